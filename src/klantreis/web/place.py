"""Where a visitor is: the journey and the deelproces, in the URL and kept from page to page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from urllib.parse import urlencode

import streamlit as st

from klantreis.journey import Journey
from klantreis.live.library import library

JOURNEY: Final = "klantreis"
PART: Final = "deelproces"
SPOT: Final = "plek"
QUESTION: Final = "vraag"
ALL: Final = "*"  # no deelproces can be called so
MISSING: Final = "missing-journey"
_KINDS: Final = ("klantreis", "aanpak", "persona")


def settled(name: str, options: Sequence[str]) -> str:
    """Return the option that holds now: from the URL, else as before, else the first."""
    asked = (st.query_params.get(name), st.session_state.get(f"kept-{name}"))
    option = str(next((each for each in asked if each in options), options[0]))
    keep(name, option)
    return option


def keep(name: str, option: str) -> None:
    """Put an option in the URL and remember it for the other pages."""
    st.session_state[f"kept-{name}"] = option
    if st.query_params.get(name) != option:
        st.query_params[name] = option


def chosen(name: str, options: Sequence[str], titles: Sequence[str], label: str) -> str:
    """Let somebody choose one of some options, and return it."""
    widget = f"choice-{name}"
    st.session_state[widget] = settled(name, options)

    def remember() -> None:
        if st.session_state[widget] not in options:
            return  # a browser sends the title that it showed when that is another one meanwhile
        keep(name, st.session_state[widget])
        for within in (SPOT, QUESTION):
            st.query_params.pop(within, None)

    st.selectbox(
        label,
        options,
        format_func=dict(zip(options, titles, strict=True)).__getitem__,
        key=widget,
        on_change=remember,
        label_visibility="collapsed",
    )
    return str(st.session_state[widget])


def journey_key() -> str | None:
    """Return the journey that is looked at; None while the folder has none."""
    keys = tuple(journeys_in_order())
    asked = st.query_params.get(JOURNEY)
    if asked and asked not in keys:
        st.session_state[MISSING] = asked
    return settled(JOURNEY, keys) if keys else None


def missing() -> str | None:
    """Return the journey that the link asked for and that is not there; it is said once."""
    absent = st.session_state.pop(MISSING, None)
    return None if absent is None else str(absent)


def journeys_in_order() -> dict[str, Journey | None]:
    """Return what all files say, by their key: journeys with the most in them first.

    Then come aanpakken, personas, and as None what cannot be read.
    """
    return dict(sorted(library().journeys().items(), key=_order))


def address(path: str, **place: str) -> str:
    """Return a link to a page with the place to look at."""
    query = urlencode({name: value for name, value in place.items() if value})
    return f"{path}?{query}" if query else path


def _order(item: tuple[str, Journey | None]) -> tuple[int, int, str]:
    key, journey = item
    if journey is None:
        return len(_KINDS), 0, key
    return _KINDS.index(journey.kind), -sum(bool(each.steps) for each in journey.subprocesses), key
