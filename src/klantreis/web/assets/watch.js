// Asks for the page again when somebody changed the journey that it shows; it shows nothing itself.
import { mounted } from './dom.js';
import { liveOf } from './net.js';
import { settlingOf } from './settling.js';

const AGAIN = 1000; // milliseconds after which a page that still shows the old is asked for again

export default mounted(() => {
  let drawn = null; // what the page shows: {journey, epoch, tick, version, wide}
  let newest = null;
  let live = null;
  let ask = () => {};
  let timer = 0;
  const settling = settlingOf();

  function check() {
    clearTimeout(timer);
    if (!newest || !isNewer(newest, drawn)) return;
    settling.begin();
    ask();
    timer = setTimeout(check, AGAIN); // what is asked of Streamlit may be lost
  }

  function follow(journey) {
    live?.close();
    newest = null;
    live = liveOf({
      journey,
      news(message) {
        newest = message;
        check();
      },
    });
  }

  return {
    show(data, { setTriggerValue }) {
      drawn = data;
      ask = () => setTriggerValue('newer', newest.tick);
      if (live?.journey !== data.journey) follow(data.journey);
      check();
    },
    close() {
      clearTimeout(timer);
      settling.end();
      live?.close();
    },
  };
});

/** Whether a message tells of something that the page does not show yet; a wide page shows other journeys too. */
function isNewer(message, { epoch, tick, version, wide }) {
  return message.epoch !== epoch || (message.tick > tick && (wide || message.version !== version));
}
