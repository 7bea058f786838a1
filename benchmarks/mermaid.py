"""Mermaid's swimlanes, drawn in Chromium: `python -m benchmarks.mermaid` reads what is asked."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from tools import browser

FOLDER = Path(__file__).with_name("engines")
SCRIPT = FOLDER / "node_modules/mermaid/dist/mermaid.min.js"


def written(graph: dict[str, Any]) -> str:
    """Return a lane graph as Mermaid reads it; ids are places, so no text can break it."""
    place = {node["id"]: f"n{number}" for number, node in enumerate(graph["nodes"])}
    lines = ["swimlane-beta LR"]
    for number, lane in enumerate(graph["lanes"]):
        own = [place[node["id"]] for node in graph["nodes"] if node["lane"] == lane]
        lines += [f"subgraph l{number} [{number}]", *(f'{node}["stap {node}"]' for node in own)]
        lines.append("end")
    lines += [f"{place[edge['source']]} --> {place[edge['target']]}" for edge in graph["edges"]]
    return "\n".join(lines)


def geometry(drawn: dict[str, Any], graph: dict[str, Any]) -> dict[str, Any]:
    """Return a drawing with the ids of the graph; twins between two boxes come in their order."""
    node = {f"n{number}": each["id"] for number, each in enumerate(graph["nodes"])}
    lane = {f"l{number}": id for number, id in enumerate(graph["lanes"])}
    waiting: dict[tuple[str, str], list[str]] = {}
    for edge in graph["edges"]:
        waiting.setdefault((edge["source"], edge["target"]), []).append(edge["id"])
    lines = {}
    for name, points in drawn["lines"]:
        _, source, target, _ = name.split("_")
        lines[waiting[node[source], node[target]].pop(0)] = points
    return {
        "ms": drawn["ms"],
        "boxes": {node[name]: area for name, area in drawn["boxes"]},
        "bands": {lane[name]: area for name, area in drawn["bands"]},
        "lines": lines,
    }


def main() -> None:
    """Draw what standard input asks, and write the geometry."""
    graph = json.load(sys.stdin)["graph"]
    with sync_playwright() as playwright:
        found = browser.find_or_install()
        window = playwright.chromium.launch(executable_path=found, args=list(browser.FLAGS))
        page = window.new_page()
        page.set_default_timeout(0)
        page.add_script_tag(path=SCRIPT)
        drawn = page.evaluate((FOLDER / "mermaid.js").read_text("utf-8"), written(graph))
        window.close()
    json.dump(geometry(drawn, graph), sys.stdout)


if __name__ == "__main__":
    main()
