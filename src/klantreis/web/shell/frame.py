"""What stands around every page: the name, the pages, and the choice of a journey."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from klantreis.journey import Journey
from klantreis.web.place import JOURNEY, PART, chosen, journey_key, journeys_in_order
from klantreis.words import say
from klantreis.writers.markup import tag


def frame(pages: list[StreamlitPage]) -> None:
    """Show the name, a link to every page, and the choice of a journey when there is one."""
    key = journey_key()
    kept = {JOURNEY: key} if key else {}
    if part := st.session_state.get(f"kept-{PART}"):
        kept[PART] = part
    with st.container(horizontal=True, vertical_alignment="center", key="frame"):
        st.html(tag("p", say("web.name"), class_="brand"), width="content")
        for page in pages:
            st.page_link(page, label=page.title, query_params=kept)
        journeys = journeys_in_order()
        if len(journeys) > 1:
            with st.container(key="choice"):
                chosen(JOURNEY, tuple(journeys), _titles(journeys), say("web.journey"))


def _titles(journeys: Mapping[str, Journey | None]) -> list[str]:
    """Return what each journey is called; alike titles get the name of the file behind them."""
    titles = [_title(journey) if journey else "" for journey in journeys.values()]
    return [
        (title if titles.count(title) == 1 else say("web.title_of_file", titel=title, naam=key))
        if title
        else say("web.unreadable_file", naam=key)
        for key, title in zip(journeys, titles, strict=True)
    ]


def _title(journey: Journey) -> str:
    """Return a title that says what kind of file it is, unless that is a journey."""
    kind = {"aanpak": "web.approach", "persona": "web.persona"}.get(journey.kind)
    return say(kind, titel=journey.title) if kind else journey.title
