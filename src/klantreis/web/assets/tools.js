// The small toolbar at what is selected: every action as a button with its key.
import { make } from './dom.js';
import { floatOver } from './float.js';

/** Makes the toolbar of a stage; one stop for the tab key, arrows go along its buttons. */
export function toolsOf(stage, words) {
  const element = make('div', { class: 'tools', role: 'toolbar', 'aria-label': words.tools });
  let box = null;
  let shown = '';
  const float = floatOver(stage, element, () => box?.());
  const buttons = () => [...element.querySelectorAll('button')];

  function stop(button) {
    buttons().forEach((each) => each.setAttribute('tabindex', each === button ? '0' : '-1'));
  }
  element.addEventListener('focusin', (event) => stop(event.target.closest('button')));
  element.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const all = buttons();
    const at = all.indexOf(event.target.closest('button'));
    all[(at + step + all.length) % all.length].focus();
    event.preventDefault();
    event.stopPropagation();
  });

  return {
    element,
    focus: () => buttons()[0].focus(),

    /** Shows actions `{ id, text, sign, act }` at a box; the same ones again keep their focus. */
    show(actions, anchor, about) {
      box = anchor;
      const names = `${about} ${actions.map((each) => each.id)}`;
      if (names !== shown) {
        shown = names;
        element.replaceChildren(...actions.map(({ id, text, sign, act }) => make('button', {
          type: 'button', 'data-act': id, 'aria-keyshortcuts': sign, onclick: act,
        }, text, ' ', make('kbd', {}, sign))));
        stop(buttons()[0]);
      }
      float.show();
    },

    hide() {
      shown = '';
      float.hide();
    },
  };
}
