// What somebody typed in a file and did not save: kept in this browser, also when it is closed.

/** Keeps the concept of one file; where the browser keeps nothing, the page itself still has it. */
export function draftOf(journey) {
  const name = `klantreis concept ${journey}`;
  let timer = 0;
  let waiting = null;
  let known = null; // what this page wrote or found: another tab may have a concept of its own
  const write = () => {
    if (!waiting) return;
    try {
      const next = JSON.stringify(waiting);
      waiting = null;
      localStorage.setItem(name, next);
      known = next;
    } catch {
      // full or forbidden
    }
  };
  addEventListener('pagehide', write); // who leaves at once loses nothing
  return {
    get() {
      try {
        known = localStorage.getItem(name);
        const left = JSON.parse(known);
        return typeof left?.text === 'string' && typeof left.number === 'number' ? left : null;
      } catch {
        return null;
      }
    },
    set(value) {
      clearTimeout(timer);
      waiting = value;
      timer = setTimeout(write, 150);
    },
    /** Takes the concept away, unless another tab wrote it. */
    clear() {
      clearTimeout(timer);
      waiting = null;
      try {
        if (localStorage.getItem(name) === known) localStorage.removeItem(name);
      } catch {
        // forbidden
      }
    },
  };
}
