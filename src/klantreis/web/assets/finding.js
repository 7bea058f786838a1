// A finding as a card: how heavy it is, what it says and asks, and the answer right there.
import { answerOf } from './answer.js';
import { make } from './dom.js';

export const weight = ({ weight: name, heavy }) => make('span', { class: `weight ${name}` }, heavy);

/** Keeps the cards of a page: a finding that is still there keeps its card, with what is typed in it. */
export function cardsOf(filling, done) {
  const cards = new Map();

  function card(line) {
    const known = cards.get(line.key);
    if (known) {
      known.said.replaceChildren(...said(line, filling.words));
      known.answer.show(line);
      return known;
    }
    const answer = answerOf(line, filling, (version) => done(line.key, version));
    const words = make('div', {}, ...said(line, filling.words));
    const made = { line, said: words, answer, element: make('div', { class: `card ${line.weight}`, 'data-line': line.key }, words, answer.element) };
    cards.set(line.key, made);
    return made;
  }

  return {
    card,
    /** Gives the cards of these lines, and of those that went while somebody was typing in them. */
    these(lines) {
      const own = lines.map(card);
      const gone = [...cards.values()].filter((each) => !own.includes(each) && each.element.isConnected && each.answer.busy);
      for (const each of gone) each.said.append(...(each.said.querySelector('.gone') ? [] : [make('p', { class: 'gone' }, filling.words.gone)]));
      for (const [key, each] of cards) if (!own.includes(each) && !gone.includes(each)) cards.delete(key);
      return [...own, ...gone];
    },
  };
}

function said(line, words) {
  return [
    make('p', {}, weight(line), ' ', line.message),
    make('p', { class: 'question' }, line.question),
    line.also.length && !line.bare ? make('p', { class: 'also' }, `${words.also}: ${line.also.join(' ')}`) : null,
    line.ask ? make('p', {}, make('a', { href: line.ask }, words.ask)) : null,
  ].filter(Boolean);
}
