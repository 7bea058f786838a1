// Doing what hands ask: the answer is announced, what is refused stands at the bottom of the drawing.
import { make } from './dom.js';
import { saverOf } from './save.js';

/** Makes `act`; `clear()` takes away what was only shown in advance. */
export function actingOf({ frame, live, say, words, clear }) {
  const refusal = make('div', { class: 'refusal' });
  const save = saverOf({ live, words, say });
  const isAsking = () => Boolean(refusal.querySelector('button'));
  let object = () => {};
  let next = () => ''; // the address of what is selected as soon as it is drawn
  frame.append(refusal);
  new MutationObserver(() => refusal.querySelector('[role=alert]') && object(null)).observe(refusal, { childList: true });

  /** Promises null as soon as something is said against what was done. */
  const objection = () => new Promise((resolve) => (object = resolve));

  function refuse(sentence) {
    clear();
    refusal.replaceChildren(make('p', { role: 'alert' }, sentence));
    return false;
  }

  /**
   * Asks the server for edits; promises false when it did not do them and nobody is asked about
   * it. Without a line nothing is done that `needsLine`; `then` is selected afterwards.
   */
  async function act(edits, { then = '', needsLine = false } = {}) {
    refusal.replaceChildren();
    if (needsLine && !live.up) return refuse(words.no_line);
    next = typeof then === 'function' ? then : () => then;
    const answer = await Promise.race([save(edits, refusal), objection()]);
    if (!answer) next = () => '';
    if (!answer || live.version >= answer.version) clear();
    return Boolean(answer) || isAsking();
  }

  return {
    act,
    refuse,

    /** Takes a refusal away; what was asked stays. */
    forget: () => refusal.querySelector(':scope > p[role=alert]')?.remove(),

    /** The address of what is to be selected now, once; `isDrawn(address)` says whether it can be. */
    next(isDrawn) {
      const address = next();
      if (!isDrawn(address)) return '';
      next = () => '';
      return address;
    },
  };
}
