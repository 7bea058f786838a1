"""The wall sheet: drawings on A3, cut into parts that fit instead of made smaller.

Every sheet says what it is, how old, and what its signs mean: it hangs without the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from klantreis.scene import Scene
from klantreis.words import say
from klantreis.writers import svg
from klantreis.writers.facts import Facts, short
from klantreis.writers.further import further
from klantreis.writers.html import Chapter
from klantreis.writers.legend import legend
from klantreis.writers.sheets import NATURAL, Paper, Piece, Sheet, sheets
from klantreis.writers.typeset import pdf

A3: Final = Paper(396, 228, NATURAL)
"""At its own size the smallest letter of a drawing, of 12 pixels, is 9 points."""
TITLE, LINE, NOTE = 90, 120, 280
"""Letters that a sheet has room for: of a title, a line, and what the journey says of itself."""


def write(facts: Facts, chapters: Sequence[Chapter]) -> bytes:
    """Return the drawings of these deelprocessen as a PDF, each sheet with facts and legend.

    Their parts have the room of `A3`; one that is larger goes on further.
    """
    title = facts.journey.title
    if len(chapters) == 1:
        title = say("paper.title", reis=title, deel=chapters[0].title)
    data = {
        "page": say("paper.page", nummer="{nummer}", alle="{alle}"),
        "chapters": [_chapter(each, facts) for each in chapters] or [_nothing(facts)],
        "legend_title": say("paper.legend"),
        "legend": list(legend(in_parts=True)),
    }
    return pdf("wall.typ", title, facts.day, data)


def _chapter(chapter: Chapter, facts: Facts) -> dict[str, Any]:
    outline, said = chapter.outline, chapter.outline.telling.subprocess
    status = say("sheet.status", status=said.status or say("overview.no_status"))
    part = say("sheet.part", deel=outline.part, delen=outline.parts)
    found = [(part, sheet) for part in chapter.drawings for sheet in sheets(part, A3)]
    where = further([part for part, _ in found])
    return {
        "about": _about(facts, f"{part} · {status}"),
        "sheets": [
            {**_sheet(chapter, part, sheet, (place, len(found))), "further": told}
            for place, ((part, sheet), told) in enumerate(zip(found, where, strict=True), 1)
        ],
    }


def _nothing(facts: Facts) -> dict[str, Any]:
    """Return what stands for a journey without deelprocessen."""
    sheet = {
        "title": short(facts.journey.title, TITLE),
        "said": say("drawing.empty"),
        "further": "",
    }
    return {"about": _about(facts), "sheets": [{**sheet, "pieces": []}]}


def _about(facts: Facts, *lines: str) -> list[str]:
    """Return the lines of the title block, the title of the journey first."""
    note, *others = (*facts.remarks(),) if facts.journey.note else ("", *facts.remarks())
    mark = " · ".join((*lines, say("paper.mark", kenmerk=facts.mark[:12])))
    told = (facts.journey.title, mark, facts.line(), " ".join(others))
    return [*(short(each, LINE) for each in told), short(note, NOTE)]


def _sheet(chapter: Chapter, part: Scene, sheet: Sheet, place: tuple[int, int]) -> dict[str, Any]:
    named = say("paper.sheet", deel=short(chapter.title, TITLE), nummer=place[0], alle=place[1])
    return {"title": named, "said": "", "pieces": list(pieces(part, sheet.pieces, named))}


def pieces(scene: Scene, cut: Sequence[Piece], title: str) -> Iterator[dict[str, Any]]:
    """Yield the pieces of a sheet as images with their size in millimetres, and what they show."""
    for place, piece in enumerate(cut):
        is_names = len(cut) > 1 and place == 0
        if not (piece.wide and piece.high):
            continue  # there are no names to repeat
        shown = svg.cropped(scene, piece.area)
        alt = say("paper.lane_names") if is_names else _told(title, scene, shown.spoken)
        yield {"svg": shown.text, "wide": piece.wide, "high": piece.high, "alt": alt}


def _told(title: str, scene: Scene, spoken: Sequence[str]) -> str:
    return " ".join((f"{title}.", *spoken)) if spoken else f"{title}. {scene.description}"
