// A question over the drawing: what is typed stays through every redraw, Esc takes it back.
import { make } from './dom.js';
import { floatOver } from './float.js';

/** Makes the place for questions of a stage; there is one at a time. */
export function questionsOver(stage) {
  const element = make('div', { class: 'ask' });
  let box = null;
  let finish = null;
  const float = floatOver(stage, element, () => box?.());

  element.addEventListener('keydown', (event) => {
    event.stopPropagation(); // keep the keys of the drawing and of Streamlit away
    if (event.key !== 'Escape') return;
    event.preventDefault();
    finish?.(null);
  });

  /**
   * Asks something beside a box (`anchor()` gives it): `fill(done)` returns what is shown, of which
   * the first field or button gets the focus. Promises what was given to `done`, null for Esc.
   * With `over` it lies over the box.
   */
  function ask({ label, anchor, fill, over = false }) {
    finish?.(null);
    box = anchor;
    return new Promise((resolve) => {
      const done = (answer) => {
        if (finish !== done) return;
        const inside = element.contains(element.getRootNode().activeElement);
        finish = null;
        float.hide();
        delete stage.frame.dataset.asking;
        if (inside) stage.focus();
        resolve(answer);
      };
      finish = done;
      element.toggleAttribute('data-over', over);
      stage.frame.dataset.asking = 'yes';
      element.replaceChildren(make('section', { role: 'dialog', 'aria-label': label }, ...fill(done)));
      float.show();
      const first = element.querySelector('input, button');
      first.focus({ preventScroll: true });
      if (first.matches('input')) first.select();
    });
  }

  return { ask, place: float.place, get open() { return Boolean(finish); }, cancel: () => finish?.(null) };
}
