// Beside the drawing: the list of findings, or everything about one item.
import { fill, make } from './dom.js';

/** Makes the panel. `select(address)` leads to a place in the drawing, `close()` to the list. */
export function panelOf({ select, close }) {
  const element = make('aside', { class: 'panel' });
  let shown = ''; // the item that is shown; empty for the list
  let left = { key: '', scroll: 0 }; // where in the list somebody left it

  function list(data) {
    const { words, room, desk, praise, accepted } = data;
    const good = praise.length
      ? [make('h2', {}, words.good), make('ul', { class: 'praise' }, ...praise.map((each) => make('li', {}, each)))]
      : [];
    const open = room.length
      ? [make('h2', { tabindex: '-1', class: 'first' }, fill(words.findings, { aantal: room.length })),
        make('ol', { class: 'findings' }, ...room.map((line) => row(line, data)))]
      : [make('h2', { tabindex: '-1', class: 'first' }, words.nothing)];
    const homework = desk.length
      ? [make('details', { class: 'desk' }, make('summary', {}, fill(words.homework, { aantal: desk.length })),
        make('p', {}, words.homework_explained), make('ol', { class: 'findings' }, ...desk.map((line) => row(line, data))))]
      : [];
    const meant = accepted.length
      ? [make('details', {}, make('summary', {}, fill(words.accepted, { aantal: accepted.length })),
        make('ul', {}, ...accepted.map((each) => make('li', {}, each))))]
      : [];
    element.replaceChildren(...good, ...open, ...homework, ...meant);
  }

  function row(line, data) {
    const lead = (address) => {
      left = { key: line.key, scroll: element.scrollTop };
      select(address);
    };
    const text = [weight(line), make('span', { class: 'label' }, line.label), make('span', { class: 'message' }, line.message)];
    const [spot, ...others] = line.spots;
    const main = spot
      ? make('button', { type: 'button', class: 'line', 'data-line': line.key, onclick: () => lead(spot) }, ...text)
      : make('div', { class: 'line' }, ...text);
    const chips = others.length
      ? make('p', { class: 'chips' }, ...line.spots.map((address) => chip(address, data, () => lead(address))))
      : null;
    return make('li', { class: line.weight }, main, chips);
  }

  function chip(address, { items }, act) {
    const item = items.find((each) => each.address === address);
    return make('button', { type: 'button', class: 'chip', 'aria-label': `${item.word} ${item.number}`, onclick: act }, item.number);
  }

  /** Leads to the neighbours of an item along the flow. */
  function around(label, addresses, data) {
    if (!addresses.length) return '';
    return make('p', { class: 'chips' }, make('span', {}, label), ...addresses.map((address) => chip(address, data, () => select(address))));
  }

  function details(data, item) {
    const { words } = data;
    const own = data.lines.filter((line) => line.spots.includes(item.address))
      .sort((one, other) => (one.spots.length > 1) - (other.spots.length > 1)); // about it alone comes first
    const asked = (who) => item.fields.filter((field) => field.asked === who);
    element.replaceChildren(
      make('button', { type: 'button', class: 'back', onclick: close }, `← ${words.to_list}`),
      make('h2', { tabindex: '-1', class: 'first' }, make('span', { class: `number ${item.kind}` }, item.number), ' ', item.title || item.then),
      make('p', { class: 'kind' }, [item.word, item.who].filter(Boolean).join(' · ')),
      ...(item.kind === 'gap' ? [make('p', {}, item.sentence)] : []),
      ...own.map((line) => card(line, words)),
      ...fields(words.room, asked('zaal')),
      ...fields(words.desk, asked('bureau')),
      ...fields(asked('zaal').length ? words.other : '', asked('')),
      ...(item.then && item.kind === 'step' ? [make('h3', {}, words.next), make('p', {}, item.then)] : []),
      around(words.before, item.before, data),
      around(words.after, item.after, data),
      ...(item.beside.length ? [make('h3', {}, words.beside), make('ul', {}, ...item.beside.map((each) => make('li', {}, each)))] : []),
      ...item.links.map((link) => make('p', {}, make('a', { href: link.href }, `→ ${link.text}`))),
      make('p', {}, make('a', { href: `${data.file}#regel-${item.line}` }, fill(words.in_file, { regel: item.line }))),
    );
    element.scrollTop = 0;
  }

  return {
    element,

    /** Shows an item, or the findings when there is none; the list is where it was left. */
    show(data, item) {
      element.setAttribute('aria-label', item ? data.words.details : data.words.list);
      shown = item?.address ?? '';
      if (item) details(data, item);
      else {
        list(data);
        element.scrollTop = left.scroll;
      }
    },

    hasFocus: () => element.contains(element.getRootNode().activeElement),

    /** Goes to the heading of the details, or to the finding in the list that led away. */
    focus() {
      const line = shown ? null : element.querySelector(`[data-line="${CSS.escape(left.key)}"]`);
      (line ?? element.querySelector('.first')).focus();
    },
  };
}

function weight({ weight: name, heavy }) {
  return make('span', { class: `weight ${name}` }, heavy);
}

function card(line, words) {
  return make('div', { class: `card ${line.weight}` },
    make('p', {}, weight(line), ' ', line.message),
    make('p', { class: 'question' }, line.question),
    ...line.also.map((each) => make('p', { class: 'question' }, each)),
    ...(line.ask ? [make('p', {}, make('a', { href: line.ask }, words.ask))] : []));
}

function fields(heading, those) {
  if (!those.length) return [];
  const rows = those.flatMap((field) => [
    make('dt', {}, field.label),
    make('dd', { class: field.is_open ? 'open' : null }, field.value),
  ]);
  return [heading ? make('h3', {}, heading) : make('span'), make('dl', {}, ...rows)];
}
