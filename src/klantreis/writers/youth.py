"""*Wie helpt mij?*: for the young person, in *je* and plain words."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from klantreis.graph import GraphStep
from klantreis.outline import Outline
from klantreis.outline.wording import closed, plain
from klantreis.words import listed, say
from klantreis.writers import leaflet, rows
from klantreis.writers.facts import Facts
from klantreis.writers.markup import Html, joined, tag

ALWAYS = ("may_ask", "may_along", "may_no", "may_data", "may_back")
ROOMY = 1100
"""Letters about what happens, about, that fit on one side of A4 in the usual size."""
EXPLAINED = {
    "doorstroompunt": "youth.is_doorstroompunt",
    "leerplicht": "youth.is_leerplicht",
    "werk & inkomen": "youth.is_werk",
    "uwv": "youth.is_uwv",
}
"""Names that mean nothing to who is 18, with what they are; their terms are for professionals."""


def write(facts: Facts, outlines: Sequence[Outline]) -> bytes:
    """Return a page with a sheet for each deelproces that says something to a young person."""
    told = [each for each in outlines if any(_told(each)) or _ways_back(each)]
    sheets = [_sheet(facts, each) for each in told]
    if not sheets:
        sheets = [leaflet.sheet(say("youth.title"), tag("p", say("youth.nothing")))]
    return leaflet.page(facts, say("youth.title"), sheets, class_="young")


def _sheet(facts: Facts, outline: Outline) -> leaflet.Sheet:
    agreed = outline.telling.subprocess.status == "vastgesteld"
    content = (
        tag("p", _about(outline)),
        "" if agreed else tag("p", tag("strong", say("youth.draft"))),
        _people(outline),
        _what_happens(outline),
        tag(
            "div",
            tag("h2", say("youth.always")),
            leaflet.bullets(say(f"youth.{each}") for each in ALWAYS),
            class_="card",
        ),
        tag("div", *_later(outline), class_="later"),
    )
    letters = sum(len(each.said.for_youth or "") for each in _told(outline))
    class_ = "full" if letters > ROOMY else ""
    return leaflet.Sheet(say("youth.title"), joined(content), _foot(facts, outline), class_)


def _about(outline: Outline) -> str:
    """Say whom it is for and what for; the title of a deelproces is for who works there."""
    said = outline.telling.subprocess
    schools = dict.fromkeys(
        say(f"youth.{each.split('-')[0]}_school") for each in said.origin if each != "geen"
    )
    about = say("youth.about", school=listed(schools, "of")) if schools else ""
    goal = say("youth.goal", doel=closed(said.goal)) if said.goal else ""
    return " ".join(filter(None, (about or say("youth.about_anybody"), goal)))


def _foot(facts: Facts, outline: Outline) -> tuple[str, ...]:
    """Say what the young person can do with it, and apart from that what others have to know."""
    about = f"{rows.part_of(outline)} · {leaflet.made_from(facts)}"
    for_who_gives = say("youth.for_who_gives", feiten=about, opmerking=leaflet.remarks(facts))
    return say("youth.differs"), for_who_gives


def _told(outline: Outline) -> Iterator[GraphStep]:
    """Yield the steps with a sentence for the young person."""
    telling = outline.telling
    return (each for each in telling.graph.steps_of(telling.subprocess) if each.said.for_youth)


def _people(outline: Outline) -> Html:
    """Return who there is to go to, with what one asks for there, in the order of the journey."""
    functions: dict[str, dict[str, None]] = {}
    for step in _told(outline):
        if step.organisation and not step.is_national:
            asked = functions.setdefault(step.organisation, {})
            if step.said.function:
                asked[plain(step.said.function)] = None
    items = [_person(outline.telling.graph.name(each), asked) for each, asked in functions.items()]
    who = tag("ul", *items) if items else tag("p", say("youth.nobody"))
    fill = (leaflet.empty_line(f"youth.{each}") for each in ("contact", "phone"))
    return tag(
        "div", tag("h2", say("youth.who")), who, tag("div", *fill, class_="fills"), class_="card"
    )


def _person(name: str, functions: Collection[str]) -> Html:
    known = (say(key) for word, key in EXPLAINED.items() if word in name.casefold())
    explained = next((say("youth.explained", uitleg=each) for each in known), "")
    ask = say("youth.ask_for", functie=listed(functions, "of")) if functions else ""
    return tag("li", tag("strong", name), explained, ask)


def _what_happens(outline: Outline) -> Html:
    """Return the sentences in the order of the journey, under who is there at that moment.

    They have no numbers: the ways part, and the drawing has numbers of its own.
    """
    steps = [each for each in _told(outline) if not each.said.way_back]
    if not steps:
        return Html("")
    name = outline.telling.graph.name
    content: list[Html] = []
    for whom, run in _runs(steps, outline):
        if whom:
            content.append(tag("h3", name(whom)))
        items = (tag("li", closed(each.said.for_youth or "")) for each in run)
        content.append(tag("ul", *items))
    return joined(
        (
            tag("h2", say("youth.happens")),
            tag("p", say("youth.happens_explained")),
            tag("div", *content, class_="ways"),
        )
    )


def _runs(steps: Sequence[GraphStep], outline: Outline) -> Iterator[tuple[str, list[GraphStep]]]:
    """Yield steps that follow each other by who does them.

    The young person's own go with whom they name, else with those before.
    """
    name = outline.telling.graph.name
    there = {each.organisation: name(each.organisation) for each in steps if each.organisation}
    whom, run = "", list[GraphStep]()
    for step in steps:
        who = step.organisation or _named(step.said.for_youth or "", there)
        if run and who and who != whom:
            yield whom, run
            run = []
        whom = who or whom
        run.append(step)
    yield whom, run


def _named(sentence: str, names: Mapping[str, str]) -> str:
    """Return the first organisation that a sentence names; empty without any."""
    said = sentence.casefold()
    found = (
        id for id, name in names.items() if re.search(rf"\b{re.escape(name.casefold())}\b", said)
    )
    return next(found, "")


def _ways_back(outline: Outline) -> list[GraphStep]:
    telling = outline.telling
    return [each for each in telling.graph.steps_of(telling.subprocess) if each.said.way_back]


def _later(outline: Outline) -> Iterator[Html]:
    """Yield where to go later, as far as it is known; else a line to write it on."""
    steps = _ways_back(outline)
    yield tag("h2", say("youth.later"))
    said = dict.fromkeys(closed(step.said.for_youth) for step in steps if step.said.for_youth)
    yield tag("p", " ".join(said) or say("youth.later_explained"))
    desks: dict[str, None] = {}
    for step in steps:
        back = step.said.way_back
        if back and back.desk:
            how = f" {closed(back.how)}" if back.how else ""
            desks[f"{say('youth.desk', waar=plain(back.desk))}{how}"] = None
    if desks:
        yield leaflet.bullets(desks)
    else:
        yield leaflet.empty_line("youth.no_desk")
