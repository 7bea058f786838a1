"""Verantwoordelijkheden: who does what and who sees to it, derived from the file."""

from __future__ import annotations

import streamlit as st

from klantreis.live.view import View
from klantreis.web.charts import heat_map
from klantreis.web.parts.beginning import invitation, is_empty
from klantreis.web.parts.opened import no_parts, opened
from klantreis.web.parts.responsibilities import Roles, Totals, legend
from klantreis.web.place import ALL, PART, chosen
from klantreis.words import say
from klantreis.writers.markup import joined, tag


def show() -> None:
    """Show the matrix of one deelproces, or the totals of all."""
    view = opened(drawn=True)
    if not view.parts:
        st.html(joined((tag("h1", say("web.responsibilities")), no_parts())))
        return
    part = view.parts.get(_choice(view))
    shown = Roles(part) if part else Totals(view)
    if not shown.titles or (part is None and is_empty(view)):
        st.html(invitation(view, part))
        return
    explained = "responsibility.explained" if part else "responsibility.totals_explained"
    st.html(joined((tag("p", say(explained)), legend())))
    with st.container(key="heat"):
        heat_map(shown.columns, shown.titles, shown.tiles, alt=say("responsibility.alt"))
    st.html(shown.missing())
    st.html(shown.table())


def _choice(view: View) -> str:
    with st.container(horizontal=True, vertical_alignment="center", key="heading"):
        st.html(tag("h1", say("web.responsibilities")), width="content")
        titles = [
            say("web.numbered", nummer=number, titel=part.subprocess.title)
            for number, part in enumerate(view.parts.values(), 1)
        ]
        with st.container(width=480):
            every = (say("friend.all"), *titles)
            return chosen(PART, (ALL, *view.parts), every, say("web.part"))
