// What a line could mean: numbered, one key each.
import { make } from './dom.js';

/** Makes the choices; `choose(choice)` is told which one it is. */
export function choicesOf({ words, choose }) {
  const element = make('div', { class: 'choices', role: 'group', 'aria-label': words.choices, hidden: true });
  let choices = [];

  function show(those) {
    choices = those;
    element.hidden = !choices.length;
    element.replaceChildren(...choices.map((choice, index) => make('button', { type: 'button', onclick: () => choose(choice) },
      index < 9 ? make('kbd', {}, String(index + 1)) : null, choice.text)));
  }

  return {
    element,
    show,
    close: () => show([]),

    /** Handles a key of the field; says whether it was for the choices. */
    key(event) {
      const choice = /^[1-9]$/.test(event.key) ? choices[event.key - 1] : null;
      if (choice) choose(choice);
      const escaped = event.key === 'Escape' && choices.length > 0;
      if (escaped) show([]);
      return Boolean(choice) || escaped;
    },
  };
}
