"""Downloads: everything that people take home."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

import streamlit as st

from klantreis.live.downloads import DRAWING, LIST, PAGE, TABLE, TEXT, Format
from klantreis.live.view import PartView, View
from klantreis.web.parts.opened import opened
from klantreis.words import say
from klantreis.writers.markup import Html, joined, table, tag

COLUMNS = ("downloads.page", "downloads.drawing", "downloads.table", "downloads.list")


def show() -> None:
    """Show one row of files per deelproces, and those of the whole journey."""
    view = opened()
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
                tag("p", _link(view, None, TEXT, say("downloads.text"))),
            )
        )
    )


def _rows(view: View) -> Iterator[tuple[str, ...]]:
    for part in view.parts.values():
        name = say("web.numbered", nummer=part.outline.part, titel=part.subprocess.title)
        links = (_of(view, part, form, name) for form in (PAGE, DRAWING, TABLE, LIST))
        yield name, *links
    every = say(f"whole.{view.graph.journey.kind}").capitalize()
    forms = (PAGE, DRAWING, TABLE, LIST) if view.parts else (TABLE, LIST)
    yield every, *("" for _ in range(4 - len(forms))), *(_of(view, None, f, every) for f in forms)


def _of(view: View, part: PartView | None, form: Format, about: str) -> Html:
    """Return a link whose spoken name says which file of which deelproces it is."""
    ending = form.ending.upper()
    return _link(view, part, form, ending, say("downloads.spoken", vorm=ending, titel=about))


def _link(view: View, part: PartView | None, form: Format, text: str, spoken: str = "") -> Html:
    within = f"/{quote(part.subprocess.id)}" if part else ""
    path = f"/download/{quote(view.version.key)}{within}/{form.path}"
    return tag("a", text, href=path, download="", aria_label=spoken, class_="file")
