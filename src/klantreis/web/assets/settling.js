// Keeps what somebody was doing while parts of the page are replaced: focus, scroll, what is unfolded.

const SETTLES = 3000; // milliseconds in which a page that was asked for replaces its parts
const PLACES = 'a, summary, [tabindex="0"]';

/** Makes what remembers a page before it is replaced, and puts it right while that happens. */
export function settlingOf() {
  let kept = [];
  let timer = 0;
  const replaced = new MutationObserver(() => {
    for (const each of kept) {
      if (each.element.isConnected) continue;
      const same = alike(each.element)[each.place];
      if (same) each.restore((each.element = same));
    }
  });

  const keep = (element, restore) => kept.push({ element, place: alike(element).indexOf(element), restore });
  const forget = () => {
    clearTimeout(timer);
    replaced.disconnect();
    kept = [];
  };

  return {
    begin() {
      forget();
      const { activeElement } = document;
      if (activeElement?.matches(PLACES)) {
        keep(activeElement, (same) => document.activeElement === document.body && same.focus({ preventScroll: true }));
      }
      for (const element of document.querySelectorAll(PLACES)) {
        const { scrollLeft: left, scrollTop: top } = element;
        if (left || top) keep(element, (same) => same.scrollTo({ left, top }));
        if (element.parentElement.matches('details[open]')) keep(element, (same) => same.parentElement.setAttribute('open', ''));
      }
      replaced.observe(document.body, { childList: true, subtree: true });
      timer = setTimeout(forget, SETTLES);
    },
    end: forget,
  };
}

/** The places that are called the same, or lead to the same, in their order on the page. */
function alike(element) {
  const name = called(element);
  return [...document.querySelectorAll(PLACES)].filter((each) => called(each) === name);
}

function called(element) {
  const to = element.getAttribute('href') ?? element.getAttribute('xlink:href');
  return `${element.localName} ${to ?? element.getAttribute('aria-label') ?? element.textContent}`;
}
