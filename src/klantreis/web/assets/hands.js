// Hands in the drawing: what is selected can be named, moved, led elsewhere and taken away.
import { actionsOf } from './actions.js';
import { askingOf } from './asking.js';
import { carrying, portOf } from './carry.js';
import { fill, make, typing } from './dom.js';
import { dragIn } from './drag.js';
import { nobodyIn } from './nobody.js';
import { NOBODY, pictureOf } from './picture.js';
import { portIn } from './port.js';
import { previewOf } from './preview.js';
import { saverOf } from './save.js';
import { toolsOf } from './tools.js';

const STYLE = new URL('./hands.css', import.meta.url).href;

/**
 * Makes the hands of a stage. `select(address, options)` selects an item and `say(sentence)`
 * announces; `part` is the id of the deelproces.
 */
export function handsOf({ stage, live, part, select, say, words }) {
  const { frame, view } = stage;
  frame.append(make('link', { rel: 'stylesheet', href: STYLE }));
  let data = { items: [] };
  let seen = null;
  let hovered = ''; // the id of the step under the mouse
  let chosen = null; // { kind, address | id, from }: what is selected
  let wanted = () => ''; // the address of what is selected as soon as it is drawn

  const picture = () => seen;
  const itemOf = (address) => data.items.find((each) => each.address === address);
  const refusal = make('div', { class: 'refusal' });
  frame.append(refusal);
  const preview = previewOf(stage);
  const save = saverOf({ live, words, say });
  const nobody = nobodyIn(frame, words);
  const tools = toolsOf(stage, words);
  const ask = askingOf({ stage, picture, items: () => data.items, actors: () => data.actors ?? [], act, words, part });
  const carry = carrying({ stage, preview, picture, act, ask, nobody, words, part });
  const actionsFor = actionsOf({ picture, ask, act, words, part, pickArrow: choose });
  const drag = dragIn(stage, grasp);
  const port = portIn(stage, { words, start: (event) => drag.start(event, fromPort()) });

  function refuse(sentence) {
    preview.clear();
    refusal.replaceChildren(make('p', { role: 'alert' }, sentence));
    return false;
  }

  /**
   * Asks the server for edits; promises false when it did not do them and nobody is asked about
   * it. Without a line nothing is done that `needsLine`.
   */
  async function act(edits, { next = '', needsLine = false, refused = '' } = {}) {
    refusal.replaceChildren();
    if (refused || (needsLine && !live.up)) return refuse(refused || words.no_line);
    wanted = typeof next === 'function' ? next : () => next;
    const answer = await Promise.race([save(edits, refusal), objection()]);
    if (!answer) wanted = () => '';
    if (!answer || live.version >= answer.version) preview.clear();
    return Boolean(answer) || isAsking();
  }

  const isAsking = () => Boolean(refusal.querySelector('button'));

  let object = () => {};
  new MutationObserver(() => refusal.querySelector('[role=alert]') && object(null)).observe(refusal, { childList: true });

  /** Promises null as soon as something is said against what was done. */
  const objection = () => new Promise((resolve) => (object = resolve));

  /** What is selected, as it is in the newest drawing; null when it is gone. */
  function target() {
    if (!chosen || !seen) return null;
    if (chosen.kind === 'lane') return whole({ kind: 'lane', lane: seen.lane(chosen.id) }, 'lane');
    if (chosen.kind === 'arrow') return whole({ kind: 'arrow', arrow: seen.arrow(chosen.address) ?? seen.arrows.find(isAsChosen) }, 'arrow');
    const item = itemOf(chosen.address);
    const part = item && stage.partOf(item.address);
    if (!part) return null;
    if (item.kind === 'gap') return whole({ kind: 'arrow', arrow: seen.arrowDrawn(item.address) }, 'arrow');
    if (item.kind === 'step') return whole({ kind: 'step', item, step: seen.stepAt(item.address) }, 'step');
    return { kind: 'handover', item, arrow: seen.bearing(part.dataset.handover), box: () => stage.partOf(item.address)?.getBBox() };
  }
  const whole = (found, name) => (found[name] ? found : null);
  const isAsChosen = ({ from, to }) => from === chosen.ends?.from && to === chosen.ends?.to; // with another answer now

  function anchor() {
    const now = target();
    if (now?.kind === 'handover') return now.box();
    if (now?.kind === 'arrow') return roomAround(now.arrow.middle);
    if (now?.kind === 'lane') return beside(now.lane.title);
    return now?.step.box;
  }

  /** The side of the title of a lane, wherever it is kept in view. */
  function beside(title) {
    const box = title.querySelector('rect').getBoundingClientRect();
    return stage.inDrawing({ clientX: box.right, clientY: box.top });
  }

  /** Shows what can be done with what is selected. */
  function show() {
    const now = target();
    const actions = actionsFor(now).filter((each) => each.text);
    if (now) tools.show(actions, anchor, chosen.address ?? chosen.id);
    else tools.hide();
    stage.svg.querySelectorAll('.chosen').forEach((each) => each.classList.remove('chosen'));
    now?.arrow?.element.classList.add('chosen');
    now?.lane?.title?.classList.add('chosen');
    frame.dataset.chosen = now ? now.kind : '';
    port.show(portPlace);
  }

  /** Where the handle is: at the step under the pointer, or else at what is selected. */
  function portPlace() {
    const under = hovered && seen.step(hovered);
    if (under) return portOf(under);
    const now = target();
    if (now?.kind === 'step' && now.step.kind !== 'end') return portOf(now.step);
    return now?.kind === 'arrow' && !now.arrow.isOpen ? xy(now.arrow.end) : null;
  }

  function fromPort() {
    const now = target();
    if (!live.up) return blocked();
    if (hovered && seen.step(hovered)) return carry.out(hovered);
    return now?.kind === 'step' ? carry.out(now.step.id) : carry.end(now.arrow.at);
  }

  /** Selects an arrow or a lane: the panel has nothing of its own about these. */
  function choose(what) {
    const arrow = what.kind === 'arrow' && seen.arrow(what.address);
    const gap = arrow && itemOf(arrow.address);
    if (gap) return void select(gap.address, { focus: true });
    select('');
    chosen = arrow ? { ...what, ends: { from: arrow.from, to: arrow.to } } : what;
    show();
    const now = target();
    if (!now) return;
    if (now.kind === 'arrow') stage.reveal(now.arrow.box);
    view.focus({ preventScroll: true });
    say(spoken(now));
  }

  function spoken({ kind, lane, arrow }) {
    if (kind === 'lane') return fill(words.lane_chosen, { baan: lane.name });
    const [from, to] = [seen.step(arrow.from), seen.step(arrow.to)];
    return fill(words.arrow_chosen, { een: from.number, ander: to?.number ?? words.other_part });
  }

  function grasp(event) {
    const element = event.target.closest?.('.step, .title');
    if (!element) return null;
    const { step, lane } = element.dataset;
    const touched = event.pointerType !== 'mouse' && element.getAttribute('aria-current') !== 'true';
    if (touched || (!step && !movable(lane))) return null; // a finger first selects, then moves
    if (!live.up) return blocked();
    return step ? carry.step(step) : carry.lane(lane);
  }
  const movable = (lane) => lane !== NOBODY && !lane.includes(' ');

  const blocked = () => ({ begin: () => refuse(words.no_line), move() {}, drop() {}, cancel() {} });

  view.addEventListener('pointerover', (event) => {
    const step = event.pointerType === 'mouse' && !drag.busy && event.target.closest?.('.step[data-step]')?.dataset;
    const next = step && step.kind !== 'end' ? step.step : '';
    if (next === hovered) return;
    hovered = next;
    port.show(portPlace);
  });

  view.addEventListener('click', (event) => {
    if (view.dataset.dragged || event.target.closest?.('[role=listitem]')) return;
    const on = event.target.closest?.('.edge[data-answer], .stub, .label, .title');
    if (!on) return;
    const arrow = seen.arrowOver(on) ?? seen.arrowDrawn(on.dataset.address);
    if (on.classList.contains('title')) choose({ kind: 'lane', id: on.dataset.lane });
    else if (arrow) choose({ kind: 'arrow', address: arrow.at });
  });

  view.addEventListener('dblclick', (event) => {
    const item = itemOf(event.target.closest?.('[role=listitem]')?.dataset.address ?? '');
    const lane = !item && seen.laneOver(stage.inDrawing(event).y);
    if (item && item.kind !== 'gap') press('f2');
    else if (lane && event.target.closest('.lane')) ask.inLane(lane, stage.inDrawing(event));
  });

  function press(pressed) {
    const action = actionsFor(target()).find((each) => each.keys.includes(pressed));
    action?.act();
    return Boolean(action);
  }

  frame.addEventListener('keydown', (event) => {
    if (typing(event) || event.ctrlKey || event.metaKey || event.isComposing) return;
    const pressed = `${event.altKey ? 'alt+' : ''}${event.key.toLowerCase()}`;
    const handled = event.shiftKey ? false : press(pressed) || leave(pressed) || firstLane(pressed);
    if (!handled) return;
    event.preventDefault();
    event.stopPropagation(); // keep the keys of the page away
  }, true);

  /** Where nothing is selected, as in an empty drawing, L takes the first lane. */
  function firstLane(pressed) {
    const [lane] = seen.lanes;
    if (pressed !== 'l' || target() || !lane) return false;
    choose({ kind: 'lane', id: lane.id });
    return true;
  }

  /** From an arrow or a lane: back to where somebody came from, or on to its ends. */
  function leave(pressed) {
    if (!['arrow', 'lane'].includes(chosen?.kind)) return false;
    const arrow = target()?.arrow;
    const way = { escape: chosen.from || seen.step(arrow?.from)?.address, arrowleft: seen.step(arrow?.from)?.address, arrowright: seen.step(arrow?.to)?.address };
    if (!(pressed in way)) return false;
    chosen = null;
    if (way[pressed]) select(way[pressed], { focus: true });
    else show();
    return true;
  }

  stage.listen({
    drawn(newer) {
      data = newer;
      seen = pictureOf(stage.svg, itemOf);
      preview.clear();
      drag.again();
      show();
      if (itemOf(wanted())) setTimeout(follow); // after the one that draws has selected
    },
    marked(item, quiet) {
      if (quiet && !item && chosen && target()?.kind !== 'step') return show();
      if (!quiet && chosen?.address !== item?.address) refusal.querySelector(':scope > p[role=alert]')?.remove();
      chosen = item ? { kind: item.kind, address: item.address } : null;
      show();
    },
  });

  function follow() {
    const address = wanted();
    wanted = () => '';
    if (itemOf(address)) select(address, { focus: !ask.questions.open });
  }

  return { close: ask.questions.cancel };
}

const xy = ({ x, y }) => ({ x, y });

/** Leaves the boxes at both ends of a short arrow in sight. */
const roomAround = ({ x, y }) => ({ x, y: y - 40, width: 1, height: 80 });
