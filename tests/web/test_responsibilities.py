"""The matrix of roles: the same letters in heat map and table, and links to the items."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from klantreis.live.library import Library
from klantreis.live.view import View
from klantreis.store import Folder
from klantreis.web.charts import ATTENTION
from klantreis.web.parts.responsibilities import Roles, Totals, legend

JOURNEY = """\
id: proef
actoren:
  - {id: school, naam: School <b>1</b>, groep: onderwijs, kort: S}
  - {id: dsp, naam: Doorstroompunt, groep: doorstroompunt}
  - {id: wi, naam: Werk & Inkomen, groep: gemeente}
deelprocessen:
  - id: d
    titel: Eerste
    aan_tafel: [wi]
    stappen:
      - {id: meldt, naam: "Meldt <script>", actor: school, overleg: dsp, daarna: belt}
      - {id: belt, naam: Belt, actor: dsp, eindverantwoordelijk: [dsp, school]}
    overdrachten: [{id: o, naam: Aanmelding, van: meldt, naar: belt}]
    verantwoordelijkheden: [{id: t, taak: Houdt contact, doet: dsp, bij: belt}]
"""


@pytest.fixture
def view(tmp_path: Path) -> View:
    (tmp_path / "proef.yaml").write_text(JOURNEY, "utf-8")
    return Library(Folder(tmp_path)).view("proef")


def cells(html: str) -> list[list[ElementTree.Element]]:
    return [list(row) for row in ElementTree.fromstring(html).iter("tr")]


def seen(cell: ElementTree.Element) -> str:
    """Return what the eye sees of a cell."""
    unseen = [each.text or "" for each in cell.iter("span") if each.get("class") == "unseen"]
    return "".join(cell.itertext()).removesuffix("".join(unseen))


def test_a_row_shows_its_roles_as_letters(view: View):
    tiles = Roles(view.parts["d"]).tiles
    assert [[tile.text for tile in row] for row in tiles] == [
        ["D e", "O", "", ""],
        ["E", "D E", "", "2+"],
        ["g", "k", "", "?"],
        ["", "D", "", "?"],
    ]


def test_what_is_missing_asks_for_attention(view: View):
    tiles = Roles(view.parts["d"]).tiles
    assert [row[-1].level for row in tiles] == [0, ATTENTION, ATTENTION, ATTENTION]


def test_the_table_has_the_letters_of_the_heat_map(view: View):
    roles = Roles(view.parts["d"])
    rows = [row for row in cells(roles.table()) if row[0].get("scope") == "row"]
    shown = [[seen(cell) for cell in row[1:]] for row in rows]
    assert shown == [[tile.text for tile in row] for row in roles.tiles]
    assert [seen(row[0]) for row in rows] == roles.titles


def test_who_listens_hears_the_roles_in_words(view: View):
    table = Roles(view.parts["d"]).table()
    assert "eindverantwoordelijk: zorgt dat het gebeurt (volgt uit de rest)" in table
    assert "nog niemand zorgt hiervoor" in table


def test_every_row_and_cell_leads_to_the_item(view: View):
    rows = cells(Roles(view.parts["d"]).table())
    links = {str(link.get("href")) for row in rows for cell in row for link in cell.iter("a")}
    base = "/werksessie?klantreis=proef&deelproces=d&plek=d%2F"
    assert links == {f"{base}{item}" for item in ("meldt", "belt", "o")}


def test_headings_have_a_scope(view: View):
    rows = cells(Roles(view.parts["d"]).table())
    heads = [cell.get("scope") for row in rows for cell in row if cell.tag == "th"]
    assert None not in heads
    assert set(heads) == {"col", "row", "rowgroup"}


def test_it_says_who_is_missing(view: View):
    said = re.sub("<[^>]+>", " ", Roles(view.parts["d"]).missing())
    assert "Op 2 plekken staat nog niet wie ervoor zorgt:" in said
    assert "Op 1 plek staat meer dan een organisatie." in said
    assert "Nog zonder rol: Werk &amp; Inkomen." in said


def test_the_totals_count_who_sees_to_it_and_who_does(view: View):
    (row,) = Totals(view).tiles
    assert [tile.text for tile in row] == ["2 E\n1 D", "1 E\n2 D", "2 ?\n1 2+"]


def test_the_totals_lead_to_the_deelproces(view: View):
    assert 'href="/verantwoordelijkheden?klantreis=proef&amp;deelproces=d"' in Totals(view).table()


def test_every_letter_is_explained():
    letters = [term.text for term in ElementTree.fromstring(f"<p>{legend()}</p>").iter("dt")]
    assert letters == list("DEMGKOH")
