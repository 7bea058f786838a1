// What can be done with what is selected, and by which key.
import { assigned, laneMoved, loosened, movedAfter, movedBefore, removed } from './moves.js';
import { NOBODY } from './picture.js';

/** Makes `actionsFor(target)`: a list of `{ id, text, sign, keys, act }`, the hidden ones without text. */
export function actionsOf({ picture, ask, act, refuse, words, part, choose }) {
  const one = (id, text, sign, run, keys = [sign.toLowerCase()]) => ({ id, text, sign, keys, act: run });
  const away = (run) => one('remove', words.remove, 'Del', run, ['delete', 'backspace']);
  const key = (pressed, run) => ({ id: pressed, keys: [pressed], act: run });

  function ofStep({ step, item }) {
    return [
      one('rename', words.rename, 'F2', () => rename(step, item)),
      one('after', words.add_after, 'S', () => ask.after(step)),
      one('lead', words.arrow_to_which, 'P', () => ask.lead(step)),
      one('move', words.move, 'M', () => ask.move(step)),
      one('lane', words.other_lane, 'B', () => ask.lane(step)),
      one('handover', words.handover, 'O', () => handoverFrom(step)),
      one('arrow', words.its_arrow, 'K', () => chooseArrow(step)),
      away(() => removeStep(step)),
      key('alt+arrowup', () => toLane(step, -1)),
      key('alt+arrowdown', () => toLane(step, 1)),
      key('alt+arrowleft', () => along(step, picture().into(step).map((arrow) => arrow.from), movedBefore)),
      key('alt+arrowright', () => along(step, picture().out(step).map((arrow) => arrow.to), movedAfter)),
      key('l', () => choose({ kind: 'lane', id: step.lane, from: step.address })),
    ];
  }

  const rename = (step, item) => ask.rename({ at: step.address, value: item.title, label: words.new_name, box: step.box });

  function removeStep(step) {
    const [near] = [...picture().into(step).map((arrow) => arrow.from), ...picture().out(step).map((arrow) => arrow.to)];
    act([removed(step.address)], { needsLine: true, then: picture().step(near)?.address });
  }

  function toLane(step, direction) {
    const { lanes } = picture();
    const lane = lanes[lanes.findIndex((each) => each.id === step.lane) + direction];
    if (lane && step.kind !== 'end') act([assigned(step, lane.id)]);
    else refuse(words.no_lane_there);
  }

  function along(step, ids, moved) {
    const others = ids.map((id) => picture().step(id)).filter(Boolean);
    const edits = others.length === 1 && picture().out(step).length < 2 ? moved(picture(), step, others[0]) : null;
    if (edits?.length) act(edits);
    else refuse(words.choose_place);
  }

  async function chooseArrow(step) {
    const out = picture().out(step);
    const address = out.length > 1 ? await ask.arrowOf(step, false) : out[0]?.at;
    if (address) choose({ kind: 'arrow', address, from: step.address });
    else if (!out.length) refuse(words.no_arrow);
  }

  async function handoverFrom(step) {
    const out = picture().out(step).filter((arrow) => arrow.to && !arrow.handovers.length);
    const address = out.length > 1 ? await ask.arrowOf(step, false) : out[0]?.at;
    const arrow = address && picture().arrow(address);
    if (arrow) ask.handover(arrow);
    else if (!out.length) refuse(words.no_arrow);
  }

  function ofArrow({ arrow }) {
    return [
      one('between', arrow.isOpen ? words.add_after : words.add_between, 'T', () => ask.between(arrow)),
      one('retarget', words.lead_elsewhere, 'P', () => ask.retarget(arrow)),
      one('answer', words.answer, 'F2', () => ask.answer(arrow)),
      ...(arrow.isOpen || arrow.handovers.length ? [] : [one('handover', words.handover, 'O', () => ask.handover(arrow))]),
      away(() => act([loosened(arrow)], { needsLine: true, then: picture().step(arrow.from).address })),
    ];
  }

  function ofHandover({ item, arrow, box }) {
    return [
      one('rename', words.rename, 'F2', () => ask.rename({ at: item.address, value: item.title, label: words.new_name, box: box() })),
      ...(arrow ? [one('arrow', words.its_arrow, 'K', () => choose({ kind: 'arrow', address: arrow.at, from: item.address }))] : []),
      away(() => act([removed(item.address)], { needsLine: true, then: picture().step(arrow?.from)?.address })),
    ];
  }

  function ofLane({ lane }) {
    const order = picture().lanes.map((each) => each.id).filter((id) => id !== NOBODY);
    const at = order.indexOf(lane.id);
    const after = (place) => act([laneMoved(part, lane.id, place)]);
    return [
      one('add', words.add_here, 'S', () => ask.inLane(lane)),
      ...(at > 0 ? [one('up', words.lane_up, 'Alt+↑', () => after(order[at - 2] ?? ''), ['alt+arrowup'])] : []),
      ...(at >= 0 && at < order.length - 1 ? [one('down', words.lane_down, 'Alt+↓', () => after(order[at + 1]), ['alt+arrowdown'])] : []),
      ...(order.length > 2 ? [one('order', words.lane_order, 'R', () => ask.laneOrder(lane))] : []),
    ];
  }

  const makers = { step: ofStep, arrow: ofArrow, handover: ofHandover, lane: ofLane };
  return (target) => (target ? makers[target.kind](target) : []);
}
