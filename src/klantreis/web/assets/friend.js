// One question at a time, for the whole room, answered on the spot.
import { answerOf } from './answer.js';
import { fill, make, mounted, toggleFullScreen, typing } from './dom.js';
import { fillingOf } from './filling.js';
import { liveOf } from './net.js';
import { unsavedOf } from './unsaved.js';

const STEPS = {
  ArrowRight: 1, ArrowDown: 1, PageDown: 1, n: 1, N: 1,
  ArrowLeft: -1, ArrowUp: -1, PageUp: -1, p: -1, P: -1,
};
const ANYWHERE = ['ArrowRight', 'ArrowLeft', 'PageDown', 'PageUp'];
const CLICKER = ['PageDown', 'PageUp']; // a presenter's clicker goes on, also while somebody types

/** Streamlit gives the first questions, and those of another choice; later versions come by the line. */
export default mounted((parent) => {
  let wall = null;
  let place = '';
  return {
    show(data) {
      if (wall && place === data.place) return;
      wall?.close();
      place = data.place;
      wall = wallOf(parent, data);
    },
    close: () => wall?.close(),
  };
});

function wallOf(parent, first) {
  const { words } = first;
  let data = first;
  let place = begin(first); // 0 is what is complete, 1 the first question
  let answer = null; // what is below the question that is shown
  let shown = '';
  let sentence = ''; // what the last answer led to, told together with the next question
  let asks = ''; // what was asked when somebody filled it in
  let onward = ''; // the question that was answered and may stay, parked or agreed on

  const wall = parent.appendChild(make('section', { class: 'wall', tabindex: '-1', 'aria-label': words.wall }));
  const status = make('p', { class: 'unseen', role: 'status' });
  const unsaved = unsavedOf({ words });
  const live = liveOf({ journey: data.journey, part: data.part, version: data.number, news: refresh, state: unsaved.show });
  const filling = fillingOf({ live, words, say: (said) => (sentence = said), next: goOn, leave: () => wall.focus() });

  const onKey = (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    if (typing(event) && !CLICKER.includes(event.key)) return;
    if (!ANYWHERE.includes(event.key) && !wall.contains(event.composedPath()[0])) return;
    if (event.key.toLowerCase() === 'f') toggleFullScreen(wall);
    else if (event.key === 'Home') go(-data.questions.length);
    else if (event.key === 'End') go(data.questions.length);
    else if (STEPS[event.key]) go(STEPS[event.key]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener('keydown', onKey, true);
  wall.addEventListener('keydown', (event) => typing(event) && event.stopPropagation());

  const said = make('div', { class: 'said' });
  const below = make('div', { class: 'below' });
  const position = make('p', { class: 'position' });
  const previous = make('button', { type: 'button', onclick: () => go(-1) }, `← ${words.previous}`);
  const next = make('button', { type: 'button', class: 'next', onclick: () => go(1) }, `${words.next} →`);
  const full = make('button', { type: 'button', class: 'full', onclick: () => toggleFullScreen(wall) }, words.full);
  wall.append(unsaved.element, make('div', { class: 'card' }, said, below), make('div', { class: 'bar' }, previous, position, next, full), status);

  function go(steps) {
    const to = Math.min(Math.max(place + steps, 0), data.questions.length);
    if (to === place) return;
    place = to;
    draw();
  }

  /** After a field: what is asked next gets the focus once it is there, until then the way on. */
  function goOn() {
    asks = answer?.asked ?? '';
    next.focus();
  }

  /** Hears of a version: what is answered is gone, and the next question takes its place. */
  async function refresh(message) {
    wall.dataset.epoch = message.epoch;
    const newer = await live.ask('questions', { part: data.part }).catch(() => null);
    if (!newer || newer.number < data.number) return;
    const now = data.questions[place - 1];
    data = { ...newer, words };
    const found = now ? data.questions.findIndex((each) => each.key === now.key) : -1;
    if (now && found < 0 && answer?.busy && !onward) data.questions.splice(place - 1, 0, { ...now, gone: true });
    else if (found >= 0) place = onward === now.key ? following(found, now) : found + 1;
    place = Math.min(place, data.questions.length);
    onward = '';
    draw();
    await answer?.shown;
    if (asks && asks !== answer?.asked && wall.getRootNode().activeElement === next) answer?.focus();
    asks = '';
    wall.dataset.version = String(data.number);
  }

  /** The place after a question that was answered and stays; one that was parked went to the end. */
  function following(found, now) {
    return data.questions[found].parked && !now.parked ? place : found + 2;
  }

  function draw() {
    const question = data.questions[place - 1];
    const other = shown !== (question?.key ?? '');
    shown = question?.key ?? '';
    sessionStorage.setItem(`vraag ${data.place}`, String(place));
    position.textContent = place ? fill(words.position, { nummer: place, alle: data.questions.length }) : words.begin;
    previous.setAttribute('aria-disabled', place === 0); // disabled would lose the focus
    next.setAttribute('aria-disabled', place === data.questions.length);
    wall.dataset.place = String(place);
    said.replaceChildren(...(question ? asked(question, words) : opening(data)));
    if (other) change(question);
    else if (question && !question.gone) answer.show(question);
    if (other || sentence) status.textContent = [sentence, question ? question.question : ''].filter(Boolean).join(' ');
    sentence = '';
  }

  /** Puts the answer to another question below it; who was answering goes on there. */
  function change(question) {
    const inside = below.contains(wall.getRootNode().activeElement);
    answer = question ? answerOf(question, filling, () => (onward = question.key)) : null;
    below.replaceChildren(...(answer ? [answer.element] : []));
    filling.fields.forget();
    if (inside && answer) answer.shown.then(() => answer?.focus() || wall.focus());
    else if (inside) wall.focus();
  }

  draw();
  wall.dataset.version = String(data.number);

  return {
    close() {
      live.close();
      unsaved.close();
      document.removeEventListener('keydown', onKey, true);
      wall.remove();
    },
  };
}

/** Where to begin: at the question in the address, else where this tab was, else at the start. */
function begin({ questions, first, place }) {
  const asked = questions.findIndex((question) => question.key === first);
  const before = asked >= 0 ? asked + 1 : Number(sessionStorage.getItem(`vraag ${place}`) ?? 0);
  return Math.min(before, questions.length);
}

function opening({ praise, questions, words }) {
  const good = praise.length
    ? [make('h2', {}, words.good), make('ul', { class: 'praise' }, ...praise.map((each) => make('li', {}, each)))]
    : [];
  const ahead = questions.length === 1 ? words.ahead_one : fill(words.ahead, { aantal: questions.length });
  const rest = questions.length ? ahead : words.nothing;
  return [...good, make('p', { class: 'ahead' }, rest)];
}

function asked(question, words) {
  return [
    make('p', { class: 'where' }, question.where, question.parked ? make('span', { class: 'weight' }, words.parked) : null),
    make('h2', { class: 'question' }, question.question),
    make('p', { class: 'why' }, make('span', { class: `weight ${question.weight}` }, question.heavy), ' ', question.message),
    question.also.length ? make('div', { class: 'also' }, make('h3', {}, words.also),
      make('ul', {}, ...question.also.map((each) => make('li', {}, each)))) : null,
    question.gone ? make('p', { class: 'gone' }, words.gone) : null,
    question.link ? make('p', {}, make('a', { href: question.link }, words.to_drawing)) : null,
  ].filter(Boolean);
}
