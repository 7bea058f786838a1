// The workshop: the drawing and the bar, beside them findings or one item, below it all in words.
import { askedOf } from './asked.js';
import { barOf } from './bar.js';
import { beginOf } from './begin.js';
import { make, NARROW, mounted, typing } from './dom.js';
import { handsOf } from './hands.js';
import { looksOf } from './looks.js';
import { liveOf } from './net.js';
import { panelOf } from './panel.js';
import { onPaper } from './paper.js';
import { parkingOf } from './parking.js';
import { stageOf } from './stage.js';
import { unsavedOf } from './unsaved.js';
import { wallOf } from './wall.js';
import { wordsOf } from './words.js';

/** Streamlit gives the first drawing, and another deelproces; all later versions come by the line. */
export default mounted((parent) => {
  let workshop = null;
  let key = '';
  return {
    show(data) {
      if (workshop && key === data.key) return workshop.visit(data);
      workshop?.close();
      key = data.key;
      workshop = workshopOf(parent, data);
    },
    close: () => workshop?.close(),
  };
});

function workshopOf(parent, first) {
  const root = parent.appendChild(make('div', { class: 'workshop' }));
  const jump = make('nav', { class: 'jump' });
  const said = make('p', { class: 'unseen', role: 'status' });
  const sentences = first.words;
  let data = null;
  let selected = '';
  let visited = '';
  let wall = null;

  const looks = looksOf({ words: sentences, journey: first.journey, version: () => live.version, changed: () => live.look() });
  const live = liveOf({ journey: first.journey, part: first.part, version: first.number, look: () => ({ ...looks.query, ...wall?.query }), news: receive, state: showState, late });
  const say = (sentence) => (said.textContent = sentence);
  const unsaved = unsavedOf({ words: sentences });
  const trouble = make('p', { class: 'trouble', role: 'alert' });
  const full = () => (NARROW.matches && !wall.on ? false : wall.toggle());
  const stage = stageOf({ select, open: openDetails, full, looks: looks.element, nextGap: () => nextGap(1) });
  const panel = panelOf({ live, say, select: (address) => select(address, { focus: true }), close: toList });
  const words = wordsOf({ select: (address) => select(address, { focus: !NARROW.matches }) });
  const bar = barOf({ live, words: sentences, part: first.part, say, select: (address) => select(address), show: (address) => stage.show(address), leave: () => stage.focus() });
  const hands = handsOf({ stage, live, part: first.part, select, say, words: sentences });
  const parking = parkingOf({ live, words: sentences, part: first.part, say });
  const begin = beginOf({ words: sentences });
  stage.element.querySelector('.frame').append(begin.element);
  bar.element.querySelector('.undo').append(parking.button);
  const asked = askedOf({ words: sentences, stage, select: (address) => select(address), answer, say });
  stage.element.querySelector('.frame').append(asked.element);
  wall = wallOf({
    root, stage, words: sentences, say, details: turnDetails, question: asked.toggle,
    changed: () => live.look(),
    left: () => (asked.hide(), root.classList.remove('with-details')),
  });
  const parts = [panel, words, bar, hands, looks, wall, { close: onPaper(() => stage.svg, first.on_paper) }];

  const place = () => {
    if (NARROW.matches && wall.on) {
      wall.leave();
      say(sentences.no_wall);
    }
    const held = root.getRootNode().activeElement; // what moves loses it
    root.classList.toggle('narrow', NARROW.matches);
    bar.element.prepend(unsaved.element, parking.element);
    root.append(trouble, jump, ...(NARROW.matches
      ? [words.element, stage.element, bar.element, panel.element]
      : [stage.element, panel.element, bar.element, words.element]), said);
    if (held && root.contains(held)) held.focus({ preventScroll: true });
  };
  NARROW.addEventListener('change', place);
  place();
  jumps();
  draw(first, { fresh: true });
  visit(first);

  /** Hears of a version, from whomever it is. */
  function receive(message) {
    trouble.textContent = message.trouble ?? '';
    looks.hear(message);
    if (message.view) draw({ ...data, ...message.view, number: message.version });
    bar.show(data, message);
    parking.show(message.parking ?? []);
    if (message.sentence && message.by_me === false && message.version !== heard) say(message.sentence);
    heard = message.version;
    root.dataset.version = data.version;
    root.dataset.epoch = message.epoch;
  }
  let heard = first.number;

  function showState(state) {
    unsaved.show(state);
    root.toggleAttribute('data-lost', state.lost);
    root.dataset.unsaved = state.unsaved;
  }

  /** Hears the answer to what an earlier page of this tab sent. */
  function late(answer, { path, body }) {
    if (path === 'lines') bar.late(body.line, answer);
    else say(answer.sentence);
  }

  function draw(newer, { fresh = false } = {}) {
    if (data && data.version === newer.version && data.looking === newer.looking) return;
    const other = data && data.density !== newer.density;
    data = newer;
    stage.draw(data, { fresh });
    begin.show(data);
    words.show(data);
    asked.follow(data, selected);
    select(data.items.some((item) => item.address === selected) ? selected : '', { quiet: true });
    if (other || (wall.on && data.density === 'overzicht')) stage.look(data.density);
    root.dataset.version = data.version;
    root.dataset.key = data.key;
  }

  /** Shows an item in the drawing and in the panel; an empty address shows all findings. */
  function select(address, { focus = false, quiet = false } = {}) {
    const item = data.items.find((each) => each.address === address);
    const other = selected !== (item ? address : '');
    selected = item ? address : '';
    stage.mark(item, { focus, quiet });
    panel.show(data, item);
    words.mark(selected);
    asked.follow(data, selected);
    if (other) bar.selected?.(item);
    root.dataset.selected = selected;
    root.classList.toggle('open', Boolean(item));
    if (!quiet) keep(selected);
  }

  /** Leaves the details for the list: of findings, or on a phone of sentences. */
  function toList() {
    const before = selected;
    select('');
    if (NARROW.matches) words.focus(before);
    else panel.focus();
  }

  /** Puts the parts of the page within reach of a thumb. */
  function jumps() {
    const to = (element, text) => make('button', { type: 'button', onclick: () => element.scrollIntoView() }, text);
    jump.setAttribute('aria-label', sentences.parts);
    jump.replaceChildren(to(stage.element, sentences.drawing), to(panel.element, sentences.list));
  }

  root.addEventListener('keydown', (event) => {
    if (typing(event) || event.altKey) return;
    const key = event.ctrlKey || event.metaKey ? `Control+${event.key.toLowerCase()}` : event.key;
    const own = { g: () => nextGap(1), G: () => nextGap(-1), f: full, d: looks.turn, Escape: back };
    const act = (wall.on && wall.keys[key]) || own[key] || bar.keys[key] || stage.keys[key];
    if (!act || act(event) === false) return; // false: not here, such as Enter on a button
    event.preventDefault();
    event.stopPropagation(); // keep Streamlit's own keys away
  });

  /** The bar is one key away from everywhere on the page. */
  const anywhere = (event) => {
    if (event.key !== '/' || typing(event) || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    bar.focus();
  };
  document.addEventListener('keydown', anywhere);

  /** From the details back to the item in the drawing, and from there to the list. */
  function back() {
    if (asked.open) asked.hide();
    else if (root.classList.contains('with-details')) turnDetails();
    else if (wall.on) wall.leave();
    else if (selected && panel.hasFocus()) stage.focus();
    else if (selected) toList();
  }

  /** To the details: on a wall they come beside the drawing. */
  function openDetails() {
    root.classList.toggle('with-details', wall.on);
    if (wall.on) stage.revealChosen();
    panel.focus();
  }

  function turnDetails() {
    if (!root.classList.contains('with-details')) return openDetails();
    root.classList.remove('with-details');
    stage.focus();
  }

  function answer(line) {
    openDetails();
    panel.begin(line);
  }

  function nextGap(direction) {
    const gaps = data.items.filter((item) => item.kind === 'gap');
    if (!gaps.length) return void say(sentences.no_gaps);
    const order = data.items.map((item) => item.address);
    const from = order.indexOf(selected);
    const after = gaps.filter((gap) => (order.indexOf(gap.address) - from) * direction > 0);
    const next = direction > 0 ? after[0] ?? gaps[0] : after.at(-1) ?? gaps.at(-1);
    select(next.address, { focus: true });
  }

  /** Goes to the place in the address, once for each time that it is another. */
  function visit({ spot }) {
    if (visited !== `${spot}`) select(spot);
    visited = `${spot}`;
  }

  return {
    visit,
    close() {
      live.close();
      unsaved.close();
      for (const each of parts) each.close?.();
      document.removeEventListener('keydown', anywhere);
      NARROW.removeEventListener('change', place);
      root.remove();
    },
  };
}

/** Puts the selected item in the address bar, so that the link opens the same place. */
function keep(address) {
  const here = new URL(location.href);
  if (address) here.searchParams.set('plek', address);
  else here.searchParams.delete('plek');
  history.replaceState(history.state, '', here);
}
