// Everything about one item: its findings to answer, its form, and the way on along the flow.
import { fill, make } from './dom.js';
import { still } from './filling.js';
import { cardsOf } from './finding.js';
import { adding, beside, sections } from './sections.js';

/** Makes the details in the panel `element`; `next` leads to the next finding. */
export function detailsOf({ element, filling, folds, close, next, select }) {
  const { words } = filling;
  const cards = cardsOf(filling, () => (waits = true));
  const heading = make('h2', { tabindex: '-1', class: 'first' }); // the same one, so that the focus stays on it
  let form = null; // its form, as far as it came in
  let waits = false; // whether the focus goes on when the next version comes
  let turn = 0; // counts what is shown: a form that comes late is for nobody

  /** Shows an item at once, and its form as soon as that is there. */
  async function show(data, item, { other, chip, lead }) {
    const mine = (turn += 1);
    if (other) {
      form = null;
      draw(data, item, { chip, lead });
      element.scrollTop = 0;
    }
    const came = await filling.formAt(item.address).catch((problem) => (problem.status === 404 ? null : form)); // without a network it stays
    if (mine !== turn || !element.isConnected) return;
    form = came;
    draw(data, item, { chip, lead });
  }

  function draw(data, item, { chip, lead }) {
    const room = own(data.room, item, lead).filter((line) => !line.parked).map((line) => bared(line, item));
    const desk = item.kind === 'step' ? own(data.desk, item, lead) : []; // of a handover the form has them
    const every = cards.these([...room, ...desk]);
    const those = every.filter((each) => !desk.some((line) => line.key === each.line.key));
    const homework = every.filter((each) => !those.includes(each)).map((each) => each.element);
    heading.replaceChildren(make('span', { class: `number ${item.kind}` }, item.number), ' ', item.title || item.then);
    const lost = still(element, filling, () => element.replaceChildren(
      make('button', { type: 'button', class: 'back', onclick: close }, `← ${words.to_list}`),
      heading,
      make('p', { class: 'kind' }, [item.word, item.who].filter(Boolean).join(' · ')),
      ...(item.kind === 'gap' ? [make('p', {}, item.sentence)] : []),
      ...those.map((each) => each.element),
      ...(form ? [make('div', { class: 'form' }, ...filled(item))] : []),
      ...(homework.length ? [folds.one('bureaukaarten', fill(words.homework, { aantal: homework.length }), homework)] : []),
      ...(data.room.length ? [make('button', { type: 'button', class: 'to-next', onclick: next }, `${words.onward_finding} →`)] : []),
      ...around(data, item, chip),
    ));
    if (lost || waits) goOn(those);
    waits = false;
  }

  function filled(item) {
    const tools = { words, folds, save: filling.save, added: () => {} };
    return [
      ...(item.kind === 'gap' ? [] : sections(form, filling.fields, tools)),
      ...beside(form, filling.fields, tools),
      ...adding(form, tools),
    ];
  }

  function around(data, item, chip) {
    const chips = (label, addresses) => (addresses.length
      ? make('p', { class: 'chips' }, make('span', {}, label), ...addresses.map((address) => chip(address, () => select(address))))
      : '');
    return [
      ...(item.then && item.kind === 'step' ? [make('h3', {}, words.next), make('p', {}, item.then)] : []),
      chips(words.before, item.before),
      chips(words.after, item.after),
      ...item.links.map((link) => make('p', {}, make('a', { href: link.href }, `→ ${link.text}`))),
      make('p', {}, make('a', { href: `${data.file}#regel-${item.line}` }, fill(words.in_file, { regel: item.line }))),
    ].filter(Boolean);
  }

  /** After an answer: to the next finding here, else to the next open field, else onward. */
  function goOn(those) {
    const target = those[0]?.element.querySelector('.fill input, .fill textarea, .fill select')
      ?? element.querySelector('.entry[data-open] :is(input, textarea, select)') ?? element.querySelector('.to-next') ?? element.querySelector('.first');
    target?.focus({ preventScroll: false });
  }

  return {
    show,

    /** Leaves the place to something else. */
    leave: () => (turn += 1),

    /** Whether an answer is on its way to close what is shown; asked once. */
    answered() {
      const was = waits;
      waits = false;
      return was;
    },

    /** Begins with the answer to a finding, once it is there. */
    begin(key) {
      const card = element.querySelector(`.card[data-line="${CSS.escape(key)}"]`);
      if (card) waits = true;
      else element.querySelector('.first')?.focus();
    },
  };
}

/** A line of which the form below has all the fields needs no field of its own. */
function bared(line, item) {
  return item.kind === 'handover' && line.asks.every((ask) => ask.at === item.address) ? { ...line, bare: true } : line;
}

/** The lines about an item: the one that led here first, then those about it alone. */
function own(lines, item, lead) {
  return lines.filter((line) => line.spots.includes(item.address))
    .sort((one, other) => (other.key === lead) - (one.key === lead) || (one.spots.length > 1) - (other.spots.length > 1));
}
