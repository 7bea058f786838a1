// Beside the drawing: the list of findings, or everything about one item, to read and to fill in.
import { detailsOf } from './details.js';
import { arrange, fill, keeping, make } from './dom.js';
import { fillingOf, still } from './filling.js';
import { cardsOf, weight } from './finding.js';
import { adding, beside, foldsOf, sections } from './sections.js';

/** Makes the panel. `select(address)` leads to a place in the drawing, `close()` to the list. */
export function panelOf({ live, say, select, close }) {
  const element = make('aside', { class: 'panel' });
  const folds = foldsOf();
  const lists = new Map(); // by name: the list, and what keeps its rows
  let data = null;
  let shown = ''; // the item that is shown; empty for the list
  let left = { key: '', scroll: 0 }; // where in the list somebody left it
  let opened = ''; // the line that is answered in the list
  let filling = null;
  let details = null;
  let cards = null;

  element.addEventListener('keydown', (event) => {
    // what is typed is no shortcut of the drawing or of Streamlit
    if (event.target.matches('input, textarea, select') && event.key !== 'Tab') event.stopPropagation();
  });

  function start(words) {
    filling = fillingOf({ live, words, say, next: goOn, leave: () => focus() });
    details = detailsOf({ element, filling, folds, close, next: onward, select });
    cards = cardsOf(filling, () => (opened = ''));
  }

  function list() {
    const { words } = data;
    const room = data.room.filter((line) => !line.parked);
    const parked = data.room.filter((line) => line.parked);
    const { desk, praise, accepted } = data;
    const good = praise.length
      ? [make('h2', {}, words.good), make('ul', { class: 'praise' }, ...praise.map((each) => make('li', {}, each)))]
      : [];
    const open = room.length
      ? [make('h2', { tabindex: '-1', class: 'first' }, fill(words.findings, { aantal: room.length })), rows('zaal', room)]
      : [make('h2', { tabindex: '-1', class: 'first' }, words.nothing)];
    arrange(element, [...good, ...open,
      ...folded('geparkeerd', words.parked, parked, []),
      ...folded('bureaulijst', words.homework, desk, [make('p', {}, words.homework_explained)]),
      ...(accepted.length ? [folds.one('bewust', fill(words.accepted, { aantal: accepted.length }), [make('ul', {}, ...accepted.map((each) => make('li', {}, each)))])] : []),
      whole('deelproces', words.whole_part, data.part), whole('klantreis', words.whole_journey, '')]);
  }

  /** The rows of a list; one that says the same stays as it is. */
  function rows(name, lines) {
    if (!lists.has(name)) lists.set(name, { list: make('ol', { class: 'findings' }), keep: keeping() });
    const { list, keep } = lists.get(name);
    const numbers = new Map(data.items.map((item) => [item.address, item.number]));
    const says = (line) => [line, line.spots.map((spot) => numbers.get(spot)), opened === line.key && data.version];
    arrange(list, keep(lines, (line) => line.key, says, row));
    return list;
  }

  const folded = (name, title, lines, before) =>
    (lines.length ? [folds.one(name, fill(title, { aantal: lines.length }), [...before, rows(name, lines)])] : []);

  function row(line) {
    const lead = (address) => {
      left = { key: line.key, scroll: element.scrollTop };
      select(address);
    };
    const alone = line.spots.length === 1 && line.asks.length > 0;
    const text = [weight(line), make('span', { class: 'label' }, line.label), make('span', { class: 'message' }, line.message)];
    const here = opened === line.key;
    const main = make('button', {
      type: 'button', class: 'line', 'data-line': line.key, 'aria-expanded': alone ? null : String(here),
      onclick: () => (alone ? lead(line.spots[0]) : unfold(line, !here)),
    }, ...text);
    const chips = line.spots.length > 1
      ? make('p', { class: 'chips' }, ...line.spots.map((address) => chip(address, () => lead(address))))
      : null;
    return make('li', { class: line.weight }, main, here ? cards.card(line).element : null, chips);
  }

  function unfold(line, is) {
    opened = is ? line.key : '';
    still(element, filling, list);
    const card = is && cards.card(line);
    if (card) card.answer.shown.then(() => card.answer.focus());
    else element.querySelector(`[data-line="${CSS.escape(line.key)}"]`)?.focus();
  }

  function chip(address, act) {
    const item = data.items.find((each) => each.address === address);
    return make('button', { type: 'button', class: 'chip', 'aria-label': `${item.word} ${item.number}`, onclick: act }, item.number);
  }

  /** The form of the deelproces or the whole file, made when somebody opens it. */
  function whole(name, title, at) {
    const fold = folds.one(name, title, []);
    const show = async () => {
      const form = fold.open && (await filling.formAt(at).catch(() => null));
      if (!form || !fold.isConnected) return;
      const tools = { words: filling.words, folds, save: filling.save, added: () => {} };
      still(element, filling, () => fold.replaceChildren(fold.firstChild,
        ...sections(form, filling.fields, tools), ...beside(form, filling.fields, tools), ...adding(form, tools)));
    };
    fold.ontoggle = show;
    if (fold.open) show();
    return fold;
  }

  /** Goes to the next field that is open, else to the next finding. */
  function goOn(from) {
    const open = [...element.querySelectorAll('.entry[data-open]')].filter((each) => each.offsetParent && !same(each, from));
    const after = open.find((each) => from.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING);
    const target = (after ?? open[0])?.querySelector('input, textarea, select, button') ?? element.querySelector('.to-next') ?? element.querySelector('.first');
    target?.focus();
  }

  const same = (one, other) => one.dataset.at === other.dataset.at && one.dataset.key === other.dataset.key;

  /** Leads to the finding after the one that was looked at. */
  function onward() {
    const room = data.room.filter((line) => line.spots.length && !line.parked && !line.spots.includes(shown));
    if (!room.length) return close();
    const places = data.room.map((line) => line.key);
    const from = places.indexOf(left.key);
    const next = room.find((line) => places.indexOf(line.key) > from) ?? room[0];
    left.key = next.key;
    select(next.spots[0], { focus: false });
    details.begin(next.key);
  }

  /** Goes to the heading of the details, or to the finding in the list that led away. */
  function focus() {
    const line = shown ? null : element.querySelector(`[data-line="${CSS.escape(left.key)}"]`);
    (line ?? element.querySelector('.first')).focus();
  }

  return {
    element,

    /** Shows an item, or the findings when there is none; the list is where it was left. */
    show(newer, item) {
      if (!filling) start(newer.words);
      data = newer;
      const before = shown;
      const other = before !== (item?.address ?? '');
      shown = item?.address ?? '';
      element.setAttribute('aria-label', item ? data.words.details : data.words.list);
      if (item) details.show(data, item, { other, chip, lead: left.key });
      else {
        details.leave();
        const closed = other && !data.items.some((each) => each.address === before) && details.answered();
        const lost = still(element, filling, list);
        if (other) element.scrollTop = left.scroll;
        if (closed) queueMicrotask(onward); // the answer took the item away: the next finding comes
        else if (lost) focus();
      }
      filling.fields.forget();
    },

    /** Goes to where a finding is answered. */
    begin(line) {
      left.key = line.key;
      const [spot] = line.spots;
      if (spot && (line.spots.length === 1 || shown === spot)) {
        select(spot, { focus: false });
        details.begin(line.key);
      } else {
        close();
        unfold(line, true);
      }
    },

    hasFocus: () => element.contains(element.getRootNode().activeElement),
    focus,
  };
}
