// What this tab remembers, also over a reload: half-typed lines above all.

/** Keeps values under one name; where the browser keeps nothing they live as long as the page. */
export function keptOf(name) {
  const values = before(name);
  return {
    get: (key, otherwise) => values[key] ?? otherwise,
    set(key, value) {
      values[key] = value;
      try {
        sessionStorage.setItem(name, JSON.stringify(values));
      } catch {
        // full or forbidden: the page itself still has it
      }
    },
  };
}

const before = (name) => stored(name, {});

/** Reads a value of this tab; who finds something else than an object there gets `otherwise`. */
export function stored(name, otherwise) {
  try {
    const value = JSON.parse(sessionStorage.getItem(name));
    return value && typeof value === 'object' ? value : otherwise;
  } catch {
    return otherwise;
  }
}
