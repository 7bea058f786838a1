// dagre: without lanes, or with every lane as a compound node; its lines have any angle.
import dagre from '@dagrejs/dagre';
import { answer } from './asked.mjs';

await answer((asked, lanes) => {
  const graph = new dagre.graphlib.Graph({ compound: lanes, multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 28, ranksep: 44 });
  if (lanes) asked.lanes.forEach((lane) => graph.setNode(`lane:${lane}`, {}));
  for (const { id, w, h, lane } of asked.nodes) {
    graph.setNode(id, { width: w, height: h });
    if (lanes) graph.setParent(id, `lane:${lane}`);
  }
  for (const { id, source, target, label } of asked.edges) {
    const size = label ? { width: label[0], height: label[1], labelpos: 'c' } : {};
    graph.setEdge(source, target, size, id);
  }
  dagre.layout(graph);

  const area = ({ x, y, width, height }) => [x - width / 2, y - height / 2, width, height];
  const boxes = Object.fromEntries(asked.nodes.map(({ id }) => [id, area(graph.node(id))]));
  const used = asked.lanes.filter((lane) => lanes && graph.node(`lane:${lane}`)?.width);
  const bands = Object.fromEntries(used.map((lane) => [lane, area(graph.node(`lane:${lane}`))]));
  const lines = {};
  const labels = {};
  for (const { id, source, target, label } of asked.edges) {
    const edge = graph.edge(source, target, id);
    lines[id] = edge.points.map(({ x, y }) => [x, y]);
    if (label && edge.x !== undefined) labels[id] = area({ ...edge, width: label[0], height: label[1] });
  }
  return { boxes, lines, bands, labels };
});
