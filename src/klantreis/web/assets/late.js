// An answer to a line that its bar did not hear: what is not clear waits above that bar.
import { keptOf } from './kept.js';

/** Keeps what came back of a line, for the bar of the deelproces in which it was typed. */
export function keepForBar(journey, answer, { path, body: { part, line } }) {
  if (path !== 'lines') return;
  const { sentence, choices = [] } = answer;
  const isOpen = answer.unclear || answer instanceof Error;
  const open = isOpen ? [{ line, sentence, choices }] : answer.lines ?? [];
  if (!open.length) return;
  const kept = keptOf(`bar ${journey}/${part}`);
  kept.set('unclear', [...kept.get('unclear', []), ...open]);
}
