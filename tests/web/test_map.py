"""The map of a journey and the rows below it say the same."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from klantreis.live.library import Library
from klantreis.live.view import View
from klantreis.store import Folder
from klantreis.web.parts.map import Map
from klantreis.writers import svg

SVG = "{http://www.w3.org/2000/svg}"


def links(drawn: Map) -> Iterator[ElementTree.Element]:
    return ElementTree.fromstring(svg.write(drawn.scene())).iter(f"{SVG}a")


def test_no_finding_is_left_out(rijnmond: View):
    drawn = Map(rijnmond)
    counted = sum(sum(place.weights.values()) for place in drawn.places)
    assert counted + sum(drawn.rest.values()) == len(rijnmond.room)


def test_a_box_leads_to_its_deelproces(rijnmond: View):
    drawn = Map(rijnmond)
    assert [link.get("href") for link in links(drawn)] == [
        f"/werksessie?klantreis=rijnmond&deelproces={id}" for id in rijnmond.parts
    ]


def test_a_box_says_what_the_table_says(rijnmond: View):
    drawn = Map(rijnmond)
    for place, link in zip(drawn.places, links(drawn), strict=True):
        said = link.get("aria-label", "")
        assert said.startswith(f"Deelproces {place.number}: {place.title}.")
        assert f"{place.steps} stappen" in said
        assert len(re.findall("Dit leidt naar", said)) == len(list(drawn.leads_to(place)))


def test_the_rows_name_the_flows(rijnmond: View):
    drawn = Map(rijnmond)
    assert list(drawn.leads_to(drawn.places[0])) == ["2 (8→4, 15→15, 20→16)"]


def test_the_browser_is_given_the_size_of_the_drawing(rijnmond: View):
    drawn = Map(rijnmond)
    data = drawn.data
    assert data["size"] == {"width": drawn.scene().width, "height": drawn.scene().height}
    assert all(
        f'width="{drawn.scene().width:g}"' in each["opening"] for each in data["svg"].values()
    )


def test_a_title_is_only_a_title(tmp_path):
    title = '</text><script>alert(1)</script> & "quote'
    (tmp_path / "a.yaml").write_text(
        f"id: a\ndeelprocessen:\n  - id: een\n    titel: '{title}'\n", "utf-8"
    )
    written = svg.write(Map(Library(Folder(tmp_path)).view("a")).scene())
    root = ElementTree.fromstring(written)
    assert not list(root.iter(f"{SVG}script"))
    (link,) = root.iter(f"{SVG}a")
    assert title in link.get("aria-label", "")
