// The line to the server: the newest version in, what people do out.
import { stored } from './kept.js';
import { keepForBar } from './late.js';
import { outboxOf, Refused } from './outbox.js';

export { Refused };

/** Tells the rest of the page what came by the line of its main part. */
export const NEWS = 'klantreis-news';

const SILENT = 10_000; // milliseconds without a beat: nobody is there
const OPENING = 5000; // milliseconds in which a line opens, or a network swallowed the question
const RECONNECT = { first: 500, last: 5000 };
const LATE = 300; // milliseconds before "niet opgeslagen" is shown: most answers are there by then

/**
 * Opens the line of a journey, for one deelproces or for none, as `look()` says that the page looks
 * at it. `news(message)` hears every version,
 * `state({unsaved, since, lost, late, trouble})` whenever that changes; `late(answer, command)` hears
 * the answer, or the refusal, of what an earlier page of this tab sent from here; a line of another
 * deelproces goes on where it was typed.
 */
export function liveOf({ journey, part = '', version = 0, look = () => ({}), news, state = () => {}, late }) {
  let socket = null;
  let last = { epoch: '', tick: -1, version };
  let heard = Date.now();
  let up = true; // until the contrary shows
  let wait = RECONNECT.first;
  let timer = 0;
  let closed = false;
  const cursorIn = (group) => stored(`cursor ${journey}/${group}`, null);
  let cursor = cursorIn(part);

  const outbox = outboxOf(journey, {
    complete: (path, body) => (path === 'lines' ? { ...body, cursor: body.cursor ?? cursorIn(body.part) } : body),
    answered(answer, command, awaited) {
      if (command.path === 'lines' && answer.cursor) setCursor(answer.cursor, command.body.part);
      if (awaited) return;
      const isElsewhere = command.path === 'lines' && command.body.part !== part;
      if (late && !isElsewhere) late(answer, command);
      else keepForBar(journey, answer, command);
    },
    changed: () => tell(),
  });

  function setCursor(next, group = part) {
    if (group === part) cursor = next;
    sessionStorage.setItem(`cursor ${journey}/${group}`, JSON.stringify(next));
  }

  let shown = '';
  function tell() {
    const now = outbox.state();
    const lost = now.lost || !up;
    const told = { ...now, lost, late: now.unsaved > 0 && Date.now() - now.since > LATE };
    if (now.unsaved && !told.late) setTimeout(tell, LATE + 20);
    if (JSON.stringify(told) === shown) return;
    shown = JSON.stringify(told);
    state(told);
  }

  function open() {
    clearTimeout(timer);
    if (closed) return;
    const path = `/api/journeys/${encodeURIComponent(journey)}/live?${new URLSearchParams({ part, ...look() })}`;
    heard = Date.now();
    socket = new WebSocket(new URL(path, location.href.replace(/^http/, 'ws')));
    socket.onopen = () => { heard = Date.now(); };
    socket.onmessage = ({ data }) => {
      heard = Date.now();
      wait = RECONNECT.first;
      if (!up) {
        up = true;
        outbox.retry();
        tell();
      }
      const message = JSON.parse(data);
      if (!message.epoch) return; // a beat
      if (message.epoch === last.epoch && message.tick < last.tick) return;
      last = { ...last, ...message, view: null };
      news(message);
      document.dispatchEvent(new CustomEvent(NEWS, { detail: { ...message, journey, view: null } }));
    };
    socket.onclose = down;
  }

  function down() {
    if (closed) return;
    socket = null;
    up = false;
    tell();
    clearTimeout(timer);
    timer = setTimeout(open, wait + Math.random() * 250);
    wait = Math.min(wait * 2, RECONNECT.last);
  }

  /** A line that says nothing is no line: a network that went leaves no trace. */
  const watch = setInterval(() => {
    if (!socket) return; // the next try has its timer
    const most = socket.readyState === WebSocket.CONNECTING ? OPENING : SILENT;
    if (Date.now() - heard > most) {
      leave();
      down();
    }
  }, 1000);

  function leave() {
    if (!socket) return;
    socket.onclose = null;
    socket.close();
  }

  const again = () => {
    if (up || closed) return;
    wait = RECONNECT.first;
    leave();
    open();
    outbox.retry();
  };
  const offline = () => {
    up = false;
    tell();
  };
  addEventListener('online', again);
  addEventListener('offline', offline);
  open();
  outbox.retry();

  const post = (path, body = {}) => outbox.send(path, body);
  return {
    post,
    edit: (edits, { sure } = {}) => post('edits', { seen: last.version, edits: [edits].flat(), ...(sure ? { sure } : {}) }),
    line: (line, { choice, sure } = {}) => post('lines', { seen: last.version, part, line, ...(choice ? { choice } : {}), ...(sure ? { sure } : {}) }),
    undo: () => post('undo'),
    redo: () => post('redo'),
    renumber: () => post('renumber'),
    rearrange: () => post('rearrange', { part }),

    /** Hears everything again, as the page looks at it now. */
    look() {
      if (!socket) return; // the next line that opens asks it
      leave();
      open();
    },

    /** Asks something that changes nothing; rejects when there is no answer. */
    async ask(path, query = {}) {
      const address = `/api/journeys/${encodeURIComponent(journey)}/${path}?${new URLSearchParams(query)}`;
      const answer = await fetch(address, { signal: AbortSignal.timeout(5000) });
      if (!answer.ok) throw new Refused(answer.status, await answer.json().catch(() => ({ sentence: '' })));
      return answer.json();
    },

    get version() { return last.version; },
    get epoch() { return last.epoch; },
    get up() { return up; },
    get cursor() { return cursor; },
    set cursor(next) { setCursor(next); },
    get journey() { return journey; },
    get part() { return part; },

    close() {
      closed = true;
      clearTimeout(timer);
      clearInterval(watch);
      removeEventListener('online', again);
      removeEventListener('offline', offline);
      leave();
      outbox.close();
    },
  };
}
