// The cursor in the drawing: a sign at the step after which the next line goes on.

const SVG = 'http://www.w3.org/2000/svg';
const CALM = matchMedia('(prefers-reduced-motion: reduce)');
const MARGIN = 40; // pixels around a step that comes into view
const LANES = 190; // pixels at the left that the titles of the lanes cover

/**
 * Makes the marker; `view()` gives the scrolling view of the drawing, once there is one, and
 * `show(address)` turns to the screen with a step.
 */
export function markerOf({ view, show }) {
  let address = '';
  let unseen = false; // it moved, and nobody was brought there yet

  function draw() {
    if (unseen) show(address);
    const svg = view()?.querySelector('svg');
    svg?.querySelector('.marker')?.remove();
    const step = address && svg?.querySelector(`[role=listitem][data-address="${CSS.escape(address)}"]`);
    if (!step) return;
    svg.append(sign(step.getBBox()));
    if (unseen) reveal(view(), step);
    unseen = false;
  }

  return {
    /** Marks a step, and brings it into view when that is another than before. */
    put(newer) {
      unseen ||= Boolean(address) && newer !== address;
      address = newer;
      draw();
    },

    /** Marks the same step in a drawing that is new. */
    again: draw,
  };
}

function sign({ x, y, width, height }) {
  const group = document.createElementNS(SVG, 'g');
  group.setAttribute('class', 'marker');
  group.setAttribute('aria-hidden', 'true');
  group.setAttribute('transform', `translate(${x + width} ${y + height})`);
  for (const [name, shape] of [['circle', { r: 15 }], ['path', { d: 'M-5 -8 L9 0 L-5 8 Z' }]]) {
    const part = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(shape)) part.setAttribute(key, value);
    group.append(part);
  }
  return group;
}

/** Scrolls the view, never the page, so that a step stands in it with room for what follows. */
function reveal(view, step) {
  const [box, frame] = [step.getBoundingClientRect(), view.getBoundingClientRect()];
  const fits = box.left >= frame.left + LANES && box.right <= frame.right - MARGIN;
  const left = fits ? 0 : box.right - (frame.left + 0.7 * frame.width);
  const below = Math.max(0, box.bottom + MARGIN - frame.bottom);
  const above = Math.min(0, box.top - MARGIN - frame.top);
  view.scrollBy({ left, top: below || above, behavior: CALM.matches ? 'auto' : 'smooth' });
}
