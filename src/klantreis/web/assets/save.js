// Sending what somebody filled in: until it is kept, chosen between two, or refused in so many words.
import { askClash } from './conflict.js';
import { make } from './dom.js';

/**
 * Makes `save(edits, place)`: it promises the answer, `theirs: true` when the other value was taken,
 * or null when nothing was kept; what went wrong stands in `place` until the next try.
 */
export function saverOf({ live, words, say }) {
  async function save(edits, place, options = {}) {
    place.replaceChildren();
    try {
      return told(await live.edit(edits, options), place);
    } catch (problem) {
      return refused(problem, edits, place);
    }
  }

  function told(answer, place) {
    const personal = answer.personal ?? [];
    if (personal.length) place.append(make('p', { class: 'warn' }, personal.join(' ')));
    say([answer.sentence, ...personal].join(' '));
    return answer;
  }

  async function refused(problem, edits, place) {
    if (problem.status === 409 && problem.clashes?.length) {
      const choice = await askClash(place, problem, words);
      if (choice === 'ours') return save(edits, place);
      return choice === 'theirs' ? { theirs: true, version: live.version } : null;
    }
    if (problem.personal && (await isSure(problem, place))) return save(edits, place, { sure: true });
    if (!problem.personal) place.append(make('p', { class: 'error', role: 'alert' }, problem.sentence || problem.message));
    return null;
  }

  /** A number that looks like a BSN: a begeleider may be sure that it is none. */
  function isSure(problem, place) {
    return new Promise((resolve) => {
      place.append(make('div', { class: 'error', role: 'alert' },
        make('p', {}, problem.sentence),
        make('p', { class: 'chips' }, make('button', { type: 'button', onclick: () => resolve(true) }, words.no_bsn))));
      new MutationObserver((_, observer) => {
        if (place.childElementCount) return;
        observer.disconnect(); // another try took its place
        resolve(false);
      }).observe(place, { childList: true });
    });
  }

  return save;
}
