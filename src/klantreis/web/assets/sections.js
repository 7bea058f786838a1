// A form on the page: its sections, what hangs on the item, and what can be added.
import { arrange, fill, make } from './dom.js';

/** Makes the sections of a form: what the room says, what waits for the desk, and all the rest. */
export function sections(form, fields, { words, folds }) {
  const those = (name) => form.fields.filter((field) => field.section === name);
  const show = (list) => list.flatMap((field) => fields.one(form.at, field, form.names));
  const headed = (name, heading) => (those(name).length ? [make('h3', {}, heading), ...show(those(name))] : []);
  const open = those('bureau').filter((field) => field.is_open).length;
  return [
    ...headed('zaal', words.room),
    ...show(those('eerst')),
    those('bureau').length ? folds.one('bureau', fill(words.homework, { aantal: open }), show(those('bureau'))) : null,
    those('meer').length ? folds.one('meer', words.more, [...show(those('meer')), ...mark(form, words)]) : null,
  ].filter(Boolean);
}

const mark = (form, words) => (form.mark ? [make('p', { class: 'said' }, fill(words.mark, { kenmerk: form.mark }))] : []);

/** Makes what hangs on an item: each opens to its own fields, and can be taken away. */
export function beside(form, fields, { words, folds, save }) {
  const row = (each) => {
    const trouble = make('div', { class: 'trouble' });
    return folds.one(each.at, each.title, [
      ...each.fields.flatMap((field) => fields.one(each.at, field, form.names)),
      make('p', { class: 'chips' }, make('button', {
        type: 'button', class: 'small', 'aria-label': `${words.remove_item}: ${each.title}`,
        onclick: () => save({ kind: 'remove', at: each.at }, trouble),
      }, words.remove_item)),
      trouble,
    ], words[`of_${each.into}`]);
  };
  return form.beside.length ? [make('h3', {}, words.beside), ...form.beside.map(row)] : [];
}

/** Makes the line with which a risk, question, agreement … is added: a kind and one text. */
export function adding(form, { words, save, added }) {
  if (!form.new.length) return [];
  const kind = make('select', { 'aria-label': words.kind_of_new }, ...form.new.map((each, place) => make('option', { value: place }, each.word)));
  const text = make('input', { type: 'text', 'aria-label': words.new_text, placeholder: words.new_text });
  const trouble = make('div', { class: 'trouble' });
  async function add(event) {
    event.preventDefault();
    const said = text.value.trim();
    if (!said) return text.focus();
    const { into, group, key, about } = form.new[kind.value];
    text.value = '';
    const kept = await save({ kind: 'add-item', group, into, item: { [key]: said, ...(about.length ? { bij: about } : {}) } }, trouble);
    if (!kept && !text.value) text.value = said;
    if (kept) added();
  }
  return [make('form', { class: 'add', onsubmit: add }, kind, text, make('button', { type: 'submit' }, words.add), trouble)];
}

/** Makes the parts that open and close, and stay as they were left. */
export function foldsOf() {
  const open = new Set();
  const known = new Map();
  return {
    one(name, title, content, kind = '') {
      let element = known.get(name);
      if (!element) {
        element = make('details', { class: 'fold', ontoggle: () => (element.open ? open.add(name) : open.delete(name)) });
        known.set(name, element);
      }
      element.dataset.fold = name;
      arrange(element, [make('summary', {}, kind ? make('span', { class: 'kind' }, `${kind} `) : null, title), ...content]);
      element.open = open.has(name);
      return element;
    },
    open: (name) => open.add(name),
    has: (name) => known.has(name),
  };
}
