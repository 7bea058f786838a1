"""A step in words: who does what, with whom, when, and where it leads."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import Arrow, GraphStep
from klantreis.journey import Step
from klantreis.outline.item import Item
from klantreis.outline.telling import Telling
from klantreis.outline.wording import closed, plain
from klantreis.words import listed, say


def step_item(step: GraphStep, telling: Telling) -> Item:
    """Say one step."""
    word = say(f"kind.{step.said.kind}")
    then = " ".join(_leads_to(step, telling))
    parts = (
        _opening(word, step, telling),
        *_circumstances(step, telling),
        then,
        *_way_back(step, telling),
        *telling.remarks(step.address),
    )
    return Item(
        number=telling.number(step.address),
        kind="step",
        word=word,
        who=_who(step, telling),
        title=plain(step.title),
        then=then,
        sentence=" ".join(part for part in parts if part),
        address=step.address,
        open=len(telling.lines_at(step.address)),
        weight=telling.weight_at(step.address),
        discussed=telling.counts_at(step.address),
    )


def _opening(word: str, step: GraphStep, telling: Telling) -> str:
    who, number = _who(step, telling), telling.number(step.address)
    what = closed(step.title)
    if not who:
        return say("outline.opening_end", woord=word, nummer=number, wat=what)
    return say("outline.opening", woord=word, nummer=number, wie=who, wat=what)


def _who(step: GraphStep, telling: Telling) -> str:
    if step.is_end and step.said.actor is None:
        return ""
    if step.actor is None and step.said.actor is None:
        return say("outline.nobody")
    name = telling.graph.name(step.said.actor)
    return f"{name} ({step.said.function})" if step.said.function else name


def _circumstances(step: GraphStep, telling: Telling) -> Iterator[str]:
    said = step.said
    if said.outcome:
        yield say("outline.outcome", uitkomst=say(f"outcome.{said.outcome}"))
    if said.phase:
        yield say("outline.phase", fase=telling.phase(said.phase))
    if said.together_with:
        yield say("outline.together", wie=telling.actors(said.together_with))
    if said.comes_from:
        yield say("outline.comes_from", waar=listed(_entrances(step, telling)))
    yield from _duration(said, telling)
    if said.term:
        yield say("outline.term", termijn=telling.moments(said.term))
    if said.status:
        yield say("outline.status", status=said.status)


def _duration(said: Step, telling: Telling) -> Iterator[str]:
    waits = said.kind == "wachten"
    if said.duration:
        key = "outline.waits" if waits else "outline.lasts"
        yield say(key, duur=telling.moments(said.duration))
    elif waits:
        yield say("outline.waits_unknown")


def _entrances(step: GraphStep, telling: Telling) -> Iterator[str]:
    for reference in step.said.comes_from:
        source = telling.graph.step(reference, step.subprocess)
        yield telling.step(source) if source else say("outline.unknown", naam=reference)


def _leads_to(step: GraphStep, telling: Telling) -> Iterator[str]:
    """Say the arrows that leave a step, those of branches that go the same way in one go."""
    branches: dict[str, list[str]] = {}
    nexts: list[str] = []
    for arrow in telling.graph.out_of(step):
        if arrow.kind == "return":
            continue
        if arrow.label is None:
            nexts.append(_to(arrow, telling))
        else:
            branches.setdefault(_to(arrow, telling), []).append(f"'{arrow.label}'")
    for where, words in branches.items():
        yield say("outline.branch", tak=listed(words, "of"), waar=where)
    if len(nexts) == 1:
        yield say("outline.next", waar=nexts[0])
    elif nexts:
        yield say("outline.both", waar=listed(nexts))


def _to(arrow: Arrow, telling: Telling) -> str:
    where = target_of(arrow, telling)
    more = ", ".join(_conditions(arrow, telling))
    return say("outline.with", waar=where, meer=more) if more else where


def _conditions(arrow: Arrow, telling: Telling) -> Iterator[str]:
    flow = arrow.flow
    if flow and flow.at_most:
        yield say("outline.at_most", aantal=flow.at_most)
    if flow and flow.after:
        yield say("outline.after", tijd=flow.after)
    entering = [
        each
        for each in arrow.handovers
        if each.target is arrow.target and each.subprocess is telling.subprocess
    ]
    if entering:
        numbers = listed(telling.number(each.address) for each in entering)
        yield say("outline.with_handover", nummers=numbers)
    if arrow.address in telling.gaps:
        yield say("outline.gap_word")


def target_of(arrow: Arrow, telling: Telling) -> str:
    """Say where an arrow leads."""
    if arrow.to is None:
        return say("outline.nowhere")
    if arrow.target is None:
        return say("outline.to", waar=say("outline.unknown", naam=arrow.to))
    where = telling.step(arrow.target)
    organisation = arrow.target.organisation
    if arrow.target.subprocess is not telling.subprocess:
        actor = arrow.target.actor
        where = say(
            "outline.at", waar=where, wie=actor.title if actor else plain(arrow.target.title)
        )
    elif organisation and organisation != arrow.source.organisation:
        where = say("outline.of", waar=where, wie=telling.graph.name(organisation))
    return say("outline.back" if arrow in telling.loops else "outline.to", waar=where)


def _way_back(step: GraphStep, telling: Telling) -> Iterator[str]:
    back = step.said.way_back
    if back is None:
        return
    target = telling.graph.step(back.to, step.subprocess) if back.to else None
    if target is not None:
        yield say("outline.way_back", waar=telling.step(target))
    elif back.to:
        yield say("outline.way_back", waar=say("outline.unknown", naam=back.to))
    yield say("outline.desk", waar=back.desk) if back.desk else say("outline.no_desk")
