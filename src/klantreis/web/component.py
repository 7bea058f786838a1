"""The two parts of pages that react without the server: the drawing, and one question at a time."""

from __future__ import annotations

from typing import Any

import streamlit as st

from klantreis.words import sentences


def workshop(data: dict[str, Any]) -> None:
    """Show a deelproces: its drawing, details and findings (parts/diagram.py makes the data)."""
    mount = st.components.v2.component("klantreis.workshop", js="workshop.js", css="workshop.css")
    mount(key="workshop", data=sent(data | {"words": words("screen")}))


def friend(data: dict[str, Any]) -> None:
    """Show questions one by one (parts/questions.py makes the data)."""
    mount = st.components.v2.component("klantreis.friend", js="friend.js", css="friend.css")
    mount(key="friend", data=sent(data | {"words": words("wall")}))


def sent(data: dict[str, Any]) -> list[dict[str, Any]]:
    """Put data in a list of one.

    In a bare mapping Streamlit looks for data frames, for which it loads pandas: half a second.
    """
    return [data]


def words(area: str) -> dict[str, str]:
    """Return the sentences of one area, for a module in the browser."""
    return {
        key.removeprefix(f"{area}."): sentence
        for key, sentence in sentences().items()
        if key.startswith(f"{area}.") and isinstance(sentence, str)
    }
