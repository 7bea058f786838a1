// What makes the selected item stand out.
import { draw } from './shapes.js';

/** Makes a ring in two colours, so that it stands out on every lane; `pixel` is one of the screen. */
export function ringOf(box, pixel) {
  const rects = [['outer', 7], ['inner', 3]].map(([name, pixels]) => {
    const distance = pixels * pixel;
    return draw('rect', {
      class: name, x: box.x - distance, y: box.y - distance, rx: 2 * distance,
      width: box.width + 2 * distance, height: box.height + 2 * distance,
    });
  });
  return draw('g', { class: 'ring', 'aria-hidden': 'true' }, ...rects);
}
