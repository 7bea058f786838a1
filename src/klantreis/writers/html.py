"""One page to take home: drawings, the same in words and tables, and what is still open.

It stands alone: no script, nothing from elsewhere, and the typeface inside. On paper it is A3.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from klantreis.outline import Item, ItemKind, Line, Outline
from klantreis.scene import Scene
from klantreis.words import say
from klantreis.writers import agreed, svg
from klantreis.writers.facts import SHORT, Facts, status
from klantreis.writers.further import further
from klantreis.writers.legend import legend
from klantreis.writers.markup import Html, joined, table, tag
from klantreis.writers.sheets import NATURAL, Paper, Sheet, sheets

POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:"
PAPER: Final = Paper(186, 240, NATURAL)
"""What a part of a drawing has room for: a page of A4, and two beside each other on A3."""
SIGNS = {"hoog": "▲", "midden": "■", "laag": "○"}
BESIDE: tuple[tuple[ItemKind, str], ...] = (
    ("agreement", "paper.agreements"),
    ("risk", "paper.risks"),
    ("opportunity", "paper.opportunities"),
    ("question", "paper.questions"),
)


@dataclass(frozen=True, slots=True)
class Chapter:
    """One deelproces: its drawing, and the same in words.

    `parts` are the drawing in parts that fit on what somebody writes; without them it is cut.
    """

    outline: Outline
    scene: Scene
    parts: tuple[Scene, ...] = ()

    @property
    def drawings(self) -> tuple[Scene, ...]:
        """The parts of the drawing, or all of it in one."""
        return self.parts or (self.scene,)

    @property
    def name(self) -> str:
        """What the deelproces is called on the page, such as `deel-3`."""
        return f"deel-{self.outline.part}"

    @property
    def title(self) -> str:
        """Its number and title."""
        return say("web.numbered", nummer=self.outline.part, titel=self.outline.title)


@dataclass(frozen=True, slots=True)
class Booklet:
    """What a page is made of; `whole` is what is open about all of it."""

    facts: Facts
    chapters: tuple[Chapter, ...]
    whole: tuple[Line, ...] = ()

    @property
    def title(self) -> str:
        """What the page is about."""
        journey = self.facts.journey.title
        if len(self.chapters) != 1:
            return journey
        return say("paper.title", reis=journey, deel=self.chapters[0].title)


def write(booklet: Booklet) -> bytes:
    """Return the page; every text of the journey in it is text."""
    chapters, title = booklet.chapters, booklet.title
    main = [_chapter(each) for each in chapters]
    if booklet.whole:
        findings = _findings("paper.open", booklet.whole)
        whole = say(f"whole.{booklet.facts.journey.kind}")
        main.append(_section("geheel", say("paper.whole", geheel=whole), findings))
    main.append(_section("legenda", say("paper.legend"), _legend(chapters)))
    body = (_header(booklet, title), tag("main", *main), _footer(booklet))
    page = tag("html", _head(booklet), tag("body", *body), lang="nl")
    return svg.NOT_XML.sub("\ufffd", f"<!doctype html>\n{page}\n").encode()


def _head(booklet: Booklet) -> Html:
    style = Path(__file__).with_name("paper.css").read_text("utf-8")
    return tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=POLICY),
        tag("meta", name="viewport", content="width=device-width"),
        tag("title", booklet.title),
        tag("style", Html(svg.font_faces()), Html(style), *map(Html, _below(booklet))),
    )


def _below(booklet: Booklet) -> Iterator[str]:
    """Yield what stands below every page on paper: which deelproces and version it is of.

    Of more than one, each that is drawn has pages of its own; the first shares its with the top.
    """
    chapters, stamp = booklet.chapters, booklet.facts.stamp
    yield _page("", stamp(chapters[0].outline if len(chapters) == 1 else None))
    for place, chapter in enumerate(chapters if len(chapters) > 1 else ()):
        if chapter.outline.items:
            where = f"{'header, ' if place == 0 else ''}section.{chapter.name}"
            yield _page(chapter.name, stamp(chapter.outline))
            yield f"@media print {{ {where} {{ page: {chapter.name}; }} }}\n"


def _page(name: str, said: str) -> str:
    number = say("paper.page", nummer='" counter(page) "', alle='" counter(pages) "')
    left = f'@bottom-left {{ content: "{_in_style(said)}"; }}'
    return f'@page {name} {{ {left} @bottom-right {{ content: "{number}"; }} }}\n'


def _in_style(said: str) -> str:
    """Return a text for between quotes in a style: all but plain letters as their numbers."""
    return "".join(
        each if each == " " or (each.isascii() and each.isalnum()) else f"\\{ord(each):06x}"
        for each in said
    )


def _header(booklet: Booklet, title: str) -> Html:
    facts = booklet.facts
    mark = say("paper.mark", kenmerk=facts.mark[:SHORT])
    told = (tag("p", line) for line in (f"{facts.line()} · {mark}", *facts.remarks()))
    return tag("header", tag("h1", title), *told, *_contents(booklet.chapters))


def _contents(chapters: Sequence[Chapter]) -> Iterator[Html]:
    if len(chapters) > 1:
        links = (tag("a", each.title, href=f"#{each.name}") for each in chapters)
        items = (tag("li", link) for link in links)
        yield tag("nav", tag("ul", *items), aria_label=say("paper.contents"))


def _footer(booklet: Booklet) -> Html:
    return tag("footer", tag("p", say("paper.mark", kenmerk=booklet.facts.mark)))


def _section(name: str, title: str, *content: str, class_: str = "") -> Html:
    return tag("section", tag("h2", title, id=name), *content, class_=class_, aria_labelledby=name)


def _chapter(chapter: Chapter) -> Html:
    outline, said = chapter.outline, chapter.outline.telling.subprocess
    facts = (
        say("sheet.part", deel=outline.part, delen=outline.parts),
        say("sheet.status", status=status(outline)),
    )
    about = (" · ".join(facts), said.goal or "", said.note or "")
    is_drawn = bool(outline.items)
    return _section(
        chapter.name,
        chapter.title,
        *(tag("p", line) for line in about if line),
        *_under("paper.good", (each.sentence for each in outline.praise)),
        _picture(chapter),
        _findings("paper.room", outline.room) if is_drawn or outline.room else "",
        _findings("paper.desk", outline.desk) if outline.desk else "",
        *_beside(outline),
        *_differences(chapter),
        *_under("paper.accepted", outline.accepted),
        *_papers(chapter),
        *_words(chapter),
        *_agreed(chapter),
        class_=chapter.name if is_drawn else f"{chapter.name} bare",
    )


def _picture(chapter: Chapter) -> Html:
    """Return the drawing as one, for a screen; a sentence while there is nothing in it."""
    if not chapter.outline.items:
        return tag("p", say("drawing.empty"))
    whole = tag(
        "div",
        Html(svg.picture(chapter.scene, f"{chapter.name}-tekening")),
        class_="scrolls drawing",
        tabindex="0",
        role="region",
        aria_label=chapter.scene.title,
    )
    caption = tag("figcaption", say("paper.in_words", uitleg=chapter.scene.description))
    return tag("figure", whole, caption)


def _papers(chapter: Chapter) -> Iterator[Html]:
    """Yield the parts of the drawing for paper, each whole on a page, before its words."""
    if not chapter.outline.items:
        return
    cut = [(part, sheet) for part in chapter.drawings for sheet in sheets(part, PAPER)]
    where = further([part for part, _ in cut])
    shown = (
        tag(
            "div",
            tag("p", tag("strong", sheet_title(chapter, place, len(cut)))),
            tag("p", told) if told else "",
            *_pieces(part, sheet),
        )
        for place, ((part, sheet), told) in enumerate(zip(cut, where, strict=True), 1)
    )
    yield tag("div", *shown, class_="sheets", aria_hidden="true")


def sheet_title(chapter: Chapter, place: int, count: int) -> str:
    """Return what stands above a part of the drawing on paper."""
    return say("paper.sheet", deel=chapter.title, nummer=place, alle=count)


def _pieces(part: Scene, sheet: Sheet) -> Iterator[Html]:
    for piece in sheet.pieces:
        yield Html(svg.sized(part, piece.area, f"{piece.wide:.2f}mm", f"{piece.high:.2f}mm"))


def _findings(key: str, lines: Iterable[Line]) -> Html:
    items = [_line(line) for line in lines]
    listed = tag("ol", *items, class_="findings") if items else tag("p", say("screen.nothing"))
    return joined((tag("h3", say(key)), listed))


def _line(line: Line) -> Html:
    heavy = f"{SIGNS[line.weight]} {line.weight}"
    number = f" · {line.number}" if line.number else ""
    sign = tag("span", f"{heavy}{number}", class_=f"weight {line.weight}")
    told = tag("span", line.message, class_="told")
    return tag("li", sign, " ", tag("strong", line.question), " ", told)


def _beside(outline: Outline) -> Iterator[Html]:
    for kind, key in BESIDE:
        yield from _under(key, (each.sentence for each in outline.beside if each.kind == kind))


def _differences(chapter: Chapter) -> Iterator[Html]:
    said = chapter.outline.telling.subprocess.differences
    rows = [(each.per or "–", each.text or "–", each.reason or "–") for each in said]
    if rows:
        head = (say("paper.per"), say("paper.difference"), say("paper.reason"))
        yield tag("h3", say("paper.differences"))
        yield table(say("paper.differences_in", deel=chapter.title), head, rows)


def _under(key: str, sentences: Iterable[str]) -> Iterator[Html]:
    """Yield a heading with a list, when there is something to list."""
    items = [tag("li", sentence) for sentence in sentences]
    if items:
        yield tag("h3", say(key))
        yield tag("ul", *items)


def _words(chapter: Chapter) -> Iterator[Html]:
    """Yield everything in the drawing as a list of sentences and as a table."""
    outline = chapter.outline
    if not outline.items:
        return
    yield tag("h3", say("screen.in_words"))
    lanes = " · ".join(lane.told for lane in chapter.scene.lanes)
    yield tag("p", f"{say('screen.lanes')} {lanes}", class_="lanes")
    yield tag("ol", *map(_sentence, outline.items), class_="words")
    heads = ("number", "kind", "who", "what", "then", "open")
    rows = (
        (item.number, item.word, item.who, item.title, item.then, item.discussed)
        for item in outline.items
    )
    caption = say("paper.table", titel=outline.title)
    yield tag("h3", say("screen.table"))
    yield table(caption, [say(f"screen.{head}") for head in heads], rows, class_="items")


def _agreed(chapter: Chapter) -> Iterator[Html]:
    """Yield what is agreed about each handover, the notes, and who sees to what."""
    outline = chapter.outline
    every = [
        tag("div", tag("h4", said.name), _pairs(said.pairs)) for said in agreed.handovers(outline)
    ]
    if every:
        yield tag("h3", say("paper.handovers"))
        yield tag("div", *every, class_="agreed")
    notes = list(agreed.notes(outline))
    if notes:
        yield tag("h3", say("paper.notes"))
        yield _pairs(notes)
    head, rows = agreed.duties(outline)
    if rows:
        yield tag("h3", say("paper.duties"))
        yield table(say("paper.duties_in", deel=chapter.title), head, rows)


def _pairs(pairs: Iterable[tuple[str, str]]) -> Html:
    return tag("dl", *(Html(tag("dt", name) + tag("dd", told)) for name, told in pairs))


def _sentence(item: Item) -> Html:
    number = tag("span", item.number, class_="number", aria_hidden="true")
    return tag("li", number, " ", tag("span", item.sentence))


def _legend(chapters: Sequence[Chapter]) -> Html:
    return _pairs(legend(in_parts=any(chapter.parts for chapter in chapters)))
