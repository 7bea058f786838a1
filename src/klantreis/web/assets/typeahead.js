// Choosing by name with type-ahead: one, or several that stay as buttons to take away.
import { make } from './dom.js';

const MOST = 8; // as many as can be seen without scrolling
const ALL = 200;
let count = 0;

/** Letters without case and accents. */
const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/**
 * Makes the control; `options` are {id, text, also}. `changed()` hears of a name that is added or
 * taken away at once.
 */
export function typeaheadOf({ id, many, words, changed }) {
  const list = make('ul', { class: 'options', role: 'listbox', id: `options-${(count += 1)}`, 'aria-label': words.names, hidden: true });
  const input = make('input', {
    id, type: 'text', role: 'combobox', autocomplete: 'off', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id,
    oninput: () => ((typed = true), offer()), onblur: () => close(), onclick: () => offer({ all: !input.value || !many }),
  });
  const chips = make('span', { class: 'chosen' });
  const element = make('span', { class: 'pick' }, many ? chips : null, input, list);
  let options = [];
  let chosen = [];
  let offered = [];
  let at = -1;
  let typed = false; // by somebody, since the last choice

  const textOf = (value) => options.find((each) => each.id === value)?.text ?? value;
  const wordsOf = (option) => [option.id, option.text, ...(option.also ?? [])].map(plain);

  /** The id of what is typed: the whole of one of its names, or the start of only one. */
  function meant(text) {
    const said = plain(text);
    const whole = options.find((each) => wordsOf(each).includes(said));
    const starting = options.filter((each) => wordsOf(each).some((word) => word.startsWith(said)));
    return (whole ?? (starting.length === 1 ? starting[0] : null))?.id ?? text.trim();
  }

  function offer({ all = false } = {}) {
    const said = all ? '' : plain(input.value);
    const fits = (option) => wordsOf(option).some((word) => word.startsWith(said) || word.includes(` ${said}`));
    offered = options.filter((each) => !(many && chosen.includes(each.id)) && fits(each)).slice(0, said ? MOST : ALL);
    at = -1;
    list.replaceChildren(...offered.map((option, place) => make('li', {
      role: 'option', id: `${list.id}-${place}`, 'aria-selected': 'false',
      onpointerdown: (event) => event.preventDefault(), // the focus stays in the field
      onclick: () => take(option),
    }, option.text)));
    open(offered.length > 0);
  }

  function open(is) {
    list.hidden = !is;
    input.setAttribute('aria-expanded', String(is));
    if (!is) input.removeAttribute('aria-activedescendant');
  }

  function close() {
    typed = false;
    open(false);
  }

  function move(step) {
    if (list.hidden) return offer({ all: !many });
    list.children[at]?.setAttribute('aria-selected', 'false');
    at = (at + step + offered.length + 1) % (offered.length + 1);
    if (at === offered.length) at = step > 0 ? 0 : offered.length - 1;
    list.children[at].setAttribute('aria-selected', 'true');
    list.children[at].scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', list.children[at].id);
  }

  function take(option) {
    close();
    if (many) return add(option.id);
    input.value = option.text;
    input.focus();
    changed();
  }

  function add(value) {
    if (!chosen.includes(value)) chosen = [...chosen, value];
    input.value = '';
    draw();
    changed();
  }

  function draw() {
    chips.replaceChildren(...chosen.map((value) => make('button', {
      type: 'button', class: 'chip', 'aria-label': `${words.take_away} ${textOf(value)}`,
      onclick: () => {
        chosen = chosen.filter((each) => each !== value);
        draw();
        input.focus();
        changed();
      },
    }, textOf(value), ' ×')));
  }

  return {
    element,
    input,
    focus: () => input.focus(),
    offers(those) {
      options = those;
      if (!many) input.value = textOf(input.value); // it was shown by its id
      draw();
      if (typed) offer(); // they came after the first letters
    },
    show(value) {
      chosen = value == null ? [] : [value].flat();
      input.value = many || value == null ? '' : textOf(value);
      draw();
    },
    value() {
      const last = input.value.trim() ? meant(input.value) : null;
      if (!many) return last;
      const all = [...chosen, ...(last ? [last] : [])];
      return all.length ? all : null;
    },

    /** Handles a key; says whether it is done with: Enter goes on once there is nothing to take. */
    key(event) {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        move(event.key === 'ArrowDown' ? 1 : -1);
        return true;
      }
      if (event.key === 'Escape' && !list.hidden) {
        close();
        return true;
      }
      if (event.key !== 'Enter') return false;
      const option = !list.hidden && (offered[at] ?? (input.value.trim() ? offered[0] : null));
      if (option && many) add(option.id);
      else if (option) input.value = option.text;
      close();
      return Boolean(option && many);
    },
  };
}
