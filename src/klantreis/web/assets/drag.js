// Dragging: it begins after four pixels, scrolls at the edges, and Esc takes it back.

const THRESHOLD = 4;
const EDGE = 36; // pixels from the edge of the view where it begins to scroll
const FASTEST = 24; // pixels in one picture of the screen

/**
 * Lets things in the view of a stage be dragged. `grasp(event)` says what is taken at a place: nothing, or
 * `{ begin(point), move(point), drop(point), cancel() }`, each told where the pointer is.
 */
export function dragIn({ frame, view }, grasp) {
  let held = null;

  const take = (event) => start(event, grasp(event));

  function start(event, thing) {
    if (event.button !== 0 || held || !thing) return;
    event.preventDefault(); // the drawing stays where it is; the click still comes
    held = { thing, from: event, at: event, moved: false, turn: 0 };
  }

  function move(event) {
    if (!held || event.pointerId !== held.from.pointerId) return;
    held.at = event;
    if (!held.moved && Math.hypot(event.clientX - held.from.clientX, event.clientY - held.from.clientY) < THRESHOLD) return;
    if (!held.moved) lift();
    held.thing.move(event);
  }

  function lift() {
    held.moved = true;
    view.setPointerCapture(held.from.pointerId);
    view.dataset.dragged = 'item'; // the click that follows selects nothing
    frame.dataset.carrying = 'yes';
    held.thing.begin(held.from);
    held.turn = requestAnimationFrame(scroll);
    addEventListener('keydown', escape, true);
  }

  function scroll() {
    if (!held) return;
    const box = view.getBoundingClientRect();
    const [dx, dy] = [pull(held.at.clientX, box.left, box.right), pull(held.at.clientY, box.top, box.bottom)];
    if (dx || dy) {
      view.scrollBy(dx, dy);
      held.thing.move(held.at);
    }
    held.turn = requestAnimationFrame(scroll);
  }

  function escape(event) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    end('cancel');
  }

  function end(how) {
    if (!held) return;
    const { thing, at, moved, turn, from } = held;
    held = null;
    cancelAnimationFrame(turn);
    delete frame.dataset.carrying;
    removeEventListener('keydown', escape, true);
    if (!moved) return;
    if (view.hasPointerCapture(from.pointerId)) view.releasePointerCapture(from.pointerId);
    thing[how](at);
  }

  view.addEventListener('pointerdown', take, true);
  frame.addEventListener('touchmove', (event) => held && event.cancelable && event.preventDefault(), { passive: false }); // no scrolling
  frame.addEventListener('pointermove', move);
  frame.addEventListener('pointerup', (event) => held?.from.pointerId === event.pointerId && end('drop'));
  frame.addEventListener('pointercancel', () => end('cancel'));

  return {
    /** Takes a thing by a handle that lies over the view. */
    start,
    get busy() { return Boolean(held?.moved); },

    /** Shows the drag over another version of the drawing. */
    again: () => held?.moved && held.thing.move(held.at),
    cancel: () => end('cancel'),
  };
}

/** How far to scroll for a pointer at the edge of a view: the nearer, the faster. */
function pull(at, from, to) {
  const into = Math.max(0, at - (to - EDGE)) - Math.max(0, from + EDGE - at);
  return Math.max(-FASTEST, Math.min(FASTEST, into / 2));
}
