// How the drawing is looked at: with texts or numbers, in which colours, and since when things are new.
import { make } from './dom.js';
import { stored } from './kept.js';
import { onTheme, pageTheme } from './theme.js';

const KEPT = 'looks';

/** Makes the menu; `changed()` hears of another choice, or of another theme of the page. */
export function looksOf({ words, journey, version, changed }) {
  const kept = stored(KEPT, {});
  const news = `news ${journey}`;
  let today = 1;
  const before = Number(sessionStorage.getItem(news)) || 0;
  let since = before;

  const density = choiceOf(words.density, { werk: words.density_werk, overzicht: words.density_overzicht }, kept.density);
  const theme = choiceOf(words.theme, { page: words.theme_page, light: words.theme_light, dark: words.theme_dark, print: words.theme_print }, kept.theme);
  const newer = choiceOf(words.since, { none: words.since_none, today: words.since_today, now: words.since_now }, since ? 'kept' : 'none');
  if (since) newer.field.append(make('option', { value: 'kept' }, words.since_kept));
  if (since) newer.field.value = 'kept';

  density.field.addEventListener('change', keep);
  theme.field.addEventListener('change', keep);
  newer.field.addEventListener('change', () => {
    since = { none: 0, today, now: version(), kept: before }[newer.field.value];
    if (since) sessionStorage.setItem(news, String(since));
    else sessionStorage.removeItem(news);
    keep();
  });
  function keep() {
    sessionStorage.setItem(KEPT, JSON.stringify({ density: density.field.value, theme: theme.field.value }));
    changed();
  }

  const element = make('details', { class: 'looks' }, make('summary', {}, words.looks),
    make('div', { class: 'ways-to-look' }, density.label, theme.label, newer.label));
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !element.open) return;
    element.open = false;
    element.querySelector('summary').focus();
    event.preventDefault();
    event.stopPropagation();
  });

  return {
    element,

    /** It as the parameters of an address. */
    get query() {
      const colors = theme.field.value === 'page' ? pageTheme() : theme.field.value;
      return { theme: colors, density: density.field.value, since };
    },

    /** Goes from texts to numbers, or back. */
    turn() {
      density.field.value = density.field.value === 'werk' ? 'overzicht' : 'werk';
      keep();
    },

    close: onTheme(() => theme.field.value === 'page' && changed()),

    /** Hears which version was the last of before today. */
    hear(message) { today = message.before_today ?? today; },
  };
}

function choiceOf(text, options, chosen) {
  const field = make('select', {}, ...Object.entries(options).map(([value, said]) => make('option', { value }, said)));
  field.value = Object.hasOwn(options, chosen) ? chosen : Object.keys(options)[0];
  return { field, label: make('label', {}, text, field) };
}
