"""Who asks for a change from a page of Streamlit, so that a double click does it once."""

from __future__ import annotations

from hashlib import sha256
from secrets import token_hex

import streamlit as st

from klantreis.live.visitor import COOKIE, person_of
from klantreis.store.keeper import Request


def asked(*about: object) -> Request:
    """Return a request of this visitor; of one visit, the same about the same thing."""
    token = st.context.cookies.get(COOKIE) or _visit()  # some refuse every cookie
    return Request(person_of(token), command(*about))


def command(*about: object) -> str:
    """Return the id of what this visitor asks."""
    return sha256(repr((_visit(), *about)).encode()).hexdigest()


def _visit() -> str:
    return str(st.session_state.setdefault("visit", token_hex(16)))
