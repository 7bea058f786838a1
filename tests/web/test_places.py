"""Links to items by the numbers of the drawing."""

from __future__ import annotations

from pathlib import Path

import pytest

from klantreis.journey import Address
from klantreis.live.library import Library
from klantreis.live.view import View
from klantreis.store import Folder
from klantreis.web.parts.places import Places

PART = """\
  - id: {id}
    stappen: [{{id: x, actor: mbo, daarna: y}}, {{id: y, actor: dsp}}]
    verantwoordelijkheden: [{{id: taak, naam: Een taak}}]
"""


def places(folder: Path, *parts: str) -> Places:
    text = "id: a\ndeelprocessen:\n" + "".join(PART.format(id=part) for part in parts)
    (folder / "a.yaml").write_text(text, "utf-8")
    return Places(Library(Folder(folder)).view("a"))


@pytest.mark.parametrize(
    ("place", "label"),
    [("twee/x", "DP2·1"), ("een/x>y", "DP1·1→2"), ("een/taak", "DP1·taak"), ("twee", "DP2")],
)
def test_a_place_is_called_by_its_part_and_number(tmp_path: Path, place: str, label: str):
    assert places(tmp_path, "een", "twee").label(Address.parse(place)) == label


def test_the_only_part_is_not_named(tmp_path: Path):
    assert places(tmp_path, "een").label(Address("een", "y")) == "2"


def test_a_link_leads_to_the_item(tmp_path: Path):
    link = places(tmp_path, "een").link(Address("een", "x"), title="Belt & mailt")
    assert link == (
        '<a href="/werksessie?klantreis=a&amp;deelproces=een&amp;plek=een%2Fx"'
        ' target="_self" title="Belt &amp; mailt">1</a>'
    )


def test_a_task_leads_to_its_deelproces(tmp_path: Path):
    link = places(tmp_path, "een").link(Address("een", "taak"))
    assert 'href="/werksessie?klantreis=a&amp;deelproces=een"' in link


def test_links_are_listed_with_commas(tmp_path: Path):
    both = [(Address("een", "x"), ""), (Address("een", "y"), "")]
    assert places(tmp_path, "een").links(both).count("</a>, <a ") == 1


def test_every_place_of_the_shipped_journey_has_a_label(rijnmond: View):
    shown = Places(rijnmond)
    assert all(shown.label(part.address) for cell in rijnmond.coverage for part in cell.parts)
