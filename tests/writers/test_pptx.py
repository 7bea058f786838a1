"""The slides, opened again: all of a journey is in real shapes, in its order, and large enough."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from pptx import Presentation
from pptx.util import Pt

from klantreis.writers import pptx
from tests import hostile, pictures

from . import taken

DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
SHOWN = "{http://schemas.openxmlformats.org/presentationml/2006/main}"


def deck(name: str, id: str):
    return opened(pptx.write(taken.facts(name), [taken.chapter(name, id)]))


def opened(written: bytes):
    return Presentation(BytesIO(written))


def told(read) -> list[str]:
    """Return the alternative texts in the order in which they are heard."""
    names = (each for slide in read.slides for each in slide.element.iter(f"{SHOWN}cNvPr"))
    return [each.get("descr") for each in names if each.get("descr")]


def sizes(read) -> set[int]:
    runs = (run for slide in read.slides for run in slide.element.iter(f"{DRAWN}rPr"))
    return {int(run.get("sz")) for run in runs}


def said(read) -> str:
    texts = (each for slide in read.slides for each in slide.element.iter(f"{DRAWN}t"))
    return "\n".join(each.text or "" for each in texts)


def assert_sound(read) -> None:
    for slide in read.slides:
        assert slide.shapes.title.text_frame.text
        assert not slide.has_notes_slide
        ids = [each.get("id") for each in slide.element.iter(f"{SHOWN}cNvPr")]
        assert len(ids) == len(set(ids))
        for end in (*slide.element.iter(f"{DRAWN}stCxn"), *slide.element.iter(f"{DRAWN}endCxn")):
            assert end.get("id") in ids


@pytest.mark.parametrize(("name", "id"), taken.SHIPPED)
def test_every_step_handover_and_finding_is_there(name, id):
    outline, read = pictures.outline(name, id), deck(name, id)
    assert_sound(read)
    assert {item.sentence for item in outline.items} <= set(told(read))
    text = said(read)
    for line in taken.every_line(outline):
        assert line.question in text
        assert line.message in text
    assert min(sizes(read)) >= 100 * Pt(9).pt


def titles(read) -> list[str]:
    return [slide.shapes.title.text_frame.text for slide in read.slides]


def test_what_fits_is_one_slide():
    small = b"id: a\ntitel: Reis\ndeelprocessen: [{id: d, titel: Klein, stappen: [{id: s}]}]\n"
    facts, chapters, _ = taken.of_text(small)
    assert titles(opened(pptx.write(facts, chapters)))[:2] == ["Reis", "1. Klein"]


def test_what_does_not_fit_is_on_numbered_slides_that_repeat_the_lanes():
    read = deck("rijnmond", "mbo-wi")
    sheets = [each for each in read.slides if "Inkomen (blad" in each.shapes.title.text_frame.text]
    assert "(blad 1 van " in sheets[0].shapes.title.text_frame.text
    for sheet in sheets:
        names = {each.text for each in sheet.element.iter(f"{DRAWN}t")}
        assert names & {"Jongere", "Mbo-school", "Doorstroompunt", "Inkomen", "Werk & Inkomen"}


def test_a_slide_is_heard_in_the_order_of_the_journey():
    outline = pictures.outline("rijnmond", "mbo-wi")
    order = {item.sentence: place for place, item in enumerate(outline.items)}
    for slide in deck("rijnmond", "mbo-wi").slides:
        names = (each.get("descr") for each in slide.element.iter(f"{SHOWN}cNvPr"))
        places = list(dict.fromkeys(order[each] for each in names if each in order))
        assert places == sorted(places)


def test_straight_lines_stick_to_their_boxes():
    read = deck("rijnmond", "mbo-wi")
    ends = [end for slide in read.slides for end in slide.element.iter(f"{DRAWN}endCxn")]
    assert len(ends) > 5


def test_everything_lies_on_the_slide():
    read = deck("rijnmond", "vso-wi")
    for slide in read.slides:
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.top >= 0
            assert shape.left + shape.width <= read.slide_width
            assert shape.top + shape.height <= read.slide_height


def test_every_slide_says_of_which_version_it_is():
    first, *others = deck("rijnmond", "mbo-wi").slides
    stamp = taken.facts("rijnmond").stamp(pictures.outline("rijnmond", "mbo-wi"))
    for slide in others:
        assert stamp in [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    text = "\n".join(shape.text_frame.text for shape in first.shapes)
    assert "Deelproces: 1. Van mbo naar Werk & Inkomen" in text
    assert "Status: concept" in text


def test_the_first_slide_says_what_it_is():
    read = deck("rijnmond", "mbo-wi")
    text = "\n".join(shape.text_frame.text for shape in read.slides[0].shapes)
    for fact in ("Rijnmond", "22 november 2026", "1 januari 2026", "abc123", "Geen juridisch"):
        assert fact in text


@pytest.mark.parametrize("first", range(0, len(hostile.PAYLOADS), 6))
def test_what_means_harm_is_text(first):
    facts, chapters, whole = taken.harmful(first)
    read = opened(pptx.write(facts, chapters, whole))
    assert_sound(read)
    links = [rel for slide in read.slides for rel in slide.part.rels.values()]
    assert not any(rel.is_external for rel in links)


@pytest.mark.parametrize("text", ["a\x00\x0b\x1b\ufffe\ud800b", "x" * 20_000, "\u202egpj.exe"])
def test_any_text_is_written(text):
    facts, _, _ = taken.harmful(0)
    journey = facts.journey.model_copy(update={"title_said": text, "note": text})
    read = opened(pptx.write(replace(facts, journey=journey), ()))
    assert titles(read)[0].startswith(text[0])


def test_equal_input_gives_equal_bytes():
    chapter, facts = taken.chapter("melding", "hulp"), taken.facts("melding")
    assert pptx.write(facts, [chapter]) == pptx.write(facts, [chapter])
