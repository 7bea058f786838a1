"""A handover or an unowned transition in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from klantreis.graph import Crossing, GraphHandover
from klantreis.journey import DESK, ROOM, Handover
from klantreis.outline.item import Item
from klantreis.outline.telling import Telling
from klantreis.outline.wording import plain
from klantreis.words import listed, say


def handover_item(handover: GraphHandover, telling: Telling) -> Item:
    """Say one handover."""
    said = handover.said
    giver = telling.actors(handover.givers) or say("outline.nobody")
    receiver = telling.graph.name(handover.receiver) or say("outline.nobody")
    then = say(f"verb.{said.kind}", gever=giver, ontvanger=receiver)
    number = telling.number(handover.address)
    parts = (
        say("outline.handover", nummer=number, naam=plain(handover.title), wat=then),
        *_ends(handover, telling),
        *agreed(said),
        *telling.remarks(handover.address),
    )
    return Item(
        number=number,
        kind="handover",
        word=say("outline.handover_word"),
        who=giver,
        title=plain(handover.title),
        then=then,
        sentence=" ".join(parts),
        address=handover.address,
        open=len(telling.lines_at(handover.address)),
        weight=telling.weight_at(handover.address),
        discussed=telling.counts_at(handover.address),
    )


def gap_item(crossing: Crossing, telling: Telling) -> Item:
    """Say one unowned transition."""
    givers = dict.fromkeys(telling.graph.name(giver.organisation) for giver in crossing.givers)
    number = telling.number(crossing.address)
    begin, end = moment_of(crossing, telling)
    then = say(
        "outline.gap",
        gever=listed(givers, "of"),
        ontvanger=telling.graph.name(crossing.receiver.organisation),
        begin=begin,
        eind=end,
    )
    told = say("outline.gap_sentence", nummer=number, wat=then)
    return Item(
        number=number,
        kind="gap",
        word=say("outline.gap_word"),
        who=listed(givers, "of"),
        title="",
        then=then,
        sentence=" ".join((told, *telling.open_at(crossing.address))),
        address=crossing.address,
        open=len(telling.lines_at(crossing.address)),
        weight=telling.weight_at(crossing.address),
        discussed=telling.counts_at(crossing.address),
    )


def moment_of(crossing: Crossing, telling: Telling) -> tuple[str, str]:
    """Say between which two steps an unowned transition lies."""
    begin, end = (
        say("outline.titled", stap=telling.step(step), titel=plain(step.title))
        for step in (crossing.arrow.source, crossing.receiver)
    )
    return begin, end


def agreed(said: Handover) -> Iterator[str]:
    """Say how much of a handover is agreed, and what the room and the desk still have to say."""
    every = (*ROOM[said.kind], *DESK[said.kind])
    left = tuple(said.open_fields())
    if not left:
        yield say("outline.all_agreed")
        return
    yield say("outline.agreed", aantal=len(every) - len(left), alle=len(every))
    yield from still_open(said)


def still_open(said: Handover) -> Iterator[str]:
    """Say what the room still has to say about a handover, then what the desk has."""
    left = tuple(said.open_fields())
    room = [field for field in left if said.asks_room(field)]
    if room:
        yield say("outline.open_room", velden=called_fields(room))
    if len(left) > len(room):
        yield say("outline.open_desk", velden=called_fields(left[len(room) :]))


def _ends(handover: GraphHandover, telling: Telling) -> Iterator[str]:
    if handover.source is not None and handover.target is not None:
        source, target = telling.step(handover.source), telling.step(handover.target)
        yield say("outline.from_to", van=source, naar=target)
    if handover.said.status:
        yield say("outline.status", status=handover.said.status)


def called_fields(fields: Iterable[str]) -> str:
    """Say which fields of a handover, in plain words."""
    keys = (Handover.model_fields[field].alias or field for field in fields)
    return listed(say(f"field.{key}") for key in keys)
