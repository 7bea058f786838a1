// The workshop: the drawing, beside it the findings or the details of one item, below it all in words.
import { make, mounted, NARROW, toggleFullScreen, typing } from './dom.js';
import { panelOf } from './panel.js';
import { stageOf } from './stage.js';
import { wordsOf } from './words.js';

export default mounted((parent) => {
  const root = parent.appendChild(make('div', { class: 'workshop' }));
  const jump = make('nav', { class: 'jump' });
  const said = make('p', { class: 'unseen', role: 'status' });
  let data = null;
  let selected = '';
  let asked = '';

  const stage = stageOf({ select, open: () => panel.focus(), full: () => toggleFullScreen(root), nextGap: () => nextGap(1) });
  const panel = panelOf({ select: (address) => select(address, { focus: true }), close });
  const words = wordsOf({ select: (address) => select(address, { focus: !NARROW.matches }) });
  const place = () => {
    root.classList.toggle('narrow', NARROW.matches);
    root.append(jump, ...(NARROW.matches
      ? [words.element, stage.element, panel.element]
      : [stage.element, panel.element, words.element]), said);
  };
  NARROW.addEventListener('change', place);
  place();

  /** Shows an item in the drawing and in the panel; an empty address shows all findings. */
  function select(address, { focus = false } = {}) {
    const item = data.items.find((each) => each.address === address);
    selected = item ? address : '';
    stage.mark(item, { focus });
    panel.show(data, item);
    words.mark(selected);
    root.dataset.selected = selected;
    root.classList.toggle('open', Boolean(item));
    keep(selected);
  }

  /** Leaves the details for the list: of findings, or on a phone of sentences. */
  function close() {
    const before = selected;
    select('');
    if (NARROW.matches) words.focus(before);
    else panel.focus();
  }

  /** Puts the three parts of the page within reach of a thumb. */
  function jumps() {
    const to = (element, text) => make('button', { type: 'button', onclick: () => element.scrollIntoView() }, text);
    jump.setAttribute('aria-label', data.words.parts);
    jump.replaceChildren(to(stage.element, data.words.drawing), to(panel.element, data.words.list));
  }

  root.addEventListener('keydown', (event) => {
    if (typing(event) || event.ctrlKey || event.altKey || event.metaKey) return;
    const handled = { g: () => nextGap(1), G: () => nextGap(-1), f: () => toggleFullScreen(root), Escape: back };
    const act = handled[event.key] ?? stage.keys[event.key];
    if (!act) return;
    act(event);
    event.preventDefault();
    event.stopPropagation(); // keep Streamlit's own keys away
  });

  /** From the details back to the item in the drawing, and from there to the list. */
  function back() {
    if (document.fullscreenElement) document.exitFullscreen();
    else if (selected && panel.hasFocus()) stage.focus();
    else if (selected) close();
  }

  function nextGap(direction) {
    const gaps = data.items.filter((item) => item.kind === 'gap');
    if (!gaps.length) {
      said.textContent = data.words.no_gaps;
      return;
    }
    const order = data.items.map((item) => item.address);
    const from = order.indexOf(selected);
    const after = gaps.filter((gap) => (order.indexOf(gap.address) - from) * direction > 0);
    const next = direction > 0 ? after[0] ?? gaps[0] : after.at(-1) ?? gaps.at(-1);
    select(next.address, { focus: true });
  }

  return {
    show(newer) {
      const other = data?.key !== newer.key;
      const changed = other || data.version !== newer.version;
      data = newer;
      if (changed) {
        jumps();
        stage.draw(data, { fresh: other });
        words.show(data);
      }
      const wanted = asked === `${data.key} ${data.spot}` ? selected : data.spot;
      asked = `${data.key} ${data.spot}`;
      if (changed || wanted !== selected) select(wanted);
      root.dataset.version = data.version;
      root.dataset.key = data.key;
    },
    close() {
      NARROW.removeEventListener('change', place);
      root.remove();
    },
  };
});

/** Puts the selected item in the address bar, so that the link opens the same place. */
function keep(address) {
  const here = new URL(location.href);
  if (address) here.searchParams.set('plek', address);
  else here.searchParams.delete('plek');
  history.replaceState(history.state, '', here);
}
