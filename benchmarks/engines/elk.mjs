// ELK layered, as elkjs: without lanes, or with every lane as a compound node.
import ELK from 'elkjs';
import { answer } from './asked.mjs';

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.spacing.nodeNode': '28',
  'elk.layered.spacing.nodeNodeBetweenLayers': '44',
};
const elk = new ELK();

await answer(async (graph, lanes) => {
  const node = ({ id, w, h }) => ({ id, width: w, height: h });
  const label = ({ id, label: size }) => (size ? [{ id: `${id}:label`, text: '', width: size[0], height: size[1] }] : []);
  const edges = graph.edges.map((each) => ({ id: each.id, sources: [each.source], targets: [each.target], labels: label(each) }));
  const own = (lane) => graph.nodes.filter((each) => each.lane === lane).map(node);
  const children = lanes ? graph.lanes.map((lane) => ({ id: `lane:${lane}`, children: own(lane) })) : graph.nodes.map(node);
  const layoutOptions = lanes ? { ...OPTIONS, 'elk.hierarchyHandling': 'INCLUDE_CHILDREN' } : OPTIONS;
  return geometry(await elk.layout({ id: 'root', layoutOptions, children, edges }));
});

function geometry(root) {
  const boxes = {};
  const bands = {};
  const origin = { root: [0, 0] };
  for (const each of root.children) {
    if (each.id.startsWith('lane:')) {
      origin[each.id] = [each.x, each.y];
      bands[each.id.slice(5)] = [each.x, each.y, each.width, each.height];
      for (const inner of each.children) boxes[inner.id] = [each.x + inner.x, each.y + inner.y, inner.width, inner.height];
    } else boxes[each.id] = [each.x, each.y, each.width, each.height];
  }
  const lines = {};
  const labels = {};
  for (const each of root.edges) {
    const [dx, dy] = origin[each.container] ?? [0, 0];
    const { startPoint, bendPoints = [], endPoint } = each.sections[0];
    lines[each.id] = [startPoint, ...bendPoints, endPoint].map(({ x, y }) => [x + dx, y + dy]);
    for (const { x, y, width, height } of each.labels ?? []) labels[each.id] = [x + dx, y + dy, width, height];
  }
  return { boxes, lines, bands, labels };
}
