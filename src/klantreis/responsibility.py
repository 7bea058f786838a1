"""Who has which role in every step, handover and task: derived from the file, never written.

A role is *said* when the file names the organisation in that role. It is *derived* when it follows
from something else: who does a step also sees to it, unless the file says otherwise; who gives and
who receives follow from the steps at both ends of a handover.

Ends are left out: nobody does them. Nobody is asked to see to a step of the young person or of a
national organisation, to a handover of a kind that does not ask it, or to one where the room said
that it does not apply.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from klantreis.graph import GraphHandover, GraphStep, JourneyGraph
from klantreis.journey import Address, Responsibility, Subprocess, Unsaid

Role = Literal["doet", "eindverantwoordelijk", "met", "geeft", "ontvangt", "overleg", "informeren"]
ROLES: tuple[Role, ...] = get_args(Role)
Kind = Literal["step", "handover", "task"]
Owners = Literal["een", "geen", "meer", "nvt"]
TOGETHER = "samen"


@dataclass(frozen=True, slots=True)
class Share:
    """A role of an organisation in a row; `derived` when the file does not say it."""

    role: Role
    derived: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A step, handover or task, and the roles of every organisation in it.

    `owners` says whether one organisation sees to it, none, more, or nobody is asked to. `spot`
    is the item of the drawing that shows it.
    """

    address: Address
    kind: Kind
    title: str
    shares: Mapping[str, tuple[Share, ...]]
    owners: Owners
    spot: Address

    def roles(self, organisation: str) -> tuple[Share, ...]:
        """Return the roles of one organisation, in the order of ROLES."""
        return self.shares.get(organisation, ())


@dataclass(frozen=True, slots=True)
class Matrix:
    """The rows in the order of the file, and the organisations in the order of the lanes."""

    organisations: tuple[str, ...]
    rows: tuple[Row, ...]

    @property
    def without_owner(self) -> tuple[Row, ...]:
        """The rows that nobody sees to yet."""
        return tuple(row for row in self.rows if row.owners == "geen")

    @property
    def with_more_owners(self) -> tuple[Row, ...]:
        """The rows that more than one organisation sees to."""
        return tuple(row for row in self.rows if row.owners == "meer")

    @property
    def without_role(self) -> tuple[str, ...]:
        """The organisations that have no role in any row."""
        return tuple(
            each for each in self.organisations if not any(row.roles(each) for row in self.rows)
        )

    def count(self, organisation: str, role: Role) -> int:
        """Return in how many rows an organisation has a role."""
        return sum(
            any(share.role == role for share in row.roles(organisation)) for row in self.rows
        )


def matrix(graph: JourneyGraph, subprocess: Subprocess | None = None) -> Matrix:
    """Return who has which role in one subprocess, or in the whole journey."""
    parts = graph.journey.subprocesses if subprocess is None else (subprocess,)
    rows = tuple(row for part in parts for row in _rows(graph, part))
    return Matrix(tuple(_organisations(graph, subprocess, rows)), rows)


def _organisations(
    graph: JourneyGraph, subprocess: Subprocess | None, rows: tuple[Row, ...]
) -> Iterator[str]:
    """Yield the lanes, then the others with a role or a seat; unknown ones come last."""
    if subprocess is None:
        involved: Iterable[str] = graph.actors
        lanes: tuple[str, ...] = ()
    else:
        lanes = tuple(each for each in subprocess.lanes if each in graph.actors)
        involved = {seat.actor for seat in subprocess.at_table if seat.actor}
    used = dict.fromkeys(each for row in rows for each in row.shares)
    known = (each for each in graph.actors if each in used or each in involved)
    yield from dict.fromkeys((*lanes, *known, *used))


def _rows(graph: JourneyGraph, part: Subprocess) -> Iterator[Row]:
    yield from (_step(step) for step in graph.steps_of(part) if not step.is_end)
    yield from (_handover(each) for each in graph.handovers_of(part))
    yield from (_task(each, part) for each in part.responsibilities)


def _step(step: GraphStep) -> Row:
    said = step.said
    asked = not (step.is_youth or step.is_national)
    named: list[tuple[Role, Iterable[str], bool]] = [
        ("doet", filter(None, (said.actor,)), False),
        ("eindverantwoordelijk", step.accountable, not said.accountable),
        ("met", said.together_with, False),
        ("overleg", said.consulted, False),
        ("informeren", said.informed, False),
    ]
    owners = _owners(step.accountable, asked=asked)
    return Row(step.address, "step", step.title, _shares(named), owners, step.address)


def _handover(handover: GraphHandover) -> Row:
    said = handover.said
    accountable = () if isinstance(said.accountable, Unsaid) else said.accountable or ()
    receivers = filter(None, (handover.receiver,))
    named: list[tuple[Role, Iterable[str], bool]] = [
        ("eindverantwoordelijk", accountable, False),
        ("geeft", handover.givers, not _is_said(said.giver)),
        ("ontvangt", receivers, not _is_said(said.receiver)),
    ]
    asked = said.asks("accountable") and said.accountable is not Unsaid.NOT_APPLICABLE
    owners = _owners(accountable, asked=asked)
    return Row(
        handover.address, "handover", handover.title, _shares(named), owners, handover.address
    )


def _task(task: Responsibility, part: Subprocess) -> Row:
    named: list[tuple[Role, Iterable[str], bool]] = [
        ("doet", task.does, False),
        ("eindverantwoordelijk", task.accountable, False),
        ("overleg", task.consulted, False),
        ("informeren", task.informed, False),
    ]
    spot = Address(part.id, task.about[0] if task.about else "")
    owners = _owners(task.accountable, asked=True)
    return Row(Address(part.id, task.id), "task", task.title, _shares(named), owners, spot)


def _is_said(party: str | None) -> bool:
    return bool(party) and not isinstance(party, Unsaid)


def _owners(accountable: Iterable[str], *, asked: bool) -> Owners:
    """Count who sees to something; *samen* alone is nobody, beside another it is one too many."""
    named = set(accountable)
    if named <= {TOGETHER}:
        return "geen" if asked else "nvt"
    return "een" if len(named) == 1 else "meer"


def _shares(
    named: Iterable[tuple[Role, Iterable[str], bool]],
) -> Mapping[str, tuple[Share, ...]]:
    """Return the roles by organisation, each once and in the order of ROLES."""
    found: dict[str, dict[Role, Share]] = {}
    for role, organisations, derived in named:
        for organisation in organisations:
            if organisation != TOGETHER:
                found.setdefault(organisation, {}).setdefault(role, Share(role, derived))
    return {
        organisation: tuple(shares[role] for role in ROLES if role in shares)
        for organisation, shares in found.items()
    }
