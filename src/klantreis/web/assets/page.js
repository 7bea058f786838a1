// What Streamlit leaves to us on every page: its few English words, a lost server, a line to go to.

const DUTCH = {
  'Skip to main content': 'Naar de inhoud',
  'Choose an option': 'Kies',
  'No results': 'Niets gevonden',
  'Main menu': 'Menu',
  'file upload': 'Kies een bestand',
};
const PAGES = 'Pagina\'s';
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

/** Says that the links above every page are a menu, and which page this is. */
function menu(root) {
  const frame = root.querySelector('.st-key-frame');
  if (!frame) return;
  frame.setAttribute('role', 'navigation');
  frame.setAttribute('aria-label', PAGES);
  for (const link of frame.querySelectorAll('a[href]')) {
    const isHere = link.getAttribute('href').split('?')[0] === location.pathname.slice(1);
    if (isHere) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

/** Leads past that menu to the heading of the page; Streamlit would stop before it. */
function skip(event) {
  const heading = event.target.closest?.('[data-testid="stSkipToContent"]') && document.querySelector('h1');
  if (!heading) return;
  event.preventDefault();
  event.stopPropagation();
  heading.tabIndex = -1;
  heading.focus();
}
document.addEventListener('click', skip, true);

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
  menu(document);
  const found = document.querySelector('[data-testid="stApp"]');
  if (found && found !== app) watchConnection((app = found));
  const target = line && document.getElementById(line);
  if (!target) return;
  line = '';
  target.scrollIntoView({ block: 'center' });
}).observe(document.documentElement, { childList: true, subtree: true });
