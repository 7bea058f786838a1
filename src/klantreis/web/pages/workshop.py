"""Werksessie: the drawing of one deelproces, with its details and findings."""

from __future__ import annotations

import streamlit as st

from klantreis.layout import Look
from klantreis.layout.palette import ON_PAPER
from klantreis.live.looking import Looking
from klantreis.web import component
from klantreis.web.parts.diagram import diagram
from klantreis.web.parts.new import is_there
from klantreis.web.parts.opened import no_parts, opened
from klantreis.web.place import PART, SPOT, chosen
from klantreis.words import say
from klantreis.writers.markup import joined, tag


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
    looking = Looking(Look.named(st.context.theme.type))
    data = diagram(part, looking, st.query_params.get(SPOT, ""))
    component.workshop(data | {"on_paper": ON_PAPER})
    is_there()
