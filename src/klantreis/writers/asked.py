"""What those who decide are asked, what was agreed, and where nothing is agreed yet."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.journey import Address, Agreement
from klantreis.outline import Item, Line, Outline
from klantreis.outline.wording import closed, plain
from klantreis.words import date, say

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


def decisions(outline: Outline) -> Iterator[str]:
    """Yield the agreements that somebody still has to say yes to, in the order of the file."""
    for each in outline.telling.subprocess.agreements:
        if each.state in {"gedaan", "vervallen"}:
            continue
        if each.decided_by:
            yield f"{_said(each, outline)} {say('asked.board')}"
        elif each.reserved_by:
            yield f"{_said(each, outline)} {say('asked.reserved', wie=_reserved(each, outline))}"


def questions(outline: Outline) -> tuple[Line, ...]:
    """Return what is open about who sees to it and who pays, in the order of the journey."""
    lines = dict.fromkeys((*outline.room, *outline.desk))
    asked = (line for line in lines if any(each.rule in BOARD for each in line.members))
    return _in_order(outline, asked)


def gaps(outline: Outline) -> tuple[Item, ...]:
    """Return the transitions of which nothing is agreed."""
    return tuple(item for item in outline.items if item.kind == "gap")


def agreements(outline: Outline, *, done: bool) -> Iterator[str]:
    """Yield the agreements that were kept, or those that still run."""
    for each in outline.telling.subprocess.agreements:
        if each.state != "vervallen" and (each.state == "gedaan") == done:
            yield _said(each, outline)


def _reserved(said: Agreement, outline: Outline) -> str:
    return outline.telling.actors(said.reserved_by)


def _said(said: Agreement, outline: Outline) -> str:
    telling = outline.telling
    number = telling.number(Address(outline.subprocess, said.id))
    who = telling.graph.name(said.who)
    by = f"{who} ({plain(said.function)})" if who and said.function else who
    parts = (
        f"{number}: {closed(said.what or said.id)}",
        say("outline.owner", wie=by) if by else say("asked.nobody"),
        say("outline.when", wanneer=date(said.when)) if said.when else say("asked.no_day"),
    )
    return " ".join(parts)


def _in_order(outline: Outline, lines: Iterator[Line]) -> tuple[Line, ...]:
    """Return lines in the order of the drawing: none weighs more than another here."""
    order = {item.address: place for place, item in enumerate(outline.items)}
    last = len(order)
    return tuple(sorted(lines, key=lambda line: order.get(line.place, last)))
