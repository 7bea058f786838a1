// Type-ahead at a field: the ARIA combobox with a list, of which nothing is taken unasked.
import { make } from './dom.js';

const PAUSE = 60; // milliseconds without a key before the server is asked

/**
 * Makes the list. `look(line)` promises {suggestions: [{text, line, explained}]};
 * `take(line)` puts one in the field.
 */
export function comboboxOf({ input, name, look, take }) {
  const list = make('ul', { class: 'suggestions', role: 'listbox', id: 'suggestions', 'aria-label': name, hidden: true });
  for (const [key, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-controls', list.id], ['autocomplete', 'off']]) {
    input.setAttribute(key, value);
  }
  let offered = []; // suggestions for `about`, the line as it was when they were asked
  let about = '';
  let at = -1; // the one that was walked to
  let timer = 0;
  let asking = null;
  let eager = false; // Tab came before the answer did

  const isOpen = () => !list.hidden;

  function show() {
    list.hidden = !offered.length;
    list.replaceChildren(...offered.map((each, index) => make('li', {
      role: 'option', id: `suggestion-${index}`, 'aria-selected': String(index === at),
      onpointerdown: (event) => event.preventDefault(), // the field keeps the focus
      onclick: () => choose(index),
    }, make('span', { class: 'what' }, each.text), make('span', { class: 'note' }, each.explained))));
    input.setAttribute('aria-expanded', String(isOpen()));
    if (at < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `suggestion-${at}`);
    list.children[at]?.scrollIntoView({ block: 'nearest' });
  }

  function close() {
    clearTimeout(timer);
    timer = 0;
    asking = null;
    eager = false;
    [offered, at] = [[], -1];
    show();
  }

  /** Asks what could be meant; only the newest answer counts, and without one nothing is shown. */
  async function ask() {
    timer = 0;
    const [line, own] = [input.value, {}];
    asking = own;
    const { suggestions } = await look(line).catch(() => ({ suggestions: [] }));
    if (asking !== own) return;
    asking = null;
    about = line;
    [offered, at] = [suggestions.filter((each) => each.line !== line), -1];
    const taken = eager && input.value.startsWith(line);
    eager = false;
    if (taken && offered.length) choose(0);
    else if (input.value === line) show();
    else soon();
  }

  function soon() {
    if (eager) return; // what is typed after Tab waits for what Tab takes
    clearTimeout(timer);
    asking = null;
    timer = setTimeout(ask, PAUSE);
  }

  /** Takes a suggestion; what was typed since it was asked for stays behind it. */
  function choose(index) {
    const line = offered[index].line + input.value.slice(about.length);
    close();
    take(line);
  }

  function walk(direction) {
    const places = offered.length + 1; // one of them is the field itself
    at = ((at + 1 + direction + places) % places) - 1;
    show();
  }

  /** Takes the suggestion that is walked to or else the first, once there is one for this line. */
  function takeFirst() {
    if (isOpen() && about === input.value) choose(Math.max(at, 0));
    else if (timer || asking) wait();
    else return false;
    return true;
  }

  function wait() {
    eager = true;
    if (!timer) return;
    clearTimeout(timer);
    ask();
  }

  const atEnd = () => input.selectionStart === input.value.length;
  const keys = {
    ArrowDown: () => (isOpen() ? walk(1) : ask()) || true,
    ArrowUp: () => isOpen() && (walk(-1), true),
    Tab: () => input.value !== '' && takeFirst(),
    ArrowRight: () => isOpen() && atEnd() && takeFirst(),
    Enter: () => at >= 0 && (choose(at), true),
    Escape: () => isOpen() && (close(), true),
  };

  input.addEventListener('input', (event) => {
    if (event.isComposing) return;
    if (input.value && atEnd()) soon();
    else close();
  });
  input.addEventListener('compositionend', soon);
  input.addEventListener('blur', close);
  show();

  return {
    element: list,
    isOpen,
    close,

    /** Handles a key of the field; says whether it was for the list. */
    key: (event) => !event.shiftKey && Boolean(keys[event.key]?.()),
  };
}
