// Ids of what hands add: they are needed before the server can make one.

const LONGEST = 28;

/** Makes an id that says what a name says; `taken` are the addresses that are there. */
export function idFor(name, taken) {
  const plain = name.toLowerCase().normalize('NFKD').replace(/[^\x20-\x7e]/g, '');
  const words = plain.match(/[a-z0-9]+/g) ?? ['stap'];
  const base = words.reduce((id, word) => (id.length + word.length < LONGEST ? `${id}-${word}` : id)).slice(0, LONGEST);
  const isTaken = (id) => taken.some((address) => address.endsWith(`/${id}`));
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!isTaken(id)) return id;
  }
}
