"""The matrix of links and the list below it say the same."""

from __future__ import annotations

from pathlib import Path

from klantreis.live.library import Library
from klantreis.live.view import View
from klantreis.store import Folder
from klantreis.web.parts.passages import Passages

MISSING = """\
id: a
deelprocessen:
  - id: een
    titel: Het begin
    stappen: [{id: x, actor: mbo, naam: Belt, daarna: [twee/y, twee/weg]}]
  - id: twee
    titel: Het vervolg
    stappen: [{id: y, actor: dsp, naam: Helpt}]
"""


def passages(folder: Path) -> Passages:
    (folder / "a.yaml").write_text(MISSING, "utf-8")
    return Passages(Library(Folder(folder)).view("a"))


def test_there_is_a_row_for_every_link(rijnmond: View):
    assert len(list(Passages(rijnmond).rows())) == len(rijnmond.passages) > 0


def test_the_cells_of_the_matrix_add_up_to_the_list(rijnmond: View):
    drawn = Passages(rijnmond)
    assert sum(count.total() for count in drawn.counts.values()) == len(rijnmond.passages)


def test_the_matrix_has_a_row_and_a_column_for_every_deelproces(rijnmond: View):
    drawn = Passages(rijnmond)
    assert len(list(drawn.heads())) == len(rijnmond.parts) + 1
    assert {len(row) for row in drawn.matrix()} == {len(rijnmond.parts) + 1}


def test_a_missing_entrance_is_named(tmp_path: Path):
    first, second = (" ".join(row) for row in passages(tmp_path).rows())
    assert "de ingang ontbreekt nog" in first
    assert "DP2, de stap is er nog niet" in second


def test_what_is_open_is_counted(tmp_path: Path):
    assert passages(tmp_path).open == 2


def test_an_end_leads_to_its_step(tmp_path: Path):
    (source, *_), *_ = passages(tmp_path).rows()
    assert 'plek=een%2Fx" target="_self">DP1·1</a> Belt' in source
