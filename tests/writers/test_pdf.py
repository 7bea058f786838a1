"""The PDFs, opened again by another reader: tagged, complete, large enough, and always the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cache, partial
from io import BytesIO
from typing import Any

import pytest
from pypdf import PageObject, PdfReader
from pypdf.generic import DictionaryObject

from klantreis.layout import Room, arrange_screens
from klantreis.outline import Outline
from klantreis.words import say
from klantreis.writers import html, report_pdf, tree, wall
from klantreis.writers.facts import Facts
from klantreis.writers.html import Booklet, Chapter
from klantreis.writers.legend import legend
from klantreis.writers.sheets import NATURAL, Paper
from klantreis.writers.typeset import INSTEAD
from tests import hostile, pictures

from . import taken

LEAST = 9.0
"""Points of the smallest letter."""
EDGE = 14.0
"""Points from the edge of the paper on which many printers put nothing: 5 millimetres."""
A3, A4 = (1190.55, 841.89), (595.28, 841.89)
FOOTER = re.compile(r"Kenmerkvanhetbestand:\w+pagina\d+van\d+$")
CHAPTER = re.compile(r"\d\.[^.]+·deelproces\dvan\d·status:\w+\.Opmerking\.$")
Write = Callable[[Facts, tuple[Chapter, ...]], bytes]


def in_parts(chapter: Chapter, paper: Paper) -> Chapter:
    room = Room(paper.width / NATURAL, paper.height / NATURAL)
    parts = arrange_screens(chapter.outline, chapter.scene.rows, room)
    return Chapter(chapter.outline, chapter.scene, tuple(each.scene for each in parts))


def on_the_wall(facts: Facts, chapters: tuple[Chapter, ...]) -> bytes:
    return wall.write(facts, [in_parts(each, wall.A3) for each in chapters])


def in_a_report(facts: Facts, chapters: tuple[Chapter, ...]) -> bytes:
    parts = tuple(in_parts(each, report_pdf.A4) for each in chapters)
    return report_pdf.write(Booklet(facts, parts))


WRITERS: dict[str, Write] = {"wandplaat": on_the_wall, "rapport": in_a_report}


@cache
def written(form: str, name: str, id: str) -> bytes:
    return WRITERS[form](taken.facts(name), (taken.chapter(name, id),))


def opened(data: bytes) -> PdfReader:
    return PdfReader(BytesIO(data), strict=True)


def bare(text: str) -> str:
    """Return a text without spaces and hyphens: lines break at these."""
    return "".join(each for each in text if not each.isspace() and each not in "-\u00ad\u2010")


def said(read: PdfReader, name: str = "rijnmond") -> str:
    """Return the text of all pages, without what stands below each."""
    about = bare(f"{taken.facts(name).line()} ·")
    pages = (FOOTER.sub("", bare(page.extract_text())) for page in read.pages)
    return "".join(CHAPTER.sub("", page.removesuffix(about)) for page in pages)


def root_of(read: PdfReader) -> Any:
    return read.trailer["/Root"]


@pytest.mark.parametrize(("name", "id"), taken.SHIPPED)
def test_every_step_handover_and_finding_is_in_the_report(name: str, id: str):
    outline: Outline = pictures.outline(name, id)
    text = said(opened(written("rapport", name, id)), name)
    for item in outline.items:
        assert bare(item.sentence) in text
        assert bare(f"{item.number} {item.sentence}") not in text  # it says its number itself
    for line in taken.every_line(outline):
        assert bare(line.question) in text
        assert bare(line.message) in text


@pytest.mark.parametrize(("name", "id"), taken.SHIPPED)
def test_every_step_and_handover_is_on_the_wall_once_with_its_words(name: str, id: str):
    text = said(opened(written("wandplaat", name, id)), name)
    chapter = in_parts(taken.chapter(name, id), wall.A3)
    lines = [step.lines for part in chapter.drawings for step in part.steps]
    assert len({step.id for part in chapter.drawings for step in part.steps}) == len(lines)
    for each in lines:
        assert bare("".join(each)) in text


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize(("name", "id"), taken.SHIPPED)
def test_no_letter_is_smaller_than_nine_points(form: str, name: str, id: str):
    found: set[float] = set()
    for page in opened(written(form, name, id)).pages:
        page.extract_text(visitor_text=partial(_measure, found))
    assert min(found) >= LEAST - 0.05


def _measure(found: set[float], text: str, cm: list[float], tm: list[float], *font: Any) -> None:
    if text.strip():
        found.add(round(abs(font[1] * tm[3] * cm[3]), 2))


@pytest.mark.parametrize(("form", "size"), [("wandplaat", A3), ("rapport", A4)])
def test_pages_are_as_large_as_the_paper(form: str, size: tuple[float, float]):
    for page in opened(written(form, "rijnmond", "pro-dsp")).pages:
        assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx(
            size, abs=0.1
        )


@pytest.mark.parametrize("form", WRITERS)
def test_it_is_tagged_in_dutch_with_a_title(form: str):
    read = opened(written(form, "rijnmond", "pro-dsp"))
    root = root_of(read)
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "nl"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert read.metadata
    assert "Van praktijkonderwijs naar doorstroompunt" in str(read.metadata.title)
    assert read.metadata.creation_date
    assert read.metadata.creation_date.date() == taken.DAY
    kinds = [each.get("/S") for each in tags(root["/StructTreeRoot"])]
    assert kinds.count("/H1") >= 1
    assert "/Figure" in kinds


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("id", ["pro-dsp", "mbo-wi"])
def test_every_picture_says_what_is_in_it(form: str, id: str):
    read = opened(written(form, "rijnmond", id))
    every = tags(root_of(read)["/StructTreeRoot"])
    told = [str(each["/Alt"]) for each in every if "/Alt" in each]
    for item in pictures.outline("rijnmond", id).items:
        assert any(item.sentence in each for each in told)


def tags(tag: Any) -> Iterator[DictionaryObject]:
    """Yield all tags below one."""
    below = tag.get("/K", [])
    for each in below if isinstance(below, list) else [below]:
        found = each.get_object()
        if isinstance(found, DictionaryObject):
            yield found
            yield from tags(found)


@pytest.mark.parametrize("form", WRITERS)
def test_all_type_is_our_own_and_inside(form: str):
    fonts = {
        (str(font["/BaseFont"]), "/FontFile2" in descriptor)
        for page in opened(written(form, "rijnmond", "pro-dsp")).pages
        for font, descriptor in _fonts(page)
    }
    assert fonts
    assert all("KlantreisSans" in name and inside for name, inside in fonts)


def _fonts(page: PageObject) -> Iterator[tuple[DictionaryObject, DictionaryObject]]:
    holders: list[Any] = [page["/Resources"].get_object()]
    while holders:
        resources = holders.pop()
        for font in resources.get("/Font", {}).values():
            within = font.get_object()["/DescendantFonts"][0].get_object()
            yield within, within["/FontDescriptor"].get_object()
        forms = [form.get_object() for form in resources.get("/XObject", {}).values()]
        holders += [form["/Resources"].get_object() for form in forms if "/Resources" in form]


@pytest.mark.parametrize("form", WRITERS)
def test_equal_input_gives_equal_bytes(form: str):
    chapters = (taken.chapter("rijnmond", "pro-dsp"),)
    assert WRITERS[form](taken.facts("rijnmond"), chapters) == written(form, "rijnmond", "pro-dsp")


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("first", range(0, len(hostile.PAYLOADS), 3))
def test_what_means_harm_is_only_text(form: str, first: int):
    facts, chapters, _ = taken.harmful(first)
    read = opened(WRITERS[form](facts, chapters))
    root = root_of(read)
    assert not {"/OpenAction", "/AA", "/AcroForm"} & root.keys()
    assert not any("/Annots" in page and _leads_out(page) for page in read.pages)


def _leads_out(page: Any) -> bool:
    return any("/A" in note.get_object() for note in page["/Annots"])


CODE = '#panic("nee") $x$ *vet* _schuin_ `code` <label> @bron \\ // /* = kop'


@pytest.mark.parametrize("form", WRITERS)
def test_the_language_of_the_typesetter_is_only_text(form: str):
    text = f"""
id: k
titel: {CODE!r}
actoren: [{{id: a, naam: A}}]
deelprocessen:
  - id: d
    titel: {CODE!r}
    doel: {CODE!r}
    stappen: [{{id: een, actor: a, naam: {CODE!r}}}]
"""
    facts, chapters, _ = taken.of_text(text.encode())
    read = opened(WRITERS[form](facts, chapters))
    assert bare('#panic("nee") $x$ *vet* _schuin_') in said(read)
    assert read.metadata
    assert str(read.metadata.title).startswith('#panic("nee")')


def of_a_step(named: str) -> bytes:
    """Return a journey in which everything is named so."""
    return f"""
id: k
titel: '{named}'
regio: '{named}'
actoren: [{{id: a, naam: '{named}'}}]
deelprocessen: [{{id: d, titel: '{named}', stappen: [{{id: s, naam: '{named}', actor: a}}]}}]
""".encode()


@pytest.mark.parametrize("form", WRITERS)
def test_a_letter_that_our_type_has_not_is_seen_to_be_missing(form: str):
    facts, chapters, _ = taken.of_text(of_a_step("Reis \u05e9\u05dc \U0001f600 x"))
    read = opened(WRITERS[form](facts, chapters))
    assert INSTEAD == "□"
    assert said(read).count(bare(f"Reis {INSTEAD}{INSTEAD} {INSTEAD} x")) >= 3


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize(
    ("named", "seen"),
    [
        ("cafe\u0301", "café"),
        ("bli\u0301j\u0301ven", "blíjven"),
        ("q\u0301\u0301\u030cx", "qx"),
        ("a\u200d\ufe0fb\u00adc", "abc"),
    ],
)
def test_marks_that_join_no_letter_do_not_stop_it(form: str, named: str, seen: str):
    facts, chapters, _ = taken.of_text(of_a_step(named))
    assert said(opened(WRITERS[form](facts, chapters))).count(bare(seen)) >= 3


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("named", ["\u200b", "\u0301", "\u00ad\u2060", "\U000e0041 "])
def test_a_title_of_which_one_sees_nothing_is_the_id(form: str, named: str):
    facts, chapters, _ = taken.of_text(of_a_step(named).replace(b"id: k", b"id: reis-k"))
    read = opened(WRITERS[form](facts, chapters))
    assert "reis-k" in bare(read.pages[0].extract_text()).replace("reisk", "reis-k")


@pytest.mark.parametrize("form", WRITERS)
def test_a_word_without_end_stays_on_the_page(form: str):
    facts, chapters, _ = taken.of_text(of_a_step("x" * 400))
    for page in opened(WRITERS[form](facts, chapters)).pages:
        places: set[float] = set()
        page.extract_text(visitor_text=partial(_ends, places))
        assert max(places) < page.mediabox.width


def _ends(found: set[float], text: str, cm: list[float], tm: list[float], *font: Any) -> None:
    """Note about where a text ends, if its letters were as narrow as they can be."""
    if text.strip():
        found.add(tm[4] * cm[0] + cm[4] + len(text.strip()) * 0.2 * font[1] * abs(tm[0] * cm[0]))


def test_every_sheet_of_the_wall_says_what_it_is_and_what_its_signs_mean():
    facts = taken.facts("rijnmond")
    for page in opened(written("wandplaat", "rijnmond", "pro-dsp")).pages:
        text = bare(page.extract_text())
        for told in (
            facts.journey.title,
            facts.line(),
            *facts.remarks(),
            "4. Van praktijkonderwijs naar doorstroompunt · blad",
            "deelproces 4 van 7 · status: concept",
            "Kenmerk van het bestand: abc123",
            *(means for _, means in legend(in_parts=True)),
        ):
            assert bare(told) in text


def test_every_page_of_the_report_says_what_it_is():
    facts = taken.facts("rijnmond")
    for page in opened(written("rapport", "rijnmond", "pro-dsp")).pages:
        text = bare(page.extract_text())
        assert bare("4. Van praktijkonderwijs naar doorstroompunt · deelproces 4 van 7") in text
        assert bare(f"status: concept. {facts.remark}") in text
        assert bare(f"{facts.line()} · Kenmerk van het bestand: abc123") in text


LONG = "Van praktijkonderwijs en voortgezet speciaal onderwijs naar werk in een grote regio"


@pytest.mark.parametrize("named", [LONG, "W" * 60, "WIJ MOETEN " * 12])
def test_what_stands_below_a_page_stays_off_its_edge(named: str):
    facts, chapters, _ = taken.of_text(of_a_step(named))
    for page in opened(in_a_report(facts, chapters)).pages:
        lows: set[float] = set()
        page.extract_text(visitor_text=partial(_lowest, lows))
        assert min(lows) > EDGE
        assert re.search(r"pagina\s+\d+\s+van\s+\d+", page.extract_text())


def _lowest(found: set[float], text: str, cm: list[float], tm: list[float], *font: Any) -> None:
    if text.strip():
        found.add(tm[5] * cm[3] + cm[5])


def test_what_is_empty_is_said_in_a_report():
    facts, chapters, _ = taken.of_text(b"id: k\ndeelprocessen: [{id: d, titel: D}]\n")
    text = said(opened(in_a_report(facts, chapters)))
    assert text.count(bare(say("drawing.empty"))) == 1


def test_a_report_of_more_says_on_each_page_which_part_it_is():
    chapters = tuple(taken.chapter("rijnmond", id) for id in ("mbo-wi", "pro-dsp"))
    read = opened(in_a_report(taken.facts("rijnmond"), chapters))
    found = [
        re.findall(r"deelproces (\d) van 7 · status: concept", page.extract_text())
        for page in read.pages
    ]
    assert [each[-1] for each in found if each] == sorted(each[-1] for each in found if each)
    assert {each[-1] for each in found if each} == {"1", "4"}


def test_many_people_take_a_file_at_once():
    facts, chapters = taken.facts("rijnmond"), (taken.chapter("rijnmond", "pro-dsp"),)
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda _: on_the_wall(facts, chapters), range(8)))
    assert set(made) == {written("wandplaat", "rijnmond", "pro-dsp")}


@pytest.mark.parametrize("form", WRITERS)
def test_nothing_written_yet_is_a_page_too(form: str):
    facts, chapters, _ = taken.of_text(b"id: k\ntitel: Leeg\n")
    assert not chapters
    assert "Leeg" in said(opened(WRITERS[form](facts, chapters)))


def test_the_page_is_read_as_it_was_written():
    booklet = Booklet(taken.facts("rijnmond"), (taken.chapter("rijnmond", "pro-dsp"),))
    body = tree.read(html.write(booklet).decode())
    outline = pictures.outline("rijnmond", "pro-dsp")
    (table,) = (each for each in body.all("table") if "items" in each.class_)
    assert len(list(table.all("tr"))) == len(outline.items) + 1
    assert not list(body.all("svg"))
    assert [each.text for each in body.all("h1")] == [
        "Van school naar duurzaam werk in Rijnmond: 4. Van praktijkonderwijs naar doorstroompunt"
    ]


def test_what_the_signs_mean_comes_before_the_first_drawing():
    text = said(opened(written("rapport", "rijnmond", "pro-dsp")))
    assert text.index("Watdetekensbetekenen") < text.index("blad1van")


def test_a_report_of_more_begins_with_its_contents():
    chapters = tuple(taken.chapter("rijnmond", id) for id in ("mbo-wi", "pro-dsp"))
    read = opened(in_a_report(taken.facts("rijnmond"), chapters))
    first = read.pages[0].extract_text()
    assert "Inhoud" in first
    assert re.search(r"4\. Van praktijkonderwijs naar doorstroompunt[ .]+\d+", first)
    assert [str(each.title) for each in read.outline if not isinstance(each, list)]
    alone = opened(written("rapport", "rijnmond", "pro-dsp"))
    assert "Inhoud" not in alone.pages[0].extract_text()


@pytest.mark.parametrize("form", WRITERS)
def test_a_sheet_says_where_the_numbers_are_that_it_leads_to(form: str):
    assert bare("Op een ander blad: ") in said(opened(written(form, "rijnmond", "pro-dsp")))


def test_the_report_says_what_is_agreed_in_full():
    text = said(opened(written("rapport", "rijnmond", "mbo-wi")))
    for handover in pictures.part("rijnmond", "mbo-wi").handovers:
        assert bare(handover.trigger or "") in text
        assert bare(handover.note or "") in text
