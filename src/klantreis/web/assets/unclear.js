// Lines that were not understood: above the bar until somebody mends them or throws them away.
import { fill, make } from './dom.js';

/**
 * Makes the list of {line, sentence, choices}. `again(each, choice)` sends one, `mend(each)` takes
 * it into the bar, `drop(each)` throws it away.
 */
export function unclearOf({ words, kept, again, mend, drop }) {
  const heading = make('h2', { id: 'unclear' });
  const list = make('ol');
  const element = make('section', { class: 'unclear', 'aria-labelledby': 'unclear' }, heading, list);
  let lines = kept.get('unclear', []);

  function set(newer) {
    lines = newer;
    kept.set('unclear', lines);
    show();
  }

  function show() {
    element.hidden = !lines.length;
    heading.textContent = lines.length === 1 ? words.unclear_one : fill(words.unclear, { aantal: lines.length });
    list.replaceChildren(...lines.map(row));
  }

  function row(each) {
    const button = (text, act, choice) => make('button', {
      type: 'button', 'aria-label': `${text}: ${each.line}`,
      onclick: () => (set(lines.filter((other) => other !== each)), act(each, choice)),
    }, text);
    return make('li', {},
      make('p', { class: 'typed' }, each.line),
      make('p', { class: 'why' }, each.sentence),
      make('p', { class: 'chips' },
        ...each.choices.map((choice) => button(choice.text, again, choice)),
        each.line.includes('\n') ? button(words.again, again) : button(words.mend, mend),
        button(words.drop, drop)));
  }

  show();
  return { element, add: (each) => set([...lines, each]) };
}
