// What somebody did and the server has not yet: kept in this tab until it is acknowledged, in order.

const RETRY = { first: 500, last: 5000 };
const PATIENCE = 15_000; // milliseconds for an answer
const NOT_NOW = [502, 503, 504]; // the same command may well succeed later

/** An id for a command; randomUUID needs https, which a laptop on a school's network lacks. */
export function newId() {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
}

/** What the server said instead of yes: `status`, its `sentence`, and with a conflict the `clashes`. */
export class Refused extends Error {
  constructor(status, told) {
    super(told.sentence);
    Object.assign(this, told, { status });
  }
}

/**
 * Makes the outbox of one journey. Commands go one at a time, in order, and again until they are
 * answered; they survive a reload. `complete(path, body)` adds what is known only when it goes,
 * `answered(answer, command, awaited)` hears every answer and whether somebody on this page waited
 * for it, `changed` that something waits or no longer does.
 */
export function outboxOf(journey, { complete, answered, changed }) {
  const place = `uit ${journey}`;
  const promises = new Map(); // of this page; what an earlier page left has none
  let waiting = JSON.parse(sessionStorage.getItem(place) ?? '[]');
  let busy = false;
  let lost = false;
  let wait = RETRY.first;
  let timer = 0;
  let closed = false;
  let asking = new AbortController();

  function keep() {
    try {
      if (waiting.length) sessionStorage.setItem(place, JSON.stringify(waiting));
      else sessionStorage.removeItem(place);
    } catch {
      // full: the page itself still has it
    }
    changed();
  }

  async function go() {
    clearTimeout(timer);
    if (busy || closed || !waiting.length) return;
    busy = true;
    const command = waiting[0];
    let end = null;
    try {
      end = await ask(command);
    } catch {
      end = null; // no network, or no server
    }
    busy = false;
    if (closed) return;
    if (end === null) {
      lost = true;
      timer = setTimeout(go, wait + Math.random() * 250);
      wait = Math.min(wait * 2, RETRY.last);
      changed();
      return;
    }
    lost = false;
    wait = RETRY.first;
    waiting = waiting.slice(1);
    keep();
    const promise = promises.get(command.body.command);
    promises.delete(command.body.command);
    answered(end, command, Boolean(promise));
    if (end instanceof Refused) promise?.reject(end);
    else promise?.resolve(end);
    go();
  }

  async function ask({ path, body }) {
    asking = new AbortController();
    const late = setTimeout(() => asking.abort(), PATIENCE);
    try {
      return await posted(path, body);
    } finally {
      clearTimeout(late);
    }
  }

  async function posted(path, body) {
    const answer = await fetch(`/api/journeys/${encodeURIComponent(journey)}/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(complete(path, body)),
      signal: asking.signal,
    });
    if (answer.ok) return answer.json();
    if (NOT_NOW.includes(answer.status)) {
      trouble = (await answer.json().catch(() => ({}))).sentence ?? '';
      return null;
    }
    return new Refused(answer.status, await answer.json().catch(() => ({ sentence: String(answer.status) })));
  }
  let trouble = '';

  return {
    /** Sends a command once all before it are answered; the promise is that of its answer. */
    send(path, body) {
      const command = { path, body: { command: newId(), ...body }, since: Date.now() };
      waiting.push(command);
      keep();
      return new Promise((resolve, reject) => {
        promises.set(command.body.command, { resolve, reject });
        go();
      });
    },

    /** Tries at once: the server may be back. What was asked before has no answer to hope for. */
    retry() {
      wait = RETRY.first;
      asking.abort();
      go();
    },

    /** How much waits, since when, and whether the server answers. */
    state: () => ({ unsaved: waiting.length, since: waiting[0]?.since ?? 0, lost, trouble: lost ? trouble : '' }),

    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}
