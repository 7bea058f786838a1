"""Our layout beside other engines: the same models, the same way of counting.

They come from the npm registry, with exact versions, into benchmarks/engines; whichever is not
there is told and passed over. Nothing else of klantreis needs them.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

from benchmarks.figures import Figure, milliseconds
from benchmarks.layout_metrics import Quality, measure
from benchmarks.layout_models import RECIPES, UNSEEN, journey
from benchmarks.layout_shipped import shipped
from klantreis.layout.engine import lay_out
from klantreis.layout.model import Box, LaneGraph, Layout

FOLDER = Path(__file__).with_name("engines")
SIZES = (20, 60, 140, 500)
UNSEEN_NAME = "13 zaden, som"
LIMIT = 90
"""Seconds that one drawing may take."""


@dataclass(frozen=True, slots=True)
class Peer:
    """Another engine; `lanes`: it is asked to keep them; `free`: its lines may slope."""

    name: str
    script: str
    lanes: bool = False
    free: bool = False

    @property
    def command(self) -> list[str]:
        """What draws one model."""
        if self.script == "mermaid":
            return [sys.executable, "-m", "benchmarks.mermaid"]
        return ["node", str(FOLDER / f"{self.script}.mjs")]


PEERS = (
    Peer("dot, banen als clusters", "dot", lanes=True),
    Peer("dot, zonder banen", "dot"),
    Peer("elkjs, banen als groepen", "elk", lanes=True),
    Peer("elkjs, zonder banen", "elk"),
    Peer("dagre, banen als groepen", "dagre", lanes=True, free=True),
    Peer("dagre, zonder banen", "dagre", free=True),
    Peer("Mermaid swimlane-beta", "mermaid", lanes=True),
    Peer("bpmn-auto-layout, zonder banen", "bpmn"),
)
WITHOUT_LANES = PEERS[3]


@dataclass(frozen=True, slots=True)
class Drawn:
    """What an engine made of one model, in how many milliseconds.

    `ordered` is the share of the pairs of lanes that lie below each other as declared.
    """

    quality: Quality
    ms: float
    ordered: float = 1.0


def figures() -> Iterator[Figure]:
    """Print our crossings and those of every engine that can be had, per size."""
    missing = why_missing()
    if missing:
        yield Figure(f"andere motoren: {missing}", 0, "")
    for steps in SIZES:
        (recipe,) = (each for each in RECIPES if each.steps == steps)
        yield from _compared(f"{steps} stappen", [journey(recipe)], () if missing else PEERS)
    yield from _compared(UNSEEN_NAME, [journey(each) for each in UNSEEN], _cheap(missing))
    yield from _compared("rijnmond, som", [*shipped("rijnmond").values()], _cheap(missing))


def why_missing() -> str:
    """Install the engines when they are not there yet; say why that cannot be."""
    if not shutil.which("node") or not shutil.which("npm"):
        return "Node.js en npm zijn er niet"
    if not (FOLDER / "node_modules").is_dir():
        print("Andere motoren klaarzetten (npm ci); dat duurt eenmalig een halve minuut.")
        done = subprocess.run(
            ["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"],
            cwd=FOLDER,
            capture_output=True,
            check=False,
        )
        if done.returncode:
            return "npm kon ze niet ophalen"
    return ""


def _cheap(missing: str) -> Sequence[Peer]:
    return () if missing else [each for each in PEERS if each.script != "mermaid"]


def _compared(name: str, models: Sequence[LaneGraph], peers: Sequence[Peer]) -> Iterator[Figure]:
    ours = [_ours(model) for model in models]
    most = None
    for peer in peers:
        theirs = [drawn(peer, model) for model in models]
        made = [each for each in theirs if isinstance(each, Drawn)]
        failed = [each for each in theirs if isinstance(each, str)]
        if peer is WITHOUT_LANES and name == UNSEEN_NAME and not failed:
            most = _crossings(made)
        yield _figure(f"{name}: {peer.name}", made, failed, ours, free=peer.free)
    yield Figure(f"{name}: klantreis", _crossings(ours), "x", most, note(ours))


def _figure(
    name: str, made: Sequence[Drawn], failed: Sequence[str], ours: Sequence[Drawn], *, free: bool
) -> Figure:
    if failed:
        told = f"tekent {len(made)} van {len(ours)}: {failed[0]}"
        return Figure(name, float("nan"), "x", None, told)
    slower = sum(each.ms for each in made) / sum(each.ms for each in ours)
    told = f"{note(made, free=free)}, {slower:.1f} x onze tijd"
    return Figure(name, _crossings(made), "x", None, told)


def _crossings(drawings: Sequence[Drawn]) -> int:
    return sum(each.quality.crossings for each in drawings)


def note(drawings: Sequence[Drawn], *, free: bool = False) -> str:
    """Say the other counts of some drawings in one line."""
    count = len(drawings)
    each = [drawing.quality for drawing in drawings]
    bends = sum(one.bends for one in each) / count
    parts = (
        f"{bends:.2f} bochten" + ("*" if free else ""),
        f"door een stap {sum(one.through for one in each)}",
        f"op een lijn {sum(one.shared for one in each)}",
        f"over elkaar {sum(one.overlaps for one in each)}",
        f"in de baan {100 * sum(one.purity for one in each) / count:.0f} %",
        f"banen op volgorde {100 * sum(one.ordered for one in drawings) / count:.0f} %",
        f"{sum(drawing.ms for drawing in drawings):.0f} ms",
    )
    return ", ".join(parts)


def _ours(model: LaneGraph) -> Drawn:
    rounds = 3 if len(model.nodes) > 200 else 7
    time = milliseconds(lambda: lay_out(model), rounds=rounds)
    return Drawn(measure(model, lay_out(model)), time)


@cache
def drawn(peer: Peer, model: LaneGraph) -> Drawn | str:
    """Let an engine draw a model; why not, when it cannot, or not in time."""
    asked = {"graph": asdict(model), "lanes": peer.lanes, "rounds": 3}
    try:
        told = json.loads(_answer(peer.command, json.dumps(asked)))
        made = layout_of(told, model)
        return Drawn(measure(model, made), float(told["ms"]), ordered(made))
    except subprocess.TimeoutExpired:
        return f"niet klaar in {LIMIT} s"
    except (OSError, subprocess.SubprocessError, LookupError, TypeError, ValueError):
        return "eindigt met een fout"


def _answer(command: Sequence[str], asked: str) -> str:
    """Return what a command writes; whatever it started ends with it."""
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, text=True, process_group=0
    ) as running:
        try:
            return running.communicate(asked, timeout=LIMIT)[0]
        finally:
            with suppress(ProcessLookupError, AttributeError):
                os.killpg(running.pid, signal.SIGKILL)


def ordered(layout: Layout) -> float:
    """Return which share of the pairs of lanes lies below each other as declared."""
    pairs = list(combinations(layout.bands.values(), 2))
    right = sum(upper.h > 0 and upper.bottom <= lower.y + 0.5 for upper, lower in pairs)
    return right / len(pairs) if pairs else 1.0


def layout_of(told: dict[str, Any], model: LaneGraph) -> Layout:
    """Return what an engine told as one of our layouts; KeyError when something is not drawn."""
    boxes = {node.id: Box(*told["boxes"][node.id]) for node in model.nodes}
    lines = {edge.id: corners(told["lines"][edge.id]) for edge in model.edges}
    areas = ((lane, Box(*area)) for lane, area in told.get("bands", {}).items())
    bands = {lane: area for lane, area in areas if area.w > 0 and area.h > 0}
    labels = {edge: Box(*area) for edge, area in told.get("labels", {}).items()}
    nowhere = Box(0, 0, 0, 0)
    return Layout(
        width=max((box.right for box in boxes.values()), default=0.0),
        height=max((box.bottom for box in boxes.values()), default=0.0),
        bands={lane: bands.get(lane, nowhere) for lane in model.lanes},
        boxes=boxes,
        lines=lines,
        labels=labels,
        beads={},
        ranks={},
        rows={},
        back=frozenset(),
    )


def corners(points: Sequence[Sequence[float]]) -> tuple[tuple[float, float], ...]:
    """Return a line without the points at which it does not turn."""
    kept: list[tuple[float, float]] = []
    for x, y in points:
        if kept and abs(kept[-1][0] - x) < 0.01 and abs(kept[-1][1] - y) < 0.01:
            continue
        if len(kept) > 1 and _straight(kept[-2], kept[-1], (x, y)):
            kept.pop()
        kept.append((x, y))
    return tuple(kept) if len(kept) > 1 else (kept[0], kept[0])


def _straight(
    one: tuple[float, float], two: tuple[float, float], three: tuple[float, float]
) -> bool:
    across = (two[0] - one[0]) * (three[1] - one[1]) - (two[1] - one[1]) * (three[0] - one[0])
    along = (two[0] - one[0]) * (three[0] - two[0]) + (two[1] - one[1]) * (three[1] - two[1])
    return abs(across) < 0.5 and along >= 0
