"""*Wie helpt mij?*: for the young person, in *je* and plain words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from klantreis.graph import GraphStep
from klantreis.outline import Outline
from klantreis.outline.wording import closed, plain
from klantreis.words import listed, say
from klantreis.writers import leaflet
from klantreis.writers.facts import Facts
from klantreis.writers.markup import Html, joined, tag

ALWAYS = ("may_ask", "may_along", "may_no", "may_data", "may_back")


def write(facts: Facts, outlines: Sequence[Outline]) -> bytes:
    """Return a page with a sheet for each deelproces that says something to a young person."""
    sheets = [_sheet(each) for each in outlines if any(_told(each)) or _ways_back(each)]
    if not sheets:
        sheets = [tag("article", tag("h1", say("youth.title")), tag("p", say("youth.nothing")))]
    return leaflet.page(facts, say("youth.title"), sheets, class_="young")


def _sheet(outline: Outline) -> Html:
    agreed = outline.telling.subprocess.status == "vastgesteld"
    return tag(
        "article",
        tag("h1", say("youth.title")),
        tag("p", say("youth.about", titel=plain(outline.title))),
        "" if agreed else tag("p", tag("strong", say("youth.draft"))),
        _people(outline),
        _what_happens(outline),
        tag(
            "div",
            tag("h2", say("youth.always")),
            leaflet.bullets(say(f"youth.{each}") for each in ALWAYS),
            class_="card",
        ),
        *_later(outline),
    )


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
    graph = outline.telling.graph
    items = [
        tag(
            "li",
            tag("strong", graph.name(each)),
            say("youth.ask_for", functie=listed(asked, "of")) if asked else "",
        )
        for each, asked in functions.items()
    ]
    who = tag("ul", *items) if items else tag("p", say("youth.nobody"))
    fill = (leaflet.empty_line(f"youth.{each}") for each in ("contact", "phone"))
    return tag(
        "div", tag("h2", say("youth.who")), who, tag("div", *fill, class_="fills"), class_="card"
    )


def _what_happens(outline: Outline) -> Html:
    """Return the sentences in the order of the journey, under who is there at that moment."""
    steps = [each for each in _told(outline) if not each.said.way_back]
    if not steps:
        return Html("")
    lead = (tag("h2", say("youth.happens")), tag("p", say("youth.happens_explained")))
    content: list[Html] = []
    place = 1
    for with_whom, run in _runs(steps):
        if with_whom:
            content.append(tag("h3", outline.telling.graph.name(with_whom)))
        items = [tag("li", closed(each.said.for_youth or "")) for each in run]
        content.append(tag("ol", *items, class_="way", start=str(place)))
        place += len(items)
    return joined((*lead, tag("div", *content, class_="ways")))


def _runs(steps: Iterable[GraphStep]) -> Iterator[tuple[str, list[GraphStep]]]:
    """Yield steps that follow each other by who does them; the young person's go with those."""
    whom, run = "", list[GraphStep]()
    for step in steps:
        if run and step.organisation and step.organisation != whom:
            yield whom, run
            run = []
        whom = step.organisation or whom
        run.append(step)
    yield whom, run


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
