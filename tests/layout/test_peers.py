"""Other engines are counted as ours is, and may be absent."""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import asdict

import pytest

from benchmarks import mermaid, peers
from benchmarks.layout_metrics import measure
from klantreis.layout.engine import lay_out
from klantreis.layout.model import Box
from tests.layout.graphs import graph

TWO = graph("a:x b:y c:y", "a>b b>c a>b", lanes="x y")
TOLD = {
    "ms": 3,
    "boxes": {"a": [0, 0, 100, 50], "b": [200, 100, 100, 50], "c": [400, 100, 100, 50]},
    "bands": {"x": [0, 0, 500, 60], "y": [0, 90, 500, 70]},
    "lines": {
        "e0": [[100, 25], [150, 25], [150, 60], [150, 125], [200, 125]],
        "e1": [[300, 125], [400, 125]],
        "e2": [[50, 50], [50, 140], [200, 140]],
    },
}


def test_what_an_engine_told_is_counted_as_ours():
    quality = measure(TWO, peers.layout_of(TOLD, TWO))
    assert (quality.crossings, quality.through, quality.overlaps) == (0, 0, 0)
    assert quality.purity == 1
    assert quality.bends == 1  # two, none and one


def test_our_own_layout_comes_out_the_same():
    ours = lay_out(TWO)
    told = {
        "boxes": {id: list(asdict(box).values()) for id, box in ours.boxes.items()},
        "bands": {id: list(asdict(box).values()) for id, box in ours.bands.items()},
        "lines": {id: [list(point) for point in line] for id, line in ours.lines.items()},
    }
    assert measure(TWO, peers.layout_of(json.loads(json.dumps(told)), TWO)) == measure(TWO, ours)
    assert peers.ordered(ours) == 1


def test_lanes_in_another_order_are_told():
    told = TOLD | {"bands": {"x": [0, 90, 500, 70], "y": [0, 0, 500, 60]}}
    assert peers.ordered(peers.layout_of(told, TWO)) == 0


def test_what_is_not_drawn_is_an_error():
    with pytest.raises(KeyError):
        peers.layout_of(TOLD | {"lines": {}}, TWO)


@pytest.mark.parametrize(
    ("points", "kept"),
    [
        ([[0, 0], [5, 0], [9, 0]], ((0, 0), (9, 0))),
        ([[0, 0], [5, 0], [5, 5]], ((0, 0), (5, 0), (5, 5))),
        ([[0, 0], [0, 0], [5, 0]], ((0, 0), (5, 0))),
        ([[0, 0], [9, 0], [4, 0]], ((0, 0), (9, 0), (4, 0))),
        ([[3, 3]], ((3, 3), (3, 3))),
    ],
)
def test_a_line_keeps_only_its_corners(points, kept):
    assert peers.corners(points) == kept


def test_without_node_the_rest_is_still_told(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    monkeypatch.setattr(peers, "SIZES", (20,))
    names = [figure.name for figure in peers.figures()]
    assert names[0] == "andere motoren: Node.js en npm zijn er niet"
    assert names[1:] == [
        "20 stappen: klantreis",
        "13 zaden, som: klantreis",
        "rijnmond, som: klantreis",
    ]


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (subprocess.TimeoutExpired("node", 1), "niet klaar in 90 s"),
        (ValueError("geen JSON"), "eindigt met een fout"),
        (FileNotFoundError(), "eindigt met een fout"),
    ],
)
def test_an_engine_that_fails_is_told(monkeypatch: pytest.MonkeyPatch, error, told):
    def fails(*_args, **_named):
        raise error

    monkeypatch.setattr(peers, "_answer", fails)
    peers.drawn.cache_clear()
    assert peers.drawn(peers.PEERS[0], TWO) == told
    peers.drawn.cache_clear()


def test_mermaid_gets_places_for_names_and_gives_the_names_back():
    asked = asdict(TWO)
    assert mermaid.written(asked).splitlines() == [
        "swimlane-beta LR",
        "subgraph l0 [0]",
        'n0["stap n0"]',
        "end",
        "subgraph l1 [1]",
        'n1["stap n1"]',
        'n2["stap n2"]',
        "end",
        "n0 --> n1",
        "n1 --> n2",
        "n0 --> n1",
    ]
    drawn = {
        "ms": 1,
        "boxes": [[f"n{place}", [place, 0, 1, 1]] for place in range(3)],
        "bands": [["l0", [0, 0, 9, 1]], ["l1", [0, 1, 9, 1]]],
        "lines": [["L_n0_n1_0", [[0, 0]]], ["L_n1_n2_0", [[1, 1]]], ["L_n0_n1_1", [[2, 2]]]],
    }
    made = mermaid.geometry(drawn, asked)
    assert made["lines"] == {"e0": [[0, 0]], "e1": [[1, 1]], "e2": [[2, 2]]}
    assert set(made["boxes"]) == {"a", "b", "c"}
    assert peers.layout_of(made | {"bands": {}}, TWO).bands["x"] == Box(0, 0, 0, 0)
