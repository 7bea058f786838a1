"""Terms as rows and as lines of time."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from klantreis.live.library import Library
from klantreis.live.view import View
from klantreis.store import Folder
from klantreis.web.parts.terms import Term, rows, terms
from klantreis.web.parts.timeline import figure

JOURNEY = """\
id: a
actoren: [{id: mbo, naam: Mbo-school, kort: MBO, groep: onderwijs}]
deelprocessen:
  - id: een
    stappen:
"""


def view_of(folder: Path, *moments: str) -> View:
    steps = (
        f"      - {{id: s{place}, naam: Belt <b>, actor: mbo, termijn: {moment}}}\n"
        for place, moment in enumerate(moments)
    )
    (folder / "a.yaml").write_text(JOURNEY + "".join(steps), "utf-8")
    return Library(Folder(folder)).view("a")


def found(view: View) -> tuple[Term, ...]:
    (timeline,) = view.timelines
    return terms(timeline)


def drawn(view: View) -> dict[str, Any]:
    (timeline,) = view.timelines
    return figure(timeline, terms(timeline), {"Mbo-school": "MBO"})


def test_no_term_is_left_out(rijnmond: View):
    for timeline in rijnmond.timelines:
        clocks = [clock for term in terms(timeline) for clock in term.clocks]
        assert sorted(clocks, key=id) == sorted(timeline.clocks, key=id)


def test_alike_terms_are_one_row_with_a_link_to_each(tmp_path: Path):
    view = view_of(tmp_path, *["{binnen: 2 weken, na: diploma, bron: wet}"] * 2)
    ((*_, places),) = rows(view, found(view))
    assert places.count("<a ") == 2


@pytest.mark.parametrize(
    ("basis", "sign", "word"),
    [
        ("wet, artikel: WEB 9.2.12 lid 2", "W", "wet, WEB 9.2.12 lid 2"),
        ("regio", "R", "afspraak van de regio"),
        ("praktijk", "P", "zo gaat het nu"),
        ("voorbeeld", "V", "voorbeeld"),
    ],
)
def test_the_source_is_a_letter_and_a_word(tmp_path: Path, basis: str, sign: str, word: str):
    view = view_of(tmp_path, f"{{binnen: 2 weken, na: diploma, bron: {basis}}}")
    ((_, _, _, source, _),) = rows(view, found(view))
    assert source.endswith(f">{sign}</span> {word}")


def test_a_missing_source_is_told(tmp_path: Path):
    view = view_of(tmp_path, "{binnen: 2 weken, na: diploma}")
    ((_, _, _, source, _),) = rows(view, found(view))
    assert source.endswith(">?</span> staat er nog niet")


def test_a_bar_runs_from_begin_to_end(tmp_path: Path):
    data = drawn(view_of(tmp_path, "{binnen: 2 weken, na: diploma, bron: wet}"))["data"]
    (bar,) = [each for each in data if each["type"] == "bar" and each["y"]]
    assert (bar["base"], bar["x"]) == ([0], [14])


def test_a_moment_is_a_diamond(tmp_path: Path):
    *_, moments = drawn(view_of(tmp_path, "{op: [1 maand, 3 maanden], na: diploma}"))["data"]
    assert moments["x"] == pytest.approx([30.4, 91.2])
    assert moments["marker"]["symbol"] == "diamond"


def test_what_has_no_end_gets_an_arrow(tmp_path: Path):
    layout = drawn(view_of(tmp_path, "{vanaf: 4 weken, na: diploma}"))["layout"]
    assert [each["text"] for each in layout["annotations"]] == ["►"]


def test_what_has_no_begin_gets_an_arrow(tmp_path: Path):
    layout = drawn(view_of(tmp_path, "{uiterlijk: 3 maanden, voor: diploma}"))["layout"]
    assert [each["text"] for each in layout["annotations"]] == ["◄"]


def test_the_point_itself_stands_on_the_axis(tmp_path: Path):
    axis = drawn(view_of(tmp_path, "{uiterlijk: 3 maanden, voor: diploma}"))["layout"]["xaxis"]
    assert dict(zip(axis["tickvals"], axis["ticktext"], strict=True))[0] == "<b>diploma</b>"
    assert any(each.endswith("<br>ervoor") for each in axis["ticktext"])


@pytest.mark.parametrize("days", ["1 dag", "3 weken", "2 maanden", "1 jaar", "9 jaar"])
def test_an_axis_never_has_too_many_marks(tmp_path: Path, days: str):
    axis = drawn(view_of(tmp_path, f"{{binnen: {days}, na: diploma}}"))["layout"]["xaxis"]
    assert 2 <= len(axis["tickvals"]) <= 12


def test_a_name_is_only_a_name(tmp_path: Path):
    layout = drawn(view_of(tmp_path, "{binnen: 2 weken, na: diploma}"))["layout"]
    assert layout["yaxis"]["ticktext"] == ["Belt &lt;b&gt; (MBO)  <b>?</b> "]


def test_what_cannot_be_placed_is_only_a_row(tmp_path: Path):
    (term,) = found(view_of(tmp_path, "{tot: zij klaar is}"))
    assert not term.is_drawn
