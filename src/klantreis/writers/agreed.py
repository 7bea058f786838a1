"""What a file says in full about a deelproces: each handover, notes, and who sees to what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from klantreis.journey import DESK, ROOM, Address, Handover, Moment, Responsibility
from klantreis.outline import Outline
from klantreis.outline.telling import Telling
from klantreis.outline.values import Values
from klantreis.outline.wording import closed, plain
from klantreis.responsibility import Role, Row, matrix
from klantreis.words import listed, say

ALSO: Final = ("counts_as", "law", "note")
"""What a handover may say that its kind does not ask."""
ROLES: Final[tuple[Role, ...]] = ("doet", "eindverantwoordelijk", "overleg", "informeren")
SAID: Final = frozenset(("eindverantwoordelijk", "overleg", "informeren"))
"""The roles that are worth a row when the file says them of a step; who does it is drawn."""


@dataclass(frozen=True, slots=True)
class Said:
    """An item with its number, and what is said of it: pairs of a name and a value."""

    name: str
    pairs: tuple[tuple[str, str], ...]


def value_of(telling: Telling, key: str, value: Any) -> str:
    """Say a value of a key of the file; a step that a moment counts from by its number."""
    many = value if isinstance(value, tuple) else (value,)
    if any(isinstance(each, Moment) for each in many):
        value = tuple(_named(telling, each) for each in many)
    return plain(Values(telling.names, telling.subprocess).said(key, value))


def _named(telling: Telling, moment: Moment) -> Moment:
    found = {
        end: telling.step(step)
        for end in ("after", "before")
        if (step := telling.graph.step(getattr(moment, end) or "", telling.subprocess))
    }
    return moment.model_copy(update=found)


def handovers(outline: Outline) -> Iterator[Said]:
    """Yield every handover of which something is said, with all of that."""
    telling = outline.telling
    for each in telling.graph.handovers_of(telling.subprocess):
        pairs = tuple(_fields(each.said, telling))
        if pairs:
            yield Said(_called(telling, each.address, each.title), pairs)


def _fields(said: Handover, telling: Telling) -> Iterator[tuple[str, str]]:
    """Yield the fields with a value: those that its kind asks first, in the order of asking."""
    every = [name for asked in (ROOM, DESK) for each in asked.values() for name in each]
    asked = (*ROOM[said.kind], *DESK[said.kind])
    for name in dict.fromkeys((*asked, *every, *ALSO)):
        key = Handover.model_fields[name].alias or name
        value = value_of(telling, key, getattr(said, name))
        if value:
            yield key.replace("_", " ").capitalize(), value


def notes(outline: Outline) -> Iterator[tuple[str, str]]:
    """Yield the steps that have a note, each with that."""
    telling = outline.telling
    for step in telling.graph.steps_of(telling.subprocess):
        if step.said.note:
            yield _called(telling, step.address, step.title), plain(step.said.note)


def duties(outline: Outline) -> tuple[Sequence[str], Sequence[Sequence[str]]]:
    """Return the head and the rows of who sees to what; a column with nothing in it is left out.

    It holds the tasks, and each step of which the file says more than who does it.
    """
    telling = outline.telling
    tasks = {each.id: each for each in telling.subprocess.responsibilities}
    rows = [
        _duty(row, telling, tasks.get(row.address.item) if row.kind == "task" else None)
        for row in matrix(telling.graph, telling.subprocess).rows
        if row.kind == "task" or (row.kind == "step" and _says_more(row))
    ]
    names = ("responsibility.row_head", *(f"book.role_{role}" for role in ROLES))
    head = [*map(say, (*names, "book.about"))]
    kept = [place for place in range(len(head)) if any(row[place] for row in rows)]
    return [head[place] for place in kept], [[row[place] or "–" for place in kept] for row in rows]


def _says_more(row: Row) -> bool:
    every = (share for shares in row.shares.values() for share in shares)
    return any(share.role in SAID and not share.derived for share in every)


def _duty(row: Row, telling: Telling, task: Responsibility | None) -> list[str]:
    name = _called(telling, row.address, row.title)
    cells = [" ".join((closed(name), *_more(task, telling))) if task else name]
    for role in ROLES:
        who = (
            telling.graph.name(each)
            for each, shares in row.shares.items()
            if any(share.role == role for share in shares)
        )
        cells.append(listed(who))
    about = (Address(telling.subprocess.id, item) for item in (task.about if task else ()))
    cells.append(listed(telling.names.called(each) or each.item for each in about))
    return cells


def _more(task: Responsibility, telling: Telling) -> Iterator[str]:
    for name in ("audience", "law", "term", "budget"):
        key = Responsibility.model_fields[name].alias or name
        value = value_of(telling, key, getattr(task, name))
        if value:
            yield closed(say("slides.fact", naam=key.capitalize(), waarde=value))
    if task.note:
        yield closed(task.note)


def _called(telling: Telling, address: Address, title: str) -> str:
    return " ".join(filter(None, (telling.number(address), plain(title))))
