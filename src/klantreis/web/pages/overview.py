"""Overzicht: the deelprocessen as one map with their links and counts."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from klantreis.journey import Journey
from klantreis.rules import WEIGHTS
from klantreis.web.parts.map import Map
from klantreis.web.parts.marks import weight_head
from klantreis.web.parts.markup import Html, joined, table, tag
from klantreis.web.parts.opened import no_parts, opened
from klantreis.words import date, listed, say


def show() -> None:
    """Draw the map, and the same as a table."""
    view = opened()
    assert view.journey is not None
    st.html(_heading(view.journey))
    if not view.parts:
        st.html(no_parts())
        return
    drawn = Map(view)
    with st.container(key="map"):
        st.graphviz_chart(drawn.dot(), alt=drawn.spoken)
    st.html(_table(drawn))


def _heading(journey: Journey) -> Html:
    about = (
        journey.region and say("overview.region", regio=journey.region),
        journey.version and say("overview.version", versie=journey.version),
        journey.law_date and say("overview.law_date", datum=date(journey.law_date)),
    )
    return joined(
        (
            tag("h1", journey.title),
            tag("p", " · ".join(filter(None, about)), class_="about"),
            tag("p", *filter(None, (journey.note, " ", say("overview.no_advice"))), class_="note"),
        )
    )


def _table(drawn: Map) -> Html:
    head = (
        say("web.part"),
        say("overview.status"),
        say("overview.gap_head"),
        *map(weight_head, WEIGHTS),
        say("overview.leads_head"),
    )
    return table(say("overview.caption"), head, _rows(drawn), class_="counts")


def _rows(drawn: Map) -> Iterator[tuple[str, ...]]:
    for row in drawn.rows:
        name = say("web.numbered", nummer=row.number, titel=row.title)
        counts = (row.gaps, *(row.weights.get(weight, 0) for weight in WEIGHTS))
        yield (
            tag("a", name, href=row.link, target="_self"),
            row.status,
            *map(str, counts),
            listed(map(str, row.leads_to)) or "–",
        )
