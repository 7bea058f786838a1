// Which edits make what hands do in the drawing; they know no pointer and no server.
import { NOBODY } from './picture.js';

/** Gives a step to the actor of a lane. */
export const assigned = (step, lane) => ({ kind: 'assign-actor', at: step.address, actor: lane === NOBODY ? null : lane });

export const renamed = (at, name) => ({ kind: 'rename', at, name });
export const removed = (at) => ({ kind: 'remove', at });
export const answered = (arrow, answer) => ({ kind: 'rename-branch', at: arrow.at, when: answer || null });
export const retargeted = (arrow, step) => ({ kind: 'retarget', at: arrow.at, to: step });
export const connected = (step, to, answer) => ({ kind: 'connect', at: step.address, to, ...(answer ? { when: answer } : {}) });
export const laneMoved = (part, lane, after) => ({ kind: 'move-lane', group: part, actor: lane, after });
export const handedOver = (at, { sort, name }) => ({ kind: 'make-handover', at, id: '', sort, name: name || null });
export const arrowTo = (step, to) => `${step.address}>${to}`;

/** Takes an arrow away; a branch keeps its answer and leads nowhere yet. */
export const loosened = (arrow) => arrow.answer && arrow.to
  ? retargeted(arrow, null)
  : { kind: 'disconnect', at: arrow.at };

/** Adds a step with an id of its own to the list, behind another step when there is one. */
export const added = (part, { id, name, lane }, after) => ({
  kind: 'add-item', group: part, into: 'stappen', ...(after ? { after: after.id } : {}),
  item: { id, naam: name, ...(lane && lane !== NOBODY ? { actor: lane } : {}) },
});

/**
 * Puts a step that is there in an arrow; where it stood its neighbours are joined. What it is about
 * comes first, since that is told first, unless the way that it leaves would be in its own way.
 */
export function movedInto(picture, step, arrow) {
  if (arrow.from === step.id || arrow.to === step.id) return [];
  const put = { kind: 'put-between', at: arrow.at, step: step.id };
  const isInTheWay = picture.out(step).some((each) => each.to === arrow.to) || picture.into(step).some((each) => each.from === arrow.from);
  return isInTheWay ? [...left(picture, step), put] : [put, ...left(picture, step)];
}

/** Puts a step before another one: all that led there leads to it. */
export function movedBefore(picture, step, other) {
  const into = picture.into(other).filter((arrow) => arrow.from !== step.id);
  if (into.length === 1) return movedInto(picture, step, into[0]);
  if (picture.leads(step.id, other.id)) return [];
  return [...left(picture, step), ...into.map((arrow) => retargeted(arrow, step.id)), connected(step, other.id)];
}

/** Puts a step behind another one; null when that has several arrows, of which one must be chosen. */
export function movedAfter(picture, step, other) {
  const out = picture.out(other).filter((arrow) => arrow.to !== step.id);
  if (picture.leads(other.id, step.id)) return [];
  if (out.length === 1) return movedInto(picture, step, out[0]);
  return out.length ? null : [...left(picture, step), connected(other, step.id)];
}

/** Whether a step can go elsewhere with its way: a choice cannot, nor what leads nowhere on. */
export const canMove = (picture, step) => step.kind !== 'end' && step.kind !== 'choice' && picture.out(step).length < 2;

/** Joins the neighbours of a step that leaves its place. */
function left(picture, step) {
  const [next] = picture.out(step).map((arrow) => arrow.to);
  const into = picture.into(step).filter((arrow) => arrow.from !== step.id);
  return [
    ...into.map((arrow) => !next || next === arrow.from || picture.leads(arrow.from, next, arrow.answer) ? loosened(arrow) : retargeted(arrow, next)),
    ...picture.out(step).map((arrow) => ({ kind: 'disconnect', at: arrow.at })),
  ];
}
