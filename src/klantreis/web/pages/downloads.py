"""Downloads: everything that people take home."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
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
    REPORT,
    ROLES,
    SHEETS,
    SLIDES,
    TABLE,
    TEXT,
    WHO,
    WORKBOOK,
    YOUTH,
    Format,
)
from klantreis.live.view import PartView, View
from klantreis.web.parts.opened import opened
from klantreis.words import say
from klantreis.writers.markup import Html, joined, tag
from klantreis.writers.role import with_a_role

COLUMNS: Final[Mapping[str, tuple[Format, ...]]] = {
    "downloads.page": (PAGE,),
    "downloads.drawing": (DRAWING, PICTURE),
    "downloads.paper": (SHEETS, REPORT),
    "downloads.slides": (SLIDES,),
    "downloads.tables": (WORKBOOK, TABLE, LIST),
    "downloads.sheets": (ROLES, YOUTH, BOARD),
    "downloads.network": (NETWORK,),
}
NAMED: Final = {
    SHEETS: "downloads.wall",
    REPORT: "downloads.report",
    ROLES: "downloads.roles",
    YOUTH: "downloads.youth",
    BOARD: "downloads.board",
}
WITHOUT_PARTS: Final = (WORKBOOK, TABLE, LIST)
"""What a journey without deelprocessen has too."""


def show() -> None:
    """Show the files of each deelproces, those of the whole journey, and a sheet for everybody."""
    view = opened()
    last = [_link(view, None, TEXT, say("downloads.text"))]
    if view.parts and view.graph.journey.kind == "klantreis":
        last.append(_link(view, None, MAP, say("downloads.map")))
    st.html(
        joined(
            (
                tag("h1", say("web.downloads")),
                tag("p", say("downloads.explained")),
                *_sections(view, last),
            )
        )
    )


def _sections(view: View, last: Iterable[Html]) -> Iterator[Html]:
    """Yield the whole first: that is what most people take."""
    every = say(f"whole.{view.graph.journey.kind}").capitalize()
    yield _section(view, None, every, [tag("p", *_apart(last))])
    actors = {each.id: each.title for each in view.graph.journey.actors}
    if view.parts and (roles := with_a_role(part.outline for part in view.parts.values())):
        links = [_role(view, id, actors.get(id, id)) for id in roles]
        yield tag("section", tag("h2", say("downloads.own_role")), tag("p", *_apart(links)))
    for part in view.parts.values():
        name = say("web.numbered", nummer=part.outline.part, titel=part.subprocess.title)
        yield _section(view, part, name)


def _section(view: View, part: PartView | None, name: str, more: Iterable[Html] = ()) -> Html:
    """Return the files about a deelproces or the whole, kind by kind."""
    kinds = (
        (heading, [form for form in forms if view.parts or form in WITHOUT_PARTS])
        for heading, forms in COLUMNS.items()
    )
    rows = (
        tag(
            "div",
            tag("dt", say(heading)),
            tag("dd", *_apart(_of(view, part, form, name) for form in forms)),
        )
        for heading, forms in kinds
        if forms
    )
    return tag("section", tag("h2", name), tag("dl", *rows, class_="files"), *more)


def _apart(links: Iterable[Html]) -> Iterator[str]:
    for place, link in enumerate(links):
        yield from ("", link) if place == 0 else (" ", link)


def _role(view: View, actor: str, name: str) -> Html:
    path = f"/download/{quote(view.version.key)}/{ROLES.path}?{WHO}={quote(actor)}"
    spoken = say("downloads.role_of", wie=name)
    return tag("a", name, href=path, download="", aria_label=spoken, class_="file")


def _of(view: View, part: PartView | None, form: Format, about: str) -> Html:
    """Return a link whose spoken name says which file of which deelproces it is."""
    said = say(NAMED[form]) if form in NAMED else form.ending.upper()
    return _link(view, part, form, said, say("downloads.spoken", vorm=said, titel=about))


def _link(view: View, part: PartView | None, form: Format, text: str, spoken: str = "") -> Html:
    within = f"/{quote(part.subprocess.id)}" if part else ""
    path = f"/download/{quote(view.version.key)}{within}/{form.path}"
    return tag("a", text, href=path, download="", aria_label=spoken, class_="file")
