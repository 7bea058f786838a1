// Below the drawing: the same as an ordered list of sentences and as a table, with the same numbers.
import { make } from './dom.js';

/** Makes the list and the table; `select(address)` leads to a place in the drawing. */
export function wordsOf({ select }) {
  const element = make('section', { class: 'words' });
  const numbered = (item, words) => make('button', {
    type: 'button', class: `number ${item.kind}`, 'data-address': item.address,
    'aria-label': `${words.show} ${item.word} ${item.number}`, onclick: () => select(item.address),
  }, item.number);

  function table({ items, words }) {
    const head = [words.number, words.kind, words.who, words.what, words.then, words.open];
    return make('div', { class: 'scrolls', tabindex: '0', role: 'region', 'aria-label': words.table },
      make('table', {},
        make('thead', {}, make('tr', {}, ...head.map((each) => make('th', { scope: 'col' }, each)))),
        make('tbody', {}, ...items.map((item) => make('tr', {},
          make('th', { scope: 'row' }, item.number),
          ...[item.word, item.who, item.title, item.then, item.open || '–'].map((each) => make('td', {}, String(each))))))));
  }

  return {
    element,

    show(data) {
      const { items, words } = data;
      element.setAttribute('aria-label', words.in_words);
      element.replaceChildren(
        make('h2', {}, words.in_words),
        make('ol', { class: 'sentences' }, ...items.map((item) =>
          make('li', { 'data-address': item.address }, numbered(item, words), make('span', {}, item.sentence)))),
        make('details', {}, make('summary', {}, words.table), table(data)),
      );
    },

    focus: (address) => element.querySelector(`button[data-address="${CSS.escape(address)}"]`)?.focus(),

    /** Shows which sentence is about the selected item. */
    mark(address) {
      element.querySelectorAll('li[data-address]').forEach((each) =>
        each.dataset.address === address ? each.setAttribute('aria-current', 'true') : each.removeAttribute('aria-current'));
    },
  };
}
