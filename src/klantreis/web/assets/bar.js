// Quick-add: one line, one Enter. What is typed is never lost, and the hands stay in the bar.
import { cardOf } from './card.js';
import { choicesOf } from './choices.js';
import { comboboxOf } from './combobox.js';
import { cursorOf } from './cursor.js';
import { make } from './dom.js';
import { historyOf } from './history.js';
import { keptOf } from './kept.js';
import { markerOf } from './marker.js';
import { unclearOf } from './unclear.js';
import { undoOf } from './undo.js';

/**
 * Makes the bar of one deelproces. `say(sentence)` announces, `select(address)` goes to a step in
 * the drawing, `show(address)` brings it into view and `leave()` goes to where somebody was there.
 */
export function barOf({ live, words, part, say, select, show, leave }) {
  const kept = keptOf(`bar ${live.journey}/${part}`);
  const input = make('input', {
    type: 'text', 'aria-label': words.line,
    enterkeyhint: 'send', autocapitalize: 'off', spellcheck: 'false',
  });
  const reply = make('p', { class: 'reply', id: 'reply' });
  let waiting = 0; // lines of which the answer has not come
  let doubtful = null; // the line in the bar that has to be mended

  const card = cardOf({ words });
  const undo = undoOf({ live, words, tell, card: card.open });
  const cursor = cursorOf({ words, select, go: (line) => (send(line), input.focus()) });
  const marker = markerOf({ view: () => element.parentElement?.querySelector('.view'), show });
  const choices = choicesOf({ words, choose: (choice) => send(doubtful.line, choice) });
  const history = historyOf({ input, kept, put });
  const combobox = comboboxOf({ input, name: words.suggestions, look: (line) => ask({ line }), take: insert });
  const unclear = unclearOf({
    words, kept,
    again: (each, choice) => (send(each.line, choice), input.focus()),
    mend: (each) => (setAside(), doubt(each), input.focus()),
    drop: (each) => (history.add(each.line), input.focus()),
  });

  const form = make('form', { class: 'type', onsubmit: (event) => (event.preventDefault(), send(input.value)) },
    cursor.element,
    make('div', { class: 'field' }, input),
    make('button', { type: 'submit', class: 'send' }, words.send));
  const element = make('section', { class: 'quick', 'aria-label': words.quick_add },
    unclear.element, make('div', { class: 'answer' }, combobox.element, reply, undo.element), choices.element, form, card.element);

  /** Puts a line in the field, with the caret behind it. */
  function put(line) {
    input.value = line;
    input.setSelectionRange(line.length, line.length);
    combobox.close();
    changed();
  }

  /** Puts a suggestion in the field as if it was typed: the browser can undo it. */
  function insert(line) {
    input.select();
    if (!document.execCommand('insertText', false, line)) put(line);
  }

  function changed() {
    kept.set('draft', input.value);
    if (!input.value && doubtful) [doubtful, reply.textContent] = [null, ''];
    if (doubtful) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
  }

  /** Hands a line over; once that is done it is safe, and the field is free for the next one. */
  function send(line, choice) {
    const text = line.trim();
    if (!text) return;
    const answer = live.line(text, { choice: choice?.token, sure: choice?.sure });
    waiting += 1;
    if (!text.includes('\n')) history.add(text);
    if (text === input.value.trim()) put('');
    choices.close();
    answer.catch((problem) => problem).then((told) => {
      waiting -= 1;
      heard(text, told);
    });
  }

  /** Shows what came of a line; one that was refused or not understood comes back. */
  function heard(line, answer) {
    const open = openIn(line, answer);
    if (open.length === 1) doubt(open[0]);
    else open.forEach(unclear.add);
    tell(answer, open.length ? 'doubt' : 'done');
  }

  /** What is left of a line, or of several, to be mended. */
  function openIn(line, answer) {
    const isOpen = answer.unclear || answer instanceof Error;
    return isOpen ? [{ line, sentence: answer.sentence, choices: choicesIn(answer) }] : answer.lines ?? [];
  }

  /** What could be meant; a number that looks like that of a person can be said to be none. */
  const choicesIn = (answer) => answer.choices ?? (answer.status === 422 && answer.personal ? [{ text: words.no_person, sure: true }] : []);

  /** Brings a line back to be mended: in the bar when that is free, else above it. */
  function doubt(each) {
    if (input.value || each.line.includes('\n')) unclear.add(each);
    else {
      doubtful = each;
      put(each.line);
      input.select();
      choices.show(each.choices);
    }
  }

  /** Makes room in the bar without losing what was half typed. */
  function setAside() {
    const untouched = input.value === doubtful?.line;
    if (input.value.trim()) unclear.add(untouched ? doubtful : { line: input.value, sentence: words.set_aside, choices: [] });
    choices.close();
    put('');
  }

  /** Shows the newest answer; of answers that come close together only the last is announced. */
  function tell({ sentence, personal }, kind = 'done') {
    reply.textContent = [sentence].concat(Array.isArray(personal) ? personal : []).join(' ');
    reply.dataset.kind = kind;
    if (waiting) return;
    say(reply.textContent);
    locate();
  }

  /** Shows after which step the next one comes. */
  async function locate() {
    const told = await ask({}).catch(() => null);
    if (!told) return;
    cursor.show(told.where);
    marker.put(told.where.address);
  }

  const ask = (asked) => live.ask(`${encodeURIComponent(part)}/suggest`, { ...asked, cursor: JSON.stringify(live.cursor) });
  const allSelected = () => input.selectionStart === 0 && input.selectionEnd === input.value.length;
  const own = {
    Escape: () => (input.blur(), leave(), true),
    F1: () => (card.open(), true),
  };
  input.addEventListener('keydown', (event) => {
    event.stopPropagation(); // keep the keys of the drawing and of Streamlit away
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const handled = (combobox.isOpen() && combobox.key(event)) || choices.key(event) || history.key(event)
      || combobox.key(event) || own[event.key]?.();
    if (handled) event.preventDefault();
  });
  /** Who types on while a line came back, loses nothing of it. */
  function stepAside() {
    if (doubtful && input.value === doubtful.line && allSelected()) setAside();
  }
  input.addEventListener('beforeinput', (event) => event.inputType.startsWith('insert') && stepAside());
  input.addEventListener('input', () => (choices.close(), changed()));
  input.addEventListener('paste', (event) => {
    const pasted = event.clipboardData.getData('text/plain').replaceAll('\r\n', '\n').trim();
    if (!pasted.includes('\n')) return;
    event.preventDefault();
    stepAside();
    const whole = input.value.slice(0, input.selectionStart) + pasted + input.value.slice(input.selectionEnd);
    put('');
    send(whole);
  });
  put(kept.get('draft', ''));
  // the drawing gets what the bar leaves: the bar never covers it
  new ResizeObserver(() => element.parentElement?.style.setProperty('--bar', `${element.offsetHeight}px`)).observe(element);

  return {
    element,
    focus: () => input.focus(),

    /** For outside fields: what each key does. */
    keys: { '/': () => input.focus(), F1: card.open, v: () => cursor.continue(), V: () => cursor.continue(), ...undo.keys },

    /** Follows a version; `message` says what can be undone. */
    show(view, message) {
      input.placeholder = view.example;
      undo.show(message);
      marker.again();
      if (!waiting) locate();
    },

    /** Offers to go on after the selected step. */
    selected: cursor.selected,

    /** Hears the answer to a line that was sent before the page was loaded again. */
    late: heard,
  };
}
