// What is selected in the drawing: an item, or an arrow or lane that has no panel of its own.
import { fill } from './dom.js';

/** Makes it; `picture()` is the newest drawing, `itemOf(address)` gives an item of it. */
export function chosenIn({ stage, picture, itemOf, words }) {
  let chosen = null; // { kind, address | id, ends, from }

  /** What is selected, as it is in the newest drawing; null when it is gone. */
  function target() {
    if (!chosen || !picture()) return null;
    if (chosen.kind === 'lane') return whole({ kind: 'lane', lane: picture().lane(chosen.id) });
    if (chosen.kind === 'arrow') return whole({ kind: 'arrow', arrow: picture().arrow(chosen.address) ?? picture().arrows.find(isAsChosen) });
    const item = itemOf(chosen.address);
    const drawn = item && stage.partOf(item.address);
    if (!drawn) return null;
    if (item.kind === 'gap') return whole({ kind: 'arrow', arrow: picture().arrowDrawn(item.address) });
    if (item.kind === 'step') return whole({ kind: 'step', item, step: picture().stepAt(item.address) });
    return { kind: 'handover', item, arrow: picture().bearing(drawn.dataset.handover), box: () => stage.partOf(item.address)?.getBBox() };
  }
  const whole = (found) => (found[found.kind] ? found : null);
  const isAsChosen = ({ from, to }) => from === chosen.ends?.from && to === chosen.ends?.to; // with another answer now

  return {
    target,
    get name() { return chosen?.address ?? chosen?.id; },
    get from() { return chosen?.from; },
    get hasPanel() { return !['arrow', 'lane'].includes(chosen?.kind); },

    set(what) {
      const arrow = what?.kind === 'arrow' && picture().arrow(what.address);
      chosen = arrow ? { ...what, ends: { from: arrow.from, to: arrow.to } } : what;
    },

    /** The box beside which the actions stand. */
    anchor() {
      const now = target();
      if (now?.kind === 'handover') return now.box();
      if (now?.kind === 'arrow') return roomAround(now.arrow.middle);
      if (now?.kind === 'lane') return beside(now.lane.title);
      return now?.step.box;
    },

    /** Says what is selected when no panel says it. */
    spoken() {
      const { kind, lane, arrow } = target();
      if (kind === 'lane') return fill(words.lane_chosen, { baan: lane.name });
      const [from, to] = [picture().step(arrow.from), picture().step(arrow.to)];
      return fill(words.arrow_chosen, { een: from.number, ander: to?.number ?? words.other_part });
    },
  };

  /** The side of the title of a lane, wherever it is kept in view. */
  function beside(title) {
    const box = title.querySelector('rect').getBoundingClientRect();
    return stage.inDrawing({ clientX: box.right, clientY: box.top });
  }
}

/** Leaves the boxes at both ends of a short arrow in sight. */
const roomAround = ({ x, y }) => ({ x, y: y - 40, width: 1, height: 80 });
