"""Werksessie: the drawing of one deelproces, with its details and findings."""

from __future__ import annotations

from typing import Final

import streamlit as st

from klantreis.layout import Look
from klantreis.layout.palette import ON_PAPER
from klantreis.live.looking import Looking
from klantreis.live.view import PartView, View
from klantreis.web import component
from klantreis.web.parts.diagram import diagram
from klantreis.web.parts.new import is_there
from klantreis.web.parts.opened import no_parts, opened
from klantreis.web.place import PART, SPOT, chosen
from klantreis.words import printable, say
from klantreis.writers.markup import joined, tag

BEFORE: Final = "shown-part"
INSTEAD: Final = "instead-of-part"
"""In the session: what the page showed, and what it shows since that is gone."""


def show() -> None:
    """Show the deelproces that is chosen."""
    view = opened(drawn=True, live=True)
    if not view.parts:
        st.html(joined((tag("h1", say("web.workshop")), no_parts())))
        is_there()
        return
    with st.container(horizontal=True, vertical_alignment="center", key="heading"):
        st.html(tag("h1", say("web.workshop")), width="content")
        titles = [
            say("web.numbered", nummer=number, titel=part.subprocess.title)
            for number, part in enumerate(view.parts.values(), 1)
        ]
        with st.container(width=480):
            part = view.parts[chosen(PART, tuple(view.parts), titles, say("web.part"))]
    _tell_gone(view, part)
    looking = Looking(Look.named(st.context.theme.type))
    data = diagram(part, looking, st.query_params.get(SPOT, ""))
    component.workshop(data | {"on_paper": ON_PAPER})
    is_there()


def _tell_gone(view: View, part: PartView) -> None:
    """Say that what was shown is gone, as long as people look at what came instead."""
    key, here = view.version.key, part.subprocess
    before = st.session_state.get(BEFORE)
    if before and before[0] == key and before[1] not in view.parts:
        st.session_state[INSTEAD] = (*before, here.id)
    st.session_state[BEFORE] = (key, here.id, here.title)
    journey, gone, name, instead = st.session_state.get(INSTEAD, ("", "", "", ""))
    if (journey, instead) == (key, here.id) and gone not in view.parts:
        said = say("web.part_gone", naam=printable(name), titel=here.title)
        st.html(tag("p", tag("strong", said), class_="banner", role="status"))
