// Asks for the page again when somebody changed what it shows; says what is not saved yet.
import { mounted } from './dom.js';
import { liveOf, NEWS } from './net.js';
import { settlingOf } from './settling.js';
import { unsavedOf } from './unsaved.js';

const PACE = 1000; // milliseconds between two times that a page is asked for: each costs the server
const AGAIN = { first: 1000, last: 10_000 }; // and until it is asked for again, when it did not come

export default mounted(() => {
  let drawn = null; // what the page shows: {journey, live, frame, epoch, tick, version, wide, words}
  let newest = null;
  let live = null;
  let unsaved = null;
  let ask = () => {};
  let timer = 0;
  let asked = 0; // when
  let awaited = false;
  let wait = AGAIN.first;
  const settling = settlingOf();

  function check() {
    clearTimeout(timer);
    if (document.hidden) return; // it is asked for once somebody looks
    if (!newest || !isNewer(newest, drawn)) return;
    const left = asked + (awaited ? wait : PACE) - Date.now();
    if (left > 0) {
      timer = setTimeout(check, left);
      return;
    }
    if (awaited) wait = Math.min(wait * 2, AGAIN.last); // it was lost, or the server is slow
    asked = Date.now();
    awaited = true;
    settling.begin();
    ask();
    timer = setTimeout(check, wait);
  }

  const news = (message) => {
    newest = message;
    check();
  };
  const heard = ({ detail }) => detail.journey === drawn.journey && news(detail);

  /** A page that is live has a line of its own, and tells what comes by it. */
  function follow({ journey, live: isLive, words }) {
    leave();
    newest = null;
    if (isLive) {
      document.addEventListener(NEWS, heard);
      return;
    }
    unsaved = unsavedOf({ words });
    document.body.prepend(unsaved.element);
    live = liveOf({ journey, news, state: unsaved.show });
  }

  function leave() {
    document.removeEventListener(NEWS, heard);
    live?.close();
    unsaved?.close();
    unsaved?.element.remove();
    live = unsaved = null;
  }
  document.addEventListener('visibilitychange', check);

  return {
    show(data, { setTriggerValue }) {
      if (drawn?.tick !== data.tick || drawn.epoch !== data.epoch) {
        awaited = false;
        wait = AGAIN.first;
      }
      const other = drawn?.journey !== data.journey || drawn.live !== data.live;
      drawn = data;
      ask = () => setTriggerValue('newer', newest.tick);
      if (other) follow(data);
      check();
    },
    close() {
      clearTimeout(timer);
      settling.end();
      document.removeEventListener('visibilitychange', check);
      leave();
    },
  };
});

/**
 * Whether a message tells of something that the page does not show yet. Of a live page only its frame
 * may be old; a wide page shows other journeys too.
 */
function isNewer(message, { live, frame, epoch, tick, version, wide }) {
  if (live) return Boolean(message.frame) && message.frame !== frame;
  return message.epoch !== epoch || (message.tick > tick && (wide || message.version !== version));
}
