// Lines that were sent before: ArrowUp in an empty bar brings them back.

const MOST = 50;

/** Makes the history of a field; `put(line)` shows a line in it. */
export function historyOf({ input, kept, put }) {
  let lines = kept.get('history', []);
  let at = lines.length; // past the last: nothing is brought back

  function go(to) {
    at = to;
    put(lines[at] ?? '');
  }

  return {
    /** Remembers a line. */
    add(line) {
      lines = [...lines.filter((each) => each !== line), line].slice(-MOST);
      at = lines.length;
      kept.set('history', lines);
    },

    /** Handles a key of the field; says whether it was for the history. */
    key(event) {
      const untouched = input.value === (lines[at] ?? '');
      if (!untouched) at = lines.length;
      if (event.key === 'ArrowUp' && (untouched || !input.value) && at > 0) go(at - 1);
      else if (event.key === 'ArrowDown' && untouched && at < lines.length) go(at + 1);
      else return false;
      return true;
    },
  };
}
