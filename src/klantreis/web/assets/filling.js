// What all that is filled in on one page shares: its fields, its forms by version, and its drafts.
import { fieldsOf } from './form.js';
import { keptOf } from './kept.js';
import { saverOf } from './save.js';

const SOON = 30; // milliseconds between two looks whether a version came in
const LOOKS = 100;

/** Makes the context; `next(element)` goes on after a field, `leave()` goes out of the fields. */
export function fillingOf({ live, words, say, next, leave }) {
  const drafts = keptOf(`invullen ${live.journey}`);
  const save = saverOf({ live, words, say });
  const forms = new Map();

  /** Waits until a version came in here: what is sent before that would clash with oneself. */
  function settled(version) {
    return new Promise((resolve) => {
      let looks = 0;
      const look = () => (live.version >= version || (looks += 1) > LOOKS ? resolve() : setTimeout(look, SOON));
      look();
    });
  }

  /** Promises the form of what stands at an address, once per version. */
  function formAt(at) {
    const known = forms.get(at);
    if (known?.version === live.version) return known.form;
    const form = live.ask('item', { at });
    form.catch(() => forms.delete(at));
    forms.set(at, { version: live.version, form });
    return form;
  }

  return {
    live, words, say, save, formAt,
    fields: fieldsOf({ words, save, drafts, settled, next, leave }),

    /** Promises all organisations that may be named in a deelproces. */
    actors: async (group) => (await formAt(group).catch(() => null))?.names.actor ?? [],
  };
}

/** Does something with an element while the focus, and the caret in it, stay where they are. */
export function still(element, filling, act) {
  const root = element.getRootNode();
  const active = root.activeElement;
  const inside = element.contains(active);
  const caret = inside && active.selectionStart != null && [active.selectionStart, active.selectionEnd];
  const scroll = element.scrollTop;
  filling.fields.moving(true);
  act();
  if (inside && active.isConnected && root.activeElement !== active) {
    active.focus({ preventScroll: true });
    if (caret) active.setSelectionRange(...caret);
  }
  filling.fields.moving(false);
  element.scrollTop = scroll;
  return inside && !active.isConnected;
}
