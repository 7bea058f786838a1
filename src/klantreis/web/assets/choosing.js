// Choosing from a list by typing a number or some letters, by arrows or by pointing.
import { fill as filled, make } from './dom.js';

const plain = (text) => text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');

/**
 * Asks to choose one of `options`: `{ value, number, text }`. With `other` what is typed may be
 * taken itself: `other(text)` gives the value, `otherText` the sentence for it.
 */
export function picking(questions) {
  return ({ label, options, anchor, other, otherText }) => questions.ask({
    label, anchor,
    fill(done) {
      const list = make('ul', { role: 'listbox', id: 'picks', 'aria-label': label });
      const input = make('input', {
        type: 'text', role: 'combobox', autocomplete: 'off', 'aria-expanded': 'true', 'aria-controls': 'picks', 'aria-autocomplete': 'list',
      });
      let offered = [];
      let at = 0;

      function show() {
        list.replaceChildren(...offered.map((each, place) => make('li', {
          role: 'option', id: `pick-${place}`, 'aria-selected': String(place === at),
          onpointerdown: (event) => event.preventDefault(),
          onclick: () => done(each.value),
        }, make('span', { class: 'pick-number' }, each.number ?? ''), make('span', {}, each.text))));
        if (offered[at]) input.setAttribute('aria-activedescendant', `pick-${at}`);
        else input.removeAttribute('aria-activedescendant');
        list.children[at]?.scrollIntoView({ block: 'nearest' });
      }

      function look() {
        offered = matching(options, input.value.trim());
        const text = input.value.trim();
        if (other && text) offered.push({ value: other(text), text: filled(otherText, { naam: text }) });
        at = 0;
        show();
      }

      const keys = {
        ArrowDown: () => (at = Math.min(at + 1, offered.length - 1)),
        ArrowUp: () => (at = Math.max(at - 1, 0)),
        Enter: () => offered[at] && done(offered[at].value),
      };
      input.addEventListener('input', look);
      input.addEventListener('keydown', (event) => {
        if (!keys[event.key] || event.isComposing) return;
        event.preventDefault();
        keys[event.key]();
        show();
      });
      look();
      return [make('label', {}, make('span', {}, label), input), list];
    },
  });
}

/** Returns the options that fit what is typed, the one with exactly this number first. */
function matching(options, typed) {
  const wanted = plain(typed);
  const fits = options.filter(({ number = '', text }) => plain(`${number} ${text}`).includes(wanted));
  return fits.sort((one, two) => (two.number === typed) - (one.number === typed));
}
