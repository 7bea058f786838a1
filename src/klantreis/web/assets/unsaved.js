// The red bar: what is typed and not yet with the server, how much and since when.
import { fill, make } from './dom.js';

/** Makes the bar; `show` is told how much waits, since when, and whether the server answers. */
export function unsavedOf({ words }) {
  const heading = make('strong', { role: 'alert' });
  const count = make('span');
  const element = make('div', { class: 'unsaved', hidden: true }, heading, count);
  let waits = false;

  /** Without it a closed tab takes what waits along. */
  const warn = (event) => waits && event.preventDefault();
  addEventListener('beforeunload', warn);

  function said({ unsaved, since, trouble }) {
    const time = new Date(since).toLocaleTimeString('nl', { hour: '2-digit', minute: '2-digit' });
    const waiting = fill(unsaved === 1 ? words.unsaved_one : words.unsaved_many, { aantal: unsaved, tijd: time });
    return [waiting, trouble || words.unsaved_goes_on].join(' ');
  }

  return {
    element,

    show(state) {
      waits = state.unsaved > 0;
      element.hidden = !waits || !(state.lost || state.late);
      const text = element.hidden ? '' : words.unsaved;
      if (heading.textContent !== text) heading.textContent = text; // an alert is read once
      count.textContent = element.hidden ? '' : said(state);
    },

    close: () => removeEventListener('beforeunload', warn),
  };
}
