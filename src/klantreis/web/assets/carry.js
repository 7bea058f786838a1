// What can be carried by the pointer: a step, the title of a lane, the end of an arrow.
import { fill } from './dom.js';
import { goalOf } from './goal.js';
import { laneMoved, retargeted } from './moves.js';
import { NOBODY } from './picture.js';

/**
 * Makes what is carried. `picture()` is the newest, `act(edits)` asks for them and tells, and
 * `ask` has what is asked when an arrow is drawn: `connect(step, target)`, `create(step, lane, at)`.
 */
export function carrying({ stage, preview, picture, act, ask, nobody, words, part }) {
  const root = () => stage.view.getRootNode();

  function isInView({ clientX, clientY }) {
    const box = stage.view.getBoundingClientRect();
    return clientX > box.left && clientX < box.right && clientY > box.top && clientY < box.bottom;
  }

  /** What lies under the pointer, on top of the lanes; outside the view that is nothing. */
  function under(event) {
    const elements = root().elementsFromPoint(event.clientX, event.clientY);
    const first = (selector) => elements.map((each) => each.closest?.(selector)).find(Boolean);
    const now = picture();
    const [step, line, bead] = [first('.step[data-step]'), first('.edge[data-answer]'), first('.bead, .gap')?.dataset];
    const point = stage.inDrawing(event);
    if (!isInView(event)) return { point };
    const found = step && now.step(step.dataset.step);
    return {
      point,
      step: found,
      left: found && point.x < found.box.x + found.box.width / 2,
      arrow: (bead && (now.bearing(bead.handover) ?? now.arrowDrawn(bead.address))) ?? (line && now.arrowOver(line)),
      lane: nobody.isUnder(event) ? { id: NOBODY, name: words.nobody } : now.laneOver(point),
    };
  }

  function step(id) {
    let from = null;
    let goal = null;
    return {
      begin(event) {
        from = stage.inDrawing(event);
        if (!picture().lane(NOBODY)) nobody.show();
      },
      move(event) {
        const carried = picture().step(id);
        if (!carried) return this.cancel();
        const over = under(event);
        goal = goalOf(picture(), carried, over, words);
        const ghost = { element: carried.element, dx: over.point.x - from.x, dy: over.point.y - from.y };
        preview.show({ ...goal, ghost, at: event });
      },
      drop() {
        nobody.hide();
        if (!goal?.edits.length) return preview.clear();
        preview.keep();
        act(goal.edits, stage.screens.length ? { then: picture().step(id)?.address } : {}); // it may land on another screen
      },
      cancel,
    };
  }

  function lane(id) {
    let after = null;
    return {
      begin() {},
      move(event) {
        const own = picture().lane(id);
        const over = picture().laneOver(stage.inDrawing(event));
        if (!own || !over) return;
        const lower = stage.inDrawing(event).y > over.box.y + over.box.height / 2;
        after = newPlace(id, over.id, lower);
        const y = over.box.y + (lower ? over.box.height : 0);
        const line = after === null ? null : { from: { x: over.box.x, y }, to: { x: over.box.x + over.box.width, y } };
        const said = after ? fill(words.below_lane, { baan: picture().lane(after).name }) : words.on_top;
        preview.show({ lane: own.box, line, word: after === null ? words.stays : said, at: event });
      },
      drop() {
        preview.clear();
        if (after !== null) act([laneMoved(part, id, after)]);
      },
      cancel,
    };
  }

  /** After which lane another one comes; empty for the top, null when it stays where it is. */
  function newPlace(id, over, lower) {
    const order = picture().lanes.map((each) => each.id).filter((each) => each !== NOBODY);
    const before = order[order.indexOf(id) - 1] ?? '';
    const others = order.filter((each) => each !== id);
    const at = others.indexOf(over);
    const after = over === id ? before : over === NOBODY ? others.at(-1) : lower ? over : others[at - 1] ?? '';
    return after === before ? null : after;
  }

  /** An arrow that follows the pointer, from a step or with its end loose; `makes` a step where none is. */
  function arrow({ from, word, dropped, makes }) {
    let over = null;
    return {
      begin() {},
      move(event) {
        over = under(event);
        const start = from();
        if (!start) return cancel();
        preview.show({
          line: { from: start, to: over.point }, box: over.step?.box, lane: makes && !over.step ? over.lane?.box : null,
          word: word(over), at: event,
        });
      },
      drop() {
        preview.clear();
        if (over) dropped(over);
      },
      cancel,
    };
  }

  const out = (id) => arrow({
    makes: true,
    from: () => portOf(picture().step(id)),
    word: (over) => !over.step
      ? (over.lane ? fill(words.new_in_lane, { baan: over.lane.name }) : words.stays)
      : over.step.id === id ? words.stays : fill(words.arrow_to, { nummer: over.step.number }),
    dropped(over) {
      const source = picture().step(id);
      if (over.step && over.step.id !== id) ask.connect(source, over.step);
      else if (!over.step && over.lane && source) ask.create(source, over.lane, over.point);
    },
  });

  const end = (address) => arrow({
    makes: false,
    from: () => portOf(picture().step(picture().arrow(address)?.from)),
    word: (over) => (over.step ? fill(words.arrow_to, { nummer: over.step.number }) : words.stays),
    dropped(over) {
      const held = picture().arrow(address);
      if (held && over.step && over.step.id !== held.to) act([retargeted(held, over.step.id)]);
    },
  });

  function cancel() {
    nobody.hide();
    preview.clear();
  }

  return { step, lane, out, end };
}

/** The middle of the right side of a step, where its arrows begin. */
export const portOf = (step) => step && { x: step.box.x + step.box.width, y: step.box.y + step.box.height / 2, room: step.box.width };
