// An empty picture says what to type first; with the first step it is gone.
import { make } from './dom.js';

/** Makes the invitation; `show(view)` shows it as long as nobody drew anything. */
export function beginOf({ words }) {
  const list = make('ol');
  const names = make('p', { class: 'names' });
  const element = make('section', { class: 'begin', 'aria-label': words.begin, hidden: true },
    make('h2', {}, words.begin), list, names);

  return {
    element,

    /** Shows the lines of {sentence, example}, and who can be named. */
    show({ begin }) {
      element.hidden = !begin;
      if (!begin) return;
      list.replaceChildren(...begin.lines.map((each) => make('li', {}, make('span', {}, each.sentence), ' ', make('kbd', {}, each.example))));
      names.textContent = begin.names;
    },
  };
}
