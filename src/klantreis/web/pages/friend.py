"""Kritische vriend: one question at a time, big enough for the wall."""

from __future__ import annotations

import streamlit as st

from klantreis.web import component
from klantreis.web.parts.opened import opened
from klantreis.web.parts.questions import questions
from klantreis.web.place import ALL, PART, QUESTION, chosen
from klantreis.words import say
from klantreis.writers.markup import tag


def show() -> None:
    """Show the questions of one deelproces, or of all."""
    view = opened(drawn=True, live=True)
    with st.container(horizontal=True, vertical_alignment="center", key="heading"):
        st.html(tag("h1", say("web.friend")), width="content")
        titles = [part.subprocess.title for part in view.parts.values()]
        with st.container(width=480):
            part = chosen(PART, (ALL, *view.parts), (say("friend.all"), *titles), say("web.part"))
    component.friend(questions(view, view.parts.get(part), st.query_params.get(QUESTION, "")))
