// The drawing itself: it shows, zooms, scrolls, and rings what is selected.
import { make, NARROW } from './dom.js';
import { drawingOf } from './drawing.js';
import { stickTitles } from './lanes.js';
import { minimapOf } from './minimap.js';
import { panWith } from './pan.js';
import { ringOf } from './ring.js';

const STEPS = [0.1, 0.15, 0.25, 0.35, 0.5, 0.65, 0.8, 1, 1.25, 1.5, 2, 2.5, 3, 4];
const CALM = matchMedia('(prefers-reduced-motion: reduce)');
const GRIP = 18; // pixels of the screen in which an arrow can be taken
const ARROWS = ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown'];

/**
 * Makes the stage. `select(address, options)` selects, `open()` goes to the details. Whoever
 * listens hears `drawn(data)` after every version, `marked(item)`, `moved()` and `turned()`.
 */
export function stageOf({ select, open, full, looks, nextGap }) {
  const canvas = make('div', { class: 'canvas' });
  const view = make('div', { class: 'view', tabindex: '-1' }, canvas);
  const bar = make('div', { class: 'bar', role: 'toolbar' });
  const minimap = minimapOf(view);
  const frame = make('div', { class: 'frame' }, view, minimap.element);
  const element = make('section', { class: 'stage' }, bar, frame);
  const drawing = drawingOf();
  const listeners = [];
  let data = null;
  let svg = null;
  let size = { width: 1, height: 1 };
  let zoom = 1;
  let current = null;
  let wall = null; // on a wall: how large the drawing is, whatever fits
  let place = 0; // which screen of it is shown there

  const screens = () => data?.screens ?? [];
  const parts = () => svg.querySelectorAll('[role=listitem][data-address]');
  const partOf = (address) => svg?.querySelector(`[role=listitem][data-address="${CSS.escape(address)}"]`);
  const chosen = () => current ?? data.items.find((item) => partOf(item.address));
  const go = (item) => item && select(item.address, { focus: true });
  const tell = (what, ...about) => listeners.forEach((each) => each[what]?.(...about));
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
    if (screens().length && wall) return;
    const before = zoom;
    zoom = Math.min(Math.max(next, STEPS[0]), STEPS.at(-1));
    const box = view.getBoundingClientRect();
    const [x, y] = [at.x - box.left, at.y - box.top];
    const to = { left: ((view.scrollLeft + x) * zoom) / before - x, top: ((view.scrollTop + y) * zoom) / before - y };
    resize();
    view.scrollTo(to);
    rering();
    if (!wall) sessionStorage.setItem('zoom', String(zoom));
    stick();
  }
  function resize() {
    svg.style.width = `${size.width * zoom}px`;
    svg.style.height = `${size.height * zoom}px`;
    svg.style.setProperty('--grip', `${GRIP / zoom}px`);
    shown.textContent = `${Math.round(zoom * 100)}%`;
    element.dataset.zoom = zoom.toFixed(2);
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
    if (svg) stickTitles(svg, left, top, bottom);
    minimap.follow();
    tell('moved');
  }
  view.addEventListener('scroll', stick, { passive: true });
  new ResizeObserver(() => (minimap.follow(), tell('moved'))).observe(view);

  /** Draws the ring anew, around what is selected or else has the focus: equally thick at every zoom. */
  function rering() {
    svg?.querySelector('.ring')?.remove();
    const part = (current && partOf(current.address)) ?? svg?.querySelector('[role=listitem]:focus-visible');
    if (part) svg.append(ringOf(part.getBBox(), 1 / zoom));
  }
  view.addEventListener('focusin', rering);
  view.addEventListener('focusout', rering);

  const shown = make('button', { type: 'button', class: 'zoom', onclick: () => set(1) });
  const gap = make('button', { type: 'button', class: 'gaps', onclick: nextGap });
  const complete = make('p', { class: 'gaps none' });
  function buttons({ words }) {
    const button = (label, text, act) => make('button', { type: 'button', title: label, 'aria-label': label, onclick: act }, text);
    element.setAttribute('aria-label', words.drawing);
    bar.setAttribute('aria-label', words.bar);
    shown.title = words.normal;
    gap.title = words.next_gap;
    complete.textContent = words.no_gaps;
    bar.replaceChildren(
      button(words.smaller, '−', () => step(-1)), shown, button(words.larger, '+', () => step(1)),
      make('button', { type: 'button', onclick: fit }, words.fit),
      make('button', { type: 'button', class: 'to-wall', onclick: full }, words.full),
      make('details', { class: 'help' }, make('summary', {}, words.keys),
        make('ul', {}, ...words.key_list.split('|').map((each) => make('li', {}, each.trim())))),
      looks, gap, complete,
    );
  }
  function count({ words, gaps }) {
    gap.textContent = words.gaps.replace('{aantal}', gaps);
    gap.hidden = !gaps;
    complete.hidden = gaps > 0;
  }

  panWith(view);
  view.addEventListener('click', (event) => {
    const elsewhere = event.target.closest?.('[data-leads-to]');
    if (elsewhere && !view.dataset.dragged) return select(elsewhere.dataset.leadsTo, { focus: true });
    const part = event.target.closest?.('[role=listitem][data-address]');
    if (part && !view.dataset.dragged) select(part.dataset.address, { focus: true });
  });

  /** Shows a version of the drawing; the focus stays at its item. */
  function paint(pieces) {
    const held = view.contains(view.getRootNode().activeElement) && view.getRootNode().activeElement;
    svg = drawing.show(pieces);
    size = { width: svg.viewBox.baseVal.width, height: svg.viewBox.baseVal.height };
    resize();
    if (!svg.isConnected) canvas.replaceChildren(svg);
    if (held && view.getRootNode().activeElement !== held) (partOf(held.dataset.address ?? '') ?? view).focus({ preventScroll: true });
  }

  return {
    element,
    frame,
    view,
    keys,
    partOf,
    listen: (listener) => listeners.push(listener),
    get svg() { return svg; },
    get zoom() { return zoom; },
    focus: () => (partOf(current?.address ?? '') ?? view).focus({ preventScroll: true }),

    /** Where a point of the window is in the drawing. */
    inDrawing({ clientX, clientY }) {
      const box = svg.getBoundingClientRect();
      return { x: (clientX - box.left) / zoom, y: (clientY - box.top) / zoom };
    },

    /** Where a box in the drawing is in the frame. */
    inFrame({ x, y, width = 0, height = 0 }) {
      const [from, to] = [svg.getBoundingClientRect(), frame.getBoundingClientRect()];
      const [left, top] = [from.left - to.left + x * zoom, from.top - to.top + y * zoom];
      return { left, top, right: left + width * zoom, bottom: top + height * zoom };
    },

    /** How many letters and lines of the drawing lie under a box; of what is selected, each for ten. */
    under(box) {
      const chosen = current && partOf(current.address);
      const lies = (each) => {
        const { left, top, right, bottom } = each.getBoundingClientRect();
        return left < box.right && right > box.left && top < box.bottom && bottom > box.top;
      };
      const drawn = [...view.querySelectorAll('.canvas svg :is(text, path, rect)')].filter(lies);
      return drawn.reduce((sum, each) => sum + (chosen?.contains(each) ? 10 : 1), 0);
    },

    /** Brings what is selected into view, where that became smaller. */
    revealChosen() {
      const part = current && partOf(current.address);
      if (part) reveal(view, part.getBBox(), zoom, 0);
    },

    /** Brings a box in the drawing into view. */
    reveal: (box) => reveal(view, box, zoom, (short() ? 50 : 160) * zoom + 24),

    /** Draws another version where the one before was; `fresh` begins at the left. */
    draw(newer, { fresh }) {
      const [seen, held] = [screens()[place], current && partOf(current.address)];
      data = newer;
      place = screens().length ? placeOf(held ? [current.address] : seen?.items ?? []) : 0;
      current = fresh ? null : current;
      if (fresh) buttons(data);
      // rings and marks have the colours that suit the drawing, whatever those of the page are
      frame.style.colorScheme = data.theme === 'dark' ? 'dark' : 'light';
      count(data);
      if (fresh) zoom = Number(sessionStorage.getItem('zoom')) || 1;
      if (screens().length && wall) zoom = wall;
      paint(screens()[place]?.svg ?? data.svg);
      minimap.draw(`${data.drawing}&v=${encodeURIComponent(data.version)}`, size);
      if (fresh) start();
      stick();
      tell('drawn', data);
      tell('turned');
    },

    /** Shows another screen of a wall. */
    turn,

    /** Turns to the screen on which an item stands. */
    show: turnTo,
    get screens() { return screens(); },
    get place() { return place; },

    /** Draws at one size, as a wall asks; null ends that. */
    magnify(next) {
      wall = next;
      if (!svg) return;
      if (wall && !screens().length) return;
      zoom = wall ?? (Number(sessionStorage.getItem('zoom')) || 1);
      resize();
      rering();
      stick();
    },

    /** Draws what is on no screens at a size, around what is selected. */
    enlarge(next) {
      set(next);
      const part = current && partOf(current.address);
      if (part) reveal(view, part.getBBox(), zoom, (short() ? 50 : 160) * zoom + 24);
    },

    /** Shows numbers as a whole, and texts as large as they are, around what is selected. */
    look(density) {
      if (density === 'overzicht') return fit();
      if (screens().length) return;
      set(1);
      const part = current && partOf(current.address);
      if (part) reveal(view, part.getBBox(), zoom, (short() ? 50 : 160) * zoom + 24);
    },

    /** Rings an item and brings it into view; `quiet` leaves the view where it is. */
    mark(item, { focus, quiet }) {
      current = item ?? null;
      if (item && !quiet) turnTo(item.address);
      rering();
      const part = item && partOf(item.address);
      const stop = part ?? parts()[0];
      parts().forEach((each) => {
        const tab = each === stop ? '0' : '-1';
        if (each.getAttribute('tabindex') !== tab) each.setAttribute('tabindex', tab);
        if (each === part) each.setAttribute('aria-current', 'true');
        else each.removeAttribute('aria-current');
      });
      if (part && !quiet) reveal(view, part.getBBox(), zoom, (short() ? 50 : 160) * zoom + 24);
      if (part && focus) part.focus({ preventScroll: true });
      tell('marked', item, quiet);
    },
  };

  /** The first screen with one of these; the one that is shown when none has. */
  function placeOf(addresses) {
    const found = addresses.map((address) => screens().findIndex((each) => each.items.includes(address))).find((each) => each >= 0);
    return found ?? Math.min(place, screens().length - 1);
  }

  function turnTo(address) {
    if (screens().length && !partOf(address)) turn(placeOf([address]));
  }

  function turn(next) {
    if (next === place || !screens()[next]) return;
    place = next;
    paint(screens()[place].svg);
    view.scrollTo(0, 0);
    rering();
    stick();
    tell('drawn', data);
    tell('turned');
  }

  /** Begins at the left, with the first item in the middle. */
  function start() {
    view.scrollTo(0, 0);
    set(zoom, { x: 0, y: 0 });
    if (parts()[0]) view.scrollTop = (parts()[0].getBBox().y * zoom) - view.clientHeight / 2;
  }
}

function middle(view) {
  const box = view.getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
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
