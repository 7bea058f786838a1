"""What drawings of lanes are known to do badly, each by its name and in its smallest form.

The numbers are what the engine makes of it today; less is welcome, more is not.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

import pytest

from benchmarks import layout_metrics as metrics
from klantreis.layout.engine import lay_out
from klantreis.layout.model import Edge, LaneGraph
from tests.layout.graphs import graph

WORDS = (68.0, 14.0)
FIVE = [f"k>{end}" for end in "abcde"]


class Case(NamedTuple):
    """A lane graph with the most crossings and bends that it may have."""

    graph: LaneGraph
    crossings: int
    bends: int


def labelled(*edges: str) -> tuple[Edge, ...]:
    """Return edges with words, in the order in which they are named."""
    pairs = [edge.partition(">")[::2] for edge in edges]
    return tuple(Edge(f"e{place}", *pair, label=WORDS) for place, pair in enumerate(pairs))


def chain(count: int) -> str:
    return " ".join(f"n{one}>n{two}" for one, two in pairwise(range(count)))


CASES = {
    "twee lijnen die een spoor zouden delen": Case(
        graph("a:x b:x c:y d:y e:z f:z", "a>d b>f c>e", lanes="x y z"), 1, 4
    ),
    "pijlpunten die elkaar raken": Case(
        graph("a:x b:x c:x d:x e:y", "a>b b>c c>d a>e b>e c>e d>e", lanes="x y"), 0, 6
    ),
    "rijen die voor een stap opengaan": Case(
        graph("a b c d e f", "a>b b>c c>d b>e e>d a>f f>d"), 1, 6
    ),
    "drie woorden aan een kant": Case(
        graph("k:x a:x b:y c:z", "k>a k>b k>c", *labelled(*FIVE[:3]), lanes="x y z"), 0, 3
    ),
    "vijf woorden aan een laag vak": Case(
        graph("k a b c d e", "k>a k>b k>c k>d k>e", *labelled(*FIVE), h=40),
        0,
        8,
    ),
    "een stap die naar zichzelf gaat": Case(graph("a b", "a>a a>b b>b"), 0, 6),
    "drie lijnen tussen twee stappen": Case(graph("a:x b:y", "a>b a>b a>b", lanes="x y"), 0, 4),
    "heen en weer tussen twee stappen": Case(graph("a:x b:y", "a>b b>a", lanes="x y"), 0, 3),
    "lege banen": Case(graph("a:x b:z", "a>b", lanes="x y z leeg"), 0, 1),
    "losse delen": Case(graph("a b c d e:y", "a>b c>d", lanes="x y"), 0, 0),
    "een lange keten": Case(graph(" ".join(f"n{one}" for one in range(60)), chain(60)), 0, 0),
    "een baan die door twee andere wordt gevoed": Case(
        graph("a:x b:y c:z d:x e:y f:z", "a>c b>c a>d b>e c>f d>f e>f", lanes="x y z"), 1, 6
    ),
    "lussen over elkaar": Case(graph("a b c d", "a>b b>c c>d d>a c>b d>b"), 0, 6),
    "alles naar een einde": Case(
        graph("a:x b:y c:z d:x e:z", "a>e b>e c>e d>e a>b b>c c>d", lanes="x y z"), 1, 8
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_it_is_valid_and_touches_nothing(name: str):
    layout = lay_out(CASES[name].graph)
    quality = metrics.measure(CASES[name].graph, layout)
    assert quality.valid
    assert (quality.label_hits, quality.bead_hits, quality.shared) == (0, 0, 0)


@pytest.mark.parametrize("name", CASES)
def test_it_gets_no_worse(name: str):
    case = CASES[name]
    layout = lay_out(case.graph)
    assert metrics.measure(case.graph, layout).crossings <= case.crossings
    assert sum(len(line) - 2 for line in layout.lines.values()) <= case.bends


@pytest.mark.parametrize("name", CASES)
def test_arrowheads_lie_apart(name: str):
    layout = lay_out(CASES[name].graph)
    ends = [line[-1] for line in layout.lines.values()]
    for place, (x, y) in enumerate(ends):
        for other_x, other_y in ends[place + 1 :]:
            assert max(abs(x - other_x), abs(y - other_y)) >= 9
