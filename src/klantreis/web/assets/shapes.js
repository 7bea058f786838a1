// Shapes that are drawn over the drawing.

const SVG = 'http://www.w3.org/2000/svg';

/** Makes a shape of SVG with its attributes. */
export function draw(name, attributes = {}, ...content) {
  const shape = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, value);
  shape.append(...content);
  return shape;
}
