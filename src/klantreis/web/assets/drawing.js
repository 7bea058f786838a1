// The drawing on the page: of another version only the pieces that changed are made anew.
import { arrange } from './dom.js';
import { draw } from './shapes.js';

/** Makes what turns the pieces of a drawing into elements, and keeps those that stay the same. */
export function drawingOf() {
  let svg = null;
  let lists = [];
  let kept = new Map(); // by piece of text: the elements that it made

  /** Takes an element of the drawing before that was made of the same text. */
  const again = (text) => kept.get(text)?.pop();

  return {
    /** Shows a version `{ opening, runs }`; a list among the runs is a list of items. */
    show({ opening, runs }) {
      const texts = runs.flat();
      const made = texts.map(again);
      const page = parsed(opening, texts.filter((_, place) => !made[place]));
      const fresh = [...page.children].filter((each) => each.localName === 'g');
      fresh.forEach(prepared);
      const elements = made.map((each) => each ?? fresh.shift());
      const heads = [...page.children].filter((each) => each.localName !== 'g');
      kept = new Map();
      texts.forEach((text, place) => kept.set(text, [...(kept.get(text) ?? []), elements[place]]));

      if (!svg) svg = page;
      else for (const { name, value } of page.attributes) if (svg.getAttribute(name) !== value) svg.setAttribute(name, value);
      const nested = runs.filter(Array.isArray);
      lists = nested.map((_, place) => lists[place] ?? draw('g', { role: 'list' }));
      const all = elements.values();
      const places = lists.values();
      const take = (count) => Array.from({ length: count }, () => all.next().value);
      const filled = runs.map((run) => {
        if (!Array.isArray(run)) return all.next().value;
        const list = places.next().value;
        arrange(list, take(run.length));
        return list;
      });
      arrange(svg, [...heads, ...filled]);
      return svg;
    },
  };
}

function parsed(opening, texts) {
  const page = new DOMParser().parseFromString(`${opening}${texts.join('')}</svg>`, 'image/svg+xml');
  return document.adoptNode(page.documentElement);
}

/** Keeps the text of every title without the hint that it pops up, and makes arrows wide enough to take. */
function prepared(group) {
  group.querySelectorAll('title').forEach((title) => {
    title.parentNode.dataset.title = title.textContent;
    title.remove();
  });
  if (!group.classList.contains('edge')) return;
  group.querySelectorAll(':scope > path').forEach((line) => group.prepend(draw('path', { class: 'grip', d: line.getAttribute('d') })));
}
