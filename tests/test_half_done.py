"""The shipped files as somebody leaves them halfway: anything gone, twice, moved or misshapen."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st

from klantreis.errors import Position
from klantreis.live.downloads import OF_A_PART, OF_THE_WHOLE
from klantreis.live.view import View
from klantreis.rules import check, engine, rules
from klantreis.source import read
from klantreis.store import Version
from klantreis.store.folder import journeys_beside
from tests.strategies import ODD, TEXTS, written
from tests.test_pipeline import (
    assert_files_hold,
    assert_findings_hold,
    assert_outline_holds,
    assert_scene_holds,
    reported,
)

FOLDER = Path(__file__).parents[1] / "journeys"
SHIPPED = sorted(FOLDER.rglob("*.yaml"))
MISSHAPEN = [
    *ODD,
    *TEXTS,
    "__proto__",
    "constructor",
    "rijnmond/mbo-wi/x",
    "999999 jaar",
    "2026-13-45",
    "9" * 30,
    [{"id": "a"}, {"id": "a"}],
    {"vanaf": "30", "tot": "16"},
    {"binnen": "999999 jaar"},
    {"id": "q", "naar": "q"},
    {"a": {"b": {"c": ["d", ["e"]]}}},
]
Spot = tuple[Any, Any]


def spots(value: Any) -> Iterator[Spot]:
    """Yield every node below a value, as its parent and its key in there."""
    keys = list(value) if isinstance(value, dict) else range(len(value))
    for key in keys:
        yield value, key
        if isinstance(value[key], dict | list):
            yield from spots(value[key])


def slip(content: Any, chance: Random) -> None:
    """Make one mistake in a file: leave out, type wrong, copy to elsewhere, or say twice."""
    every = list(spots(content))
    if not every:
        return
    parent, key = chance.choice(every)
    other, elsewhere = chance.choice(every)
    match chance.choice(("gone", "misshapen", "copied", "twice")):
        case "gone":
            del parent[key]
        case "misshapen":
            parent[key] = deepcopy(chance.choice(MISSHAPEN))
        case "copied":
            parent[key] = deepcopy(other[elsewhere])
        case "twice" if isinstance(parent, list):
            parent.append(deepcopy(parent[key]))


def plain(path: Path) -> Any:
    """Return the content of a file as plain values."""
    tree = read(path.read_bytes()).tree
    assert tree is not None
    return tree.root.data


CONTENTS = {path: plain(path) for path in SHIPPED}


@st.composite
def half_done(draw: st.DrawFn) -> tuple[Path, bytes]:
    """Return a shipped file, of a journey only one or two deelprocessen, with some slips."""
    path = draw(st.sampled_from(SHIPPED))
    chance = draw(st.randoms(use_true_random=False))
    content = deepcopy(CONTENTS[path])
    if "deelprocessen" in content:
        content["deelprocessen"] = chance.sample(content["deelprocessen"], chance.choice((1, 2)))
    for _ in range(draw(st.integers(1, 8))):
        slip(content, chance)
    return path, written(content)


def seen(path: Path, data: bytes) -> View:
    """Return what everybody sees of a file, beside the journeys that it names."""
    document = read(data)
    named = journeys_beside(path, document.content)
    return View(Version(path.name, data, "", document, path.stem), named)


def assert_whole_holds(view: View) -> None:
    """What is told of the journey as a whole has every row once, and nothing is empty."""
    assert len(view.coverage) == len({each.group for each in view.coverage})
    assert all(each.title and each.clocks for each in view.timelines)
    assert len(view.passages) == len(set(view.passages))
    rows = [(each.kind, each.address) for each in view.responsibilities.rows]
    assert len(rows) == len(set(rows))


@settings(max_examples=40, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@example((SHIPPED[0], b"soort: aanpak\nid: a\nhaakt_aan: {rijnmond: {id: k, begint_na: [a]}}\n"))
@example((SHIPPED[0], b"soort: aanpak\nid: a\nhaakt_aan: rijnmond\ndekt: {bij: rijnmond/x}\n"))
@example((SHIPPED[0], b"soort: persona\nid: p\nop: weg\nbegint: a/b/c\nkiest: {constructor: ja}\n"))
@given(half_done())
def test_a_file_half_done_is_checked_said_drawn_and_taken_home(case):
    path, data = case
    view = seen(path, data)
    report = view.report() if view.journey else reported(data)
    assert_findings_hold(report)
    assert_files_hold(report)
    for part in view.parts.values():
        assert_outline_holds(part.outline)
        assert_scene_holds(view.graph, part.subprocess, part.scene)
        assert all(form.write(view, part) for form in OF_A_PART.values())
    if view.journey is not None:
        assert all(form.write(view, None) for form in OF_THE_WHOLE.values())
        assert_whole_holds(view)


@settings(max_examples=15)
@given(half_done())
def test_a_file_half_done_gives_the_same_findings_in_any_order_and_twice(case):
    first, again = seen(*case), seen(*case)
    if first.journey is None:
        return
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "rules", lambda: rules()[::-1])
        assert check(again.graph) == first.findings


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_place_of_a_finding_is_in_the_file(path):
    """A shipped file begins with a comment: line 1 is where nothing was found."""
    view = seen(path, path.read_bytes())
    for finding in view.findings:
        assert view.document.position_of(finding.about) != Position(1, 1), finding.key
