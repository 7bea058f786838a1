// F1: everything that can be typed in the bar, on one card.
import { make } from './dom.js';

/** Makes the card; it is fetched ahead, so that it opens without the server too. */
export function cardOf({ words }) {
  const body = make('div', { class: 'forms' });
  const close = make('button', { type: 'button', onclick: () => element.close() }, words.card_close);
  const element = make('dialog', { class: 'keycard', 'aria-label': words.card_title, onkeydown: (event) => event.stopPropagation() },
    make('h2', {}, words.card_title), close, body);
  const filled = fetch('/api/card').then((answer) => answer.json()).then(fillCard).catch(() => null);

  function fillCard(groups) {
    body.replaceChildren(...groups.map(({ title, forms }) => make('section', {},
      make('h3', {}, title),
      make('dl', {}, ...forms.flatMap((form) => [
        make('dt', {}, make('kbd', {}, form.typed)),
        make('dd', {}, form.becomes),
      ])))));
  }

  return {
    element,

    async open() {
      await filled;
      if (!element.open) element.showModal();
    },
  };
}
