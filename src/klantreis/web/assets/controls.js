// With what one key is filled in: a line, some lines, a choice, names or moments.
import { make } from './dom.js';
import { momentOf } from './moment.js';
import { typeaheadOf } from './typeahead.js';

/**
 * Makes the control of a field: `show(value)`, `value()` as it is written (null for nothing),
 * `focus()` and `key(event)`: true when it dealt with the key, 'typed' when the browser should.
 * `changed({settled})` hears of a choice; it is settled when nothing needs to be typed on.
 */
export function controlOf(field, { id, words, changed }) {
  const kinds = { choice: field.many ? several : choice, yesno: choice, pick: names, moment, words: buttons };
  return (kinds[field.control] ?? text)(field, { id, words, changed });
}

/** Of a group: only the words beside it, that stand for no value. */
function buttons() {
  const element = make('span');
  return { element, focus: () => element.parentElement.querySelector('button').focus(), show() {}, value: () => null, key: () => false };
}

function text(field, { id }) {
  const grows = field.lines || field.many;
  const element = grows ? make('textarea', { id, rows: '1' }) : make('input', { id, type: 'text', inputmode: field.control === 'number' ? 'numeric' : null });
  return {
    element,
    focus: () => element.focus(),
    show: (value) => (element.value = [value ?? []].flat().join('\n')),
    value() {
      const said = element.value.trim();
      if (!said || field.instead.some((each) => each.value === said)) return said || null;
      return field.many ? said.split('\n').map((each) => each.trim()).filter(Boolean) : said;
    },
    /** In a list Enter makes the next line, until that is empty. */
    key: (event) => event.key === 'Enter' && grows && (event.shiftKey || (field.many && lineAt(element) !== '')) && 'typed',
  };
}

const lineAt = ({ value, selectionStart }) =>
  value.slice(value.lastIndexOf('\n', selectionStart - 1) + 1).split('\n')[0].trim();

function choice(field, { id, words, changed }) {
  const yesno = field.control === 'yesno';
  const options = yesno ? [{ value: 'true', text: words.answer_yes }, { value: 'false', text: words.answer_no }] : field.options;
  const unsaid = field.instead.filter((each) => typeof each.value === 'string');
  let pointed = false; // arrows only walk: what is chosen with them is kept on leaving
  const element = make('select', {
    id,
    onpointerdown: () => (pointed = true),
    onkeydown: () => (pointed = false),
    onchange: () => pointed && changed({ settled: true }),
  }, make('option', { value: '' }, words.nothing_chosen), ...[...options, ...unsaid].map((each) => make('option', { value: each.value }, each.text)));
  return {
    element,
    focus: () => element.focus(),
    show: (value) => (element.value = value == null ? '' : String(value)),
    value: () => (element.value === '' ? null : yesno ? element.value === 'true' : element.value),
    key: () => false,
  };
}

function several(field, { id, words, changed }) {
  const control = typeaheadOf({ id, many: true, words, changed });
  control.offers([...field.options, ...field.instead].map((each) => ({ id: each.value, text: each.text })));
  return control;
}

function names(field, { id, words, changed }) {
  const control = typeaheadOf({ id, many: field.many, words, changed });
  const unsaid = field.instead.filter((each) => typeof each.value === 'string');
  const together = field.key.endsWith('eindverantwoordelijk') ? [{ id: 'samen', text: words.together }] : [];
  return {
    ...control,
    offers: (those) => control.offers([...those, ...together, ...unsaid.map((each) => ({ id: each.value, text: each.text }))]),
    value() {
      const said = control.value();
      return Array.isArray(said) && said.length === 1 && unsaid.some((each) => each.value === said[0]) ? said[0] : said;
    },
  };
}

function moment(field, { id, words }) {
  const kind = field.key === 'duur' ? 'tot' : 'binnen';
  return momentOf({ id, many: field.many, kind, unsaid: field.instead.map((each) => each.value), words });
}
