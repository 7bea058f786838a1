"""The report: the page to take home, on A4, with the drawing in numbers and all of it in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from klantreis.words import say
from klantreis.writers import html
from klantreis.writers.facts import Facts, short
from klantreis.writers.further import further
from klantreis.writers.html import Booklet, Chapter
from klantreis.writers.sheets import sheets
from klantreis.writers.tree import Element, read
from klantreis.writers.typeset import pdf
from klantreis.writers.wall import pieces

A4: Final = html.PAPER
TITLE, LINE = 70, 90
"""Letters that fit below a page."""
SHORT, WIDE = 14, 90
"""A column of so few letters has its own width; the others divide what is left, as if no wider."""
Starts = Mapping[str, tuple[bool, str]]


def write(booklet: Booklet) -> bytes:
    """Return the page of a booklet as a PDF; the parts of its drawings have the room of `A4`."""
    facts = booklet.facts
    body = read(html.write(booklet).decode())
    title = next(body.all("h1")).text
    pictures = {chapter.name: list(_pictures(chapter)) for chapter in booklet.chapters}
    starts = _starts(booklet.chapters, facts)
    content = [_node(each, "", starts) for each in _in_order(body)]
    data = {
        "about": starts[""][1],
        "footer": f"{short(facts.line(), LINE)} · {say('paper.mark', kenmerk=facts.mark[:12])}",
        "page": say("paper.page", nummer="{nummer}", alle="{alle}"),
        "contents": say("paper.contents_of") if len(booklet.chapters) > 1 else "",
        "pictures": pictures,
        "page_content": content,
    }
    return pdf("report.typ", title, facts.day, data)


def _in_order(body: Element) -> Iterator[Element | str]:
    """Yield what is in a page, with what the signs mean before the first drawing."""
    (main,) = body.all("main")
    legend = [each for each in main.inside if isinstance(each, Element) and _is_legend(each)]
    rest = [each for each in main.inside if each not in legend]
    for each in body.inside:
        if each is main:
            yield from (Element("contents"), *map(_in_columns, legend), *rest)
        else:
            yield each


def _in_columns(section: Element) -> Element:
    (signs,) = section.all("dl")
    heading = next(section.all("h2"))
    return replace(section, inside=[heading, replace(signs, name="legend")])


def _is_legend(section: Element) -> bool:
    return any(each.id == "legenda" for each in section.all("h2"))


def _pictures(chapter: Chapter) -> Iterator[dict[str, Any]]:
    """Yield the parts of a drawing; none while nothing is drawn."""
    if not chapter.outline.items:
        return
    cut = [(part, sheet) for part in chapter.drawings for sheet in sheets(part, A4)]
    where = further([part for part, _ in cut])
    for place, ((part, sheet), told) in enumerate(zip(cut, where, strict=True), 1):
        named = html.sheet_title(chapter, place, len(cut))
        yield {"title": named, "further": told, "pieces": list(pieces(part, sheet.pieces, named))}


def _starts(chapters: Sequence[Chapter], facts: Facts) -> Starts:
    """Return of each section whether it begins on a page of its own, and what stands below it."""
    told = [_about(each, facts) for each in chapters]
    whole = f"{short(facts.journey.title, TITLE)}. {facts.remark}"
    starts = {
        each.name: (len(chapters) > 1 and bool(each.outline.items), about)
        for place, (each, about) in enumerate(zip(chapters, told, strict=True))
    }
    return defaultdict(lambda: (False, told[0] if len(told) == 1 else whole), starts)


def _about(chapter: Chapter, facts: Facts) -> str:
    """Return what stands below every page of a chapter: which it is, and how far it got."""
    outline, said = chapter.outline, chapter.outline.telling.subprocess
    told = (
        short(chapter.title, TITLE),
        say("sheet.part", deel=outline.part, delen=outline.parts),
        say("sheet.status", status=said.status or say("overview.no_status")),
    )
    return " ".join((f"{' · '.join(told)}.", facts.remark))


def _node(element: Element | str, chapter: str, starts: Starts) -> Any:
    """Return an element as its name, its class and what is in it; a text as it is.

    A chapter says whether it begins on a page of its own, and what stands below its pages.
    """
    if isinstance(element, str):
        return element
    if element.name == "table":
        return _table(element)
    if element.name == "figure":
        return ["figure", chapter, []]
    if "sheets" in element.class_:
        return ""  # the same drawings
    if element.name == "li" and chapter and _is_numbered(element):
        number, _, sentence = element.inside
        return ["li", "", _numbered(_text(number), _text(sentence))]
    class_: Any = "weight" if element.class_.startswith("weight") else element.class_
    if element.name == "section":
        chapter = next((each.id for each in element.all("h2")), "")
        class_ = starts[chapter]
    return [element.name, class_, [_node(each, chapter, starts) for each in element.inside]]


def _is_numbered(item: Element) -> bool:
    first = item.inside[0] if item.inside else ""
    return isinstance(first, Element) and first.class_ == "number"


def _numbered(number: str, sentence: str) -> list[Any]:
    """Return a sentence that says its own number, in bold up to there."""
    begins, found, rest = sentence.partition(number)
    return [["strong", "", [f"{begins}{found}"]], rest]


def _text(each: Element | str) -> str:
    return each if isinstance(each, str) else each.text


def _table(element: Element) -> Any:
    """Return a table as its title and its rows; the head says how much width each column gets."""
    rows = [[cell.text for cell in _cells(row)] for row in element.all("tr")]
    widest = (max(map(len, column)) for column in zip(*rows, strict=True))
    sizes = (0 if most <= SHORT else min(most, WIDE) for most in widest)
    head = list(zip(sizes, rows[0], strict=True))
    caption = next((each.text for each in element.all("caption")), "")
    return ["table", caption, [head, *rows[1:]]]


def _cells(row: Element) -> Iterator[Element]:
    return (each for each in row.inside if isinstance(each, Element))
