// What Streamlit leaves to us on every page: its few English words, a lost server, a line to go to.

const DUTCH = {
  'Skip to main content': 'Naar de inhoud',
  'Choose an option': 'Kies',
  'No results': 'Niets gevonden',
  'Main menu': 'Menu',
};
const LOST = 'Geen verbinding met klantreis. Wat u ziet, is misschien niet het nieuwste.';

/** Puts the words that people see or hear in Dutch. */
function translate(root) {
  const skip = root.querySelector('[data-testid="stSkipToContent"]');
  if (skip && DUTCH[skip.textContent]) skip.textContent = DUTCH[skip.textContent];
  for (const name of ['aria-label', 'placeholder', 'title']) {
    for (const element of root.querySelectorAll(`[${name}]`)) {
      const word = DUTCH[element.getAttribute(name)];
      if (word) element.setAttribute(name, word);
    }
  }
}

/** Says so while the server cannot be reached, once it has been. */
function watchConnection(app) {
  const bar = document.createElement('p');
  bar.className = 'lost';
  bar.setAttribute('role', 'alert');
  document.body.prepend(bar);
  let met = false;
  const look = () => {
    const here = app.dataset.testConnectionState === 'CONNECTED';
    met ||= here;
    bar.textContent = met && !here ? LOST : '';
  };
  new MutationObserver(look).observe(app, { attributeFilter: ['data-test-connection-state'] });
  look();
}

let app = null;
let line = location.hash.startsWith('#regel-') ? location.hash.slice(1) : '';
new MutationObserver(() => {
  translate(document);
  const found = document.querySelector('[data-testid="stApp"]');
  if (found && found !== app) watchConnection((app = found));
  const target = line && document.getElementById(line);
  if (!target) return;
  line = '';
  target.scrollIntoView({ block: 'center' });
}).observe(document.documentElement, { childList: true, subtree: true });
