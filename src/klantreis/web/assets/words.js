// Below the drawing: the same as an ordered list of sentences and as a table, with the same numbers.
import { arrange, keeping, make } from './dom.js';

/** Makes the list and the table; `select(address)` leads to a place in the drawing. */
export function wordsOf({ select }) {
  const heading = make('h2');
  const lanes = make('p', { class: 'lanes' });
  const list = make('ol', { class: 'sentences' });
  const summary = make('summary');
  const head = make('tr');
  const rows = make('tbody');
  const scrolls = make('div', { class: 'scrolls', tabindex: '0', role: 'region' },
    make('table', {}, make('thead', {}, head), rows));
  const element = make('section', { class: 'words' }, heading, lanes, list, make('details', {}, summary, scrolls));
  const lines = keeping();
  const cells = keeping();

  const byAddress = (item) => item.address;
  const line = ({ address, number, kind, word, sentence }, words) => make('li', { 'data-address': address },
    make('button', {
      type: 'button', class: `number ${kind}`, 'data-address': address, 'aria-label': `${words.show} ${word} ${number}`, onclick: () => select(address),
    }, number), make('span', {}, sentence));
  const row = ({ number, word, who, title, then, open }) => make('tr', {}, make('th', { scope: 'row' }, number),
    ...[word, who, title, then, open].map((each) => make('td', {}, String(each))));

  return {
    element,

    show({ items, lanes: named, words }) {
      element.setAttribute('aria-label', words.in_words);
      heading.textContent = words.in_words;
      lanes.textContent = named.length ? `${words.lanes} ${named.join(' · ')}` : '';
      summary.textContent = words.table;
      scrolls.setAttribute('aria-label', words.table);
      const names = [words.number, words.kind, words.who, words.what, words.then, words.open];
      if (!head.children.length) head.append(...names.map((each) => make('th', { scope: 'col' }, each)));
      arrange(list, lines(items, byAddress, (item) => [item.number, item.kind, item.word, item.sentence], (item) => line(item, words)));
      arrange(rows, cells(items, byAddress, (item) => [item.number, item.word, item.who, item.title, item.then, item.open], row));
    },

    focus: (address) => element.querySelector(`button[data-address="${CSS.escape(address)}"]`)?.focus(),

    /** Shows which sentence is about the selected item. */
    mark(address) {
      element.querySelectorAll('li[data-address]').forEach((each) =>
        each.dataset.address === address ? each.setAttribute('aria-current', 'true') : each.removeAttribute('aria-current'));
    },
  };
}
