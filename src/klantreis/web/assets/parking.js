// The parking lot: what waits for another moment, how much of it, and what may become of it.
import { make } from './dom.js';

/**
 * Makes the button with the count, and the list that it opens. `say(sentence)` announces what came
 * of something.
 */
export function parkingOf({ live, words, part, say }) {
  const button = make('button', { type: 'button', class: 'park', 'aria-expanded': 'false', onclick: toggle });
  const heading = make('h2', {}, words.parking);
  const list = make('ol');
  const none = make('p', {}, words.parking_none);
  const outcome = make('p', { class: 'chips', hidden: true });
  const element = make('section', { class: 'parked', 'aria-label': words.parking, hidden: true },
    heading, none, list, outcome);
  const rows = new Map(); // by number: a row that stays keeps its focus
  const busy = new Set(); // numbers of which the answer has not come
  let waiting = [];

  function toggle() {
    element.hidden = !element.hidden;
    button.setAttribute('aria-expanded', String(!element.hidden));
  }

  function row({ number, text }) {
    const act = (word, edits) => make('button', {
      type: 'button', 'aria-label': `${word}: ${text}`, onclick: () => settle({ number, text }, edits),
    }, word);
    const item = (into, key) => [{ kind: 'add-item', group: part, into, item: { [key]: text } }];
    return make('li', {}, make('p', { class: 'typed' }, text), make('p', { class: 'chips' },
      act(words.to_question, item('vragen', 'tekst')),
      act(words.to_agreement, item('afspraken', 'wat')),
      act(words.parking_done, [])));
  }

  /** Makes something of a text, and takes it from the list once that is done. */
  async function settle({ number, text }, edits) {
    if (busy.has(number)) return;
    busy.add(number);
    const focused = rows.get(number).contains(element.getRootNode().activeElement);
    try {
      const made = edits.length ? await live.edit(edits) : null;
      const answer = await live.post(`parking/${number}/done`);
      show(waiting.filter((each) => each.number !== number)); // the news may be a moment later
      const { sentence } = made ?? answer;
      offer(number, text, sentence);
      if (focused) outcome.querySelector('button').focus();
      say(sentence);
    } catch (problem) {
      outcome.replaceChildren(problem.sentence);
      outcome.hidden = false;
      say(problem.sentence);
    }
    busy.delete(number);
  }

  /** Says what became of what was taken from the list last, and offers to put it back. */
  function offer(number, text, sentence) {
    const back = make('button', {
      type: 'button', 'aria-label': `${words.put_back}: ${text}`,
      onclick: async () => {
        const answer = await live.post(`parking/${number}/back`).catch((problem) => problem);
        outcome.hidden = true;
        button.focus();
        say(answer.sentence);
      },
    }, words.put_back);
    outcome.replaceChildren(make('span', {}, sentence), back);
    outcome.hidden = false;
  }

  /** Shows what waits. */
  function show(parked) {
    waiting = parked;
    button.replaceChildren(words.parking, ' ', make('strong', {}, String(parked.length)));
    button.dataset.count = parked.length;
    none.hidden = parked.length > 0;
    for (const [number, known] of rows) {
      if (parked.some((each) => each.number === number)) continue;
      known.remove();
      rows.delete(number);
    }
    parked.forEach((each, place) => {
      if (!rows.has(each.number)) rows.set(each.number, row(each));
      const own = rows.get(each.number);
      if (list.children[place] !== own) list.insertBefore(own, list.children[place] ?? null);
    });
  }

  show([]);
  return { button, element, show };
}
