"""What somebody asks from a page of Streamlit, once for a double click, and what came of it."""

from __future__ import annotations

from hashlib import sha256
from secrets import token_hex

import streamlit as st

from klantreis.live.library import library
from klantreis.live.view import View
from klantreis.live.visitor import COOKIE, person_of
from klantreis.store.keeper import Request
from klantreis.writers.markup import tag


def asked(*about: object) -> Request:
    """Return a request of this visitor; of one visit, the same about the same thing."""
    token = st.context.cookies.get(COOKIE) or _visit()  # some refuse every cookie
    return Request(person_of(token), command(*about))


def tell(place: str, key: str, sentence: str) -> None:
    """Let a place on the page say what came of a button, until the journey changes again."""
    st.session_state[f"told-{place}"] = (key, library().view(key).number, sentence)


def show_told(place: str, view: View) -> None:
    """Show what a place has to say."""
    key, number, sentence = st.session_state.get(f"told-{place}", ("", 0, ""))
    if (key, number) == (view.version.key, view.number):
        st.html(tag("p", sentence, role="status", class_="told"))


def command(*about: object) -> str:
    """Return the id of what this visitor asks."""
    return sha256(repr((_visit(), *about)).encode()).hexdigest()


def _visit() -> str:
    return str(st.session_state.setdefault("visit", token_hex(16)))
