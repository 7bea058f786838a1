"""The parts of pages that are ours in the browser: the drawing, the map, one question at a time."""

from __future__ import annotations

from typing import Any

import streamlit as st

from klantreis.live.hub import hub
from klantreis.live.view import View
from klantreis.words import sentences


def workshop(data: dict[str, Any]) -> None:
    """Show a deelproces: its drawing, details and findings (parts/diagram.py makes the data)."""
    mount = st.components.v2.component("klantreis.workshop", js="workshop.js", css="workshop.css")
    mount(key="workshop", data=sent(data | {"words": words("fill") | words("screen")}))


def friend(data: dict[str, Any]) -> None:
    """Show questions one by one (parts/questions.py makes the data)."""
    mount = st.components.v2.component("klantreis.friend", js="friend.js", css="friend.css")
    mount(
        key="friend", data=sent(data | {"words": words("screen") | words("fill") | words("wall")})
    )


def editor(data: dict[str, Any]) -> None:
    """Show the text of a file, to change by hand (pages/file.py makes the data)."""
    mount = st.components.v2.component("klantreis.file", js="file.js", css="file.css")
    unsaved = {key: text for key, text in words("screen").items() if key.startswith("unsaved")}
    mount(key="file", data=sent(data | {"words": words("fill") | unsaved | words("editor")}))


def journey_map(data: dict[str, Any]) -> None:
    """Show the map of a journey (parts/map.py makes the data)."""
    mount = st.components.v2.component("klantreis.map", js="map.js", css="map.css")
    mount(key="journey-map", data=sent(data))


def watch(view: View, tick: int, *, live: bool) -> None:
    """Show the page again when the journey is another; `tick` is the change that it was read after.

    An aanpak and a persona are shown with the journeys that they name, and follow those too. Of a
    page that is `live` only what stands around it is shown again.
    """
    drawn = {
        "journey": view.version.key,
        "live": live,
        "frame": view.frame,
        "epoch": hub().epoch,
        "tick": tick,
        "version": view.number,
        "wide": view.journey is not None and view.journey.kind != "klantreis",
    }
    mount = st.components.v2.component("klantreis.watch", js="watch.js")
    unsaved = {key: text for key, text in words("screen").items() if key.startswith("unsaved")}
    mount(key="watch", data=sent(drawn | {"words": unsaved}))


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
