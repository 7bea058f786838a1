"""Downloads: everything that people take home."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final
from urllib.parse import quote

import streamlit as st

from klantreis.live.downloads import (
    BOARD,
    DRAWING,
    LIST,
    MAP,
    NETWORK,
    PAGE,
    PICTURE,
    ROLES,
    SLIDES,
    TABLE,
    TEXT,
    WORKBOOK,
    YOUTH,
    Format,
)
from klantreis.live.view import PartView, View
from klantreis.web.parts.opened import opened
from klantreis.words import say
from klantreis.writers.markup import Html, joined, table, tag

COLUMNS: Final[Mapping[str, tuple[Format, ...]]] = {
    "downloads.page": (PAGE,),
    "downloads.drawing": (DRAWING, PICTURE),
    "downloads.slides": (SLIDES,),
    "downloads.tables": (WORKBOOK, TABLE, LIST),
    "downloads.sheets": (ROLES, YOUTH, BOARD),
    "downloads.network": (NETWORK,),
}
NAMED: Final = {ROLES: "downloads.roles", YOUTH: "downloads.youth", BOARD: "downloads.board"}
WITHOUT_PARTS: Final = (WORKBOOK, TABLE, LIST)
"""What a journey without deelprocessen has too."""


def show() -> None:
    """Show one row of files per deelproces, and those of the whole journey."""
    view = opened()
    last = [_link(view, None, TEXT, say("downloads.text"))]
    if view.parts and view.graph.journey.kind == "klantreis":
        last.append(_link(view, None, MAP, say("downloads.map")))
    st.html(
        joined(
            (
                tag("h1", say("web.downloads")),
                tag("p", say("downloads.explained")),
                table(
                    say("downloads.caption"),
                    [say("downloads.about"), *map(say, COLUMNS)],
                    _rows(view),
                ),
                *(tag("p", link) for link in last),
            )
        )
    )


def _rows(view: View) -> Iterator[tuple[str, ...]]:
    for part in view.parts.values():
        name = say("web.numbered", nummer=part.outline.part, titel=part.subprocess.title)
        yield name, *_cells(view, part, name)
    every = say(f"whole.{view.graph.journey.kind}").capitalize()
    yield every, *_cells(view, None, every)


def _cells(view: View, part: PartView | None, name: str) -> Iterator[Html]:
    for forms in COLUMNS.values():
        there = [form for form in forms if view.parts or form in WITHOUT_PARTS]
        yield Html(" ".join(_of(view, part, form, name) for form in there))


def _of(view: View, part: PartView | None, form: Format, about: str) -> Html:
    """Return a link whose spoken name says which file of which deelproces it is."""
    said = say(NAMED[form]) if form in NAMED else form.ending.upper()
    return _link(view, part, form, said, say("downloads.spoken", vorm=said, titel=about))


def _link(view: View, part: PartView | None, form: Format, text: str, spoken: str = "") -> Html:
    within = f"/{quote(part.subprocess.id)}" if part else ""
    path = f"/download/{quote(view.version.key)}{within}/{form.path}"
    return tag("a", text, href=path, download="", aria_label=spoken, class_="file")
