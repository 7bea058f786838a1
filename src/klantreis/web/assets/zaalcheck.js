// How large letters have to be here: the back row says which line it can still read.
import { fill, make } from './dom.js';

/** Pixels of the letters in a box, on a screen that is 1920 wide; none is smaller than 28 then. */
export const SIZES = [32, 36, 40, 44, 48];
const KEPT = 'klantreis letters';
let now = null; // where a machine keeps nothing, this page does

/** Tells the size that was chosen on this machine. */
export function sizeOfRoom() {
  try {
    const kept = Number(localStorage.getItem(KEPT));
    return SIZES.includes(kept) ? kept : now ?? SIZES[0];
  } catch {
    return now ?? SIZES[0];
  }
}

/** Makes the check; `chosen()` hears of another size. */
export function roomCheckOf({ words, chosen }) {
  const lines = make('ol', { class: 'lines' });
  const close = make('button', { type: 'button', onclick: () => element.close() }, words.card_close);
  const element = make('dialog', { class: 'keycard room-check', 'aria-label': words.room_check, onkeydown: pressed },
    make('h2', {}, words.room_check), close, make('p', {}, words.room_explained), lines);

  function pressed(event) {
    event.stopPropagation(); // keep the keys of the drawing and of Streamlit away
    const size = SIZES.toReversed()[Number(event.key) - 1];
    if (size) take(size);
  }

  function choose(size) {
    now = size;
    try {
      localStorage.setItem(KEPT, String(size));
    } catch {
      // a machine that keeps nothing asks again next time
    }
    chosen();
  }

  function take(size) {
    element.close();
    choose(size);
  }

  return {
    element,
    choose,

    open() {
      const asked = words.room_lines.split('|').map((each) => each.trim());
      lines.replaceChildren(...SIZES.toReversed().map((size, place) => make('li', {}, make('button', {
        type: 'button', style: `font-size: ${(100 * size) / 1920}vw`, 'aria-pressed': String(size === sizeOfRoom()),
        'aria-label': fill(words.room_line, { nummer: place + 1, aantal: size }), onclick: () => take(size),
      }, make('kbd', {}, String(place + 1)), ' ', asked[place % asked.length]))));
      if (!element.open) element.showModal();
      lines.querySelector('[aria-pressed="true"]').focus();
    },
  };
}
