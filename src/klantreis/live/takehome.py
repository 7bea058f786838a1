"""What people take home beside the drawing and the page: slides, tables, pictures and leaflets.

Each takes a view, and a deelproces or None for all of them. The writers of slides and workbooks
bring large libraries, so these are imported when somebody asks for them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final

from klantreis.layout import Look, Room
from klantreis.live.painting import PAINT
from klantreis.live.view import PartView, View
from klantreis.outline import Line, Outline
from klantreis.outline.ties import Tie
from klantreis.rules.engine import PERSONAL
from klantreis.scene import Scene
from klantreis.words import say
from klantreis.writers import board as board_page
from klantreis.writers import dot, html, youth
from klantreis.writers import role as role_page
from klantreis.writers.facts import Facts
from klantreis.writers.sheets import NATURAL, Paper

FEW: Final = 3
"""A part with fewer steps than this leaves its sheet all but empty."""
LOWER: Final = (0.96, 0.92, 0.88, 0.84, 0.8)
"""How much smaller a part may be, so that the last one is not left alone."""


def slides(view: View, part: PartView | None) -> bytes:
    """Write slides of real shapes."""
    from klantreis.writers import pptx

    chapters = [balanced(each, pptx.SLIDE) for each in _parts(view, part)]
    return pptx.write(facts(view), chapters, _whole(view, part))


def wall(view: View, part: PartView | None) -> bytes:
    """Write the drawings as a PDF on A3."""
    from klantreis.writers import wall

    return wall.write(facts(view), [balanced(each, wall.A3) for each in _parts(view, part)])


def report(view: View, part: PartView | None) -> bytes:
    """Write the page to take home as a PDF on A4."""
    from klantreis.writers import report_pdf

    chapters = tuple(chapter(each, report_pdf.A4) for each in _parts(view, part))
    return report_pdf.write(booklet(view, part, chapters))


def booklet(view: View, part: PartView | None, chapters: tuple[html.Chapter, ...]) -> html.Booklet:
    """Return what a page to take home is made of."""
    return html.Booklet(facts(view), chapters, _whole(view, part))


def chapter(part: PartView, paper: Paper) -> html.Chapter:
    """Return a deelproces with its drawing in parts that fit on paper at their own size."""
    return html.Chapter(part.outline, part.scene, _scenes(part, paper))


def balanced(part: PartView, paper: Paper) -> html.Chapter:
    """Return the same, cut a little lower or narrower where else a sheet holds next to nothing."""
    first = best = _scenes(part, paper)
    for share in LOWER if len(first) > 1 else ():
        if _fewest(best) >= FEW:
            break
        for wide, high in ((1.0, share), (share, 1.0)):
            other = _scenes(
                part, replace(paper, width=paper.width * wide, height=paper.height * high)
            )
            if len(other) <= len(first) and _fewest(other) > _fewest(best):
                best = other
    return html.Chapter(part.outline, part.scene, best)


def _scenes(part: PartView, paper: Paper) -> tuple[Scene, ...]:
    room = Room(paper.width / NATURAL, paper.height / NATURAL)
    return tuple(screen.scene for screen in part.screens(Look(), room))


def _fewest(scenes: Iterable[Scene]) -> int:
    """Return how many steps stand on the part with the fewest."""
    return min(sum(each.kind == "step" and bool(each.shapes) for each in s.groups) for s in scenes)


def workbook(view: View, part: PartView | None) -> bytes:
    """Write actions, gaps, handovers and roles as tables."""
    from klantreis.writers import xlsx

    return xlsx.write(facts(view), _outlines(view, part), _whole(view, part))


def network(view: View, part: PartView | None) -> bytes:
    """Write who passes on to whom as DOT text."""
    found = (_within(tie, part.subprocess.id if part else "") for tie in view.ties)
    ties = [tie for tie in found if tie.handovers or tie.gaps]
    return str(dot.network(view.graph, ties, PAINT).source).encode()


def overview(view: View, _part: PartView | None) -> bytes:
    """Write the deelprocessen and what leads where as DOT text."""
    return str(dot.overview(view.overview, PAINT).source).encode()


def roles(view: View, part: PartView | None) -> bytes:
    """Write *Mijn rol* for every organisation, each on a sheet of its own."""
    outlines = _outlines(view, part)
    return role_page.write(facts(view), outlines, role_page.with_a_role(outlines))


def role_of(actor: str) -> Callable[[View, PartView | None], bytes]:
    """Return what writes *Mijn rol* for one organisation."""
    return lambda view, part: role_page.write(facts(view), _outlines(view, part), (actor,))


def who_helps(view: View, part: PartView | None) -> bytes:
    """Write *Wie helpt mij?* for the young person."""
    return youth.write(facts(view), _outlines(view, part))


def board(view: View, part: PartView | None) -> bytes:
    """Write a sheet for the stuurgroep about each deelproces."""
    return board_page.write(facts(view), _outlines(view, part))


def facts(view: View) -> Facts:
    """Return what stands on everything; the day is that of the version."""
    return Facts(view.graph.journey, view.version.hash, view.day, private(view))


def private(view: View) -> str:
    """Say that nothing about persons was found, when that is so."""
    found = any(each.rule == PERSONAL for each in view.findings)
    return "" if found else say("sheet.private")


def _parts(view: View, part: PartView | None) -> list[PartView]:
    return [part] if part else list(view.parts.values())


def _outlines(view: View, part: PartView | None) -> list[Outline]:
    return [each.outline for each in _parts(view, part)]


def _whole(view: View, part: PartView | None) -> tuple[Line, ...]:
    """Return what is open about the journey as a whole."""
    return (
        () if part else tuple(line for line in view.lines if line.address.group not in view.parts)
    )


def _within(tie: Tie, part: str) -> Tie:
    """Return a tie with only what belongs to a deelproces; all of it for none."""
    if not part:
        return tie
    return replace(
        tie,
        handovers=tuple(each for each in tie.handovers if each.subprocess.id == part),
        gaps=tuple(each for each in tie.gaps if each.address.group == part),
    )
