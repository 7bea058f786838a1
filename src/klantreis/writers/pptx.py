"""Slides of real shapes: every box, line and text can be changed, and no text is below 9 points.

A slide is as large as A3. A drawing that does not fit is cut at columns and lanes, and every slide
repeats the names of the lanes. What can be heard comes in the order of the journey.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from io import BytesIO
from math import ceil
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.oxml import parse_xml
from pptx.util import Mm, Pt

from klantreis import fonts
from klantreis.outline import Line, Outline
from klantreis.scene import Label, Scene
from klantreis.words import say
from klantreis.writers import asked
from klantreis.writers.drawingml import FONT, NAMESPACES, SMALLEST
from klantreis.writers.facts import Facts, short, text
from klantreis.writers.html import SIGNS, Chapter
from klantreis.writers.legend import legend
from klantreis.writers.sheets import NATURAL, Paper, Sheet, sheets
from klantreis.writers.slides import POINTS, drawn
from klantreis.writers.svg import NOT_XML

WIDE, HIGH, MARGIN, HEAD = 420, 297, 12, 20
"""A slide, its margins, and the room for its title, in millimetres."""
SLIDE: Final = Paper(WIDE - 2 * MARGIN, HIGH - HEAD - MARGIN, NATURAL)
"""What a slide has room for."""
INK: Final = RGBColor(0x1A, 0x1A, 0x1A)  # type: ignore[no-untyped-call]
TITLE_SIZE, SMALLEST_TITLE, TEXT_SIZE, SMALL_SIZE = 22, 16, 16, 13
FOOT, FOOT_SIZE = 220, 11
"""Letters that fit below a slide, and their size in points."""
LETTERS, LINES = 120, 31
"""How many letters fit on a line of text, and how many lines on a slide."""
TITLE_SLIDE, TITLE_AND_TEXT, TITLE_ONLY = 0, 1, 5
"""The layouts of the standard template."""
LONGEST: Final = 1200
"""Letters of one text; a longer one is told on."""
FIRST: Final = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Told:
    """Something that is said: the words in front in bold, and smaller what explains it."""

    said: str
    sign: str = ""
    below: str = ""

    @property
    def lines(self) -> int:
        """About how many lines it takes."""
        first = ceil((len(self.sign) + len(self.said) + 1) / LETTERS)
        return max(1, first) + ceil(len(self.below) / (LETTERS * 1.15)) * (self.below != "")


def write(facts: Facts, chapters: Sequence[Chapter], whole: Sequence[Line] = ()) -> bytes:
    """Return the slides; `whole` is what is open about the journey as a whole."""
    deck = _Deck(facts, chapters[0].outline if len(chapters) == 1 else None)
    for chapter in chapters:
        deck.about = chapter.outline
        deck.drawing(chapter)
        deck.told(say("slides.decisions", deel=chapter.title), _decisions(chapter.outline))
        deck.told(say("slides.agreements", deel=chapter.title), _agreements(chapter.outline))
        deck.told(say("slides.room", deel=chapter.title), map(_line, chapter.outline.room))
        deck.told(say("slides.desk", deel=chapter.title), map(_line, chapter.outline.desk))
    deck.about = deck.only
    said = say("paper.whole", geheel=say(f"whole.{facts.journey.kind}"))
    deck.told(said, map(_line, whole))
    signs = (
        Told(means, name) for name, means in legend(in_parts=any(each.parts for each in chapters))
    )
    deck.told(say("paper.legend"), signs)
    return deck.saved()


def _sheets(scene: Scene) -> tuple[Sheet, ...]:
    sizes = (s.size for group in scene.groups for s in group.shapes if isinstance(s, Label))
    # a little more, so that rounding never makes a text smaller than that
    smallest = SMALLEST * 1.001 / POINTS / min(sizes, default=12.0)
    return sheets(scene, replace(SLIDE, smallest=smallest))


def _decisions(outline: Outline) -> Iterator[Told]:
    yield from map(Told, asked.decisions(outline))
    for each in asked.questions(outline):
        yield Told(each.question, each.number, each.message)


def _agreements(outline: Outline) -> Iterator[Told]:
    yield from (Told(each, say("slides.done")) for each in asked.agreements(outline, done=True))
    yield from map(Told, asked.agreements(outline, done=False))


def _line(line: Line) -> Told:
    sign = " · ".join(filter(None, (f"{SIGNS[line.weight]} {line.weight}", line.number)))
    return Told(line.question, sign, line.message)


class _Deck:
    """The slides as they are made."""

    def __init__(self, facts: Facts, only: Outline | None) -> None:
        self.facts = facts
        self.only = self.about = only
        self.deck = Presentation()
        self._make_room()
        self._first()

    def _make_room(self) -> None:
        """Make the template as large as the slides."""
        deck = self.deck
        ratios = Mm(WIDE) / (deck.slide_width or 1), Mm(HIGH) / (deck.slide_height or 1)
        deck.slide_width, deck.slide_height = Mm(WIDE), Mm(HIGH)
        for each in (deck.slide_master, *deck.slide_layouts):
            for shape in each.placeholders:
                if shape.element.spPr.xfrm is None:
                    continue
                place = (shape.left, shape.top, shape.width, shape.height)
                sized = [round(side * ratios[number % 2]) for number, side in enumerate(place)]
                shape.left, shape.top, shape.width, shape.height = sized

    def _first(self) -> None:
        """Make the slide that says what this is, and how old."""
        slide = self.deck.slides.add_slide(self.deck.slide_layouts[TITLE_SLIDE])
        self._write(slide.shapes.title, [[(self.facts.journey.title, 40, True)]])
        rows = [
            [(say("slides.fact", naam=name, waarde=value), 20, False)]
            for name, value in self.facts.rows(self.only)
        ][1:]
        rows += [[(each, 18, False)] for each in self.facts.remarks()]
        self._write(slide.placeholders[1], rows)
        _put(slide.shapes.title, (MARGIN, 40, WIDE - 2 * MARGIN, 60))
        _put(slide.placeholders[1], (MARGIN, 110, WIDE - 2 * MARGIN, 170))

    def drawing(self, chapter: Chapter) -> None:
        """Add a drawing, on as many slides as its smallest text needs."""
        every = [(scene, sheet) for scene in chapter.drawings for sheet in _sheets(scene)]
        for number, (scene, sheet) in enumerate(every, 1):
            slide = self._titled(_numbered(chapter.title, number, len(every)), TITLE_ONLY)
            tree = slide.shapes.element
            at = (MARGIN * POINTS, HEAD * POINTS)
            made = "".join(drawn(scene, chapter.outline, sheet, at))
            for each in parse_xml(f"<p:spTree {NAMESPACES}>{made}</p:spTree>"):
                tree.append(each)

    def told(self, title: str, every: Iterable[Told]) -> None:
        """Add sentences, on as many slides as they need; none without sentences."""
        pages = list(_pages(each for long in every for each in _parts(long)))
        for number, page in enumerate(pages, 1):
            slide = self._titled(_numbered(title, number, len(pages)), TITLE_AND_TEXT)
            body = slide.placeholders[1]
            self._write(body, [_runs(each) for each in page])
            _put(body, (MARGIN, HEAD, WIDE - 2 * MARGIN, HIGH - HEAD - MARGIN))

    def _titled(self, title: str, layout: int) -> Any:
        slide = self.deck.slides.add_slide(self.deck.slide_layouts[layout])
        self._write(slide.shapes.title, [[(title, _title_size(title), True)]])
        _put(slide.shapes.title, (MARGIN, 4, WIDE - 2 * MARGIN, HEAD - 5))
        foot = slide.shapes.add_textbox(0, 0, 0, 0)
        self._write(foot, [[(short(self.facts.stamp(self.about), FOOT), FOOT_SIZE, False)]])
        _put(foot, (MARGIN, HIGH - MARGIN + 1, WIDE - 2 * MARGIN, MARGIN - 3))
        return slide

    @staticmethod
    def _write(shape: Any, paragraphs: Iterable[Sequence[tuple[str, int, bool]]]) -> None:
        """Write paragraphs, each of runs with a size; one may begin with the end of a line."""
        frame = shape.text_frame
        frame.word_wrap = True
        for number, runs in enumerate(paragraphs):
            paragraph = frame.paragraphs[0] if not number else frame.add_paragraph()
            paragraph.alignment = 1  # to the left
            paragraph.space_after = Pt(6)
            for said, size, bold in runs:
                if said.startswith("\n"):
                    paragraph.add_line_break()
                run = paragraph.add_run()
                run.text = NOT_XML.sub("\ufffd", said).lstrip("\n")[:LONGEST]
                run.font.size, run.font.bold, run.font.name = Pt(size), bold, FONT
                run.font.color.rgb = INK

    def saved(self) -> bytes:
        """Return the file; its only dates are those of the facts."""
        known = self.deck.core_properties
        made = datetime.combine(self.facts.day, time(), UTC)
        known.title = text(self.facts.journey.title)[:200]
        known.author = known.last_modified_by = say("web.name")
        known.language = "nl-NL"
        known.comments = say("sheet.advice")
        known.created = known.modified = made
        out, again = BytesIO(), BytesIO()
        self.deck.save(out)
        with ZipFile(out) as one, ZipFile(again, "w", ZIP_DEFLATED) as other:
            for each in one.namelist():
                other.writestr(ZipInfo(each, FIRST), one.read(each), ZIP_DEFLATED)
        return again.getvalue()


def _title_size(title: str) -> int:
    """Return the points at which a title fits on one line; a very long one has two or more."""
    advances = fonts.advances("bold")
    wide = sum(advances.get(ord(each), 600) for each in title) / 1000 or 1
    return max(SMALLEST_TITLE, min(TITLE_SIZE, int(0.95 * SLIDE.width * POINTS / wide)))


def _numbered(title: str, number: int, count: int) -> str:
    return say("slides.sheet", titel=title, nummer=number, alle=count) if count > 1 else title


def _put(shape: Any, place: tuple[float, float, float, float]) -> None:
    shape.left, shape.top, shape.width, shape.height = map(Mm, place)


def _runs(told: Told) -> list[tuple[str, int, bool]]:
    runs = [(f"{told.sign} ", TEXT_SIZE, True)] if told.sign else []
    runs.append((told.said, TEXT_SIZE, False))
    if told.below:
        runs.append((f"\n{told.below}", SMALL_SIZE, False))
    return runs


def _parts(told: Told) -> Iterator[Told]:
    """Yield a text in parts that each fit a slide; nothing of it is lost."""
    said, below = text(told.said), text(told.below)
    yield Told(said[:LONGEST], text(told.sign), below[:LONGEST])
    for start in range(LONGEST, max(len(said), len(below)), LONGEST):
        yield Told(said[start : start + LONGEST], "", below[start : start + LONGEST])


def _pages(every: Iterable[Told]) -> Iterator[list[Told]]:
    page: list[Told] = []
    used = 0.0
    for told in every:
        high = told.lines + 0.5
        if page and used + high > LINES:
            yield page
            page, used = [], 0.0
        page.append(told)
        used += high
    if page:
        yield page
