"""*Mijn rol op een A4*: what one organisation does, gives, receives and is asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from klantreis.graph import GraphHandover
from klantreis.journey import Address
from klantreis.outline import Outline
from klantreis.outline.handovers import called_fields
from klantreis.outline.values import Values
from klantreis.outline.wording import closed, plain
from klantreis.responsibility import Kind, Row, matrix
from klantreis.words import say
from klantreis.writers import asked, leaflet, rows
from klantreis.writers.facts import Facts
from klantreis.writers.markup import Html, table, tag

HEADS = ("number", "what_and_whom", "gets", "when", "confirmed", "open")
SHOWN = ("content", "term", "confirmation")
"""The fields of a handover that have a column of their own."""
DOING = ("doet", "eindverantwoordelijk", "met", "overleg", "informeren")


def write(facts: Facts, outlines: Sequence[Outline], actors: Iterable[str]) -> bytes:
    """Return a page with a sheet for each of these organisations."""
    chosen = tuple(dict.fromkeys(actors))
    known = {each.id: each for each in facts.journey.actors}
    names = [known[each].title if each in known else each for each in chosen]
    title = say("role.title", wie=names[0]) if len(names) == 1 else say("role.titles")
    return leaflet.page(facts, title, map(partial(_sheet, facts, outlines), chosen, names))


def with_a_role(outlines: Iterable[Outline]) -> tuple[str, ...]:
    """Return the organisations that have a role in these deelprocessen; not the young people."""
    found: dict[str, None] = {}
    for outline in outlines:
        graph = outline.telling.graph
        table = matrix(graph, outline.telling.subprocess)
        idle = set(table.without_role)
        for each in table.organisations:
            actor = graph.actors.get(each)
            if each not in idle and not (actor and actor.is_youth):
                found[each] = None
    return tuple(found)


def _sheet(facts: Facts, outlines: Sequence[Outline], actor: str, name: str) -> Html:
    known = next((each for each in facts.journey.actors if each.id == actor), None)
    parts = [Html("".join(told)) for outline in outlines if (told := [*_part(outline, actor)])]
    stands = known and known.stands_for
    return tag(
        "article",
        tag("h1", say("role.title", wie=name)),
        tag("p", say("role.explained", reis=facts.journey.title)),
        tag("p", say("role.stands_for", wat=stands)) if stands else "",
        *(parts or [tag("p", say("role.nothing"))]),
    )


def _part(outline: Outline, actor: str) -> Iterator[Html]:
    """Yield what an organisation has to do with a deelproces; nothing when that is nothing."""
    telling = outline.telling
    every = telling.graph.handovers_of(telling.subprocess)
    told = [
        *leaflet.under("role.does", leaflet.numbered(_does(outline, actor, "step"))),
        *leaflet.under("role.tasks", leaflet.numbered(_does(outline, actor, "task"))),
        *_flows("gives", [each for each in every if actor in each.givers], outline),
        *_flows("receives", [each for each in every if each.receiver == actor], outline),
        *leaflet.under("role.promised", leaflet.bullets(_promised(outline, actor))),
        *leaflet.under("role.asked", leaflet.numbered(_asked(outline, actor))),
    ]
    if told:
        status = telling.subprocess.status or say("overview.no_status")
        about = (
            say("sheet.part", deel=outline.part, delen=outline.parts),
            say("sheet.status", status=status),
        )
        yield tag("h2", rows.part_of(outline))
        yield tag("p", " · ".join(about))
        yield from told


def _does(outline: Outline, actor: str, kind: Kind) -> Iterator[tuple[str, str, str]]:
    for row in matrix(outline.telling.graph, outline.telling.subprocess).rows:
        roles = [each.role for each in row.roles(actor) if each.role in DOING]
        if row.kind == kind and roles:
            yield outline.telling.number(row.address), plain(row.title), _how(row, roles, outline)


def _how(row: Row, roles: Sequence[str], outline: Outline) -> str:
    """Say the role, the function, the term, and with whom."""
    telling = outline.telling
    step = telling.graph.step(row.address.item, telling.subprocess)
    shown = [each for each in roles if not (each == "eindverantwoordelijk" and "doet" in roles)]
    parts = [say(f"role.{each}") for each in shown if shown != ["doet"]]
    if "doet" in roles and row.owners != "nvt" and "eindverantwoordelijk" not in roles:
        parts.append(say("role.other_owner"))
    if step and "doet" in roles:
        said = step.said
        parts += [say("role.function", functie=said.function)] if said.function else []
        parts += [telling.moments(said.term)] if said.term else []
        parts += [say("role.with", wie=telling.actors(said.together_with))] * bool(
            said.together_with
        )
    return plain(" · ".join(parts))


def _flows(kind: str, found: Sequence[GraphHandover], outline: Outline) -> Iterator[Html]:
    if not found:
        return
    telling = outline.telling
    values = Values(telling.names, telling.subprocess)
    heads = [
        say(f"role.{'who_from' if kind == 'receives' and each == 'what_and_whom' else each}")
        for each in HEADS
    ]
    cells = [_flow(each, values, outline, gives=kind == "gives") for each in found]
    yield table(say(f"role.{kind}_in", deel=rows.part_of(outline)), heads, cells)


def _flow(
    handover: GraphHandover, values: Values, outline: Outline, *, gives: bool
) -> tuple[str, ...]:
    telling, said = outline.telling, handover.said
    other = telling.graph.name(handover.receiver) if gives else telling.actors(handover.givers)
    left = [name for name in said.open_fields() if name not in SHOWN]
    return (
        telling.number(handover.address),
        f"{other or say('outline.nobody')}: {plain(handover.title)}",
        rows.field(values, said, "content"),
        rows.field(values, said, "term"),
        rows.field(values, said, "confirmation"),
        called_fields(left) or "–",
    )


def _promised(outline: Outline, actor: str) -> Iterator[str]:
    own = {each.id for each in outline.telling.subprocess.agreements if each.who == actor}
    for address, sentence in asked.running(outline):
        if address.item in own:
            yield sentence


def _asked(outline: Outline, actor: str) -> Iterator[tuple[str, str, str]]:
    """Yield what is open at what this organisation does, gives or receives, and asked of it."""
    telling = outline.telling
    for question in telling.subprocess.questions:
        if actor in question.asked_of and question.state not in {"beantwoord", "geparkeerd"}:
            number = telling.number(Address(outline.subprocess, question.id))
            yield number, closed(question.text or question.id), ""
    own = {
        row.address
        for row in matrix(telling.graph, telling.subprocess).rows
        if any(each.role != "informeren" for each in row.roles(actor))
    }
    for line in outline.room:
        ends = telling.gaps.get(line.place)
        there = ends and actor in {each.organisation for each in (*ends.givers, ends.receiver)}
        if there or line.place in own:
            yield line.number, line.question, "" if line.is_about_fields else line.message
