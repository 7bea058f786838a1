"""The journey that a page is about, or what to say when there is none."""

from __future__ import annotations

import streamlit as st

from klantreis.live.library import library
from klantreis.live.view import View
from klantreis.web.parts.markup import Html, tag
from klantreis.web.place import address, journey_key
from klantreis.words import say


def opened(*, readable: bool = True) -> View:
    """Return the journey to look at, under a banner when something in it was not read.

    Without a journey the page ends here, with a sentence that says what to do.
    """
    key = journey_key()
    if key is None:
        _welcome()
        st.stop()
    view = library().view(key)
    if readable and view.document.unread:
        st.html(_banner(view))
    if readable and view.journey is None:
        st.stop()
    return view


def _banner(view: View) -> Html:
    """Say how much was not read, and where to see it."""
    unread = view.document.unread
    sentence = say("web.unread", aantal=unread) if view.journey else say("web.nothing_read")
    link = tag("a", say("web.to_file"), href=address("/bestand", klantreis=view.version.key))
    return tag("p", tag("strong", sentence), " ", link, class_="banner", role="status")


def _welcome() -> None:
    """Say what to do in an empty folder."""
    st.html(
        tag(
            "div",
            tag("h1", say("web.empty_title")),
            tag("p", say("web.empty", map=str(library().folder.path))),
            tag("p", say("web.empty_example")),
            tag("pre", say("web.example"), tabindex="0"),
            class_="welcome",
        )
    )
