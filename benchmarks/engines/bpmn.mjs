// bpmn-auto-layout: it knows no lanes, and gives boxes sizes of its own.
import { layoutProcess } from 'bpmn-auto-layout';
import { BpmnModdle } from 'bpmn-moddle';
import { answer } from './asked.mjs';

await answer(async (graph) => {
  const place = new Map(graph.nodes.map(({ id }, number) => [id, `n${number}`]));
  const back = new Map([...place].map(([id, number]) => [number, id]));
  const edge = new Map(graph.edges.map(({ id }, number) => [`e${number}`, id]));
  const steps = graph.nodes.map((each) => {
    const number = place.get(each.id);
    const into = graph.edges.flatMap(({ target }, flow) => (target === each.id ? [`<bpmn:incoming>e${flow}</bpmn:incoming>`] : []));
    const out = graph.edges.flatMap(({ source }, flow) => (source === each.id ? [`<bpmn:outgoing>e${flow}</bpmn:outgoing>`] : []));
    return `<bpmn:task id="${number}">${into.join('')}${out.join('')}</bpmn:task>`;
  });
  const flows = graph.edges.map(({ source, target }, number) => `<bpmn:sequenceFlow id="e${number}" sourceRef="${place.get(source)}" targetRef="${place.get(target)}"/>`);
  const xml = `<?xml version="1.0"?><bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="x"><bpmn:process id="p">${steps.join('')}${flows.join('')}</bpmn:process></bpmn:definitions>`;

  const drawn = await layoutProcess(xml);
  const { rootElement } = await new BpmnModdle().fromXML(drawn);
  const boxes = {};
  const lines = {};
  for (const { bpmnElement, bounds, waypoint } of rootElement.diagrams[0].plane.planeElement) {
    if (bounds && back.has(bpmnElement?.id)) boxes[back.get(bpmnElement.id)] = [bounds.x, bounds.y, bounds.width, bounds.height];
    if (waypoint && edge.has(bpmnElement?.id)) lines[edge.get(bpmnElement.id)] = waypoint.map(({ x, y }) => [x, y]);
  }
  return { boxes, lines, bands: {} };
});
