// Hands in the drawing: what is selected can be named, moved, led elsewhere and taken away.
import { actingOf } from './acting.js';
import { actionsOf } from './actions.js';
import { askingOf } from './asking.js';
import { carrying, portOf } from './carry.js';
import { chosenIn } from './chosen.js';
import { make, typing } from './dom.js';
import { dragIn } from './drag.js';
import { nobodyIn } from './nobody.js';
import { NOBODY, pictureOf } from './picture.js';
import { portIn } from './port.js';
import { previewOf } from './preview.js';
import { toolsOf } from './tools.js';

const STYLE = new URL('./hands.css', import.meta.url).href;

/**
 * Makes the hands of a stage. `select(address, options)` selects an item and `say(sentence)`
 * announces; `part` is the id of the deelproces.
 */
export function handsOf({ stage, live, part, select, say, words }) {
  const { frame, view } = stage;
  frame.append(make('link', { rel: 'stylesheet', href: STYLE }));
  let data = { items: [], actors: [] };
  let seen = null;
  let hovered = ''; // the id of the step under the mouse

  const picture = () => seen;
  const itemOf = (address) => data.items.find((each) => each.address === address);
  const preview = previewOf(stage);
  const nobody = nobodyIn(frame, words);
  const tools = toolsOf(stage, words);
  const chosen = chosenIn({ stage, picture, itemOf, words });
  const acting = actingOf({ frame, live, say, words, clear: preview.clear });
  const { act, refuse } = acting;
  const ask = askingOf({ stage, live, picture, items: () => data.items, actors: () => data.actors, act, refuse, words, part });
  const carry = carrying({ stage, preview, picture, act, ask, nobody, words, part });
  const actionsFor = actionsOf({ picture, ask, act, refuse, words, part, choose });
  const drag = dragIn(stage, grasp);
  const port = portIn(stage, { words, start: (event) => drag.start(event, fromPort()) });

  /** Shows what can be done with what is selected. */
  function show() {
    const now = chosen.target();
    if (now) tools.show(actionsFor(now).filter((each) => each.text), chosen.anchor, chosen.name);
    else tools.hide();
    stage.svg.querySelectorAll('.chosen').forEach((each) => each.classList.remove('chosen'));
    now?.arrow?.element.classList.add('chosen');
    now?.lane?.title?.classList.add('chosen');
    port.show(portPlace);
  }

  /** Where the handle is: at the step under the pointer, or else at what is selected. */
  function portPlace() {
    const under = seen.step(hovered);
    if (under) return portOf(under);
    const now = chosen.target();
    if (now?.kind === 'step' && now.step.kind !== 'end') return portOf(now.step);
    return now?.kind === 'arrow' && !now.arrow.isOpen ? now.arrow.end : null;
  }

  function fromPort() {
    const now = chosen.target();
    if (!live.up) return blocked();
    if (seen.step(hovered)) return carry.out(hovered);
    return now.kind === 'step' ? carry.out(now.step.id) : carry.end(now.arrow.at);
  }

  /** Selects an arrow or a lane: the panel has nothing of its own about these. */
  function choose(what) {
    const gap = what.kind === 'arrow' && itemOf(seen.arrow(what.address)?.address);
    if (gap) return void select(gap.address, { focus: true });
    select('');
    chosen.set(what);
    show();
    const now = chosen.target();
    if (!now) return;
    if (now.kind === 'arrow') stage.reveal(now.arrow.box);
    view.focus({ preventScroll: true });
    say(chosen.spoken());
  }

  /** What the pointer takes here; a finger first selects, then moves. */
  function grasp(event) {
    const element = event.target.closest?.('.step, .title');
    if (!element) return null;
    const { step, lane } = element.dataset;
    const isChosen = element.getAttribute('aria-current') === 'true' || element.classList.contains('chosen');
    if ((event.pointerType !== 'mouse' && !isChosen) || (!step && !hasPlace(lane))) return null;
    if (!live.up) return blocked();
    return step ? carry.step(step) : carry.lane(lane);
  }
  const hasPlace = (lane) => lane !== NOBODY && !lane.includes(' '); // the others are no actors

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
    if (!on || on.dataset.leadsTo) return;
    const arrow = seen.arrowOver(on) ?? seen.arrowDrawn(on.dataset.address);
    if (on.classList.contains('title')) choose({ kind: 'lane', id: on.dataset.lane });
    else if (arrow) choose({ kind: 'arrow', address: arrow.at });
  });

  view.addEventListener('dblclick', (event) => {
    const item = itemOf(event.target.closest?.('[role=listitem]')?.dataset.address);
    const lane = event.target.closest?.('.lane') && seen.laneOver(stage.inDrawing(event));
    if (item && item.kind !== 'gap') press('f2');
    else if (lane) ask.inLane(lane, stage.inDrawing(event));
  });

  function press(pressed) {
    const action = actionsFor(chosen.target()).find((each) => each.keys.includes(pressed));
    action?.act();
    return Boolean(action);
  }

  frame.addEventListener('keydown', (event) => {
    if (typing(event) || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return;
    const pressed = `${event.altKey ? 'alt+' : ''}${event.key.toLowerCase()}`;
    const ways = tools.element.contains(event.target) ? [press, leaveTools] : [press, leave, enterTools, firstLane];
    if (!ways.some((way) => way(pressed))) return;
    event.preventDefault();
    event.stopPropagation(); // keep the keys of the page away
  }, true);

  function leaveTools(pressed) {
    if (pressed !== 'escape') return false;
    if (chosen.hasPanel) stage.focus();
    else view.focus({ preventScroll: true });
    return true;
  }

  /** Enter on what has no panel goes to its actions. */
  function enterTools(pressed) {
    if (pressed !== 'enter' || chosen.hasPanel || !chosen.target()) return false;
    tools.focus();
    return true;
  }

  /** Where nothing is selected, as in an empty drawing, L takes the first lane. */
  function firstLane(pressed) {
    const [lane] = seen.lanes;
    if (pressed !== 'l' || chosen.target() || !lane) return false;
    choose({ kind: 'lane', id: lane.id });
    return true;
  }

  /** From an arrow or a lane: back to where somebody came from, or on to its ends. */
  function leave(pressed) {
    if (chosen.hasPanel) return false;
    const arrow = chosen.target()?.arrow;
    const [from, to] = [seen.step(arrow?.from)?.address, seen.step(arrow?.to)?.address];
    const way = { escape: chosen.from || from, arrowleft: from, arrowright: to };
    if (!(pressed in way)) return false;
    chosen.set(null);
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
      const next = acting.next(itemOf);
      if (next) setTimeout(() => select(next, { focus: !ask.questions.open })); // after who draws has selected
    },
    marked(item, quiet) {
      if (quiet && !item && !chosen.hasPanel) return show();
      if (!quiet && chosen.name !== item?.address) acting.forget();
      chosen.set(item ? { kind: item.kind, address: item.address } : null);
      show();
    },
  });

  return { close: ask.questions.cancel };
}
