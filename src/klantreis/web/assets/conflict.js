// Two people changed the same thing: both values side by side, and a choice that loses neither.
import { make } from './dom.js';

/**
 * Shows what clashed in `parent` and waits for a choice: 'ours' is to be sent again on the newest
 * version, 'theirs' stands as it is, 'cancel' leaves the choice for later. `words` has the area fill.
 */
export function askClash(parent, error, words) {
  return new Promise((resolve) => {
    const end = (choice) => {
      element.remove();
      resolve(choice);
    };
    const button = (choice, text) => make('button', { type: 'button', 'data-choice': choice, onclick: () => end(choice) }, text);
    const element = make('div', {
      class: 'clash', role: 'alert',
      onkeydown: (event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        end('cancel');
      },
    }, make('p', {}, make('strong', {}, error.sentence)), ...(error.clashes ?? []).map((clash) => both(clash, words)),
    make('p', { class: 'chips' }, button('ours', words.keep_ours), button('theirs', words.take_theirs)));
    const idle = parent.contains(parent.getRootNode().activeElement);
    parent.append(element);
    if (idle) element.querySelector('button').focus(); // who types elsewhere is left alone
  });
}

function both({ what, ours, theirs }, words) {
  return make('dl', {},
    what ? make('dt', { class: 'what' }, what) : null,
    make('dt', {}, words.ours), make('dd', {}, ours),
    make('dt', {}, words.theirs), make('dd', {}, theirs));
}
