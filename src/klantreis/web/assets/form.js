// The fields of forms: each made once, a group with what it holds.
import { make } from './dom.js';
import { fieldOf } from './field.js';

/**
 * Makes the fields of forms, each once per page: a field that is asked for again is the same one.
 * `context` goes to every field: save, words, drafts, settled, next, leave.
 */
export function fieldsOf(context) {
  const made = new Map();

  /** Returns the elements of a field, of a group those of what it holds. */
  function one(at, field, names, prefix = '') {
    if (field.control === 'group') return group(at, field, names, prefix);
    if (field.control === 'keyed') return [make('p', { class: 'said' }, `${field.label}: ${field.said || context.words.in_the_file}`)];
    const id = `${prefix}${at} ${field.key}`;
    let known = made.get(id);
    if (known) known.update(field);
    else made.set(id, (known = fieldOf({ ...context, at, field })));
    if (field.names) known.offers(names[field.names] ?? []);
    return [known.element];
  }

  function group(at, field, names, prefix) {
    const rows = rowsOf(field).map((row) => make('div', { class: 'row' }, ...row.flatMap((each) => one(at, each, names, prefix))));
    const said = field.instead.some((each) => JSON.stringify(each.value) === JSON.stringify(field.value)) ? field.value : null;
    const words = field.instead.length
      ? one(at, { ...field, control: 'words', label: context.words.unsaid, why: '', value: said, is_open: false, names: '' }, names, `${prefix}or `)
      : [];
    return [make('fieldset', { class: 'group', 'data-open': field.is_open, 'data-key': field.key }, make('legend', {}, field.label), make('p', { class: 'purpose' }, field.why), ...rows, ...words)];
  }

  return {
    one,
    /** Forgets the fields that are not on the page and hold nothing. */
    forget() {
      for (const [id, each] of made) if (!each.element.isConnected && !each.busy) made.delete(id);
    },
    busy: () => [...made.values()].some((each) => each.element.isConnected && each.busy),
    moving: (is) => made.forEach((each) => each.moving(is)),
  };
}

/** The fields of a group; of several the fields of each, and of one more. */
function rowsOf({ key, fields, many }) {
  if (!many) return [fields];
  const numberOf = (field) => field.key.slice(key.length + 1).split('.')[0];
  return [...new Set(fields.map(numberOf))].map((number) => fields.filter((field) => numberOf(field) === number));
}
