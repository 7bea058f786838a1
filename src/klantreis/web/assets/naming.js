// Naming something in its place: Enter saves, and so does going elsewhere; Esc takes it back.
import { make } from './dom.js';

/** Asks for a name beside a box; promises null when it stays what it was. */
export function naming(questions, words) {
  return ({ label, value = '', anchor, empty = false }) => questions.ask({
    label, anchor, over: true,
    fill(done) {
      const input = make('input', { type: 'text', autocomplete: 'off', maxlength: '500', enterkeyhint: 'done' });
      input.value = value;
      const save = () => {
        const text = input.value.trim();
        done(text === value || (!text && !empty) ? null : text);
      };
      input.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter' || event.isComposing) return;
        event.preventDefault();
        save();
      });
      input.addEventListener('blur', () => document.hasFocus() && input.isConnected && save());
      return [make('label', { class: 'naming' }, make('span', {}, label), input), make('p', { class: 'hint' }, words.name_keys)];
    },
  });
}
