"""A title is enough for a new journey or deelproces; it opens where people draw it."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import NoReturn

import streamlit as st

from klantreis.errors import KlantreisError
from klantreis.live import making
from klantreis.live.view import View
from klantreis.web.acting import asked, command
from klantreis.web.place import JOURNEY, PART
from klantreis.words import say
from klantreis.writers.markup import tag

WORKSHOP = "werksessie"
OPENING = "opening"
"""In the session: where it leads to, since when, and when the Werksessie was there."""
ON_THE_WAY = 60.0
"""Seconds in which a slow machine opens what was made."""
JUST_NOW = 4.0
"""Seconds in which nobody goes back of their own will."""


def new_journey() -> None:
    """Ask for the title of a new journey, make it and open it."""
    title = _title("journey")
    if title is None:
        return
    key = _made("journey", lambda: making.journey(title, command("journey", title)))
    if key:
        _open(**{JOURNEY: key})


def new_part(view: View) -> None:
    """Ask for the title of a new deelproces of a journey, make it and open it."""
    title, key = _title("part"), view.version.key
    if title is None:
        return
    id = _made("part", lambda: making.part(key, title, asked("part", key, title)))
    if id:
        _open(**{JOURNEY: key, PART: id})


def _title(what: str) -> str | None:
    """Return the title that somebody typed and sent."""
    with st.form(f"new-{what}", border=False):
        title = st.text_input(say(f"new.{what}_title"))
        sent = st.form_submit_button(say(f"new.{what}_make"))
    return title if sent else None


def _made(what: str, make: Callable[[], str]) -> str:
    """Return the id of what was made; empty, with the reason on the page, when nothing was."""
    try:
        return make()
    except KlantreisError as error:
        st.html(tag("p", str(error), class_="banner", role="alert", id=f"new-{what}-refused"))
    return ""


def _open(**place: str) -> NoReturn:
    """Lead to the Werksessie; it is known by its address alone."""
    st.session_state[OPENING] = (place, monotonic(), None)
    _lead(place)


def go_on() -> None:
    """Lead on to what was made just now.

    A second click and the news of what was made both ask for the page that is being left.
    """
    place, begun, there = st.session_state.get(OPENING, ({}, 0.0, None))
    last, patience = (begun, ON_THE_WAY) if there is None else (there, JUST_NOW)
    if place and monotonic() - last < patience:
        _lead(place)


def is_there() -> None:
    """Know that the Werksessie of what was made is open."""
    place, begun, there = st.session_state.get(OPENING, ({}, 0.0, None))
    if place and there is None:
        st.session_state[OPENING] = (place, begun, monotonic())


def _lead(place: dict[str, str]) -> NoReturn:
    st.switch_page(st.Page(lambda: None, title=WORKSHOP, url_path=WORKSHOP), query_params=place)
