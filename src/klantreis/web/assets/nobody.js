// During a drag: a place to drop what nobody does yet, when the drawing has no lane for it.
import { make } from './dom.js';

/** Makes the place, at the bottom of the frame. */
export function nobodyIn(frame, words) {
  const element = make('div', { class: 'nobody', hidden: true, 'aria-hidden': 'true' }, words.nobody);
  frame.append(element);
  return {
    show: () => (element.hidden = false),
    hide: () => (element.hidden = true),

    /** Whether the pointer is over it. */
    isUnder({ clientX, clientY }) {
      if (element.hidden) return false;
      const box = element.getBoundingClientRect();
      const is = clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom;
      element.toggleAttribute('data-over', is);
      return is;
    },
  };
}
