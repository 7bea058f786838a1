// A field for a long text with the numbers of its lines; the browser's own undo and search work in it.
import { make } from './dom.js';

const STEP = '  ';
const AHEAD = 500; // numbers that are ready below the last line: writing all anew is slow

/** Makes the field; `changed()` hears of every change, `save()` of Ctrl+S. */
export function editorOf({ words, changed, save }) {
  const numbers = make('pre', { class: 'numbers', 'aria-hidden': 'true' });
  const marks = make('div', { class: 'marks', 'aria-hidden': 'true' });
  const field = make('textarea', {
    class: 'text', 'aria-label': words.text, 'aria-describedby': 'keys', wrap: 'off',
    spellcheck: 'false', autocapitalize: 'off', autocomplete: 'off',
  });
  const gutter = make('div', { class: 'gutter' }, numbers, marks);
  const element = make('div', { class: 'editor' }, gutter, field);
  let numbered = 0;
  let leaving = false; // after Escape, Tab goes on to the next control

  const height = () => parseFloat(getComputedStyle(field).lineHeight);
  const places = () => field.value.split('\n');

  function count() {
    let lines = 1;
    for (let at = field.value.indexOf('\n'); at >= 0; at = field.value.indexOf('\n', at + 1)) lines += 1;
    if (lines > numbered || lines < numbered - 2 * AHEAD) {
      numbered = lines + AHEAD;
      numbers.textContent = Array.from({ length: numbered }, (_, place) => place + 1).join('\n');
    }
    numbers.style.height = `calc(${lines * 1.5}em + 5rem)`;
  }
  const follow = () => (gutter.scrollTop = field.scrollTop);

  /** Writes as if it was typed: the browser can undo it. */
  function write(text) {
    if (!document.execCommand('insertText', false, text)) field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  }

  /** Moves the lines that are selected to the right, or back. */
  function indent(back) {
    const { selectionStart: start, selectionEnd: end, value } = field;
    if (!back && start === end) return write(STEP);
    const from = value.lastIndexOf('\n', start - 1) + 1;
    const until = Math.max(end, from);
    const old = value.slice(from, until);
    const moved = back ? old.replace(/^ {1,2}/gm, '') : old.replace(/^(?=.)/gm, STEP);
    if (moved === old) return;
    field.setSelectionRange(from, until);
    write(moved);
    field.setSelectionRange(from, from + moved.length);
  }

  /** Begins the next line as far to the right as this one. */
  function lineBreak() {
    const before = field.value.slice(field.value.lastIndexOf('\n', field.selectionStart - 1) + 1, field.selectionStart);
    write(`\n${/^ */.exec(before)[0]}`);
  }

  field.addEventListener('keydown', (event) => {
    event.stopPropagation(); // keep Streamlit's own keys away
    if (event.isComposing) return;
    const left = leaving;
    leaving = event.key === 'Escape';
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') save();
    else if (event.ctrlKey || event.altKey || event.metaKey || field.readOnly) return;
    else if (event.key === 'Tab' && !left) indent(event.shiftKey);
    else if (event.key === 'Enter') lineBreak();
    else return;
    event.preventDefault();
  });
  field.addEventListener('input', () => (count(), changed()));
  field.addEventListener('scroll', follow, { passive: true });

  return {
    element,
    get text() { return field.value; },
    focus: () => field.focus(),
    lock: (locked) => (field.readOnly = locked),

    /** Puts another text in the field; the caret and what is in view stay where they are. */
    put(text) {
      if (text === field.value) return;
      const { selectionStart: start, selectionEnd: end, scrollTop, scrollLeft } = field;
      field.value = text;
      field.setSelectionRange(start, end);
      field.scrollTo(scrollLeft, scrollTop);
      count();
      follow();
    },

    /** Goes to a line, and to a column in it; nothing for line 0. */
    go(line, column = 1) {
      const every = places();
      if (!line || line > every.length) return;
      const start = every.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
      const place = start + Math.min(column - 1, every[line - 1].length);
      field.focus({ preventScroll: true });
      field.setSelectionRange(column > 1 ? place : start, start + every[line - 1].length);
      field.scrollTop = (line - 1) * height() - field.clientHeight / 2;
      element.scrollIntoView({ block: 'nearest' });
      follow();
    },

    /** Marks lines beside their numbers. */
    mark(found) {
      const size = height();
      marks.replaceChildren(...found.map(({ line, hint }) => {
        const mark = make('span', { class: hint ? 'hint' : 'wrong' }, hint ? '•' : '✕');
        mark.style.top = `calc(${(line - 1) * size}px + var(--edge))`;
        return mark;
      }));
    },
  };
}
