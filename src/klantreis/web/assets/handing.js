// An arrow to somebody else's lane: who gives, who receives, what is it? One key per answer.
import { fill as filled, make } from './dom.js';

export const NONE = 'none'; // an arrow without a handover

/** Asks which handover it is; promises `{ sort, name }`, NONE, or null when it was taken back. */
export function handing(questions, words) {
  const sorts = [
    ['overdragen', words.hand_over], ['betrekken', words.hand_involve], ['melden', words.hand_report],
    ['systeem', words.hand_system], [NONE, words.hand_none],
  ];

  return ({ giver, receiver, anchor, none = true }) => questions.ask({
    label: words.hand_title, anchor,
    fill(done) {
      const name = make('input', { type: 'text', autocomplete: 'off', maxlength: '500' });
      const take = (sort) => done(sort === NONE ? NONE : { sort, name: name.value.trim() });
      const offered = none ? sorts : sorts.slice(0, -1);
      const buttons = make('div', { class: 'sorts', role: 'group', 'aria-label': words.hand_title },
        ...offered.map(([sort, text], place) => make('button', { type: 'button', onclick: () => take(sort) },
          make('kbd', {}, String(place + 1)), ' ', text)));
      buttons.addEventListener('keydown', (event) => {
        const chosen = offered[event.key - 1];
        if (!chosen) return;
        event.preventDefault();
        take(chosen[0]);
      });
      name.addEventListener('keydown', (event) => event.key === 'Enter' && (event.preventDefault(), take(sorts[0][0])));
      return [
        make('p', { class: 'hand-title' }, words.hand_title),
        make('p', {}, filled(words.hand_ends, { gever: giver, ontvanger: receiver })),
        buttons,
        make('label', {}, make('span', {}, words.hand_name), name),
      ];
    },
  });
}
