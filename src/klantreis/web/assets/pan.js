// Moving the drawing with the mouse.

/** Lets the mouse move what a view shows; a click is not a drag until it moved four pixels. */
export function panWith(view) {
  view.addEventListener('pointerdown', (start) => {
    delete view.dataset.dragged;
    if (start.button !== 0 || start.pointerType !== 'mouse' || start.defaultPrevented) return;
    const from = { x: view.scrollLeft, y: view.scrollTop };
    const move = (event) => {
      const [dx, dy] = [event.clientX - start.clientX, event.clientY - start.clientY];
      if (!view.dataset.dragged && Math.hypot(dx, dy) < 4) return;
      if (!view.dataset.dragged) view.setPointerCapture(start.pointerId);
      view.dataset.dragged = 'yes';
      view.scrollTo(from.x - dx, from.y - dy);
    };
    const stop = () => {
      view.removeEventListener('pointermove', move);
      view.removeEventListener('pointerup', stop);
      view.removeEventListener('pointercancel', stop);
    };
    view.addEventListener('pointermove', move);
    view.addEventListener('pointerup', stop);
    view.addEventListener('pointercancel', stop);
  });
}
