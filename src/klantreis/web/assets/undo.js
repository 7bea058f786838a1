// Back and forth through what one did oneself, by name; new numbers, a new arrangement; the card of the keys.
import { make } from './dom.js';

/** Makes the buttons; `tell(answer)` shows what came of it, `card()` opens the card. */
export function undoOf({ live, words, tell, card }) {
  const button = (act, text) => make('button', { type: 'button', onclick: act }, text);
  const back = button(() => run(back, live.undo));
  const forth = button(() => run(forth, live.redo));
  const element = make('div', { class: 'undo', role: 'group', 'aria-label': words.undoing },
    back, forth, button(() => run(null, live.renumber), words.renumber),
    button(() => run(null, live.rearrange), words.rearrange), button(card, words.card));

  function run(pressed, act) {
    if (pressed?.getAttribute('aria-disabled') === 'true') return;
    act().then(tell, (problem) => tell(problem, 'doubt'));
  }

  function name(pressed, sign, word, what) {
    pressed.replaceChildren(sign, ' ', what ? make('span', { class: 'what' }, what) : '');
    pressed.title = what ? `${word}: ${what}` : word;
    pressed.setAttribute('aria-label', pressed.title);
    pressed.setAttribute('aria-disabled', String(!what)); // disabled would lose the focus
  }

  const own = {
    element,
    keys: { 'Control+z': (event) => (event.shiftKey ? forth : back).click(), 'Control+y': () => forth.click() },

    /** Names what can be taken back and what can be done again. */
    show({ undo, redo } = {}) {
      name(back, '↶', words.undo, undo);
      name(forth, '↷', words.redo, redo);
    },
  };
  own.show(); // without a name until the first news nobody could hear what they are
  return own;
}
