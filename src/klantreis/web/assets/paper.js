// A drawing that is dark on the screen is light on paper.

const PAPER = matchMedia('print');

/**
 * Paints the drawing that `drawing()` gives in the colours of paper while the page is printed;
 * `colors` has them by those of the screen. Returns what ends it.
 */
export function onPaper(drawing, colors) {
  let before = [];

  function paint() {
    for (const [element, name, color] of before.splice(0)) element.setAttribute(name, color);
    if (!PAPER.matches) return;
    for (const name of ['fill', 'stroke']) {
      for (const element of drawing()?.querySelectorAll(`[${name}]`) ?? []) {
        const color = element.getAttribute(name);
        if (!colors[color]) continue;
        before.push([element, name, color]);
        element.setAttribute(name, colors[color]);
      }
    }
  }
  PAPER.addEventListener('change', paint);
  return () => PAPER.removeEventListener('change', paint);
}
