"""Bestand: the YAML with its diagnostics, and the file itself."""

from __future__ import annotations

import streamlit as st

from klantreis.live.view import View
from klantreis.web.parts.listing import listing, problem_list
from klantreis.web.parts.opened import opened
from klantreis.words import say
from klantreis.writers.markup import Html, tag


def show() -> None:
    """Show the text of the file and what could not be read of it."""
    view = opened(readable=False)
    st.html(tag("h1", say("file.heading", naam=view.version.name)))
    st.html(_summary(view))
    if view.version.data:
        st.download_button(
            say("file.download"),
            data=view.version.data,
            file_name=view.version.name,
            mime="application/yaml",
            on_click="ignore",
        )
    if view.document.text:
        st.html(listing(view.document))


def _summary(view: View) -> Html:
    document = view.document
    if not document.problems:
        return tag("p", say("file.all_read"), class_="good")
    if document.journey is None:
        sentence = say("web.nothing_read")
    elif document.unread:
        sentence = say("web.unread", aantal=document.unread)
    else:
        sentence = say("file.only_hints", aantal=len(document.problems))
    return tag("div", tag("h2", sentence), problem_list(document), class_="banner")
