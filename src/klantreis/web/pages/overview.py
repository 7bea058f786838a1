"""Overzicht: the deelprocessen as one map with their links and counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import streamlit as st

from klantreis.journey import Approach, Journey, Persona
from klantreis.live.view import View
from klantreis.rules import WEIGHTS
from klantreis.rules.engine import Weight
from klantreis.web.component import journey_map
from klantreis.web.parts.approach import about, meetings
from klantreis.web.parts.beginning import invitation, is_empty
from klantreis.web.parts.glossary import glossary, way_there
from klantreis.web.parts.map import Map
from klantreis.web.parts.marks import weight_head
from klantreis.web.parts.new import go_on, new_journey, new_part
from klantreis.web.parts.opened import no_parts, opened
from klantreis.web.parts.persona import persona_card
from klantreis.web.place import ALL, JOURNEY, PART, address
from klantreis.words import date, say
from klantreis.writers.markup import Html, joined, table, tag


def show() -> None:
    """Draw the map, and the same as a table."""
    go_on()
    view = opened()
    assert view.journey is not None
    _head(view)
    if isinstance(view.document.content, Persona):
        st.html(persona_card(view, view.document.content))
        return
    if not view.parts:
        st.html(no_parts())
        return
    if is_empty(view):
        st.html(invitation(view))
    drawn = Map(view)
    if isinstance(view.document.content, Approach):
        shown, beside = st.columns([7, 3], gap="medium")
        shown.html(joined((about(view, view.document.content), _table(drawn))))
        beside.html(_beside(view.journey, drawn))
        st.html(meetings(view, view.document.content))
    else:
        with st.container(key="overview"):
            with st.container(key="map"):
                journey_map(drawn.data)
            st.html(_table(drawn))
            st.html(_beside(view.journey, drawn))
    st.html(glossary(view))


def _head(view: View) -> None:
    """Show what the journey is called, and how to make a new one or a part of it."""
    assert view.journey is not None
    with st.container(horizontal=True, vertical_alignment="center", key="overview-head"):
        st.html(_heading(view.journey))
        with st.popover(say("new.journey"), width="content"):
            new_journey()
        if view.journey.kind == "klantreis":
            with st.popover(say("new.part"), width="content"):
                new_part(view)


def _heading(journey: Journey) -> Html:
    about = (
        journey.region and say("overview.region", regio=journey.region),
        journey.version and say("overview.version", versie=journey.version),
        journey.law_date and say("overview.law_date", datum=date(journey.law_date)),
    )
    line = tag("p", " · ".join(filter(None, about)), class_="about")
    return joined((tag("h1", journey.title), line))


def _beside(journey: Journey, drawn: Map) -> Html:
    """Return what the journey is, how much is open, and what the signs mean."""
    gaps = sum(place.gaps for place in drawn.places)
    totals = say("overview.totals", aantal=len(drawn.view.room), gaten=gaps)
    paragraphs = (
        journey.note or "",
        say("overview.no_advice"),
        tag("strong", totals),
        say("overview.desk", aantal=len(drawn.view.desk)),
        say("overview.legend"),
        way_there(),
    )
    return joined(tag("p", each) for each in paragraphs if each)


def _table(drawn: Map) -> Html:
    head = (
        say("web.part"),
        say("overview.status"),
        say("overview.gap_head"),
        *map(weight_head, WEIGHTS),
        say("overview.steps_head"),
        say("overview.handovers_head"),
        say("overview.leads_head"),
    )
    return table(say("overview.caption"), head, _rows(drawn), class_="counts")


def _rows(drawn: Map) -> Iterator[tuple[str, ...]]:
    for place in drawn.places:
        name = say("web.numbered", nummer=place.number, titel=place.title)
        link = tag("a", name, href=drawn.addresses[place.id], target="_self")
        status = place.status or say("overview.no_status")
        holds = (str(place.steps), str(place.handovers))
        leads_to = "; ".join(drawn.leads_to(place)) or "–"
        yield link, status, str(place.gaps), *_counts(place.weights), *holds, leads_to
    if drawn.rest:
        whole = {JOURNEY: drawn.view.version.key, PART: ALL}
        name = say(f"whole.{drawn.view.graph.journey.kind}").capitalize()
        link = tag("a", name, href=address("/kritische-vriend", **whole))
        yield link, "", "–", *_counts(drawn.rest), "–", "–", "–"


def _counts(weights: Mapping[Weight, int]) -> tuple[str, ...]:
    return tuple(str(weights.get(weight, 0)) for weight in WEIGHTS)
