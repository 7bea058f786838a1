// The titles of the lanes stay in view while the rest scrolls.

const NAME = 45; // half the height of a lane's name with the lines below it

/** Puts the titles at the left of what is in view, from `top` to `bottom` in the drawing. */
export function stickTitles(svg, left, top, bottom) {
  svg.querySelectorAll('.title[data-lane]').forEach((title) => {
    title.setAttribute('transform', `translate(${left} 0)`);
    center(title, top, bottom);
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
