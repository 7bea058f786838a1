// One question on demand: about what is selected, else about what is in view, else the next one.
import { fill, make } from './dom.js';
import { weight } from './finding.js';

const CORNERS = ['', 'high', 'right', 'high right'];

/** Makes the place for a question. `select(address)` goes there, `answer(line)` to where it is answered. */
export function askedOf({ words, stage, select, answer, say }) {
  const element = make('section', { class: 'asked', 'aria-label': words.one_question, hidden: true });
  let data = null;
  let selected = '';
  let shown = ''; // the line that is asked

  const lines = () => data.room.filter((line) => !line.parked);

  /** The line to begin with: of what is selected, then of what is in view, then any. */
  function first() {
    const seen = stage.screens[stage.place]?.items ?? [];
    return lines().find((line) => line.spots.includes(selected))
      ?? lines().find((line) => line.spots.some((spot) => seen.includes(spot))) ?? lines()[0];
  }

  function show(line) {
    shown = line?.key ?? '';
    if (line?.spots.length && !line.spots.includes(selected)) select(line.spots[0]);
    draw();
    say(line ? `${line.question} ${line.message}` : words.nothing);
    element.querySelector('button').focus({ preventScroll: true });
  }

  function draw() {
    const line = lines().find((each) => each.key === shown);
    element.hidden = false;
    const numbers = data.items.filter((item) => line?.spots.includes(item.address));
    const button = (text, act, name = '') => make('button', { type: 'button', class: name, onclick: act }, text);
    element.replaceChildren(...(line ? [
      make('p', { class: 'about' }, weight(line), ...numbers.slice(0, 6).flatMap((item) => [' ', make('span', { class: `number ${item.kind}` }, item.number)])),
      make('p', { class: 'question' }, line.question),
      make('p', {}, line.message),
      make('p', { class: 'chips' }, button(words.answer_it, () => answerIt(line), 'main'), button(words.next_question, next), button(words.put_away, hide)),
    ] : [make('p', { class: 'question' }, words.nothing), make('p', { class: 'chips' }, button(words.put_away, hide))]));
    place();
  }

  /** Goes to the corner where the least of the drawing lies under it. */
  function place() {
    const put = (corner) => { element.className = `asked ${corner}`; };
    const under = CORNERS.map((corner) => (put(corner), stage.under(element.getBoundingClientRect())));
    put(CORNERS[under.indexOf(Math.min(...under))]);
  }

  function next() {
    const all = lines();
    show(all[(all.findIndex((line) => line.key === shown) + 1) % all.length]);
  }

  function answerIt(line) {
    hide();
    answer(line);
  }

  function hide() {
    if (element.hidden) return;
    const inside = element.contains(element.getRootNode().activeElement);
    element.hidden = true;
    shown = '';
    if (inside) stage.focus();
  }

  return {
    element,
    hide,
    toggle: () => (element.hidden ? show(first()) : hide()),
    get open() { return !element.hidden; },

    /** Follows a version: a question that was answered makes place for the next. */
    follow(newer, address) {
      data = newer;
      selected = address;
      if (element.hidden) return;
      if (shown && !lines().some((line) => line.key === shown)) shown = first()?.key ?? '';
      const held = element.contains(element.getRootNode().activeElement);
      draw();
      if (held) element.querySelector('button').focus({ preventScroll: true });
    },
  };
}
