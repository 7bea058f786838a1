// The drawing itself: it shows, zooms, scrolls, and rings what is selected.
import { make, NARROW } from './dom.js';
import { minimapOf } from './minimap.js';

const SVG = 'http://www.w3.org/2000/svg';
const STEPS = [0.1, 0.15, 0.25, 0.35, 0.5, 0.65, 0.8, 1, 1.25, 1.5, 2, 2.5, 3, 4];
const CALM = matchMedia('(prefers-reduced-motion: reduce)');
const NAME = 45; // half the height of a lane's name with the lines below it
const ARROWS = ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown'];

/** Makes the stage. `select(address, options)` selects, `open()` goes to the details. */
export function stageOf({ select, open, full, nextGap }) {
  const canvas = make('div', { class: 'canvas' });
  const view = make('div', { class: 'view', tabindex: '-1' }, canvas);
  const bar = make('div', { class: 'bar', role: 'toolbar' });
  const minimap = minimapOf(view);
  const element = make('section', { class: 'stage' }, bar, make('div', { class: 'frame' }, view, minimap.element));
  let data = null;
  let svg = null;
  let size = { width: 1, height: 1 };
  let zoom = 1;
  let current = null;

  const parts = () => svg.querySelectorAll('[role=listitem][data-address]');
  const partOf = (address) => svg?.querySelector(`[role=listitem][data-address="${CSS.escape(address)}"]`);
  const chosen = () => current ?? data.items.find((item) => partOf(item.address));
  const go = (item) => item && select(item.address, { focus: true });
  const byAddress = (address) => data.items.find((item) => item.address === address);

  const inDrawing = (act) => (event) => view.contains(event.composedPath()[0]) && act(event);
  const keys = {
    '+': () => step(1), '=': () => step(1), '-': () => step(-1), 0: () => fit(), 1: () => set(1),
    Home: inDrawing(() => go(data.items.find((item) => partOf(item.address)))),
    End: inDrawing(() => go(data.items.findLast((item) => partOf(item.address)))),
    Enter: inDrawing(() => current ? open() : go(chosen())),
  };
  view.addEventListener('keydown', (event) => {
    if (!ARROWS.includes(event.key) || event.ctrlKey || event.altKey || event.metaKey) return;
    go(current ? byAddress(current.ways[event.key]) : chosen());
    event.preventDefault();
    event.stopPropagation();
  });

  /** Sets the zoom; the point `at` (in the window) stays where it is. */
  function set(next, at = middle(view)) {
    const before = zoom;
    zoom = Math.min(Math.max(next, STEPS[0]), STEPS.at(-1));
    const box = view.getBoundingClientRect();
    const [x, y] = [at.x - box.left, at.y - box.top];
    const to = { left: ((view.scrollLeft + x) * zoom) / before - x, top: ((view.scrollTop + y) * zoom) / before - y };
    svg.style.width = `${size.width * zoom}px`;
    svg.style.height = `${size.height * zoom}px`;
    view.scrollTo(to);
    shown.textContent = `${Math.round(zoom * 100)}%`;
    rering();
    element.dataset.zoom = zoom.toFixed(2);
    sessionStorage.setItem('zoom', String(zoom));
    stick();
  }
  const step = (direction) => set(
    direction > 0 ? STEPS.find((each) => each > zoom + 0.01) ?? zoom : STEPS.findLast((each) => each < zoom - 0.01) ?? zoom,
  );
  const fit = () => set(Math.min(view.clientWidth / size.width, view.clientHeight / size.height));

  view.addEventListener('wheel', (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    set(zoom * Math.exp(-event.deltaY / 400), { x: event.clientX, y: event.clientY });
  }, { passive: false });

  /** Whether the titles of the lanes show only their letter: on a phone, and from nearby. */
  const short = () => NARROW.matches || zoom >= 2;

  /** Keeps the titles of the lanes in view. */
  function stick() {
    const left = Math.max(0, view.scrollLeft) / zoom;
    view.toggleAttribute('data-short', left > 0 && short());
    const [top, bottom] = [view.scrollTop / zoom, (view.scrollTop + view.clientHeight) / zoom];
    svg?.querySelectorAll('.title[data-lane]').forEach((title) => {
      title.setAttribute('transform', `translate(${left} 0)`);
      center(title, top, bottom);
    });
    minimap.follow();
  }
  view.addEventListener('scroll', stick, { passive: true });
  new ResizeObserver(() => minimap.follow()).observe(view);

  /** Draws the ring anew: it is equally thick at every zoom. */
  function rering() {
    svg.querySelector('.ring')?.remove();
    const part = current && partOf(current.address);
    if (part) svg.append(ring(part.getBBox(), 1 / zoom));
  }

  const shown = make('button', { type: 'button', class: 'zoom', onclick: () => set(1) });
  function buttons({ words, gaps }) {
    const button = (label, text, act) => make('button', { type: 'button', title: label, 'aria-label': label, onclick: act }, text);
    bar.setAttribute('aria-label', words.bar);
    shown.title = words.normal;
    bar.replaceChildren(
      button(words.smaller, '−', () => step(-1)), shown, button(words.larger, '+', () => step(1)),
      make('button', { type: 'button', onclick: fit }, words.fit),
      make('button', { type: 'button', onclick: full }, words.full),
      make('details', { class: 'help' }, make('summary', {}, words.keys),
        make('ul', {}, ...words.key_list.split('|').map((each) => make('li', {}, each.trim())))),
      gaps
        ? make('button', { type: 'button', class: 'gaps', title: words.next_gap, onclick: nextGap }, words.gaps.replace('{aantal}', gaps))
        : make('p', { class: 'gaps none' }, words.no_gaps),
    );
  }

  drag(view);
  view.addEventListener('click', (event) => {
    const part = event.target.closest?.('[role=listitem][data-address]');
    if (part && !view.dataset.dragged) select(part.dataset.address, { focus: true });
  });
  view.addEventListener('dblclick', (event) => event.target.closest?.('[role=listitem]') && open());

  return {
    element,
    keys,
    focus: () => partOf(current?.address ?? '')?.focus({ preventScroll: true }),

    /** Draws another version; `fresh` begins at the left with the zoom of before. */
    draw(newer, { fresh }) {
      data = newer;
      current = null;
      buttons(data);
      const page = new DOMParser().parseFromString(data.svg, 'image/svg+xml');
      svg = document.importNode(page.documentElement, true);
      size = { width: svg.viewBox.baseVal.width, height: svg.viewBox.baseVal.height };
      svg.querySelectorAll('title').forEach((title) => title.parentNode !== svg && title.remove());
      canvas.replaceChildren(svg);
      minimap.draw(data.drawing, size);
      if (fresh) view.scrollTo(0, 0);
      set(Number(sessionStorage.getItem('zoom')) || 1, { x: 0, y: 0 });
      if (fresh && parts()[0]) view.scrollTop = (parts()[0].getBBox().y * zoom) - view.clientHeight / 2;
      stick();
    },

    /** Rings an item and brings it into view. */
    mark(item, { focus }) {
      current = item ?? null;
      rering();
      const part = item && partOf(item.address);
      const stop = part ?? parts()[0];
      parts().forEach((each) => each.setAttribute('tabindex', each === stop ? '0' : '-1'));
      parts().forEach((each) => each === part ? each.setAttribute('aria-current', 'true') : each.removeAttribute('aria-current'));
      if (!part) return;
      reveal(view, part.getBBox(), zoom, (short() ? 50 : 160) * zoom + 24);
      if (focus) part.focus({ preventScroll: true });
    },
  };
}

function middle(view) {
  const box = view.getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

/** A ring in two colours, so that it stands out on every lane; `pixel` is one of the screen. */
function ring(box, pixel) {
  const group = document.createElementNS(SVG, 'g');
  group.setAttribute('class', 'ring');
  group.setAttribute('aria-hidden', 'true');
  for (const [name, pixels] of [['outer', 7], ['inner', 3]]) {
    const distance = pixels * pixel;
    const rect = document.createElementNS(SVG, 'rect');
    const place = { class: name, x: box.x - distance, y: box.y - distance, rx: 2 * distance, width: box.width + 2 * distance, height: box.height + 2 * distance };
    for (const [key, value] of Object.entries(place)) rect.setAttribute(key, value);
    group.append(rect);
  }
  return group;
}

/** Scrolls so that a box in the drawing is well in view, beside the titles of the lanes. */
function reveal(view, box, zoom, side) {
  const edge = 24;
  const x = [box.x * zoom, (box.x + box.width) * zoom];
  const y = [box.y * zoom, (box.y + box.height) * zoom];
  const inside = x[0] - side >= view.scrollLeft && x[1] + edge <= view.scrollLeft + view.clientWidth
    && y[0] - edge >= view.scrollTop && y[1] + edge <= view.scrollTop + view.clientHeight;
  if (inside) return;
  view.scrollTo({
    left: (x[0] + x[1] + side - view.clientWidth) / 2,
    top: (y[0] + y[1] - view.clientHeight) / 2,
    behavior: CALM.matches ? 'auto' : 'smooth',
  });
}

/** Puts the name of a lane in the middle of what is in view of the lane. */
function center(title, top, bottom) {
  const strip = title.querySelector('rect');
  if (!strip) return;
  const [y, height] = [Number(strip.getAttribute('y')), Number(strip.getAttribute('height'))];
  const [from, to] = [Math.max(y, top), Math.min(y + height, bottom)];
  const room = Math.max(0, height / 2 - NAME);
  const middle = to > from ? (from + to) / 2 - (y + height / 2) : 0;
  const down = Math.min(Math.max(middle, -room), room);
  title.querySelectorAll('text').forEach((line) => line.setAttribute('transform', `translate(0 ${down})`));
}

/** Moves the drawing with the mouse; a click is not a drag until it moved four pixels. */
function drag(view) {
  view.addEventListener('pointerdown', (start) => {
    delete view.dataset.dragged;
    if (start.button !== 0 || start.pointerType !== 'mouse') return;
    const from = { x: view.scrollLeft, y: view.scrollTop };
    const move = (event) => {
      const [dx, dy] = [event.clientX - start.clientX, event.clientY - start.clientY];
      if (!view.dataset.dragged && Math.hypot(dx, dy) < 4) return;
      if (!view.dataset.dragged) view.setPointerCapture(start.pointerId);
      view.dataset.dragged = 'yes';
      view.scrollTo(from.x - dx, from.y - dy);
    };
    const stop = () => {
      view.removeEventListener('pointermove', move);
      view.removeEventListener('pointerup', stop);
      view.removeEventListener('pointercancel', stop);
    };
    view.addEventListener('pointermove', move);
    view.addEventListener('pointerup', stop);
    view.addEventListener('pointercancel', stop);
  });
}
