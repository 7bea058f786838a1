// Things that float over the drawing beside what they are about, and stay there when it moves.

const GAP = 14; // pixels between a box and what floats beside it
const EDGE = 10; // and between that and the edge of the frame

/**
 * Keeps an element in the frame of a stage beside a box: below it, or above, right or left of it
 * where there is room; over it with `data-over`. `anchor()` gives the box in pixels of the drawing;
 * without one the element stays where it was.
 */
export function floatOver(stage, element, anchor) {
  element.hidden = true;
  stage.frame.append(element);

  function place() {
    const box = !element.hidden && anchor();
    if (!box) return;
    const { left, top } = spotFor(stage.inFrame(box));
    element.style.left = `${left}px`;
    element.style.top = `${top}px`;
  }

  function spotFor(at) {
    const size = { width: element.offsetWidth, height: element.offsetHeight };
    const most = { left: stage.frame.clientWidth - size.width - EDGE, top: stage.frame.clientHeight - size.height - EDGE };
    const spots = 'over' in element.dataset ? [{ left: at.left - GAP, top: at.top - GAP }] : spotsAround(at, size);
    const inside = ({ left, top }) => ({ left: clamp(left, EDGE, most.left), top: clamp(top, EDGE, most.top) });
    return spots.map(inside).find((spot) => !covers(spot, size, at)) ?? inside(spots[0]);
  }
  stage.listen({ drawn: place, moved: place });

  return {
    place,
    show() {
      element.hidden = false;
      place();
    },
    hide: () => (element.hidden = true),
  };
}

const spotsAround = (at, { width, height }) => [
  { left: at.left, top: at.bottom + GAP },
  { left: at.left, top: at.top - height - GAP },
  { left: at.right + GAP, top: at.top },
  { left: at.left - width - GAP, top: at.top },
];

function covers(spot, { width, height }, at) {
  return spot.left < at.right && spot.left + width > at.left && spot.top < at.bottom && spot.top + height > at.top;
}

const clamp = (value, least, most) => Math.max(least, Math.min(value, most));
