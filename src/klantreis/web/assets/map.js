// The map of a journey: as large as the page lets it be, every box a link with a ring of its own.
import { make, mounted } from './dom.js';
import { drawingOf } from './drawing.js';
import { onPaper } from './paper.js';
import { ringOf } from './ring.js';
import { onTheme, pageTheme } from './theme.js';

const LEAST = 0.86; // of its own size: titles stay 20 pixels high; below that the map scrolls
const MOST = 1.5;
const HOPELESS = 0.6; // one scrolls anyway: then as large as the page is wide
const BELOW = 24; // pixels that stay free under the map on a screen that can show it whole

export default mounted((parent) => {
  const drawing = drawingOf();
  const frame = parent.appendChild(make('section', { class: 'map' }));
  let size = { width: 1, height: 1 };
  let scale = 1;
  let svg = null;
  let drawn = {}; // by theme

  /** Shows it as wide as the page, but no higher than the screen while its titles stay large. */
  function fit() {
    const top = frame.getBoundingClientRect().top + scrolled(frame);
    const whole = (innerHeight - top - BELOW) / size.height;
    const wide = Math.max(frame.clientWidth / size.width, LEAST);
    scale = Math.min(whole < HOPELESS ? wide : Math.max(whole, LEAST), wide, MOST);
    svg.style.width = `${size.width * scale}px`;
    svg.style.height = `${size.height * scale}px`;
    ring();
  }

  /** Draws the ring around the box that has the focus. */
  function ring() {
    svg.querySelector('.ring')?.remove();
    const box = parent.getRootNode().activeElement?.closest?.('a');
    if (box && svg.contains(box) && box.matches(':focus-visible')) svg.append(ringOf(box.getBBox(), 1 / scale));
  }
  frame.addEventListener('focusin', ring);
  frame.addEventListener('focusout', () => svg.querySelector('.ring')?.remove());
  const watching = new ResizeObserver(() => svg && fit());
  watching.observe(frame);
  addEventListener('resize', fit);

  function paint() {
    svg = drawing.show(drawn[pageTheme()]);
    if (!svg.isConnected) frame.append(svg);
    fit();
    frame.dataset.drawn = '';
  }
  const unwatch = onTheme(() => svg && paint());
  let unprint = null;

  return {
    show(data) {
      size = data.size;
      drawn = data.svg;
      frame.setAttribute('aria-label', data.label);
      unprint ??= onPaper(() => svg, data.on_paper);
      paint();
    },
    close() {
      unwatch();
      unprint?.();
      watching.disconnect();
      removeEventListener('resize', fit);
    },
  };
});

/** How far the page has scrolled: what stands above the map counts all the same. */
function scrolled(element) {
  return document.querySelector('[data-testid="stMain"]')?.scrollTop ?? element.ownerDocument.documentElement.scrollTop;
}
