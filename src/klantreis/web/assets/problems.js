// What is not right in a text, while it is typed: a list with the way to each line.
import { fill, make } from './dom.js';

const REST = 400; // milliseconds without a key before we look

/** Makes the list of what the server says about the text in an editor. */
export function problemsOf({ words, editor }) {
  const heading = make('h2', {});
  const list = make('ol', { class: 'problems' });
  const element = make('section', { class: 'checked', 'aria-label': words.problems }, heading, list);
  let timer = 0;
  let asked = null;
  let last = null;

  function look(text) {
    if (text === last) return;
    last = text;
    clearTimeout(timer);
    timer = setTimeout(ask, REST, text);
  }

  async function ask(text) {
    asked?.abort();
    asked = new AbortController();
    try {
      const answer = await fetch('/api/check', {
        method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text }), signal: asked.signal,
      });
      if (answer.ok) show(await answer.json());
    } catch {
      last = null; // the server is away: the next key asks again
    }
  }

  function show({ problems, count }) {
    heading.textContent = count ? fill(count === 1 ? words.problem : words.problem_count, { aantal: count }) : words.all_read;
    list.replaceChildren(...problems.map(row));
    editor.mark(problems);
    element.dataset.count = String(count);
  }

  function row({ line, column, sentence, hint }) {
    const place = fill(words.place, { regel: line, kolom: column });
    return make('li', {},
      make('button', { type: 'button', class: 'chip', onclick: () => editor.go(line, column) }, place), ' ',
      make('strong', {}, hint ? words.hint : words.left_out), ' ', sentence);
  }

  return {
    element,
    look,
    close() {
      clearTimeout(timer);
      asked?.abort();
    },
  };
}
