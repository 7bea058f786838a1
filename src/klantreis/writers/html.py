"""One page to take home: drawings, the same in words and tables, and what is still open.

It stands alone: no script, nothing from elsewhere, and the typeface inside. On paper it is A3.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from klantreis.journey import Journey
from klantreis.outline import Item, ItemKind, Line, Outline
from klantreis.scene import Scene
from klantreis.words import date, listed, say
from klantreis.writers import svg
from klantreis.writers.legend import legend
from klantreis.writers.markup import Html, joined, table, tag
from klantreis.writers.sheets import Piece, Sheet, sheets

POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:"
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
    """What a page is made of; `mark` is the hash of the file, `whole` what is about all of it."""

    journey: Journey
    chapters: tuple[Chapter, ...]
    mark: str
    whole: tuple[Line, ...] = ()
    remark: str = ""


def write(booklet: Booklet) -> bytes:
    """Return the page; every text of the journey in it is text."""
    chapters = booklet.chapters
    title = booklet.journey.title
    if len(chapters) == 1:
        title = say("paper.title", reis=title, deel=chapters[0].title)
    main = [_chapter(each) for each in chapters]
    if booklet.whole:
        findings = _findings("paper.open", booklet.whole)
        whole = say(f"whole.{booklet.journey.kind}")
        main.append(_section("geheel", say("paper.whole", geheel=whole), findings))
    main.append(_section("legenda", say("paper.legend"), _legend(chapters)))
    body = (_header(booklet, title), tag("main", *main), _footer(booklet))
    page = tag("html", _head(title), tag("body", *body), lang="nl")
    return svg.NOT_XML.sub("\ufffd", f"<!doctype html>\n{page}\n").encode()


def _head(title: str) -> Html:
    style = Path(__file__).with_name("paper.css").read_text("utf-8")
    return tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=POLICY),
        tag("meta", name="viewport", content="width=device-width"),
        tag("title", title),
        tag("style", Html(svg.font_faces()), Html(style)),
    )


def _header(booklet: Booklet, title: str) -> Html:
    journey = booklet.journey
    facts = (
        journey.region and say("overview.region", regio=journey.region),
        journey.version and say("sheet.version", versie=journey.version),
        journey.law_date and say("overview.law_date", datum=date(journey.law_date)),
    )
    lines = (" · ".join(filter(None, facts)), journey.note or "", say("sheet.advice"))
    told = (tag("p", line) for line in (*lines, booklet.remark) if line)
    return tag("header", tag("h1", title), *told, *_contents(booklet.chapters))


def _contents(chapters: Sequence[Chapter]) -> Iterator[Html]:
    if len(chapters) > 1:
        links = (tag("a", each.title, href=f"#{each.name}") for each in chapters)
        items = (tag("li", link) for link in links)
        yield tag("nav", tag("ul", *items), aria_label=say("paper.contents"))


def _footer(booklet: Booklet) -> Html:
    return tag("footer", tag("p", say("paper.mark", kenmerk=booklet.mark)))


def _section(name: str, title: str, *content: str) -> Html:
    return tag("section", tag("h2", title, id=name), *content, aria_labelledby=name)


def _chapter(chapter: Chapter) -> Html:
    outline, said = chapter.outline, chapter.outline.telling.subprocess
    facts = (
        say("sheet.part", deel=outline.part, delen=outline.parts),
        say("sheet.status", status=said.status or say("overview.no_status")),
    )
    about = (" · ".join(facts), said.goal or "", said.note or "")
    return _section(
        chapter.name,
        chapter.title,
        *(tag("p", line) for line in about if line),
        *_under("paper.good", (each.sentence for each in outline.praise)),
        _picture(chapter),
        _findings("paper.room", outline.room),
        _findings("paper.desk", outline.desk) if outline.desk else "",
        *_beside(outline),
        *_differences(chapter),
        *_under("paper.accepted", outline.accepted),
        *_words(chapter),
    )


def _picture(chapter: Chapter) -> Html:
    """Return the drawing: whole on a screen, in pieces on paper."""
    name = f"{chapter.name}-tekening"
    whole = tag(
        "div",
        Html(svg.picture(chapter.scene, name)),
        class_="scrolls drawing",
        tabindex="0",
        role="region",
        aria_label=chapter.scene.title,
    )
    pieces = sheets(chapter.scene)
    papers = (
        tag(
            "div",
            tag("p", _sheet_title(chapter, sheet, (number, len(pieces)))),
            *(_piece(piece, name) for piece in sheet.pieces),
            class_="sheet",
            aria_hidden="true",
        )
        for number, sheet in enumerate(pieces, 1)
    )
    caption = tag("figcaption", say("paper.in_words", uitleg=chapter.scene.description))
    return tag("figure", whole, *papers, caption)


def _sheet_title(chapter: Chapter, sheet: Sheet, place: tuple[int, int]) -> str:
    number, count = place
    names = listed(map(chapter.outline.telling.graph.name, sheet.lanes))
    lanes = say("paper.lanes", banen=names) if len(sheet.lanes) < len(chapter.scene.lanes) else ""
    title = say("paper.sheet", deel=chapter.title, nummer=number, alle=count)
    return " · ".join(filter(None, (title, lanes)))


def _piece(piece: Piece, name: str) -> Html:
    area = piece.area
    box = f"{area.x:.1f} {area.y:.1f} {area.w:.1f} {area.h:.1f}"
    size = {"width": f"{piece.wide:.2f}mm", "height": f"{piece.high:.2f}mm"}
    return tag("svg", tag("use", href=f"#{name}"), viewBox=box, **size)


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


def _sentence(item: Item) -> Html:
    number = tag("span", item.number, class_="number", aria_hidden="true")
    return tag("li", number, " ", tag("span", item.sentence))


def _legend(chapters: Sequence[Chapter]) -> Html:
    signs = legend(in_parts=any(chapter.parts for chapter in chapters))
    return tag("dl", *(Html(tag("dt", name) + tag("dd", means)) for name, means in signs))
