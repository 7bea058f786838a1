// Whether the page is light or dark: Streamlit says so on its own element.
const app = () => document.querySelector('[data-testid="stApp"]') ?? document.documentElement;

/** Tells the theme of the page. */
export const pageTheme = () => (getComputedStyle(app()).colorScheme === 'dark' ? 'dark' : 'light');

/** Calls back when that changes; returns what ends it. */
export function onTheme(act) {
  let before = pageTheme();
  const watching = new MutationObserver(() => {
    if (pageTheme() === before) return;
    before = pageTheme();
    act();
  });
  watching.observe(app(), { attributes: true, attributeFilter: ['class', 'style'] });
  return () => watching.disconnect();
}
