"""What those who decide are asked, what was agreed, and where nothing is agreed yet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from klantreis.journey import Address, Agreement
from klantreis.outline import Item, Line, Outline
from klantreis.outline.beside import promise
from klantreis.outline.handovers import still_open
from klantreis.outline.wording import closed, plain
from klantreis.rules import Finding

BOARD = frozenset(
    (
        "afspraak-zonder-mandaat",
        "budgethouder-onbekend",
        "eigenaar-samen",
        "geen-eindverantwoordelijke",
        "stap-zonder-eigenaar",
        "twee-eindverantwoordelijken",
        "uitvoerder-zonder-opdracht",
        "wettelijke-taak-uit-programma",
    )
)
"""What only those with a mandate can answer: who sees to it, and who pays."""

GAP = "actorwissel-zonder-overdracht"


def decisions(outline: Outline) -> Iterator[str]:
    """Yield the agreements that somebody still has to say yes to, in the order of the file."""
    for each in outline.telling.subprocess.agreements:
        if each.is_proposed:
            yield _said(each, outline)


class Asked(NamedTuple):
    """One question for those who decide: the number of its place, and what is open there."""

    number: str
    question: str
    message: str


def questions(outline: Outline) -> tuple[Asked, ...]:
    """Return what is open about who sees to it and who pays, in the order of the journey."""
    return tuple(each for line in _to_decide(outline) for each in _asked(line, outline))


def gaps(outline: Outline) -> tuple[tuple[Item, str], ...]:
    """Return the transitions of which nothing is agreed, with what else is asked about each."""
    return tuple(
        (item, " ".join(each.question for each in outline.room if _is_beside(each, item)))
        for item in outline.items
        if item.kind == "gap"
    )


def others(outline: Outline) -> tuple[Line, ...]:
    """Return what the room still has to talk about, without the decisions and the gaps."""
    decided = set(_to_decide(outline))
    shown = {item.address for item, _ in gaps(outline)}
    return tuple(each for each in outline.room if each not in decided and each.place not in shown)


def agreements(outline: Outline, *, done: bool) -> Iterator[str]:
    """Yield the agreements that were kept, or those that still run; none that are proposed."""
    for each in outline.telling.subprocess.agreements:
        running = each.state != "vervallen" and not each.is_proposed
        if running and (each.state == "gedaan") == done:
            yield _said(each, outline)


def _said(said: Agreement, outline: Outline) -> str:
    number = outline.telling.number(Address(outline.subprocess, said.id))
    return " ".join((f"{number}: {closed(said.what or said.id)}", *promise(said, outline.telling)))


def _to_decide(outline: Outline) -> tuple[Line, ...]:
    lines = dict.fromkeys((*outline.room, *outline.desk))
    return _in_order(outline, (line for line in lines if any(_decided(line))))


def _decided(line: Line) -> Iterator[Finding]:
    return (each for each in line.members if each.rule in BOARD)


def _asked(line: Line, outline: Outline) -> Iterator[Asked]:
    """Yield a line as it can be decided on: place by place, and a handover with its open fields."""
    if not line.place.item:
        for each in _decided(line):
            yield Asked(outline.telling.number(each.about), each.question, each.message)
        return
    question = " ".join(dict.fromkeys(each.question for each in _decided(line)))
    yield Asked(line.number, question, _open_at(line, outline))


def _open_at(line: Line, outline: Outline) -> str:
    """Say what is open, of a handover the fields; of one thing the line says it already."""
    handover = outline.telling.graph.handover_at(line.place)
    if handover is None or len(line.members) == 1:
        return line.message
    desk = all(each.desk for each in line.members)
    left = list(still_open(handover.said))[desk:]
    return " ".join((closed(plain(handover.title)), *left[:1]))


def _is_beside(line: Line, gap: Item) -> bool:
    """Whether a line asks more about a gap than who calls first, which the gap itself says."""
    return line.place == gap.address and any(
        each.rule not in {GAP, *BOARD} for each in line.members
    )


def _in_order(outline: Outline, lines: Iterator[Line]) -> tuple[Line, ...]:
    """Return lines in the order of the drawing: none weighs more than another here."""
    order = {item.address: place for place, item in enumerate(outline.items)}
    last = len(order)
    return tuple(sorted(lines, key=lambda line: order.get(line.place, last)))
