"""Everything to take home is made of a view, of one deelproces or of all."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from klantreis.live import takehome
from klantreis.live.library import Library
from klantreis.live.view import View
from klantreis.store import Folder
from klantreis.writers import wall
from klantreis.writers.html import Chapter

JOURNEYS = Path(__file__).parents[2] / "journeys"
WRITERS = (
    takehome.slides,
    takehome.workbook,
    takehome.network,
    takehome.overview,
    takehome.roles,
    takehome.role_of("wi"),
    takehome.who_helps,
    takehome.board,
)


@pytest.fixture(scope="module")
def view() -> View:
    return Library(Folder(JOURNEYS)).view("noord-midden-drenthe")


@pytest.mark.parametrize("write", WRITERS)
def test_a_part_holds_less_than_the_whole(view: View, write):
    part = view.parts["onderwijs"]
    assert 0 < len(write(view, part)) <= len(write(view, None))


@pytest.mark.parametrize("write", WRITERS)
def test_an_empty_journey_is_written_too(tmp_path: Path, write):
    (tmp_path / "a.yaml").write_text("id: a\n", "utf-8")
    assert write(Library(Folder(tmp_path)).view("a"), None)


def test_the_network_of_a_part_counts_only_its_handovers(view: View):
    def count(text: bytes) -> int:
        return sum(map(int, re.findall(rb'label=" (?:GAT )?(\d+) "', text)))

    every = [count(takehome.network(view, part)) for part in view.parts.values()]
    assert sum(every) == count(takehome.network(view, None)) > max(every)


def test_the_overview_holds_every_part_and_escapes_it(tmp_path: Path):
    (tmp_path / "a.yaml").write_text(
        "id: a\ndeelprocessen: [{id: d, titel: '</B> <IMG> \"x\\N'}]\n", "utf-8"
    )
    text = takehome.overview(Library(Folder(tmp_path)).view("a"), None).decode()
    assert "<IMG>" not in text
    assert "1. &lt;/B&gt; &lt;IMG&gt;" in text


def test_what_holds_traces_of_persons_does_not_claim_to_have_none(tmp_path: Path):
    (tmp_path / "a.yaml").write_text(
        "id: a\ntoelichting: Bel 06-12345678\ndeelprocessen: [{id: d, stappen: [{id: s}]}]\n"
    )
    view = Library(Folder(tmp_path)).view("a")
    assert b"geen persoonsgegevens" not in takehome.board(view, None)


@pytest.mark.parametrize("name", ["mbo-wi", "pro-dsp", "vso-wi"])
def test_no_sheet_of_the_wall_is_left_with_next_to_nothing(name: str):
    part = Library(Folder(JOURNEYS)).view("rijnmond").parts[name]
    alone, balanced = takehome.chapter(part, wall.A3), takehome.balanced(part, wall.A3)

    def fewest(chapter: Chapter) -> int:
        return min(
            sum(each.kind == "step" and bool(each.shapes) for each in scene.groups)
            for scene in chapter.parts
        )

    assert fewest(alone) < takehome.FEW <= fewest(balanced)
    assert len(balanced.parts) <= len(alone.parts)
