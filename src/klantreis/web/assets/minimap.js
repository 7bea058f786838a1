// The whole drawing in small, with a frame around what is in view; a click goes there.
import { make } from './dom.js';

const HEIGHT = 84;
const WIDEST = 340;
const CALM = 400; // milliseconds

/** Makes the small drawing for a scrolling view; keys have Home, End and the arrows for this. */
export function minimapOf(view) {
  const picture = make('img', { alt: '' });
  let timer = 0;
  const frame = make('div', { class: 'frame' });
  const element = make('div', { class: 'minimap', 'aria-hidden': 'true' }, picture, frame);

  function jump(event) {
    const box = element.getBoundingClientRect();
    view.scrollTo({
      left: ((event.clientX - box.left) / box.width) * view.scrollWidth - view.clientWidth / 2,
      top: ((event.clientY - box.top) / box.height) * view.scrollHeight - view.clientHeight / 2,
    });
  }
  element.addEventListener('pointerdown', (start) => {
    start.preventDefault();
    element.setPointerCapture(start.pointerId);
    element.addEventListener('pointermove', jump);
    jump(start);
  });
  for (const end of ['pointerup', 'pointercancel']) {
    element.addEventListener(end, () => element.removeEventListener('pointermove', jump));
  }

  return {
    element,

    /** Shows another drawing; its picture follows once nothing changed for a moment. */
    draw(address, { width, height }) {
      const scale = Math.min(HEIGHT / height, WIDEST / width);
      element.style.width = `${width * scale}px`;
      element.style.height = `${height * scale}px`;
      clearTimeout(timer);
      timer = setTimeout(() => { picture.src = address; }, picture.src ? CALM : 0);
    },

    /** Puts the frame around what is in view; hides when that is everything. */
    follow() {
      const whole = view.scrollWidth <= view.clientWidth + 1 && view.scrollHeight <= view.clientHeight + 1;
      element.hidden = whole;
      const part = (offset, total) => `${(100 * offset) / total}%`;
      frame.style.left = part(view.scrollLeft, view.scrollWidth);
      frame.style.top = part(view.scrollTop, view.scrollHeight);
      frame.style.width = part(view.clientWidth, view.scrollWidth);
      frame.style.height = part(view.clientHeight, view.scrollHeight);
    },
  };
}
