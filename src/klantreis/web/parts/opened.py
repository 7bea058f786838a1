"""The journey that a page is about, or what to say when there is none."""

from __future__ import annotations

import streamlit as st

from klantreis.journey import Persona
from klantreis.live.hub import hub
from klantreis.live.library import library
from klantreis.live.view import View
from klantreis.web.component import watch
from klantreis.web.parts.new import new_journey
from klantreis.web.place import JOURNEY, address, journey_key, missing
from klantreis.words import printable, say
from klantreis.writers.markup import Html, joined, tag


def opened(*, readable: bool = True, drawn: bool = False, live: bool = False) -> View:
    """Return the journey to look at, under a banner when something in it was not read.

    Without a journey the page ends here, with a sentence that says what to do. So does a page about
    what is `drawn` when it is opened for a persona. The page is shown again after every change; of
    one that is `live` the parts follow by themselves.
    """
    key = journey_key()
    if key is None:
        _welcome()
        st.stop()
    tick = hub().tick
    view = library().view(key)
    absent = missing()
    if absent:
        title = view.journey.title if view.journey else view.version.name
        sentence = say("web.no_such_journey", naam=printable(absent), titel=title)
        st.html(tag("p", tag("strong", sentence), class_="banner", role="status"))
    instead = _instead(view, readable=readable, drawn=drawn)
    watch(view, tick, live=live and instead is None and bool(view.parts))
    if instead:
        st.html(instead)
        st.stop()
    if readable and view.document.unread:
        st.html(_banner(view))
    return view


def _instead(view: View, *, readable: bool, drawn: bool) -> Html | None:
    """Return what is shown of a file that the page cannot show."""
    if readable and view.journey is None:
        return joined((tag("h1", view.version.name), _banner(view)))
    if drawn and isinstance(view.document.content, Persona):
        return _only_walks(view)
    return None


def no_parts() -> Html:
    """Say that a journey has nothing to draw yet."""
    return tag("p", say("web.no_parts"), class_="banner")


def _banner(view: View) -> Html:
    """Say how much was not read, and where to see it; without a journey also why."""
    unread = view.document.unread
    if view.journey is None:
        first = view.document.problems[0].sentence
        sentence = f"{say('web.nothing_read')} {first}"
    else:
        sentence = say("web.unread", aantal=unread)
    link = tag("a", say("web.to_file"), href=address("/bestand", **{JOURNEY: view.version.key}))
    return tag("p", tag("strong", sentence), " ", link, class_="banner", role="status")


def _only_walks(view: View) -> Html:
    """Say that a persona has nothing of its own on this page, and where to see who it is."""
    title = view.journey.title if view.journey else view.version.name
    link = tag("a", say("web.to_persona"), href=address("/", **{JOURNEY: view.version.key}))
    return joined((tag("h1", title), tag("p", say("web.only_walks"), " ", link, class_="banner")))


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
    new_journey()
