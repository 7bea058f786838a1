"""An SVG stands alone, says what it shows, and nothing in a journey can break out of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klantreis.scene import Group, Label, Polyline, Scene, Style
from klantreis.writers import svg
from tests import pictures

PARTS = list(pictures.parts())
SVG = "{http://www.w3.org/2000/svg}"
BASIC = {"svg", "title", "desc", "g", "rect", "circle", "polygon", "path", "text"}
ATTACKS = (
    "<script>alert(1)</script>",
    "</text></svg><script>alert(1)</script>",
    '" onload="alert(1)',
    "' onclick='alert(1)",
    "]]><!--",
    "&lt;b&gt; &amp; &#x3c;",
    "javascript:alert(1)",
    "{{7*7}} ${7*7} %s",
    "\N{RIGHT-TO-LEFT OVERRIDE}gpj.exe",
    "\0\1\x0b\x1b\ufffe",
    "x" * 20_000,
)


def parsed(written: bytes) -> ElementTree.Element:
    return ElementTree.fromstring(written)


def tree(name: str, id: str) -> ElementTree.Element:
    return parsed(svg.write(pictures.scene(name, id)))


def names(root: ElementTree.Element) -> set[str]:
    return {str(each.tag).removeprefix(SVG) for each in root.iter()}


def items(root: ElementTree.Element) -> Iterator[ElementTree.Element]:
    return (each for each in root.iter(f"{SVG}g") if each.get("role") == "listitem")


def plain(root: ElementTree.Element) -> list[str]:
    return ["".join(each.itertext()) for each in root.iter(f"{SVG}text")]


# -- one file for every exporter ---------------------------------------------------------------


@pytest.mark.parametrize(("name", "id"), PARTS)
def test_only_basic_shapes_are_used(name, id):
    assert names(tree(name, id)) <= BASIC


def test_nothing_in_it_asks_for_another_file():
    written = svg.write(pictures.scene("alles", "a"), embed_font=True).decode()
    links = re.findall(r'(?:href|src|xmlns)="?([^"]+)|url\(([^)]{0,20})', written)
    assert links == [("http://www.w3.org/2000/svg", "")] + [("", "data:font/woff2;base")] * 2
    assert "var(" not in written


def test_the_font_comes_along_only_when_asked():
    scene = pictures.scene("melding", "hulp")
    assert b"@font-face" not in svg.write(scene)
    assert svg.write(scene, embed_font=True).count(b"@font-face") == 2


def test_text_is_text():
    assert {"Belt de jongere", "GAT", "O1", "Jongere", "later, hooguit 2 keer"} <= set(
        plain(tree("melding", "hulp"))
    )


def test_equal_input_gives_equal_bytes():
    scene = pictures.scene("alles", "a")
    assert svg.write(scene) == svg.write(scene)


# -- what it says ------------------------------------------------------------------------------


def test_it_has_a_title_and_a_description():
    root = tree("melding", "hulp")
    assert root.get("role") == "group"
    assert root.get("lang") == "nl"
    said = {each.get("id"): each.text for each in root if each.get("id")}
    assert said[root.get("aria-labelledby")] == "Deelproces 1 van 1: Van school naar hulp"
    assert "4 banen, 6 stappen, 1 overdracht en 1 keer een GAT" in str(
        said[root.get("aria-describedby")]
    )


@pytest.mark.parametrize(("name", "id"), PARTS)
def test_every_item_is_in_a_list_with_its_sentence(name, id):
    root = tree(name, id)
    said = [item.get("aria-label") for item in items(root)]
    assert said == [item.sentence for item in pictures.outline(name, id).items]
    lists = [each for each in root.iter(f"{SVG}g") if each.get("role") == "list"]
    assert sum(len(list(items(each))) for each in lists) == len(said)


@pytest.mark.parametrize(("name", "id"), PARTS)
def test_there_is_one_stop_for_the_tab_key(name, id):
    stops = [item.get("tabindex") for item in items(tree(name, id))]
    assert stops == [*["0"][: len(stops)], *["-1"] * (len(stops) - 1)]


def test_all_else_is_silent():
    root = tree("alles", "a")
    heard = {id(each) for item in items(root) for each in item.iter()}
    for group in root.iter(f"{SVG}g"):
        if id(group) not in heard and group.get("role") != "list":
            assert group.get("aria-hidden") == "true"


@pytest.mark.parametrize(("name", "id"), PARTS)
def test_every_step_handover_and_gap_carries_its_address(name, id):
    root = tree(name, id)
    part = pictures.part(name, id)
    drawn = Counter(each.get("data-step") for each in root.iter() if each.get("data-step"))
    assert drawn == Counter(step.id for step in part.steps)
    beads = {
        each.get("data-address") for each in root.iter(f"{SVG}g") if each.get("class") == "bead"
    }
    assert beads == {f"{id}/{handover.id}" for handover in part.handovers}
    gaps = {each.get("data-address") for each in root.iter(f"{SVG}g") if each.get("data-gap")}
    assert gaps == {
        str(crossing.address)
        for crossing in pictures.whole(name).crossings
        if not crossing.shared and crossing.address.group == id
    }


@pytest.mark.parametrize(("name", "id"), PARTS)
def test_every_finding_can_be_found_at_its_item(name, id):
    marked = {
        (each.get("data-address"), rule)
        for each in items(tree(name, id))
        for rule in (each.get("data-finding") or "").split()
    }
    outline = pictures.outline(name, id)
    assert marked == {
        (str(place), finding.rule)
        for line in outline.room
        for finding in line.members
        if outline.item(place := outline.telling.names.place(finding.about)) in outline.items
    }


def test_a_line_names_its_ends_and_its_kind():
    edges = {
        (each.get("data-from"), each.get("data-to"), each.get("data-kind"))
        for each in tree("alles", "a").iter(f"{SVG}g")
        if each.get("class") == "edge"
    }
    assert {
        ("kiest", "helpt", "handover"),
        ("kiest", "b/intake", "unowned"),
        ("steunt", "belt", "unowned"),
        ("kiest", "praat", "loop"),
        ("komt_van>begin", "begin", "flow"),
    } <= edges


# -- what it refuses ---------------------------------------------------------------------------


def hostile(text: str) -> Scene:
    shapes = (Label(text, 0, 0, 13, "#000000"),)
    groups = (
        Group("lane", shapes, {"data-lane": text}, text),
        Group("step", shapes, {"data-step": text}, text, text),
    )
    return Scene(text, 10, 10, text, text, groups)


@pytest.mark.parametrize("text", ATTACKS, ids=range(len(ATTACKS)))
def test_a_label_never_breaks_out(text):
    root = parsed(svg.write(hostile(text)))
    assert names(root) == {"svg", "title", "desc", "g", "text"}
    allowed = {
        *("lang", "role", "viewBox", "width", "height", "font-family", "class", "tabindex"),
        *("x", "y", "font-size", "fill", "id"),
    }
    for each in root.iter():
        assert all(name in allowed or name.startswith(("aria-", "data-")) for name in each.attrib)


@given(st.text())
def test_any_text_is_read_back_as_it_was(text):
    root = parsed(svg.write(hostile(text)))
    (said,) = set(plain(root))
    wanted = svg.NOT_XML.sub("\ufffd", text)
    assert said == wanted.replace("\r\n", "\n").replace("\r", "\n")


def test_a_journey_full_of_attacks_is_drawn_whole():
    attack = ATTACKS[1]
    scene = pictures.scene_of(f"""
id: k
titel: "{attack}"
actoren: [{{id: a, naam: '{attack}', kort: '{attack}', staat_voor: '{attack}'}}]
deelprocessen:
  - id: d
    titel: '{attack}'
    stappen:
      - {{id: x, naam: '{attack}', actor: a, daarna: [{{als: '{attack}', naar: '{attack}'}}]}}
    risicos: [{{id: r, tekst: '{attack}', bij: x}}]
""")
    root = parsed(svg.write(scene, embed_font=True))
    assert names(root) <= BASIC | {"style"}
    assert any(attack in str(each.text) for each in root.iter(f"{SVG}title"))


# -- how lines bend ----------------------------------------------------------------------------


def path(points: tuple[tuple[float, float], ...], radius: float) -> str:
    line = Polyline(points, Style(stroke="#000000"), radius)
    scene = Scene("d", 10, 10, "", "", (Group("edge", (line,)),))
    (element,) = parsed(svg.write(scene)).iter(f"{SVG}path")
    return str(element.get("d"))


def test_a_bend_is_round():
    assert path(((0, 0), (20, 0), (20, 20)), 6) == "M0 0L14 0Q20 0 20 6L20 20"


def test_a_bend_without_room_is_less_round():
    assert path(((0, 0), (4, 0), (4, 20)), 6) == "M0 0L2 0Q4 0 4 2L4 20"


def test_a_point_that_stands_twice_is_no_bend():
    assert path(((0, 0), (4, 0), (4, 0), (4, 9)), 6) == "M0 0L4 0L4 0L4 9"


# -- links ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ATTACKS)
def test_a_link_is_an_item_with_its_sentence(text):
    box = Group("step", (), {}, title=text, spoken=f"Deel {text}", link=f"/daar?deel={text}")
    root = parsed(svg.write(Scene("", 10, 10, "Kaart", "", (box,))))
    assert names(root) == {"svg", "title", "desc", "g", "a"}
    (item,) = items(root)
    (link,) = item
    assert link.get("href", "").startswith("/daar?deel=")
    assert link.get("aria-label", "").startswith("Deel ")
    assert item.get("tabindex") is None


@pytest.mark.parametrize(("name", "id"), list(pictures.parts()))
def test_a_drawing_is_one_list(name: str, id: str):
    written = svg.write(pictures.scene(name, id)).decode()
    assert written.count('role="list"') == int('role="listitem"' in written)
