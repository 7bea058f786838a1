// On the wall: the drawing fills the screen, a part at a time, in letters that the back row reads.
import { fill, make } from './dom.js';
import { roomCheckOf, sizeOfRoom, SIZES } from './zaalcheck.js';

const NAME = 13; // pixels of the letters in a box, in the drawing
const WIDE = 1920; // the screen for which sizes are given; on another one they stay as large a part of it
const SETTLED = 120; // milliseconds without another size of the window

/**
 * Makes the mode. `changed()` hears when other screens have to be asked for, `left()` when the page
 * is as usual again; the strip on top shows the screens and where we are.
 */
export function wallOf({ root, stage, words, changed, left, question, details, say }) {
  let on = false;
  let room = null;
  let timer = 0;
  let enlarged = ''; // which look at the whole had the letters of the room

  const check = roomCheckOf({ words, chosen: () => measure() });
  const button = (text, act, more = {}) => make('button', { type: 'button', onclick: act, ...more }, text);
  const before = button('◀', () => turn(-1), { 'aria-label': words.screen_before });
  const after = button('▶', () => turn(1), { 'aria-label': words.screen_after });
  const list = make('ol', { class: 'screens' });
  const strip = make('nav', { class: 'strip', 'aria-label': words.screens }, before, list, after,
    make('div', { class: 'does' },
      button(words.one_question, question, { 'aria-keyshortcuts': '?' }),
      button(words.details, details, { 'aria-keyshortcuts': 'Enter' }),
      button(words.smaller_letters, () => resize(-1), { 'aria-label': words.smaller }),
      button(words.larger_letters, () => resize(1), { 'aria-label': words.larger }),
      button(words.room_check, check.open, { 'aria-keyshortcuts': 'z' }),
      button(words.leave_wall, () => leave(), { 'aria-keyshortcuts': 'f' })));
  const element = make('div', {}, strip, check.element);

  /** How much one pixel of the drawing is on this screen. */
  const scale = () => (sizeOfRoom() / NAME) * (innerWidth / WIDE);

  /** Looks how much a screen has room for, and asks for other screens when that is something else. */
  function measure() {
    if (!on) return;
    const zoom = scale();
    const { clientWidth, clientHeight } = stage.view;
    const wide = root.classList.contains('with-details') ? root.clientWidth : clientWidth; // they go again
    const next = `${Math.floor(wide / zoom)}x${Math.floor(clientHeight / zoom)}`;
    stage.magnify(zoom);
    if (next === room) return;
    room = next;
    changed();
  }
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(measure, SETTLED);
  };
  addEventListener('resize', later);

  /** Takes other letters for the room; a drawing that is on no screens becomes larger by itself. */
  function resize(direction) {
    if (!stage.screens.length) return stage.keys[direction > 0 ? '+' : '-']();
    const at = SIZES.indexOf(sizeOfRoom());
    const next = SIZES[Math.min(Math.max(at + direction, 0), SIZES.length - 1)];
    check.choose(next);
    say(fill(words.letters_are, { aantal: next }));
  }

  function turn(direction) {
    const { screens, place } = stage;
    const next = place + direction;
    if (!screens[next]) return void say(direction > 0 ? words.last_screen : words.first_screen);
    stage.turn(next);
    say(spoken(screens, next));
  }

  const spoken = (screens, place) => fill(words.screen_spoken, {
    nummer: place + 1, aantal: screens.length, stappen: screens[place].numbers.join(', '),
  });

  /** Shows all screens by the number of their first step, and the one that we see by all of them. */
  function show() {
    const { screens, place } = stage;
    const held = list.contains(list.getRootNode().activeElement);
    list.replaceChildren(...screens.map((screen, number) => {
      const here = number === place;
      const numbers = here ? screen.numbers.join(' ') : screen.numbers[0] ?? '·';
      return make('li', {}, make('button', {
        type: 'button', 'aria-current': here ? 'true' : null, 'aria-label': spoken(screens, number),
        title: screen.phases.join(', ') || null, onclick: () => stage.turn(number),
      }, numbers, screen.gaps ? make('span', { class: 'has-gap', 'aria-hidden': 'true' }, '!') : ''));
    }));
    if (held) list.querySelector('[aria-current]')?.focus();
    before.disabled = place === 0;
    after.disabled = place >= screens.length - 1;
    list.hidden = before.hidden = after.hidden = screens.length < 2;
    list.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
  stage.listen({ turned: show, drawn: enlarge });

  /** Shows what is too much for screens in the letters of the room; one scrolls through it. */
  function enlarge({ looking, density }) {
    if (!on || !room || stage.screens.length || density === 'overzicht') return;
    if (!looking.includes('room=') || looking === enlarged) return; // the screens are still coming
    enlarged = looking;
    stage.enlarge(scale());
    say(words.no_screens);
  }

  async function enter() {
    on = true;
    root.classList.add('wall');
    root.prepend(element);
    await root.requestFullscreen?.().catch(() => {}); // a window that may not is large enough too
    if (!on) {
      if (document.fullscreenElement) document.exitFullscreen();
      return;
    }
    navigator.keyboard?.lock?.(['Escape']).catch(() => {}); // else Esc in the bar leaves it all
    measure();
    stage.focus();
    say(words.on_the_wall);
  }

  function leave() {
    on = false;
    room = null;
    enlarged = '';
    root.classList.remove('wall');
    element.remove();
    navigator.keyboard?.unlock?.();
    if (document.fullscreenElement) document.exitFullscreen();
    stage.magnify(null);
    left();
    changed();
    stage.focus();
  }

  return {
    toggle: () => (on ? leave() : enter()),
    leave,
    get on() { return on; },

    /** Which screens are asked for, as parameters of an address. */
    get query() { return on && room ? { room } : {}; },

    /** What each key does here, before it does what it does elsewhere. */
    get keys() {
      const both = { '?': question, z: check.open, Z: check.open };
      if (!stage.screens.length) return both;
      return {
        ...both, PageDown: () => turn(1), PageUp: () => turn(-1),
        '+': () => resize(1), '=': () => resize(1), '-': () => resize(-1), 0: () => {}, 1: () => {},
      };
    },

    close() {
      clearTimeout(timer);
      removeEventListener('resize', later);
      if (on && document.fullscreenElement) document.exitFullscreen();
    },
  };
}
