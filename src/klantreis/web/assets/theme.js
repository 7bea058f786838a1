// Whether the page is light or dark: as the machine prefers, which Streamlit follows too.
const DARK = matchMedia('(prefers-color-scheme: dark)');

/** Tells the theme of the page. */
export const pageTheme = () => (DARK.matches ? 'dark' : 'light');

/** Calls back when that changes; returns what ends it. */
export function onTheme(act) {
  DARK.addEventListener('change', act);
  return () => DARK.removeEventListener('change', act);
}
