// What every engine here is asked and answers: a lane graph on stdin, its geometry on stdout.
import { stdin, stdout } from 'node:process';

/** Lays out what is asked `rounds` times and writes the last, with the shortest time in ms. */
export async function answer(layOut) {
  let text = '';
  for await (const piece of stdin) text += piece;
  const { graph, lanes, rounds } = JSON.parse(text);
  const times = [];
  let drawn = null;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    drawn = await layOut(graph, lanes);
    times.push(performance.now() - start);
  }
  stdout.write(JSON.stringify({ ...drawn, ms: Math.min(...times) }));
}
