// Mermaid's swimlanes, in a browser: a function of the text that tells what was drawn where.
async (text) => {
  mermaid.initialize({ startOnLoad: false, maxEdges: 5000, maxTextSize: 1e6, htmlLabels: false });
  const start = performance.now();
  const { svg } = await mermaid.render('drawn', text);
  const ms = performance.now() - start;

  document.body.innerHTML = svg;
  const root = document.querySelector('svg');
  root.style.maxWidth = 'none';
  root.setAttribute('width', root.viewBox.baseVal.width);
  root.setAttribute('height', root.viewBox.baseVal.height);
  const area = (each) => {
    const { x, y, width, height } = each.getBoundingClientRect();
    return [x, y, width, height];
  };
  const name = ({ id }) => id.split('-').find((part) => /^n\d+$/.test(part));
  const shape = (each) => each.querySelector('rect, polygon, path');
  const origin = root.querySelector('.edgePaths').getScreenCTM();
  const points = (each) => JSON.parse(atob(each.dataset.points)).map(({ x, y }) => [x + origin.e, y + origin.f]);
  const all = (selector, told) => [...root.querySelectorAll(selector)].map(told);
  return {
    ms,
    boxes: all('.node', (each) => [name(each), area(shape(each))]),
    bands: all('.swimlane-body', (each) => [each.parentNode.dataset.id, area(each)]),
    lines: all('[data-points]', (each) => [each.dataset.id, points(each)]),
  };
}
