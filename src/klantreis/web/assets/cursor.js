// Where the next line goes: shown beside the bar, marked in the drawing, moved from there.
import { fill, make } from './dom.js';

/** Makes the sign. `select(address)` shows the step, `go(line)` sends the line that moves the cursor. */
export function cursorOf({ words, select, go }) {
  const sign = make('button', { type: 'button', class: 'where', title: words.where, onclick: () => here.address && select(here.address) });
  const move = make('button', { type: 'button', class: 'onward', hidden: true, onclick: () => go(`na ${chosen.number}`) });
  const element = make('div', { class: 'cursor' }, sign, move);
  let here = { text: '', address: '' };
  let chosen = null;

  function offer() {
    move.hidden = !chosen || chosen.kind !== 'step' || chosen.address === here.address;
    if (!move.hidden) move.textContent = fill(words.onward, { nummer: chosen.number });
  }

  return {
    element,

    show(where) {
      here = where;
      sign.textContent = here.text;
      sign.setAttribute('aria-label', `${words.where}: ${here.text}`);
      offer();
    },

    /** Offers to go on after the step that is selected in the drawing. */
    selected(item) {
      chosen = item ?? null;
      offer();
    },

    continue: () => move.hidden || move.click(),
  };
}
