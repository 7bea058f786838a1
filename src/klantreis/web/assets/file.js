// The text of a journey, to change by hand: what is not right stands beside its line while one types.
import { askClash } from './conflict.js';
import { fill, make, mounted } from './dom.js';
import { draftOf } from './draft.js';
import { editorOf } from './editor.js';
import { liveOf } from './net.js';
import { problemsOf } from './problems.js';
import { unsavedOf } from './unsaved.js';

export default mounted((parent) => {
  let page = null;
  let key = '';
  return {
    show(data) {
      if (page && key === data.journey) return page.show(data);
      page?.close();
      key = data.journey;
      page = pageOf(parent, data);
    },
    close: () => page?.close(),
  };
});

function pageOf(parent, first) {
  const { words, journey } = first;
  const live = liveOf({ journey, version: first.number, news, state: (state) => unsaved.show(state), late: told });
  const unsaved = unsavedOf({ words });
  const draft = draftOf(journey);
  let base = { number: first.number, text: first.text };
  let current = base; // the newest text that was shown here
  let newest = first.number;
  let saving = false;

  const editor = editorOf({ words, changed, save });
  const problems = problemsOf({ words, editor });
  const reply = make('p', { class: 'reply', role: 'status' });
  const note = make('p', { class: 'note', role: 'status' });
  const asked = make('div', { class: 'asked' });
  const keep = make('button', { type: 'button', class: 'keep', onclick: () => save() }, words.save);
  const drop = make('button', { type: 'button', onclick: throwAway }, words.drop_draft);
  const root = parent.appendChild(make('div', { class: 'file' },
    unsaved.element, note, editor.element, problems.element, asked,
    make('div', { class: 'buttons' }, keep, drop, reply),
    make('p', { class: 'keys', id: 'keys' }, words.editor_keys)));

  begin();

  /** Starts with the concept of this file that was left here, else with the text as it is. */
  function begin() {
    const left = draft.get();
    if (left && left.text !== base.text) {
      base = { number: Math.min(left.number, first.number), text: first.text };
      editor.put(left.text);
    } else {
      draft.clear();
      editor.put(base.text);
    }
    editor.lock(!first.kept);
    changed();
    editor.go(Number(/^#regel-(\d+)$/.exec(location.hash)?.[1] ?? 0));
  }

  function isDirty() {
    return editor.text !== base.text;
  }

  function changed() {
    if (isDirty()) draft.set({ number: base.number, text: editor.text });
    else draft.clear();
    problems.look(editor.text);
    buttons();
  }

  function buttons() {
    const idle = !isDirty() || saving;
    keep.setAttribute('aria-disabled', String(idle || !first.kept)); // disabled would lose the focus
    drop.setAttribute('aria-disabled', String(idle));
    root.dataset.dirty = String(isDirty());
    root.dataset.version = String(base.number);
    const newer = isDirty() && newest > base.number;
    const said = newer ? fill(words.newer, { nummer: newest }) : isDirty() ? words.draft : '';
    if (note.textContent !== said) note.textContent = said;
  }

  function news(message) {
    newest = Math.max(newest, message.version ?? 0);
    buttons();
  }

  async function save(more = {}) {
    if (keep.getAttribute('aria-disabled') === 'true') return;
    const sent = { text: editor.text, seen: base.number, ...more };
    saving = true;
    asked.replaceChildren();
    buttons();
    try {
      const answer = await live.post('text', sent);
      told(answer);
      // what was joined in is not in this text yet: it comes with the next version
      base = { number: answer.exact ? answer.version : sent.seen, text: sent.text };
    } catch (problem) {
      await refused(problem);
    } finally {
      saving = false;
      changed();
    }
  }

  function told(answer) {
    const kept = !(answer instanceof Error);
    reply.textContent = [answer.sentence, ...(kept ? answer.personal ?? [] : [])].join(' ');
    reply.dataset.kind = kept ? 'done' : 'doubt';
  }

  /** What was not kept stays in the editor; where two changed one thing, the writer chooses. */
  async function refused(problem) {
    told(problem);
    saving = false;
    buttons();
    if (problem.status === 409 && problem.clashes?.length) {
      const choice = await askClash(asked, problem, words);
      if (choice !== 'cancel') await save({ prefer: choice === 'ours' ? 'mine' : 'theirs' });
    } else if (problem.personal) {
      asked.append(make('button', { type: 'button', onclick: () => save({ sure: true }) }, words.no_bsn));
    }
  }

  function throwAway() {
    if (drop.getAttribute('aria-disabled') === 'true') return;
    base = current;
    editor.put(base.text);
    changed();
    editor.focus();
  }

  return {
    /** Takes over a newer text, unless somebody is typing in this one. */
    show(data) {
      if (data.number < base.number || saving) return;
      const dirty = isDirty();
      current = { number: data.number, text: data.text };
      newest = Math.max(newest, data.number);
      if (!dirty) {
        base = current;
        editor.put(base.text);
        changed();
      }
      buttons();
    },
    close() {
      live.close();
      unsaved.close();
      problems.close();
      root.remove();
    },
  };
}
