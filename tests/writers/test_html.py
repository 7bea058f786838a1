"""The page to take home stands alone, says everything, and nothing in a journey breaks out."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from klantreis import graph, rules
from klantreis.layout import Room, arrange, arrange_screens
from klantreis.outline import Line, lines, outline_of
from klantreis.source import read
from klantreis.writers import html
from klantreis.writers.facts import Facts
from klantreis.writers.sheets import NATURAL
from tests import pictures

from . import taken
from .test_svg import ATTACKS

VOID = {"meta", "br", "hr", "img"}


class Reader(HTMLParser):
    """Reads a page and keeps its elements, its text, and whether everything was closed."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.text += data

    def named(self, name: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.elements if tag == name]


def reader_of(written: bytes) -> Reader:
    reader = Reader()
    reader.feed(written.decode())
    reader.close()
    assert reader.open == []
    return reader


def booklet(name: str, *ids: str, whole: tuple[Line, ...] = ()) -> html.Booklet:
    chapters = tuple(html.Chapter(pictures.outline(name, i), pictures.scene(name, i)) for i in ids)
    return html.Booklet(taken.facts(name), chapters, whole)


def booklet_of(text: str) -> html.Booklet:
    """Return the booklet of the whole journey in a text."""
    journey = read(text.encode()).journey
    assert journey is not None
    made = graph.of(journey)
    found = rules.check(made)
    chapters = tuple(
        html.Chapter(outline_of(made, each, found), arrange(made, each, found))
        for each in journey.subprocesses
    )
    return html.Booklet(Facts(journey, "abc123", taken.DAY), chapters, lines(made, found))


RIJNMOND = [each for each in pictures.parts() if each[0] == "rijnmond"]


@pytest.fixture(scope="module")
def page() -> Reader:
    return reader_of(html.write(booklet("rijnmond", "mbo-wi", "mbo-dsp")))


# -- one file ----------------------------------------------------------------------------------


def test_nothing_comes_from_elsewhere_and_nothing_runs(page: Reader):
    assert not {"script", "link", "iframe", "img", "object"} & {tag for tag, _ in page.elements}
    for _, attributes in page.elements:
        assert not any(name.startswith("on") for name in attributes)
        for name in ("href", "src"):
            assert (attributes.get(name) or "#").startswith("#")


def test_the_typeface_is_inside():
    written = html.write(booklet("melding", "hulp")).decode()
    assert written.count("@font-face") == 2
    assert not re.search(r"url\((?!data:)", written)


def test_equal_input_gives_equal_bytes():
    assert html.write(booklet("alles", "a")) == html.write(booklet("alles", "a"))


# -- what it says ------------------------------------------------------------------------------


def test_it_says_what_it_is(page: Reader):
    for told in (
        "Van school naar duurzaam werk in Rijnmond",
        "Regio Rijnmond",
        "versie ",
        "de wet op 1 januari 2026",
        "Eigen reconstructie",
        "Geen juridisch advies",
        "Kenmerk van het bestand: abc123",
        "22 november 2026",
        "deelproces 2 van 7 · status: concept",
        "Opmerking.",
    ):
        assert told in page.text


@pytest.mark.parametrize(("name", "id"), RIJNMOND)
def test_everything_in_the_outline_is_on_the_page(name, id):
    outline = pictures.outline(name, id)
    said = reader_of(html.write(booklet(name, id))).text
    for item in (*outline.items, *outline.beside):
        assert item.sentence in said
    for line in (*outline.room, *outline.desk):
        assert line.question in said
        assert line.message in said
    for sentence in (*outline.accepted, *(praise.sentence for praise in outline.praise)):
        assert sentence in said
    for difference in outline.telling.subprocess.differences:
        assert (difference.text or "") in said


def test_a_finding_carries_the_number_of_its_item():
    outline = pictures.outline("rijnmond", "mbo-wi")
    numbered = next(line for line in outline.room if line.number.isdigit())
    said = reader_of(html.write(booklet("rijnmond", "mbo-wi"))).text
    assert f"{numbered.weight} · {numbered.number} {numbered.question}" in said


def test_findings_about_the_whole_journey_have_a_place_of_their_own():
    found = lines(pictures.whole("rijnmond"), pictures.findings("rijnmond"))[:1]
    said = reader_of(html.write(booklet("rijnmond", "mbo-wi", whole=found))).text
    assert "Over de hele klantreis" in said


def test_a_deelproces_without_steps_is_on_the_page():
    written = html.write(booklet_of("id: a\ndeelprocessen: [{id: d, titel: Leeg deel}]\n"))
    assert "Leeg deel" in reader_of(written).text


def test_it_says_what_is_agreed_in_full():
    said = reader_of(html.write(booklet("rijnmond", "mbo-wi"))).text
    part = pictures.part("rijnmond", "mbo-wi")
    for handover in part.handovers:
        for value in (handover.trigger, handover.if_refused, handover.note):
            assert " ".join(str(value or "").split()) in said
    for step in part.steps:
        assert " ".join((step.note or "").split()) in said
    for task in part.responsibilities:
        assert task.title in said


def test_what_is_empty_does_not_say_that_nothing_is_left_to_find():
    said = reader_of(
        html.write(booklet_of("id: a\ndeelprocessen: [{id: d, vragen: [{id: v, tekst: Wie?}]}]\n"))
    ).text
    assert "Hier is nog niets getekend." in said
    assert "Geen gaten gevonden" not in said


# -- on paper ----------------------------------------------------------------------------------


def in_parts(id: str) -> html.Chapter:
    outline, scene = pictures.outline("rijnmond", id), pictures.scene("rijnmond", id)
    room = Room(html.PAPER.width / NATURAL, html.PAPER.height / NATURAL)
    cut = arrange_screens(outline, scene.rows, room)
    return html.Chapter(outline, scene, tuple(each.scene for each in cut))


def test_on_paper_every_part_is_a_picture_of_its_own_at_nine_points_or_more():
    chapter = in_parts("pro-dsp")
    page = reader_of(html.write(html.Booklet(taken.facts("rijnmond"), (chapter,))))
    drawn = [each for each in page.named("svg") if str(each["width"]).endswith("mm")]
    assert len(drawn) == len(chapter.parts) > 1
    for each in drawn:
        wide, high = (float(str(each[side]).removesuffix("mm")) for side in ("width", "height"))
        assert wide <= html.PAPER.width + 0.1
        assert high <= html.PAPER.height + 0.1
        assert wide / float(str(each["viewbox"]).split()[2]) == pytest.approx(NATURAL, rel=0.01)
    assert f"blad 1 van {len(drawn)}" in page.text
    assert " op blad 2" in page.text


def test_the_parts_for_paper_do_not_double_the_page():
    chapter = in_parts("pro-dsp")
    small, large = (
        len(html.write(html.Booklet(taken.facts("rijnmond"), (each,))))
        for each in (html.Chapter(chapter.outline, chapter.scene), chapter)
    )
    assert large < 2 * small


def test_every_page_on_paper_says_of_which_version_it_is():
    facts = taken.facts("rijnmond")
    style = html.write(html.Booklet(facts, (in_parts("pro-dsp"), in_parts("mbo-wi")))).decode()
    told = [
        re.sub(r"\\([0-9a-f]{6})", lambda found: chr(int(found[1], 16)), each)
        for each in re.findall(r'@bottom-left \{ content: "([^"]*)"', style)
    ]
    assert told == [
        facts.stamp(),
        facts.stamp(pictures.outline("rijnmond", "pro-dsp")),
        facts.stamp(pictures.outline("rijnmond", "mbo-wi")),
    ]


@pytest.mark.parametrize("text", ['"; } * { display: none } "', "</style>", "\\22 x\\", "\n@page"])
def test_a_title_in_the_style_stays_a_text(text: str):
    facts = taken.facts("rijnmond")
    journey = facts.journey.model_copy(update={"title_said": text})
    page = html.write(html.Booklet(replace(facts, journey=journey), ())).decode()
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    assert re.search(r'@bottom-left \{ content: "[A-Za-z0-9 \\]*"; \}', style)


# -- how it is built ---------------------------------------------------------------------------


def test_it_is_dutch_with_landmarks_and_one_heading(page: Reader):
    assert page.named("html") == [{"lang": "nl"}]
    for landmark in ("header", "nav", "main", "footer", "h1"):
        assert len(page.named(landmark)) == 1


def test_every_name_is_used_once_and_is_there(page: Reader):
    names = [str(attributes["id"]) for _, attributes in page.elements if "id" in attributes]
    assert len(names) == len(set(names))
    for _, attributes in page.elements:
        for key in ("aria-labelledby", "aria-describedby"):
            assert attributes.get(key) is None or attributes[key] in names
        link = attributes.get("href")
        assert link is None or link.removeprefix("#") in names


def test_every_heading_of_a_table_has_a_scope(page: Reader):
    assert {attributes.get("scope") for attributes in page.named("th")} == {"col", "row"}


def test_every_drawing_is_one_image_with_words(page: Reader):
    images = [each for each in page.named("svg") if each.get("role") == "img"]
    assert len(images) == 2
    assert all(each["aria-labelledby"] and each["aria-describedby"] for each in images)


# -- what it refuses ---------------------------------------------------------------------------

LONG = "Aanbod loopbaanbegeleiding " * 8
EVERYWHERE = """\
id: k
titel: {it}
regio: {it}
versie: {it}
peildatum_wet: {it}
toelichting: {it}
actoren: [{{id: a, naam: {it}, kort: {it}, staat_voor: {it}}}]
deelprocessen:
  - id: d
    titel: {it}
    doel: {it}
    toelichting: {it}
    stappen:
      - {{id: x, naam: {it}, actor: a, functie: {it}, daarna: [{{als: {it}, naar: y}}]}}
      - {{id: y, naam: {it}, actor: {it}, terugweg: {{naar: x, meldpunt: {it}}}}}
    overdrachten: [{{id: o, naam: {it}, van: x, naar: y, aanleiding: {it}}}]
    risicos: [{{id: r, tekst: {it}, bij: x, eigenaar: {it}, maatregel: {it}}}]
    kansen: [{{id: c, tekst: {it}, actie: {it}}}]
    vragen: [{{id: v, tekst: {it}, antwoord: {it}, voor: {it}}}]
    afspraken: [{{id: f, wat: {it}, wie: {it}, wanneer: {it}}}]
    verschillen: [{{id: w, tekst: {it}, reden: {it}}}]
    bewust_zo: [{{id: b, regel: {it}, reden: {it}, door: {it}, datum: {it}}}]
"""
HOSTILE = [*ATTACKS[:8], "<style>*{display:none}</style>", '</title></style>"', LONG]


@pytest.fixture(scope="module")
def calm() -> Reader:
    """Give the same page with a harmless word everywhere."""
    return reader_of(html.write(booklet_of(EVERYWHERE.format(it="rustig"))))


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_nothing_in_a_journey_breaks_out(text, calm: Reader):
    quoted = "'" + text.replace("'", "''") + "'"
    reader = reader_of(html.write(booklet_of(EVERYWHERE.format(it=quoted))))
    assert {tag for tag, _ in reader.elements} <= {tag for tag, _ in calm.elements}
    assert {name for _, attributes in reader.elements for name in attributes} == {
        name for _, attributes in calm.elements for name in attributes
    }
    assert " ".join(text.split()) in " ".join(reader.text.split())
