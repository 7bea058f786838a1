// The handle from which an arrow is drawn: at the right of a step, or at the end of an arrow.
import { make } from './dom.js';

const ROOM = 56; // pixels of the screen that a box is wide, to have a handle

/** Makes the handle; `start(event)` begins to drag. Who uses no pointer has the toolbar. */
export function portIn(stage, { words, start }) {
  const element = make('div', { class: 'port', title: words.port, 'aria-hidden': 'true', hidden: true, onpointerdown: start });
  let spot = () => null;
  stage.frame.append(element);

  function place() {
    const at = spot();
    const { left, top } = at ? stage.inFrame(at) : {};
    const { clientWidth, clientHeight } = stage.frame;
    const isTight = at && at.room * stage.zoom < ROOM; // it would cover the box, or its neighbour
    element.hidden = !at || isTight || left < 0 || top < 0 || left > clientWidth || top > clientHeight;
    if (element.hidden) return;
    element.style.left = `${left}px`;
    element.style.top = `${top}px`;
  }
  stage.listen({ drawn: place, moved: place });

  return {
    /** Shows it at the point of the drawing that `where()` gives, as long as there is one. */
    show(where) {
      spot = where;
      place();
    },
  };
}
