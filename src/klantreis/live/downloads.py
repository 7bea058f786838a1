"""What people take home: which files there are, what they are called, and their bytes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from klantreis.journey import Journey
from klantreis.layout import Look
from klantreis.layout.sheet import Page, sheet
from klantreis.live import takehome
from klantreis.live.view import PartView, View
from klantreis.scene import Scene
from klantreis.words import date as written
from klantreis.words import say
from klantreis.writers import csv, html, json, svg
from klantreis.writers.facts import Facts, status, titled
from klantreis.writers.legend import legend

TEXTS = Look()
POSTER = 14_000_000
"""Pixels of a picture of all deelprocessen."""
LONGEST: Final = 80
REGION, PART, VERSION = 14, 16, 6
"""Letters of a whole name, and of what stands in it; of a region as many as are left."""


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of file: what it holds, its ending, and how a browser knows it."""

    kind: str
    ending: str
    media_type: str
    write: Callable[[View, PartView | None], bytes]

    @property
    def path(self) -> str:
        """The last part of its address."""
        return f"{self.kind}.{self.ending}"


def _findings(
    write: Callable[..., bytes],
) -> Callable[[View, PartView | None], bytes]:
    return lambda view, part: write((view.report(part.subprocess.id if part else ""),))


def _drawing(view: View, part: PartView | None) -> bytes:
    """Draw one deelproces or all of them, each with a heading that can travel with it."""
    return svg.write(_sheet(view, part), embed_font=True, about=_stamp(view, part))


def _picture(view: View, part: PartView | None) -> bytes:
    """Write one deelproces with its texts, or all in numbers: texts would be too small to read."""
    from klantreis.writers import png  # loads a library

    if part:
        return png.write(_sheet(view, part), about=_stamp(view, part))
    numbers = _sheet(view, None, Look(density="overzicht"), say("sheet.names"))
    return png.write(numbers, POSTER, _stamp(view, None))


def _stamp(view: View, part: PartView | None) -> str:
    return takehome.facts(view).stamp(part.outline if part else None)


def _sheet(view: View, part: PartView | None, look: Look = TEXTS, names: str = "") -> Scene:
    """Return drawings under each other, and what they are and what their signs mean below all."""
    facts = takehome.facts(view)
    pages = [_page(facts, each, look) for each in ([part] if part else view.parts.values())]
    signs = (say("slides.fact", naam=name, waarde=means) for name, means in legend())
    foot = (_stamp(view, part), names, say("paper.legend"), *signs)
    return sheet(facts.journey.title, pages, [*filter(None, foot)])


def _page(facts: Facts, part: PartView, look: Look) -> Page:
    journey, outline = facts.journey, part.outline
    told = (
        journey.title,
        say("sheet.part", deel=outline.part, delen=outline.parts),
        say("sheet.status", status=status(outline)),
        say("sheet.version", versie=journey.version) if journey.version else "",
        say("overview.law_date", datum=written(journey.law_date)) if journey.law_date else "",
    )
    lines = (" · ".join(filter(None, told)), " ".join(facts.remarks()))
    return Page(titled(outline), lines, part.scene_in(look))


def _booklet(view: View, part: PartView | None) -> bytes:
    """Write one deelproces or all of them as a page that stands alone."""
    parts = [part] if part else view.parts.values()
    chapters = tuple(takehome.chapter(each, html.PAPER) for each in parts)
    return html.write(takehome.booklet(view, part, chapters))


HTML, DOT = "text/html; charset=utf-8", "text/vnd.graphviz; charset=utf-8"
OFFICE = "application/vnd.openxmlformats-officedocument"
PAGE = Format("klantreis", "html", HTML, _booklet)
DRAWING = Format("tekening", "svg", "image/svg+xml", _drawing)
TABLE = Format("bevindingen", "csv", "text/csv; charset=utf-8", _findings(csv.write))
LIST = Format("bevindingen", "json", "application/json", _findings(json.write))
PICTURE = Format("tekening", "png", "image/png", _picture)
SHEETS = Format("wandplaat", "pdf", "application/pdf", takehome.wall)
REPORT = Format("rapport", "pdf", "application/pdf", takehome.report)
SLIDES = Format("presentatie", "pptx", f"{OFFICE}.presentationml.presentation", takehome.slides)
WORKBOOK = Format("werkboek", "xlsx", f"{OFFICE}.spreadsheetml.sheet", takehome.workbook)
ROLES = Format("rollen", "html", HTML, takehome.roles)
YOUTH = Format("wie-helpt-mij", "html", HTML, takehome.who_helps)
BOARD = Format("stuurgroep", "html", HTML, takehome.board)
NETWORK = Format("netwerk", "dot", DOT, takehome.network)
MAP = Format("deelprocessen", "dot", DOT, takehome.overview)
TEXT = Format("bestand", "yaml", "application/yaml", lambda view, _part: view.version.data)

WHO = "wie"
"""The part of an address that names one organisation."""

COMMON = (
    *(PAGE, DRAWING, PICTURE, SHEETS, REPORT, SLIDES, WORKBOOK, TABLE, LIST),
    *(ROLES, YOUTH, BOARD, NETWORK),
)
OF_A_PART: Final = {each.path: each for each in COMMON}
OF_THE_WHOLE: Final = {each.path: each for each in (*COMMON, MAP, TEXT)}


def role_of(view: View, actor: str) -> Format | None:
    """Return *Mijn rol* of one organisation; None when the journey has no such."""
    known = {each.id for each in view.journey.actors} if view.journey else ()
    if actor not in known:
        return None
    return replace(ROLES, kind=f"rol-{_plain(actor, PART)}", write=takehome.role_of(actor))


def file_name(view: View, part: PartView | None, form: Format, today: date) -> str:
    """Return the name under which a file is saved: ASCII, at most 80 characters.

    The YAML keeps its own name.
    """
    journey = view.journey
    if form is TEXT or journey is None:
        return view.version.name
    about = f"{part.outline.part}-{_plain(part.subprocess.id, PART)}" if part else "geheel"
    number = _plain(journey.version or "", VERSION)
    version = f"v{number}" if number else ""
    before, after = (
        f"klantreis_{_region(journey)}",
        (about, f"{today:%Y-%m-%d}", version, form.kind),
    )
    rest = f"_{'_'.join(filter(None, after))}.{form.ending}"
    return f"{before[: LONGEST - len(rest)].rstrip('-.')}{rest}"


def _region(journey: Journey) -> str:
    return _plain(journey.region or journey.id, REGION)


def _plain(text: str, longest: int) -> str:
    """Return a text as a part of a file name."""
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9.]+", "-", letters).strip("-.")[:longest].rstrip("-.")
