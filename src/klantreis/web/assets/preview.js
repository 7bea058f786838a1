// What a drag would do, drawn over the drawing: what is carried, the lane, the arrow, one word.
import { make } from './dom.js';
import { draw } from './shapes.js';

/** Makes the preview of a stage. */
export function previewOf(stage) {
  const word = make('p', { class: 'word', 'aria-hidden': 'true', hidden: true });
  stage.frame.append(word);
  let group = null;

  function tell(text, { clientX, clientY }) {
    const box = stage.frame.getBoundingClientRect();
    word.hidden = !text;
    word.textContent = text;
    word.style.left = `${Math.max(8, Math.min(clientX - box.left + 18, box.width - word.offsetWidth - 8))}px`;
    word.style.top = `${Math.max(8, Math.min(clientY - box.top + 22, box.height - word.offsetHeight - 8))}px`;
  }

  function clear() {
    group?.remove();
    group = null;
    word.hidden = true;
  }

  /** Draws it anew: a ghost moved by some pixels, a lane, an arrow, a box, a line, and a word. */
  function show({ ghost, lane, arrow, box, line, word: text = '', at }) {
    clear();
    group = draw('g', { class: 'preview', 'aria-hidden': 'true' });
    if (lane) group.append(frameOf(lane, 'lit'));
    if (box) group.append(frameOf(box, 'target', 8));
    if (line) group.append(draw('path', { class: 'new', d: `M${line.from.x} ${line.from.y}L${line.to.x} ${line.to.y}` }));
    if (ghost) group.append(ghostOf(ghost));
    if (arrow) group.append(draw('path', { class: 'thick', d: arrow.line.getAttribute('d') }));
    stage.svg.append(group);
    tell(text, at);
  }

  return {
    show,
    clear,

    /** Leaves what is carried where it was dropped, until another version comes. */
    keep() {
      word.hidden = true;
      group?.querySelectorAll(':scope > :not(.ghost)').forEach((each) => each.remove());
    },
  };
}

function frameOf({ x, y, width, height }, name, rx = 0) {
  return draw('rect', { class: name, x, y, width, height, rx });
}

function ghostOf({ element, dx, dy }) {
  const inside = element.cloneNode(true);
  for (const name of ['role', 'tabindex', 'aria-label', 'aria-current', 'data-address', 'data-step']) inside.removeAttribute(name);
  return draw('g', { class: 'ghost', transform: `translate(${dx} ${dy})` }, inside);
}
