// Elements in which every text is only text.

/** Matches a screen without room for things side by side. */
export const NARROW = matchMedia('(max-width: 900px)');

/** Makes an element: properties starting with `on` listen, the others are attributes. */
export function make(name, properties = {}, ...content) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, '');
    else if (value !== false && value != null) element.setAttribute(key, value);
  }
  element.append(...content.filter((each) => each != null && each !== ''));
  return element;
}

/** Gives an element these children in this order; what stays where it is keeps focus and scroll. */
export function arrange(parent, children) {
  const wanted = new Set(children);
  for (const each of [...parent.children]) if (!wanted.has(each)) each.remove();
  children.forEach((each, place) => {
    if (parent.children[place] !== each) parent.insertBefore(each, parent.children[place] ?? null);
  });
}

/**
 * Makes what turns things into elements and keeps an element as long as its thing says the same:
 * `of(things, key, says, made)`.
 */
export function keeping() {
  let kept = new Map();
  return (things, key, says, made) => {
    const before = kept;
    kept = new Map(things.map((thing) => {
      const [told, known] = [JSON.stringify(says(thing)), before.get(key(thing))];
      return [key(thing), known?.told === told ? known : { told, element: made(thing) }];
    }));
    return [...kept.values()].map((each) => each.element);
  };
}

/** Fills the blanks of a sentence: fill('{n} van {m}', {n: 1, m: 3}). */
export function fill(sentence, blanks) {
  return sentence.replace(/\{(\w+)\}/g, (_, name) => String(blanks[name]));
}

/** Whether a key is meant for a field that somebody types or chooses in. */
export function typing(event) {
  const target = event.composedPath()[0];
  return target instanceof Element && target.matches('input, textarea, select, [role=combobox], [role=option]');
}

/** Shows an element on the whole screen, or leaves that. */
export function toggleFullScreen(element) {
  if (document.fullscreenElement) document.exitFullscreen();
  else element.requestFullscreen?.();
}

/**
 * Keeps one instance per place on the page: Streamlit calls a component again on the same element.
 * `show(data, component)` hears what it gives besides, such as `setTriggerValue`.
 */
export function mounted(create) {
  const instances = new WeakMap();
  return ({ data: [data], parentElement, ...component }) => {
    let instance = instances.get(parentElement);
    if (!instance) instances.set(parentElement, (instance = create(parentElement)));
    instance.show(data, component);
    return () => {
      instances.get(parentElement)?.close();
      instances.delete(parentElement);
    };
  };
}
