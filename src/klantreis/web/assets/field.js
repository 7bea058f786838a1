// One key of an item: its label, why it matters, its control, and what came of filling it in.
import { controlOf } from './controls.js';
import { fill, make } from './dom.js';

let count = 0;
const same = (one, other) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/**
 * Makes a field of the part at `at`. `save` is that of save.js, `drafts` keeps what is not saved yet
 * over a reload, `settled(version)` promises that this version came in, and `next(element)` goes on.
 */
export function fieldOf({ at, field, words, save, drafts, settled, next, leave }) {
  const id = `field-${(count += 1)}`;
  const place = `${at} ${field.key}`;
  let known = field.value; // as the newest version has it
  let mine = field.value; // as it was when somebody began to type
  let sending = false;
  let again = false; // it was filled in anew while the first was on its way
  let moving = false;

  const control = controlOf(field, { id, words, changed });
  const label = make('label', { for: id }, field.label);
  const hint = make('span', { class: 'purpose', id: `${id}-hint` }, field.why);
  const trouble = make('div', { class: 'trouble' });
  const theirs = make('div', { class: 'theirs' });
  const instead = field.control === 'choice' && !field.many ? [] : field.instead.map((each) => make('button', {
    type: 'button', class: 'small', title: fill(words.by_key, { toets: each.key }), onclick: () => answer(each.value),
  }, each.text));
  const element = make('div', { class: 'entry', 'data-key': field.key, 'data-at': at },
    make('div', { class: 'named' }, label, ' ', hint), make('div', { class: 'control' }, control.element),
    instead.length ? make('div', { class: 'instead' }, ...instead) : null, theirs, trouble);
  const typed = 'input, textarea, select';
  const inputs = () => [control.element, ...control.element.querySelectorAll(typed)].filter((each) => each.matches(typed));

  const asked = () => field.instead.some((each) => typeof each.value !== 'string' && same(each.value, mine));
  const current = () => control.value() ?? (asked() ? mine : null); // an open question has no text
  const dirty = () => !same(current(), mine);

  function changed({ settled: done = true } = {}) {
    keepDraft();
    if (done && field.control !== 'pick') commit();
    else if (done && field.many) commit();
  }

  function keepDraft() {
    drafts.set(place, dirty() ? { value: current(), mine } : null);
  }

  /** Answers with a word that stands for no value, and goes on. */
  function answer(value) {
    const back = same(known, value);
    control.show(back ? null : typeof value === 'string' ? value : null);
    commit(back ? null : value);
    if (!back) next(element);
  }

  /** Saves what is there; while the same key is on its way it waits for that. */
  async function commit(value = current()) {
    if (same(value, mine) || theirs.childElementCount) return;
    if (sending) {
      again = true;
      return;
    }
    const was = mine;
    mine = value;
    sending = true;
    mark();
    const kept = await save({ kind: 'set-field', at, field: field.key, value }, trouble);
    if (kept) await settled(kept.version);
    sending = false;
    if (kept?.theirs) {
      mine = known;
      if (same(current(), value)) control.show(known);
    } else if (!kept) mine = was;
    keepDraft();
    mark();
    if (again && kept) commit();
    again = false;
  }

  function mark() {
    for (const each of inputs()) {
      each.setAttribute('aria-describedby', hint.id);
      if (trouble.querySelector('.error')) each.setAttribute('aria-invalid', 'true');
      else each.removeAttribute('aria-invalid');
    }
    for (const [place_, each] of field.instead.entries()) instead[place_]?.setAttribute('aria-pressed', String(same(mine, each.value)));
    element.toggleAttribute('data-open', Boolean(field.is_open));
    element.dataset.state = sending ? 'sending' : dirty() ? 'typed' : 'kept';
  }

  /** Somebody else changed what is being typed here: both stay until one is chosen. */
  function showTheirs() {
    const button = (text, act) => make('button', { type: 'button', onclick: () => (theirs.replaceChildren(), act(), control.focus()) }, text);
    theirs.replaceChildren(make('p', { role: 'alert' }, fill(words.changed_meanwhile, { waarde: saidOf(known, words) })),
      make('p', { class: 'chips' },
        button(words.keep_ours, () => ((mine = known), commit())),
        button(words.take_theirs, () => ((mine = known), control.show(known), keepDraft(), mark()))));
  }

  element.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey || !event.target.matches(typed)) return;
    const own = control.key(event);
    const quick = field.instead.find((each) => each.key === event.key);
    if (own === 'typed') return;
    if (own) event.preventDefault();
    else if (quick && !isTyped(event.target)) answer(quick.value);
    else if (event.key === 'Enter') {
      commit();
      next(element);
    } else if (event.key === 'Escape') restore();
    else return;
    event.preventDefault();
  });

  const isTyped = (target) => !target.matches('select') && target.value !== '';

  function restore() {
    if (!dirty() && !trouble.childElementCount) return leave();
    mine = known;
    control.show(known);
    trouble.replaceChildren();
    theirs.replaceChildren();
    keepDraft();
    mark();
  }

  element.addEventListener('input', () => (keepDraft(), mark()));
  element.addEventListener('focusout', (event) => {
    if (!moving && event.target.matches(typed) && !element.contains(event.relatedTarget)) commit();
  });

  const draft = drafts.get(place);
  control.show(known);
  if (draft && !same(draft.value, known)) {
    mine = draft.mine;
    control.show(draft.value);
    if (!same(mine, known)) showTheirs();
  }
  mark();

  return {
    element,
    at,
    key: field.key,
    get open() { return field.is_open; },
    get busy() { return dirty() || sending || trouble.childElementCount > 0; },
    focus: () => control.focus(),
    offers: (names) => control.offers?.(names),
    moving: (is) => (moving = is),

    /** Follows a version; what somebody is typing stays. */
    update(newer) {
      field = { ...field, is_open: newer.is_open };
      const before = known;
      const begun = dirty();
      known = newer.value;
      if (!same(before, known) && !sending) {
        if (begun && same(known, mine)) return mark(); // our own, saved before this was typed
        if (begun && same(current(), known)) mine = known;
        else if (begun) showTheirs();
        else {
          mine = known;
          control.show(known);
        }
      }
      mark();
    },
  };
}

/** Says a plain value as people read it. */
function saidOf(value, words) {
  if (value == null || value === '') return words.empty;
  if (Array.isArray(value)) return value.map((each) => saidOf(each, words)).join(', ');
  return typeof value === 'object' ? Object.values(value).map((each) => saidOf(each, words)).join(' ') : String(value);
}
