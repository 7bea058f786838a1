// What the drawing says: its steps, arrows and lanes, each with its place in the drawing.

export const NOBODY = 'nog niemand'; // the lane of the steps that nobody does yet

/** Reads a drawing; `itemOf(address)` gives the item of a step. */
export function pictureOf(svg, itemOf) {
  const all = (selector) => [...svg.querySelectorAll(selector)];
  const steps = new Map(all('.step[data-step]').map((element) => [element.dataset.step, stepOf(element, itemOf)]));
  const lanes = all('.lane[data-lane]').map((element) => laneOf(element, svg));
  const arrows = all('.edge[data-answer]').filter((element) => steps.has(element.dataset.from)).map((element) => arrowOf(element, steps));

  const stepAt = (address) => [...steps.values()].find((each) => each.address === address);
  return {
    steps: [...steps.values()],
    lanes,
    arrows,
    stepAt,
    arrow: (at) => arrows.find((each) => each.at === at),
    arrowOver: (element) => arrows.find((each) => each.element === element),
    arrowDrawn: (address) => arrows.find((each) => each.address === address),
    step: (id) => steps.get(id),
    lane: (id) => lanes.find((each) => each.id === id),
    laneOver: ({ x, y }) => lanes.find(({ box }) => y >= box.y && y < box.y + box.height && x >= box.x && x < box.x + box.width),
    into: (step) => arrows.filter((each) => each.to === step.id),
    out: (step) => arrows.filter((each) => each.from === step.id),
    bearing: (handover) => arrows.find((each) => each.handovers.includes(handover)),
    leads: (from, to, answer = '') => arrows.some((each) => each.from === from && each.to === to && each.answer === answer),
  };
}

function stepOf(element, itemOf) {
  const { step: id, address, number, lane, kind } = element.dataset;
  return { id, address, number, lane, kind, element, name: itemOf(address)?.title ?? '', get box() { return element.getBBox(); } };
}

function laneOf(element, svg) {
  const id = element.dataset.lane;
  const title = svg.querySelector(`.title[data-lane="${CSS.escape(id)}"]`);
  const isYouth = 'youth' in element.dataset;
  return { id, element, title, isYouth, name: title?.dataset.title ?? id, get box() { return element.getBBox(); } };
}

/**
 * Reads an arrow; `at` names it, also when two answers lead to the same step. One that is not drawn,
 * because it is on another screen, is where its step is.
 */
function arrowOf(element, steps) {
  const { from, to, address, answer, handover, kind } = element.dataset;
  const line = element.querySelector('path:not(.grip)');
  const nearest = () => (steps.get(from) ?? steps.get(to)).box;
  const isOpen = !address.includes('>');
  return {
    from, address, answer, kind, element, line, isOpen,
    at: answer ? `${address.split('/')[0]}/${from}/${answer}` : address,
    to: isOpen ? '' : to,
    handovers: handover ? handover.split(' ') : [],
    get box() { return line?.getBBox() ?? nearest(); },
    get middle() { return line?.getPointAtLength(line.getTotalLength() / 2) ?? rightOf(nearest()); },
    get end() { return line?.getPointAtLength(line.getTotalLength()) ?? rightOf(nearest()); },
  };
}

const rightOf = ({ x, y, width, height }) => ({ x: x + width, y: y + height / 2 });
