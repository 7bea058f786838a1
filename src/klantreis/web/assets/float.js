// Things that float over the drawing beside what they are about, and stay there when it moves.

const GAP = 14; // pixels between a box and what floats beside it

/**
 * Keeps an element in the frame of a stage beside a box: below it, or above it without room; over
 * it with `data-over`. `anchor()` gives the box in pixels of the drawing; without one the element
 * stays where it was.
 */
export function floatOver(stage, element, anchor) {
  element.hidden = true;
  stage.frame.append(element);

  function place() {
    const box = !element.hidden && anchor();
    if (!box) return;
    const at = stage.inFrame(box);
    const [width, height] = [element.offsetWidth, element.offsetHeight];
    const room = { x: stage.frame.clientWidth - width - GAP, y: stage.frame.clientHeight - height - GAP };
    const below = 'over' in element.dataset ? at.top - GAP : at.bottom + GAP;
    const top = below <= room.y ? below : at.top - height - GAP;
    element.style.left = `${clamp(at.left, GAP, room.x)}px`;
    element.style.top = `${clamp(top, GAP, room.y)}px`;
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

const clamp = (value, least, most) => Math.max(least, Math.min(value, most));
