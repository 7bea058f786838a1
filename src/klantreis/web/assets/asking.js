// What has to be asked before something can be done; nothing is sent before all is answered.
import { fill } from './dom.js';
import { handing, NONE } from './handing.js';
import {
  added, answered, arrowTo, assigned, connected, handedOver, movedAfter, movedInto, renamed, retargeted,
} from './moves.js';
import { idFor } from './name.js';
import { naming } from './naming.js';
import { picking } from './choosing.js';
import { orderingOf } from './ordering.js';
import { NOBODY } from './picture.js';
import { questionsOver } from './question.js';

const WIDE = 190; // a new box, about as large as the others
const HIGH = 70;

/** Makes the questions. `act(edits, { then })` sends what came of them and selects `then` afterwards. */
export function askingOf({ stage, live, picture, items, actors, act, refuse, words, part }) {
  const questions = questionsOver(stage);
  const name = naming(questions, words);
  const pick = picking(questions);
  const hand = handing(questions, words);
  const laneName = (id) => picture().lane(id)?.name ?? actors().find((each) => each.id === id)?.name ?? words.nobody;
  const called = (step) => `${step.number} ${step.name}`;
  const listed = (steps) => steps.map((step) => ({ value: step.id, number: step.number, text: `${step.name} (${laneName(step.lane)})` }));
  const boxOf = (address, otherwise) => () => (picture().stepAt(address) ?? picture().arrow(address))?.box ?? otherwise;
  const spot = ({ x, y }) => ({ x, y, width: 1, height: 1 });

  /** Asks for another name until there is one that is not refused; `edit(name)` is what it does. */
  async function rename({ at, value, label, box, empty, edit = (text) => renamed(at, text) }) {
    const asked = { label, anchor: boxOf(at, box), empty };
    let text = await name({ ...asked, value });
    while (text !== null && !(await act([edit(text)]))) text = await name({ ...asked, value: text });
  }

  const newName = (label, box) => name({ label, anchor: () => box });

  function fresh(text, lane) {
    return { id: idFor(text, items().map((each) => each.address)), name: text, lane };
  }

  /** Asks which answer of a choice an arrow is for; empty when the step is no choice. */
  async function answerOf(step) {
    if (step.kind !== 'choice') return '';
    const open = picture().out(step).filter((arrow) => arrow.isOpen).map((arrow) => ({ value: arrow.answer, text: arrow.answer }));
    return pick({
      label: fill(words.which_answer, { stap: called(step) }), options: open, anchor: boxOf(step.address),
      other: (text) => text, otherText: words.new_answer,
    });
  }

  /** Asks for the handover between two organisations; null when it was taken back. */
  async function crossing(from, lane, box) {
    const isOrganisation = (id) => id !== NOBODY && !picture().lane(id)?.isYouth;
    if (from.lane === lane || ![from.lane, lane].every(isOrganisation)) return NONE;
    return hand({ giver: laneName(from.lane), receiver: laneName(lane), anchor: () => box });
  }

  async function connect(step, target) {
    if (step.kind === 'end') return void refuse(words.end_stops);
    const answer = await answerOf(step);
    if (answer === null) return;
    const handover = target.kind === 'end' ? NONE : await crossing(step, target.lane, target.box);
    if (handover === null) return;
    const edits = [connected(step, target.id, answer)];
    if (handover !== NONE) edits.push(handedOver(arrowTo(step, target.id), handover));
    act(edits, { then: handover === NONE ? target.address : '' });
  }

  /** Makes a step in a lane, with an arrow of its own from another step. */
  async function create(step, lane, point) {
    if (step.kind === 'end') return void refuse(words.end_stops);
    const answer = await answerOf(step);
    const box = { x: point.x, y: point.y - HIGH / 2, width: WIDE, height: HIGH };
    const text = answer === null ? null : await newName(fill(words.new_in_lane, { baan: lane.name }), box);
    if (text === null) return;
    const handover = await crossing(step, lane.id, box);
    if (handover === null) return;
    const made = fresh(text, lane.id);
    const edits = [added(part, made, step), connected(step, made.id, answer)];
    if (handover !== NONE) edits.push(handedOver(arrowTo(step, made.id), handover));
    act(edits, { then: `${part}/${made.id}` });
  }

  async function between(arrow) {
    const from = picture().step(arrow.from);
    const text = await newName(words.name_of_new, spot(arrow.middle));
    if (text === null) return;
    const made = fresh(text, from.lane);
    act([added(part, made, from), { kind: 'put-between', at: arrow.at, step: made.id }], { then: `${part}/${made.id}` });
  }

  /** Chooses one of the arrows out of a step; null for one of its own, undefined for none at all. */
  function arrowOf(step, own) {
    const said = (arrow) => [arrow.answer, picture().step(arrow.to)?.name].filter(Boolean).join(' → ') || words.arrow;
    const options = picture().out(step).map((arrow) => ({ value: arrow.at, number: picture().step(arrow.to)?.number, text: said(arrow) }));
    if (own) options.push({ value: '', text: words.own_arrow });
    return pick({ label: words.which_arrow, options, anchor: boxOf(step.address) });
  }

  async function after(step) {
    if (step.kind === 'end') return void refuse(words.end_stops);
    const out = picture().out(step);
    const lane = { id: step.lane, name: laneName(step.lane) };
    const beside = { x: step.box.x + step.box.width + 30, y: step.box.y + step.box.height / 2 };
    if (out.length === 1 && step.kind !== 'choice') return between(out[0]);
    const address = out.length ? await arrowOf(step, true) : '';
    if (address) between(picture().arrow(address));
    else if (address === '') create(step, lane, beside);
  }

  async function move(step) {
    const others = picture().steps.filter((each) => each.id !== step.id && each.kind !== 'end');
    const id = await pick({ label: words.move_after, options: listed(others), anchor: boxOf(step.address) });
    const other = id && picture().step(id);
    if (!other) return;
    let edits = movedAfter(picture(), step, other);
    if (!edits) {
      const address = await arrowOf(other, false);
      if (address === null) return;
      edits = movedInto(picture(), step, picture().arrow(address));
    }
    if (edits.length) act(edits);
  }

  async function lane(step) {
    const shown = picture().lanes.map(({ id, name: text }) => ({ value: id, text }));
    const known = new Set([...shown.map((each) => each.value), NOBODY]);
    const others = actors().filter((each) => !known.has(each.id)).map(({ id, name: text }) => ({ value: id, text }));
    const nobody = { value: NOBODY, text: words.nobody };
    const options = [...shown.filter((each) => each.value !== NOBODY), ...others, nobody].filter((each) => each.value !== step.lane);
    const numbered = options.map((each, place) => ({ ...each, number: String(place + 1) }));
    const id = await pick({ label: words.which_lane, options: numbered, anchor: boxOf(step.address) });
    if (id) act([assigned(step, id)]);
  }

  async function lead(step) {
    if (step.kind === 'end') return void refuse(words.end_stops);
    const others = picture().steps.filter((each) => each.id !== step.id && each.kind !== 'start');
    const id = await pick({ label: words.lead_to, options: listed(others), anchor: boxOf(step.address) });
    if (id) connect(picture().step(step.id), picture().step(id));
  }

  async function retarget(arrow) {
    const others = picture().steps.filter((each) => ![arrow.to, arrow.from].includes(each.id));
    const id = await pick({ label: words.lead_to, options: listed(others), anchor: boxOf(arrow.at) });
    if (id) act([retargeted(arrow, id)], { then: id && `${part}/${id}` });
  }

  async function handover(arrow) {
    const [from, to] = [picture().step(arrow.from), picture().step(arrow.to)];
    const ends = { giver: laneName(from.lane), receiver: to ? laneName(to.lane) : words.other_part };
    const chosen = await hand({ ...ends, anchor: boxOf(arrow.at), none: false });
    if (chosen) act([handedOver(arrow.at, chosen)], { then: () => `${part}/${picture().arrow(arrow.at)?.handovers[0]}` });
  }

  async function inLane({ id, name: text, box }, point) {
    const at = { x: point?.x ?? box.x + 180, y: point?.y ?? box.y + box.height / 2 };
    const said = await newName(fill(words.new_in_lane, { baan: text }), spot(at));
    if (said === null) return;
    const made = fresh(said, id);
    act([added(part, made)], { then: `${part}/${made.id}` });
  }

  return {
    questions, rename, connect, create, between, after, move, lane, lead, retarget, handover, inLane, arrowOf,
    laneOrder: orderingOf({ questions, live, words, part, act, refuse }),
    answer: (arrow) => rename({
      at: arrow.at, value: arrow.answer, label: words.answer, box: arrow.box, empty: true, edit: (text) => answered(arrow, text),
    }),
  };
}
