// One finding to answer on the spot: fill it in, park it, leave it so on purpose, or agree on it.
import { make } from './dom.js';
import { typeaheadOf } from './typeahead.js';

const SORTS = ['overdragen', 'betrekken', 'melden', 'systeem'];

/**
 * Makes what is below the question of a line. `context` has live, words, save, fields (form.js) and
 * `formAt(at)`, which promises a form; `done(version)` hears of an answer, so that the next one comes.
 */
export function answerOf(line, context, done) {
  const { words } = context;
  const element = make('div', { class: 'answering' });
  const spot = make('p', { class: 'spot' });
  const place = make('div', { class: 'fill' });
  const extra = make('div', { class: 'extra' });
  const trouble = make('div', { class: 'trouble' });
  let asked = '';
  let sending = false;

  /** Sends an answer once, however often Enter comes; the questions for it go when it is kept. */
  async function save(edits) {
    if (sending) return;
    sending = true;
    const kept = await context.save(edits, trouble);
    sending = false;
    if (!kept || kept.theirs) return;
    extra.replaceChildren();
    done(kept.version);
  }

  /** Shows what is filled in: of a finding about many things the first that is still open. */
  async function show(newer) {
    line = newer;
    const [ask] = line.asks;
    const now = `${ask.key} ${ask.way}`;
    spot.textContent = ask.spot;
    if (line.bare) place.replaceChildren();
    else if (ask.way === 'field') {
      const form = await context.formAt(ask.at).catch(() => null);
      const field = form && firstOf(form);
      if (line === newer) put(field ? context.fields.one(ask.at, { ...field, is_open: true }, form.names, 'answer ') : []);
    } else if (now !== asked) place.replaceChildren(...({ handover, step, branch }[ask.way]?.(ask) ?? []));
    asked = now;
  }

  /** The field that is asked first: of some about one thing in the order of its form. */
  function firstOf(form) {
    const keys = line.asks.filter((each) => each.at === form.at && each.way === 'field').map((each) => each.field);
    return find(form.fields, form.fields.find((field) => keys.includes(field.key))?.key ?? keys[0]);
  }

  /** Puts elements in their place, unless they are there: moving them would take the focus away. */
  function put(elements) {
    const there = [...place.children];
    if (there.length !== elements.length || there.some((each, at) => each !== elements[at])) place.replaceChildren(...elements);
  }

  /** One name is enough: who calls first. It sees to it that the handover works out. */
  function handover(ask) {
    const who = typeaheadOf({ id: `eerst-${ask.key}`, many: false, words, changed() {} });
    const name = make('input', { type: 'text' });
    const sort = make('select', {}, ...SORTS.map((each) => make('option', { value: each }, words[`sort_${each}`])));
    who.input.addEventListener('keydown', (event) => who.key(event) && event.preventDefault());
    context.actors(ask.group).then(who.offers);
    return [form(words.make_handover, () => {
      const [from, to] = ask.at.slice(ask.at.indexOf('/') + 1).split('>');
      const said = { naam: name.value.trim(), eindverantwoordelijk: who.value() };
      const known = Object.fromEntries(Object.entries(said).filter(([, value]) => value));
      return save(ask.flows
        ? { kind: 'make-handover', at: ask.at, sort: sort.value, name: known.naam, accountable: known.eindverantwoordelijk }
        : { kind: 'add-item', group: ask.group, into: 'overdrachten', item: { ...known, soort: sort.value, van: from, naar: to } });
    }, labelled(words.first_caller, who.element), labelled(words.handover_name, name), labelled(words.handover_sort, sort))];
  }

  function step(ask) {
    const name = make('input', { type: 'text' });
    return [form(words.add, () => name.value.trim() && save({ kind: 'add-step', group: ask.group, after: ask.item, step: { naam: name.value.trim() } }), labelled(words.next_step, name))];
  }

  function branch(ask) {
    const name = make('input', { type: 'text' });
    return [form(words.add, () => name.value.trim() && save({ kind: 'connect', at: ask.at, when: name.value.trim() }), labelled(words.next_branch, name))];
  }

  /** Keeps the question for later: at its place when it has one, else on the parking lot. */
  function park() {
    const [ask] = line.asks;
    if (!ask.group) return parkElsewhere();
    return save({ kind: 'add-item', group: ask.group, into: 'vragen', item: { tekst: line.question, bij: line.about, stand: 'geparkeerd' } });
  }

  async function parkElsewhere() {
    const answer = await context.live.post('parking', { text: line.question, part: context.live.part }).catch((problem) => problem);
    if (answer instanceof Error) trouble.replaceChildren(make('p', { class: 'error', role: 'alert' }, answer.sentence));
    else {
      context.say(answer.sentence);
      done(0);
    }
  }

  function onPurpose() {
    const reason = make('textarea', { rows: '1' });
    const by = make('input', { type: 'text' });
    reason.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      by.focus();
    });
    open(words.accept, () => (reason.value.trim() ? save(accepting(reason.value.trim(), by.value.trim())) : reason.focus()), labelled(words.reason, reason), labelled(words.decided_by, by));
  }

  /** Everything that this line says of the one check that is asked about. */
  function accepting(reason, by) {
    const [{ rule, group }] = line.asks;
    const about = [...new Set(line.asks.filter((each) => each.rule === rule).map((each) => each.item).filter(Boolean))];
    return { kind: 'accept-finding', group, rule, about, reason, date: today(), ...(by ? { by } : {}) };
  }

  async function agree() {
    const [ask] = line.asks;
    const what = make('input', { type: 'text' });
    const who = typeaheadOf({ id: `wie-${ask.key}`, many: false, words, changed() {} });
    const when = make('input', { type: 'text' });
    who.input.addEventListener('keydown', (event) => {
      const handled = who.key(event);
      if (!handled && event.key === 'Enter') when.focus();
      else if (!handled) return;
      event.preventDefault();
    });
    what.addEventListener('keydown', (event) => event.key === 'Enter' && !event.isComposing && (event.preventDefault(), who.focus()));
    open(words.agree, () => {
      const item = { wat: what.value.trim(), wie: who.value(), wanneer: when.value.trim(), bij: line.about };
      if (!item.wat) return what.focus();
      return save({ kind: 'add-item', group: ask.group, into: 'afspraken', item: Object.fromEntries(Object.entries(item).filter(([, value]) => value?.length)) });
    }, labelled(words.agree_what, what), labelled(words.agree_who, who.element), labelled(words.agree_when, when));
    who.offers(await context.actors(ask.group));
  }

  function open(text, act, ...inputs) {
    const back = element.getRootNode().activeElement;
    const close = () => (extra.replaceChildren(), back?.focus());
    const content = form(text, act, ...inputs, make('button', { type: 'button', onclick: close }, words.cancel));
    content.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      close();
    });
    extra.replaceChildren(content);
    content.querySelector('input, textarea').focus();
  }

  function form(text, act, ...content) {
    return make('form', { class: 'add', onsubmit: (event) => (event.preventDefault(), act()) }, ...content, make('button', { type: 'submit', class: 'main' }, text));
  }

  const action = (text, act) => make('button', { type: 'button', class: 'small', onclick: act }, text);
  const inPart = Boolean(line.asks[0].group);
  element.append(spot, place, make('p', { class: 'chips actions' },
    line.parked ? null : action(words.park, park),
    inPart ? action(words.on_purpose, onPurpose) : null,
    inPart ? action(words.make_agreement, agree) : null), extra, trouble);
  let shown = show(line);

  return {
    element,
    show: (newer) => (shown = show(newer)),
    get shown() { return shown; },

    /** What is asked now: another one after an answer. */
    get asked() { return `${asked} ${place.querySelector('.entry')?.dataset.key ?? ''}`; },
    get busy() {
      return [...extra.querySelectorAll('input, textarea'), ...place.querySelectorAll('form input')].some((each) => each.value.trim())
        || Boolean(element.querySelector('.entry[data-state="typed"], .trouble > *'));
    },
    focus() {
      const target = place.querySelector('input, textarea, select') ?? element.querySelector('button');
      target?.focus();
      return Boolean(target);
    },
  };
}

/** A control below its own words. */
const labelled = (text, control) => make('label', { class: 'labelled' }, make('span', {}, text), control);

/** Finds a key, also inside a group. */
function find(fields, key) {
  for (const field of fields) {
    if (field.key === key) return field;
    const inside = key.startsWith(`${field.key}.`) && find(field.fields, key);
    if (inside) return inside;
  }
  return null;
}

/** Today, as the file writes days. */
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((each) => String(each).padStart(2, '0')).join('-');
}
