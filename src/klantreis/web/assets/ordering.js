// An order of lanes in which fewer lines cross: shown, and only taken over by who says so.
import { make } from './dom.js';

/** Makes what asks the server for an order, at a lane; `act(edits)` takes it over. */
export function orderingOf({ questions, live, words, part, act, refuse }) {
  return async function order(lane) {
    const told = await live.ask(`${encodeURIComponent(part)}/lanes`).catch((problem) => problem);
    if (!told.lanes?.length) return void refuse(told.sentence || words.no_line);
    const { x, y, height } = lane.box;
    const taken = await questions.ask({
      label: words.lane_order, anchor: () => ({ x: x + 180, y: y + height / 2, width: 1, height: 1 }),
      fill: (done) => [
        make('p', {}, told.sentence),
        make('p', { class: 'chips' },
          make('button', { type: 'button', onclick: () => done(true) }, words.lane_order_take),
          make('button', { type: 'button', onclick: () => done(null) }, words.lane_order_leave)),
      ],
    });
    if (taken) act([{ kind: 'set-field', at: part, field: 'banen', value: told.lanes }]);
  };
}
