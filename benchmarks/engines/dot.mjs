// Graphviz dot, as WebAssembly; lanes are clusters, which come in an order of its own.
import { instance } from '@viz-js/viz';
import { answer } from './asked.mjs';

const viz = await instance();
const PER_INCH = 72;

await answer((graph, lanes) => {
  const drawn = viz.renderJSON(dot(graph, lanes));
  const height = Number(drawn.bb.split(',')[3]);
  const point = (text) => text.split(',').map(Number).map((value, axis) => (axis ? height - value : value));
  const boxes = {};
  const bands = {};
  for (const each of drawn.objects ?? []) {
    if (each.band !== undefined) {
      if (!each.bb) continue; // a lane without steps
      const [left, low, right, high] = each.bb.split(',').map(Number);
      bands[each.band] = [left, height - high, right - left, high - low];
    } else {
      const [x, y] = point(each.pos);
      const [w, h] = [each.width * PER_INCH, each.height * PER_INCH];
      boxes[each.name] = [x - w / 2, y - h / 2, w, h];
    }
  }
  const lines = Object.fromEntries((drawn.edges ?? []).map((each) => [each.arc, route(each.pos, point)]));
  return { boxes, lines, bands: lanes ? bands : {} };
});

function dot(graph, lanes) {
  const name = (id) => JSON.stringify(id);
  const node = ({ id, w, h }) => `${name(id)} [label="", width=${w / PER_INCH}, height=${h / PER_INCH}];`;
  const own = (lane) => graph.nodes.filter((each) => each.lane === lane);
  const groups = lanes
    ? graph.lanes.map((lane, place) => `subgraph cluster_${place} { band=${name(lane)}; ${own(lane).map(node).join(' ')} }`)
    : graph.nodes.map(node);
  const edges = graph.edges.map((each) => `${name(each.source)} -> ${name(each.target)} [arc=${name(each.id)}];`);
  const gaps = `nodesep=${12 / PER_INCH}, ranksep=${44 / PER_INCH}`;
  return `digraph { graph [rankdir=LR, splines=ortho, ${gaps}]; node [shape=box, fixedsize=true]; ${groups.join('\n')} ${edges.join('\n')} }`;
}

/** The corners of an orthogonal line, without the points on the way. */
function route(pos, point) {
  const parts = pos.split(' ');
  const end = parts.filter((each) => each.startsWith('e,')).map((each) => point(each.slice(2)));
  const start = parts.filter((each) => each.startsWith('s,')).map((each) => point(each.slice(2)));
  const curve = parts.filter((each) => !/^[es],/.test(each)).map(point);
  return [...start, ...curve.filter((_, place) => place % 3 === 0), ...end];
}
