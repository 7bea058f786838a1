"""The places in a scene as JSON, for anyone who wants to measure them."""

from __future__ import annotations

import json
from collections.abc import Mapping

from klantreis.scene import Area, PlacedEdge, Scene


def write(scene: Scene) -> bytes:
    """Return where everything lies, in pixels from the top left corner."""
    content = {
        "subprocess": scene.subprocess,
        "width": scene.width,
        "height": scene.height,
        "lanes": [{"id": lane.id, **_area(lane.area)} for lane in scene.lanes],
        "steps": [
            {"id": step.id, "lane": step.lane, **_area(step.area), "lines": step.lines}
            for step in scene.steps
        ],
        "edges": [_edge(edge) for edge in scene.edges],
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def _edge(edge: PlacedEdge) -> Mapping[str, object]:
    label = None
    if edge.label is not None and edge.label_area is not None:
        label = {"text": edge.label, **_area(edge.label_area)}
    return {
        "id": edge.id,
        "from": edge.source,
        "to": edge.target,
        "kind": edge.kind,
        "points": edge.points,
        "label": label,
    }


def _area(area: Area) -> Mapping[str, float]:
    return {"x": area.x, "y": area.y, "w": area.w, "h": area.h}
