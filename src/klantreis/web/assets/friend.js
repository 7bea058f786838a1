// One question at a time, for the whole room.
import { fill, make, mounted, toggleFullScreen, typing } from './dom.js';

const STEPS = {
  ArrowRight: 1, ArrowDown: 1, PageDown: 1, n: 1, N: 1,
  ArrowLeft: -1, ArrowUp: -1, PageUp: -1, p: -1, P: -1,
};
const ANYWHERE = ['ArrowRight', 'ArrowLeft', 'PageDown', 'PageUp']; // also what a presenter's clicker sends

export default mounted((parent) => {
  const wall = parent.appendChild(make('section', { class: 'wall', tabindex: '-1' }));
  let data = null;
  let place = 0; // 0 is what is complete, 1 the first question

  const onKey = (event) => {
    if (typing(event) || event.ctrlKey || event.altKey || event.metaKey) return;
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

  function go(steps) {
    const next = Math.min(Math.max(place + steps, 0), data.questions.length);
    if (next === place) return;
    place = next;
    sessionStorage.setItem(`vraag ${data.place}`, String(place));
    draw();
  }

  function draw() {
    const { questions, words } = data;
    wall.setAttribute('aria-label', words.wall);
    card.replaceChildren(...(place ? asked(questions[place - 1], words) : opening(data)));
    position.textContent = place ? fill(words.position, { nummer: place, alle: questions.length }) : words.begin;
    previous.setAttribute('aria-disabled', place === 0); // disabled would lose the focus
    next.setAttribute('aria-disabled', place === questions.length);
    wall.dataset.place = String(place);
  }

  const position = make('p', { class: 'position' });
  const card = make('div', { class: 'card', 'aria-live': 'polite', 'aria-atomic': 'true' });
  const previous = make('button', { type: 'button', onclick: () => go(-1) });
  const next = make('button', { type: 'button', class: 'next', onclick: () => go(1) });
  const full = make('button', { type: 'button', class: 'full', onclick: () => toggleFullScreen(wall) });
  wall.append(card, make('div', { class: 'bar' }, previous, position, next, full));

  return {
    show(newer) {
      const other = data?.place !== newer.place;
      data = newer;
      previous.textContent = `← ${data.words.previous}`;
      next.textContent = `${data.words.next} →`;
      full.textContent = data.words.full;
      if (other) place = begin(data);
      place = Math.min(place, data.questions.length);
      draw();
    },
    close() {
      document.removeEventListener('keydown', onKey, true);
      wall.remove();
    },
  };
});

/** Where to begin: at the question in the address, else where this tab was, else at the start. */
function begin({ questions, first, place }) {
  const asked = questions.findIndex((question) => question.key === first);
  return asked >= 0 ? asked + 1 : Number(sessionStorage.getItem(`vraag ${place}`) ?? 0);
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
    make('p', { class: 'where' }, question.where),
    make('h2', { class: 'question' }, question.question),
    make('p', { class: 'why' }, make('span', { class: `weight ${question.weight}` }, question.heavy), ' ', question.message),
    question.also.length ? make('div', { class: 'also' }, make('h3', {}, words.also),
      make('ul', {}, ...question.also.map((each) => make('li', {}, each)))) : null,
    question.link ? make('p', {}, make('a', { href: question.link }, words.to_drawing)) : null,
  ].filter(Boolean);
}
