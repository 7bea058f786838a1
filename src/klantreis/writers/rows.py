"""What stands in the tables that people take home, as rows of texts and days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from klantreis.journey import DESK, ROOM, Address, Agreement, Handover
from klantreis.outline import Line, Outline
from klantreis.outline.handovers import moment_of
from klantreis.outline.values import Values
from klantreis.outline.wording import plain
from klantreis.responsibility import Role, Row, matrix
from klantreis.words import listed, say

ROLES: Final[tuple[Role, ...]] = (
    "doet",
    "eindverantwoordelijk",
    "overleg",
    "informeren",
    "met",
    "geeft",
    "ontvangt",
)
Cells = tuple[str | date, ...]


def part_of(outline: Outline) -> str:
    """Return the number and title of a deelproces."""
    return plain(say("web.numbered", nummer=outline.part, titel=outline.title))


def day(said: str | None) -> str | date:
    """Return a day that is written as one, else the text as it is."""
    try:
        return date.fromisoformat(said or "")
    except ValueError:
        return said or ""


def called(outline: Outline, items: Iterable[str]) -> str:
    """Name the items that something hangs on, as people point at them."""
    names = outline.telling.names
    found = (names.called(Address(outline.subprocess, item)) or item for item in items)
    return listed(found)


def actions(outlines: Iterable[Outline]) -> Iterator[Cells]:
    """Yield every agreement."""
    for outline in outlines:
        for each in outline.telling.subprocess.agreements:
            yield _action(each, outline)


def _action(said: Agreement, outline: Outline) -> Cells:
    telling = outline.telling
    return (
        telling.number(Address(outline.subprocess, said.id)),
        part_of(outline),
        plain(said.what or said.id),
        telling.graph.name(said.who),
        said.function or "",
        day(said.when),
        (said.topic or "").replace("-", " "),
        said.state or say("details.open"),
        telling.actors(said.reserved_by),
        said.decided_by or "",
        called(outline, said.about),
    )


def gaps(outlines: Iterable[Outline], whole: Iterable[Line]) -> Iterator[Cells]:
    """Yield every finding, those for the room first; the last cells are to be filled in."""
    for outline in outlines:
        for kind, lines in (("room", outline.room), ("desk", outline.desk)):
            for line in lines:
                yield _gap(line, kind, part_of(outline), outline)
    for line in whole:
        yield _gap(line, "desk" if all(each.desk for each in line.members) else "room", "", None)


def _gap(line: Line, kind: str, part: str, outline: Outline | None) -> Cells:
    where = outline.telling.names.called(line.address) if outline else ""
    return (
        line.weight,
        line.number,
        plain(line.question),
        plain(line.message),
        part,
        where,
        say(f"book.{kind}"),
        "",
        "",
    )


def fields() -> Sequence[str]:
    """Return the keys of a handover, as its kinds ask them."""
    return tuple(alias(name) for name in _asked())


def _asked() -> dict[str, None]:
    return dict.fromkeys(name for asked in (ROOM, DESK) for each in asked.values() for name in each)


def alias(name: str) -> str:
    """Return the key of a field of a handover, as it stands in the file."""
    return Handover.model_fields[name].alias or name


def handovers(outlines: Iterable[Outline]) -> Iterator[Cells]:
    """Yield every handover with each of its fields, and every unowned transition."""
    for outline in outlines:
        telling, part = outline.telling, part_of(outline)
        values = Values(telling.names, telling.subprocess)
        for each in telling.graph.handovers_of(telling.subprocess):
            yield (
                telling.number(each.address),
                part,
                plain(each.title),
                telling.actors(each.givers) or say("outline.nobody"),
                telling.graph.name(each.receiver) or say("outline.nobody"),
                each.said.kind,
                *(field(values, each.said, name) for name in _asked()),
            )
        for address, gap in telling.gaps.items():
            begin, end = moment_of(gap, telling)
            givers = dict.fromkeys(telling.graph.name(step.organisation) for step in gap.givers)
            yield (
                telling.number(address),
                part,
                say("book.unowned", begin=begin, eind=end),
                listed(givers, "of"),
                telling.graph.name(gap.receiver.organisation),
                say("outline.gap_word"),
                *("" for _ in _asked()),
            )


def field(values: Values, said: Handover, name: str) -> str:
    """Return the value of a field: *onbekend*, *nog open*, or a dash when it is not asked."""
    value = values.said(alias(name), getattr(said, name))
    if value:
        return plain(value)
    return say("details.open") if said.asks(name) else "–"


def roles(outlines: Iterable[Outline]) -> Iterator[Cells]:
    """Yield a row for every organisation in every deelproces where it has a role."""
    for outline in outlines:
        telling = outline.telling
        table = matrix(telling.graph, telling.subprocess)
        for organisation in table.organisations:
            cells = [_role(table.rows, organisation, role, outline) for role in ROLES]
            if any(cells):
                yield (telling.graph.name(organisation), part_of(outline), *cells)


def _role(rows: Iterable[Row], organisation: str, role: Role, outline: Outline) -> str:
    """Return what an organisation has this role in, a line each; what only follows in brackets."""
    found = []
    for row in rows:
        for share in row.roles(organisation):
            if share.role == role:
                number = outline.telling.number(row.address)
                said = " ".join(filter(None, (number, plain(row.title))))
                found.append(f"({said})" if share.derived else said)
    return "\n".join(found)
