"""*Mijn rol*: what one organisation does, gives, receives and is asked; an A4 per deelproces."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import partial

from klantreis.graph import GraphHandover
from klantreis.journey import Address, Opportunity, Risk
from klantreis.outline import Line, Outline
from klantreis.outline.beside import promise
from klantreis.outline.wording import closed, plain
from klantreis.responsibility import Kind, Row, matrix
from klantreis.words import say
from klantreis.writers import leaflet, passing, rows
from klantreis.writers.facts import Facts
from klantreis.writers.markup import Html, joined, tag

DOING = frozenset(("doet", "eindverantwoordelijk", "met"))
PASSING = frozenset(("geeft", "ontvangt"))
GAP = "actorwissel-zonder-overdracht"
Entry = tuple[str, str, str]
"""The number of something, what it is, and what stands below it."""


def write(facts: Facts, outlines: Sequence[Outline], actors: Iterable[str]) -> bytes:
    """Return a page with a sheet for each of these organisations."""
    chosen = tuple(dict.fromkeys(actors))
    known = {each.id: each for each in facts.journey.actors}
    names = [known[each].title if each in known else each for each in chosen]
    title = say("role.title", wie=names[0]) if len(names) == 1 else say("role.titles")
    sheets = [*map(partial(_sheet, facts, outlines), chosen, names)] or [_nobody(outlines)]
    return leaflet.page(facts, title, sheets, class_="role")


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


def _nobody(outlines: Iterable[Outline]) -> leaflet.Sheet:
    names = leaflet.bullets(map(rows.part_of, outlines))
    return leaflet.sheet(say("role.titles"), tag("p", say("role.not_drawn")), names)


def _sheet(facts: Facts, outlines: Sequence[Outline], actor: str, name: str) -> leaflet.Sheet:
    known = next((each for each in facts.journey.actors if each.id == actor), None)
    parts = [tag("section", *told) for outline in outlines if (told := [*_part(outline, actor)])]
    stands = known and known.stands_for
    explained = (
        say("role.explained", reis=facts.journey.title),
        say("role.stands_for", wat=stands) if stands else "",
    )
    return leaflet.sheet(
        say("role.title", wie=name),
        tag("p", " ".join(filter(None, explained))),
        *(parts or [tag("p", say("role.nothing"))]),
    )


def _part(outline: Outline, actor: str) -> Iterator[Html]:
    """Yield what an organisation has to do with a deelproces; nothing when that is nothing."""
    telling = outline.telling
    every = telling.graph.handovers_of(telling.subprocess)
    gives = [each for each in every if actor in each.givers]
    receives = [each for each in every if each.receiver == actor]
    lists: dict[str, Iterable[Entry]] = {
        "does": _roles(outline, actor, "step", DOING),
        "tasks": _roles(outline, actor, "task", DOING),
        "gives": _flows(gives, outline, gives=True),
        "receives": _flows(receives, outline, gives=False),
        "sees_to": _roles(outline, actor, "handover", frozenset(("eindverantwoordelijk",))),
        "talks": _only(outline, actor, "overleg"),
        "hears": _only(outline, actor, "informeren"),
        "promised": _promised(outline, actor),
        "watches": _watches(outline, actor),
        "asked": asked_of(outline, actor),
    }
    told = [
        piece
        for key, entries in lists.items()
        for piece in leaflet.under(f"role.{key}", leaflet.numbered(entries))
    ]
    if told:
        status = telling.subprocess.status or say("overview.no_status")
        about = (
            say("sheet.part", deel=outline.part, delen=outline.parts),
            say("sheet.status", status=status),
        )
        yield tag(
            "div", tag("h2", rows.part_of(outline)), tag("p", " · ".join(about)), class_="head"
        )
        yield tag("div", *told, class_="flow")


def _roles(outline: Outline, actor: str, kind: Kind, some: Collection[str]) -> Iterator[Entry]:
    """Yield the rows of a kind in which an organisation has one of some roles."""
    for row in matrix(outline.telling.graph, outline.telling.subprocess).rows:
        every = [each.role for each in row.roles(actor)]
        roles = [each for each in every if each in some]
        passes = kind == "handover" and not PASSING.isdisjoint(every)
        if row.kind == kind and roles and not passes:
            said = _said(row, roles, outline) if kind == "step" else plain(row.title)
            how = "" if kind == "handover" else _how(row, roles, outline)
            yield outline.telling.number(row.address), _with(said, how), ""


def _only(outline: Outline, actor: str, role: str) -> Iterator[Entry]:
    """Yield what an organisation only talks about or hears of, and does not do."""
    for row in matrix(outline.telling.graph, outline.telling.subprocess).rows:
        roles = {each.role for each in row.roles(actor)}
        if role in roles and roles.isdisjoint(DOING | PASSING):
            yield outline.telling.number(row.address), plain(row.title), ""


def _with(said: str, more: str) -> Html:
    """Return what is said, and less loud what belongs to it."""
    return joined((said, tag("span", f" · {more}", class_="aside") if more else ""))


def _said(row: Row, roles: Collection[str], outline: Outline) -> str:
    """Return what is done; of a choice, that one decides."""
    step = outline.telling.graph.step(row.address.item, outline.telling.subprocess)
    title = plain(row.title)
    if not (step and step.said.is_choice):
        return title
    role = next((each for each in ("doet", "met") if each in roles), "")
    return say(f"role.{role}_decides", wat=title) if role else title


def _how(row: Row, roles: Sequence[str], outline: Outline) -> str:
    """Say the role, the function, the term, and with whom."""
    telling = outline.telling
    step = telling.graph.step(row.address.item, telling.subprocess)
    shown = [each for each in roles if not (each == "eindverantwoordelijk" and "doet" in roles)]
    if step and step.said.is_choice and "met" in shown:
        shown.remove("met")
    parts = [say(f"role.{each}") for each in shown if shown != ["doet"]]
    if "doet" in roles and row.owners != "nvt" and "eindverantwoordelijk" not in roles:
        parts.append(say("role.other_owner"))
    if step and "doet" in roles:
        said = step.said
        parts += [said.function] if said.function else []
        parts += [telling.moments(said.term)] if said.term else []
        parts += [say("role.with", wie=telling.actors(said.together_with))] * bool(
            said.together_with
        )
    return plain(" · ".join(parts))


def _flows(found: Iterable[GraphHandover], outline: Outline, *, gives: bool) -> Iterator[Entry]:
    return (passing.block(each, outline, gives=gives) for each in found)


def _promised(outline: Outline, actor: str) -> Iterator[Entry]:
    """Yield the agreements of an organisation that still run."""
    for each in outline.telling.subprocess.agreements:
        if each.who == actor and each.state not in {"gedaan", "vervallen"}:
            told = " ".join(promise(each, outline.telling))
            yield _number(each.id, outline), _with(closed(each.what or each.id), told), ""


def _watches(outline: Outline, actor: str) -> Iterator[Entry]:
    """Yield the risks that an organisation can do something about, and the chances it takes."""
    part = outline.telling.subprocess
    own: list[Risk | Opportunity] = [*part.risks, *part.opportunities]
    for each in own:
        if each.owner == actor:
            step = _first_step(each)
            yield _number(each.id, outline), _with(closed(each.text or each.id), step), ""


def _first_step(said: Risk | Opportunity) -> str:
    if isinstance(said, Risk):
        return say("outline.measure", wat=closed(said.measure)) if said.measure else ""
    return say("outline.action", wat=closed(said.action)) if said.action else ""


def _number(item: str, outline: Outline) -> str:
    return outline.telling.number(Address(outline.subprocess, item))


def asked_of(outline: Outline, actor: str) -> Iterator[Entry]:
    """Yield what is open for this organisation, in the order of the journey."""
    order = {item.address: place for place, item in enumerate(outline.items)}
    last = len(order)
    found: list[tuple[int, Entry]] = []
    for question in outline.telling.subprocess.questions:
        if actor in question.asked_of and question.state not in {"beantwoord", "geparkeerd"}:
            about = (Address(outline.subprocess, each) for each in question.about)
            place = min((order.get(each, last) for each in about), default=last)
            said = closed(question.text or question.id)
            found.append((place, (_number(question.id, outline), said, "")))
    for line in _open(outline, actor):
        entry: Entry = (line.number, _with(line.question, _about(line, outline)), "")
        found.append((order.get(line.place, last), entry))
    for _, entry in sorted(found, key=lambda each: each[0]):
        yield entry


def _open(outline: Outline, actor: str) -> Iterator[Line]:
    """Yield the findings at what an organisation does, gives or receives."""
    telling = outline.telling
    own = {
        row.address
        for row in matrix(telling.graph, telling.subprocess).rows
        if any(each.role != "informeren" for each in row.roles(actor))
    }
    for line in outline.room:
        ends = telling.gaps.get(line.place)
        there = ends and actor in {each.organisation for each in (*ends.givers, ends.receiver)}
        if there or line.place in own:
            yield line


def _about(line: Line, outline: Outline) -> str:
    """Say what a question is about; many ask the same in the same words."""
    item = outline.item(line.place)
    if item and line.is_about_fields:
        return item.title
    gap = outline.telling.gaps.get(line.place)
    if item and gap and line.members[0].rule == GAP:
        to = outline.telling.graph.name(gap.receiver.organisation)
        return say("role.between", een=item.who, ander=to)
    return line.message
