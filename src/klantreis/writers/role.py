"""*Mijn rol op een A4*: what one organisation does, gives, receives and is asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from klantreis.graph import GraphHandover
from klantreis.journey import Address
from klantreis.outline import Outline
from klantreis.outline.values import Values
from klantreis.outline.wording import closed, plain
from klantreis.responsibility import Row, matrix
from klantreis.words import listed, say
from klantreis.writers import asked, leaflet, rows
from klantreis.writers.facts import Facts
from klantreis.writers.markup import Html, table, tag

HEADS = ("number", "what_and_whom", "gets", "when", "confirmed", "open")
DOING = ("doet", "eindverantwoordelijk", "met", "overleg", "informeren")


def write(facts: Facts, outlines: Sequence[Outline], actors: Iterable[str]) -> bytes:
    """Return a page with a sheet for each of these organisations."""
    chosen = tuple(dict.fromkeys(actors))
    graph = outlines[0].telling.graph if outlines else None
    names = [graph.name(each) for each in chosen] if graph else []
    title = say("role.title", wie=names[0]) if len(names) == 1 else say("role.titles")
    return leaflet.page(facts, title, (_sheet(facts, outlines, each) for each in chosen))


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


def _sheet(facts: Facts, outlines: Sequence[Outline], actor: str) -> Html:
    graph = outlines[0].telling.graph
    known = graph.actors.get(actor)
    parts = [Html("".join(told)) for outline in outlines if (told := [*_part(outline, actor)])]
    stands = known and known.stands_for
    return tag(
        "article",
        tag("h1", say("role.title", wie=graph.name(actor))),
        tag("p", say("role.explained", reis=facts.journey.title)),
        tag("p", say("role.stands_for", wat=stands)) if stands else "",
        *(parts or [tag("p", say("role.nothing"))]),
    )


def _part(outline: Outline, actor: str) -> Iterator[Html]:
    """Yield what an organisation has to do with a deelproces; nothing when that is nothing."""
    telling = outline.telling
    every = telling.graph.handovers_of(telling.subprocess)
    told = [
        *leaflet.under("role.does", leaflet.numbered(_does(outline, actor))),
        *_flows("gives", [each for each in every if actor in each.givers], outline),
        *_flows("receives", [each for each in every if each.receiver == actor], outline),
        *leaflet.under("role.promised", leaflet.bullets(_promised(outline, actor))),
        *leaflet.under("role.asked", leaflet.numbered(_asked(outline, actor))),
    ]
    if told:
        yield tag("h2", rows.part_of(outline))
        yield from told


def _does(outline: Outline, actor: str) -> Iterator[tuple[str, str, str]]:
    for row in matrix(outline.telling.graph, outline.telling.subprocess).rows:
        roles = [each.role for each in row.roles(actor) if each.role in DOING]
        if row.kind != "handover" and roles:
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
    yield tag("h3", say(f"role.{kind}"))
    yield table(say(f"role.{kind}_in", deel=rows.part_of(outline)), heads, cells)


def _flow(
    handover: GraphHandover, values: Values, outline: Outline, *, gives: bool
) -> tuple[str, ...]:
    telling, said = outline.telling, handover.said
    other = telling.graph.name(handover.receiver) if gives else telling.actors(handover.givers)
    left = [rows.alias(name).replace("_", " ") for name in said.open_fields()]
    return (
        telling.number(handover.address),
        f"{other or say('outline.nobody')}: {plain(handover.title)}",
        rows.field(values, said, "content"),
        rows.field(values, said, "term"),
        rows.field(values, said, "confirmation"),
        listed(left) or "–",
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
            yield line.number, line.question, line.message
