// Where a step that is carried would go: the lane under it, and its place among the others.
import { fill } from './dom.js';
import { assigned, canMove, movedAfter, movedBefore, movedInto } from './moves.js';

/**
 * Says what dropping a step here means: `{ lane, arrow, box, word, edits }`. `over` is what lies
 * under the pointer: `{ lane, step, arrow, left }`, where left is the half of the step.
 */
export function goalOf(picture, step, over, words) {
  const lane = over.lane && over.lane.id !== step.lane && step.kind !== 'end' ? over.lane : null;
  const way = wayOf(picture, step, over, words);
  const edits = [...(lane ? [assigned(step, lane.id)] : []), ...(way.edits ?? [])];
  const said = [way.word, lane && fill(words.to_lane, { baan: lane.name })].filter(Boolean);
  return { lane: lane?.box, arrow: way.arrow, box: way.box, edits, word: said.join(' · ') || words.stays };
}

function wayOf(picture, step, over, words) {
  const target = over.step && over.step.id !== step.id ? over.step : null;
  if (!target && !over.arrow) return {};
  if (!canMove(picture, step)) return { word: words.keeps_place };
  return target ? beside(picture, step, target, over.left, words) : between(picture, step, over.arrow, words);
}

function beside(picture, step, target, left, words) {
  const before = left && target.kind !== 'start';
  const edits = before ? movedBefore(picture, step, target) : movedAfter(picture, step, target);
  if (!edits) return { box: target.box, word: words.choose_arrow };
  if (!edits.length) return {};
  return { box: target.box, edits, word: fill(before ? words.before_step : words.after_step, { nummer: target.number }) };
}

function between(picture, step, arrow, words) {
  const edits = movedInto(picture, step, arrow);
  if (!edits.length) return {};
  const [from, to] = [picture.step(arrow.from), picture.step(arrow.to)];
  const word = to ? fill(words.between, { een: from.number, ander: to.number }) : fill(words.after_step, { nummer: from.number });
  return { arrow, edits, word };
}
