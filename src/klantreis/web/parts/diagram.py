"""What the browser needs to show one deelproces: the drawing, its items and its findings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote, quote_plus

from klantreis.graph import GraphStep
from klantreis.journey import Address, Agreement, Opportunity, Question, Risk
from klantreis.live.looking import USUAL, Looking, news_in, pieces_of, screens_in
from klantreis.live.view import PartView, View
from klantreis.outline import Item, Line
from klantreis.outline.marking import marked
from klantreis.web.parts.beginning import beginning, example
from klantreis.web.parts.findings import shown
from klantreis.web.parts.walk import Walk
from klantreis.web.place import JOURNEY, PART, QUESTION, address
from klantreis.words import say
from klantreis.writers.svg import pieces


def diagram(part: PartView, looking: Looking = USUAL, spot: str = "") -> dict[str, Any]:
    """Return the drawing with everything around it; `spot` is the address to begin at."""
    outline = part.outline
    screens = list(_screens(part, looking))
    here = {JOURNEY: part.whole.version.key, PART: part.subprocess.id}
    friend = address("/kritische-vriend", **here)
    return {
        "key": f"{part.whole.version.key}/{part.subprocess.id}",
        "journey": part.whole.version.key,
        "part": part.subprocess.id,
        "number": part.whole.number,
        "version": _version(part.whole),
        "looking": looking.query,
        "density": looking.look.density,
        "theme": looking.look.theme,
        "svg": None if screens else pieces_of(part, looking)._asdict(),
        "screens": screens,
        "drawing": f"{_drawing(part)}?{looking.query}",
        "items": list(_items(part, looking)),
        "lanes": [lane.told for lane in part.scene.lanes],
        "actors": [{"id": each.id, "name": each.title} for each in part.whole.graph.journey.actors],
        "begin": beginning(part),
        "example": example(part),
        "room": [_line(line, part, friend) for line in outline.room],
        "desk": [_line(line, part, friend) for line in outline.desk],
        "praise": [praise.sentence for praise in outline.praise],
        "accepted": list(outline.accepted),
        "gaps": sum(item.kind == "gap" for item in outline.items),
        "file": address("/bestand", **{JOURNEY: part.whole.version.key}),
        "spot": spot,
    }


def _screens(part: PartView, looking: Looking) -> Iterator[dict[str, Any]]:
    """Yield the screens of a wall: what is drawn, and how the strip names it."""
    for screen in screens_in(part, looking):
        items = [item for item in map(part.outline.item, screen.items) if item]
        yield {
            "svg": pieces(screen.scene)._asdict(),
            "items": [str(each) for each in screen.items],
            "numbers": [item.number for item in items if item.kind == "step"],
            "gaps": sum(item.kind == "gap" for item in items),
            "phases": list(screen.phases),
        }


def _drawing(part: PartView) -> str:
    return f"/api/journeys/{quote(part.whole.version.key)}/{part.subprocess.id}.svg"


def _version(view: View) -> str:
    """Return what is another one whenever anything to show may be."""
    own = view.number or view.version.hash[:12]
    return " ".join((str(own), *(each.hash[:12] for each in view.named)))


def spots_of(where: Address, part: PartView) -> Iterator[str]:
    """Yield the addresses of the items that show a place; none for the whole deelproces.

    What hangs beside the flow is shown at the steps and handovers that it hangs on.
    """
    shown = part.outline.places
    whole = Address(where.group, where.item)
    hangs_on = (
        Address(where.group, about)
        for said in beside_of(part)
        for about in said.about
        if said.id == where.item
    )
    found = [each for each in (where, whole) if each in shown][:1] or hangs_on
    yield from (str(each) for each in found if each in shown)


def beside_of(part: PartView) -> tuple[Risk | Question | Agreement | Opportunity, ...]:
    """Return what hangs beside the flow, as the file has it."""
    said = part.subprocess
    return (*said.risks, *said.questions, *said.agreements, *said.opportunities)


def _items(part: PartView, looking: Looking) -> Iterator[dict[str, Any]]:
    walk = Walk(part)
    for item in marked(part.outline, news_in(part, looking)).items:
        before, after = walk.around(item)
        position = part.whole.document.position_of(item.address)
        yield {
            "address": str(item.address),
            "number": item.number,
            "kind": item.kind,
            "word": item.word,
            "who": item.who,
            "title": item.title,
            "then": item.then,
            "sentence": item.sentence,
            "open": item.discussed,
            "line": position.line,
            "links": list(_links(item, part)),
            "ways": walk.ways(item),
            "before": list(map(str, before)),
            "after": list(map(str, after)),
        }


def _links(item: Item, part: PartView) -> Iterator[dict[str, str]]:
    """Yield the ways into other deelprocessen, and out of them."""
    for other in dict.fromkeys(_elsewhere(item, part)):
        if other is not None and other.subprocess is not part.subprocess:
            yield {"text": _name(other, part), "href": _address(other, part)}


def _elsewhere(item: Item, part: PartView) -> Iterator[GraphStep | None]:
    """Yield the steps that an item leads to or comes from, wherever they are."""
    graph = part.whole.graph
    step = graph.step(item.address.item, item.address.group)
    if item.kind == "step" and step is not None:
        yield from (arrow.target for arrow in graph.out_of(step))
        yield from (graph.step(come, step.subprocess) for come in step.said.comes_from)
    for handover in graph.handovers_of(part.subprocess):
        if handover.address == item.address:
            yield from (handover.source, handover.target)


def _name(step: GraphStep, part: PartView) -> str:
    there = part.whole.parts[step.subprocess.id]
    item = there.outline.item(step.address)
    number = item.number if item else ""
    return say("details.elsewhere", deel=there.outline.part, nummer=number, titel=step.title)


def _address(step: GraphStep, part: PartView) -> str:
    place = {JOURNEY: part.whole.version.key, PART: step.subprocess.id, "plek": str(step.address)}
    return address("/werksessie", **place)


def _line(line: Line, part: PartView, friend: str) -> dict[str, Any]:
    spots = (spot for finding in line.members for spot in spots_of(finding.about, part))
    asked = next((each.key for each in line.members if not each.desk), "")
    return shown(line, part.whole) | {
        "spots": list(dict.fromkeys(spots)),
        "ask": f"{friend}&{QUESTION}={quote_plus(asked)}" if asked else "",
    }
