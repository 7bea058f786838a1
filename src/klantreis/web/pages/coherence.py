"""Samenhang: what holds the whole journey together, and where it does not hold yet."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from klantreis.journey import Approach
from klantreis.live.view import View
from klantreis.outline.clocks import Timeline
from klantreis.web.charts import draw
from klantreis.web.parts.beginning import invitation, is_empty
from klantreis.web.parts.coverage import ENROLMENTS, Coverage, origins
from klantreis.web.parts.network import Network
from klantreis.web.parts.opened import no_parts, opened
from klantreis.web.parts.passages import Passages
from klantreis.web.parts.terms import rows, terms
from klantreis.web.parts.timeline import figure
from klantreis.web.place import ALL, chosen
from klantreis.words import say
from klantreis.writers.markup import Html, joined, table, tag

OF_A_JOURNEY = {"coverage", "passages"}  # an aanpak lies over one, and is not asked about these
ORGANISATION, ORIGIN, POINT = "organisatie", "herkomst", "ijkpunt"
MOST_TIES, MOST_TERMS = 100, 100  # with more than these nobody could read the picture


def show() -> None:
    """Show each view of the whole journey: a picture or matrix, and the same in a table."""
    view = opened(drawn=True)
    if not view.parts:
        st.html(joined((tag("h1", say("web.coherence")), no_parts())))
        return
    sections = {
        "network": _network,
        "coverage": _coverage,
        "timeline": _timeline,
        "passages": _passages,
    }
    left_out = OF_A_JOURNEY if isinstance(view.document.content, Approach) else set()
    names = [each for each in sections if each not in left_out]
    begin = invitation(view) if is_empty(view) else ""
    st.html(joined((tag("h1", say("web.coherence")), begin, _contents(names))))
    for name in names:
        sections[name](view)


def _contents(names: Iterable[str]) -> Html:
    links = (
        tag("a", say(f"coherence.{each}"), href=f"#{_id(each)}", target="_self") for each in names
    )
    return tag("nav", *links, class_="contents", aria_label=say("coherence.contents"))


def _id(section: str) -> str:
    """Return an id that no property of a page has: Streamlit leaves out `timeline` as it stands."""
    return f"part-{section}"


def _heading(section: str) -> Html:
    return joined(
        (
            tag("h2", say(f"coherence.{section}"), id=_id(section)),
            tag("p", say(f"coherence.{section}_explained"), class_="explained"),
        )
    )


def _network(view: View) -> None:
    st.html(_heading("network"))
    if not view.ties:
        st.html(tag("p", say("coherence.no_ties"), class_="banner"))
        return
    whole = Network(view)
    titles = [say("coherence.all_organisations"), *map(whole.name, whole.nodes)]
    with st.container(width=380):
        about = chosen(ORGANISATION, (ALL, *whole.nodes), titles, say("coherence.organisation"))
    network = Network(view, about)
    if len(network.ties) > MOST_TIES:
        st.html(tag("p", say("coherence.too_many"), class_="banner"))
    else:
        with st.container(key="network"):
            st.graphviz_chart(network.picture(), alt=network.spoken)
    heads = [say(f"coherence.{each}") for each in ("giver", "receiver", "handovers", "gap_head")]
    st.html(table(say("coherence.network_table"), heads, network.rows(), class_="ties"))


def _coverage(view: View) -> None:
    st.html(_heading("coverage"))
    options = (*origins(view), ALL)
    titles = [say("coverage.all") if each == ALL else say(f"origin.{each}") for each in options]
    with st.container(width=380):
        coverage = Coverage(view, chosen(ORIGIN, options, titles, say("coverage.origin")))
    heads = [say(f"coverage.{each}") for each in ("whom", *ENROLMENTS)]
    caption = say("coverage.caption", aantal=coverage.holes)
    st.html(table(caption, heads, coverage.told(), class_="coverage"))


def _timeline(view: View) -> None:
    st.html(_heading("timeline"))
    if not view.timelines:
        st.html(tag("p", say("terms.none"), class_="banner"))
        return
    st.html(tag("p", say("terms.legend"), class_="explained"))
    options = [*(each.point for each in view.timelines), ALL]
    titles = [*(each.title for each in view.timelines), say("terms.all")]
    with st.container(width=380):
        point = chosen(POINT, options, titles, say("terms.choose"))
    for each in view.timelines:
        if point in (each.point, ALL):
            _terms(view, each)


def _terms(view: View, timeline: Timeline) -> None:
    every = terms(timeline)
    drawn = tuple(term for term in every if term.is_drawn)
    if len(drawn) > MOST_TERMS:
        st.html(tag("p", say("coherence.too_many"), class_="banner"))
    elif drawn:
        alt = say("terms.alt", titel=timeline.title, aantal=len(drawn))
        with st.container(key=f"time-{timeline.point}"):
            short = {each.title: each.short for each in view.graph.actors.values() if each.short}
            draw(figure(timeline, drawn, short), alt=alt)
    heads = [say(f"terms.{each}") for each in ("what", "who", "when", "source", "where")]
    st.html(table(timeline.title, heads, rows(view, every), class_="terms"))


def _passages(view: View) -> None:
    passages = Passages(view)
    st.html(_heading("passages"))
    if not view.passages:
        st.html(tag("p", say("coherence.no_passages"), class_="banner"))
        return
    caption = say("coherence.matrix", aantal=len(view.passages), open=passages.open)
    st.html(table(caption, passages.heads(), passages.matrix(), class_="between"))
    heads = [say(f"coherence.{each}") for each in ("exit", "entrance", "state")]
    st.html(table(say("coherence.passage_table"), heads, passages.rows()))
