// What somebody typed in a file and did not save: kept in this browser, also when it is closed.

/** Keeps the concept of one file; where the browser keeps nothing, the page itself still has it. */
export function draftOf(journey) {
  const name = `klantreis concept ${journey}`;
  let timer = 0;
  const write = (value) => {
    try {
      if (value) localStorage.setItem(name, JSON.stringify(value));
      else localStorage.removeItem(name);
    } catch {
      // full or forbidden
    }
  };
  return {
    get() {
      try {
        const left = JSON.parse(localStorage.getItem(name));
        return typeof left?.text === 'string' && typeof left.number === 'number' ? left : null;
      } catch {
        return null;
      }
    },
    set(value) {
      clearTimeout(timer);
      timer = setTimeout(write, 150, value);
    },
    clear() {
      clearTimeout(timer);
      write(null);
    },
  };
}
