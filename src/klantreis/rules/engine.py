"""What a check is, how it is declared, and how all of them run over a graph."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType
from typing import Literal, NamedTuple

from klantreis.graph import Arrow, Crossing, GraphHandover, GraphStep, JourneyGraph
from klantreis.journey import Address, Journey
from klantreis.journey.acceptance import Acceptances
from klantreis.memory import without_garbage_collection
from klantreis.privacy import conceal
from klantreis.words import say

Weight = Literal["hoog", "midden", "laag"]
Kind = Literal["wet", "proces", "afspraak", "bestand"]
Together = Literal["", "item", "deelproces"]
FIRST = ("actorwissel-zonder-overdracht", "stap-zonder-eigenaar")
"""What comes first among findings of equal weight, in this order."""
PERSONAL = "persoonsgegevens-in-bestand"
"""Where this finds something, no finding repeats it: findings end up in logs."""
WEIGHTS: tuple[Weight, ...] = ("hoog", "midden", "laag")

Placed = GraphStep | GraphHandover | Arrow | Crossing | Address


class Mark(NamedTuple):
    """What a check saw: a place, the key it is about, and the blanks of its sentences.

    `asks` makes it a question instead of a claim: one weight lower, never of the kind wet. `desk`
    keeps this one from the room.
    """

    about: Address
    field: str = ""
    asks: bool = False
    blanks: Mapping[str, object] = MappingProxyType({})
    desk: bool = False

    @classmethod
    def at(
        cls,
        thing: Placed,
        field: str = "",
        *,
        asks: bool = False,
        desk: bool = False,
        **blanks: object,
    ) -> Mark:
        """Mark a step, handover, arrow, crossing or address."""
        address = thing if isinstance(thing, Address) else thing.address
        return cls(address, field, asks, blanks, desk)


class Finding(NamedTuple):
    """A gap, with one neutral question for the room. Known by rule@about."""

    rule: str
    weight: Weight
    kind: Kind
    short: str
    message: str
    question: str
    about: Address
    field: str = ""
    together: Together = ""
    desk: bool = False

    @property
    def key(self) -> str:
        """What the finding is known by, also after other things changed."""
        return f"{self.rule}@{self.about}"

    @property
    def subprocess(self) -> str:
        """The id of the subprocess it is in; empty for the whole journey."""
        return self.about.group


Check = Callable[[JourneyGraph], Iterable[Mark]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One check with its words; its id is the name of its module and function."""

    id: str
    weight: Weight
    kind: Kind
    short: str
    message: str
    question: str
    asks: str
    together: Together
    desk: bool
    check: Check

    @property
    def manual(self) -> str:
        """The docstring: Waarom, Goed and Fout."""
        return self.check.__doc__ or ""

    def finding(self, mark: Mark) -> Finding:
        """Make a finding of what the check saw."""
        weight, kind, message = self.weight, self.kind, self.message
        if mark.asks:
            weight = WEIGHTS[min(WEIGHTS.index(weight) + 1, len(WEIGHTS) - 1)]
            kind = "proces" if kind == "wet" else kind
            message = self.asks or message
        return Finding(
            self.id,
            weight,
            kind,
            self.short,
            message.format_map(mark.blanks),
            self.question.format_map(mark.blanks),
            mark.about,
            mark.field,
            self.together,
            self.desk or mark.desk,
        )


def rule(  # noqa: PLR0913 the words of a check, all by name
    weight: Weight,
    *,
    kind: Kind,
    short: str,
    message: str,
    question: str,
    asks: str = "",
    together: Together = "",
    desk: bool = False,
) -> Callable[[Check], Rule]:
    """Declare a check: its words here, its manual in the docstring, its id from its name.

    `asks` is the message of a mark that asks instead of asserts. `together` says that its findings
    are shown as one line: with those of the same item, or with its own in the same subprocess.
    `desk` keeps it from the room: it is homework for who writes the file.
    """

    def declare(check: Check) -> Rule:
        id = check.__name__.replace("_", "-")
        return Rule(id, weight, kind, short, message, question, asks, together, desk, check)

    return declare


@cache
def rules() -> tuple[Rule, ...]:
    """Return every check, found by its module, in the order of its id."""
    package = __package__ or ""
    folder = import_module(package).__path__
    found: list[Rule] = []
    for module in iter_modules(folder):
        named = getattr(import_module(f"{package}.{module.name}"), module.name, None)
        if isinstance(named, Rule):
            found.append(named)
    return tuple(sorted(found, key=lambda each: each.id))


def check(graph: JourneyGraph, *, only: str = "") -> tuple[Finding, ...]:
    """Return every finding: by weight, then by routes through its place, then in file order.

    Of equal weight, unowned transitions come first: they are what the room is here for. Then come
    the steps that nobody does.

    Left out is what the journey accepts on purpose (without `bij`: the subprocess as a whole), and
    what is inside a subprocess that nobody drew yet, except in the file itself. Of an aanpak or a
    persona nothing is asked that only a whole journey can answer. A check that crashes becomes one
    finding of the kind bestand.
    """
    accepted = Acceptances(graph.journey)
    empty = {each.id for each in graph.journey.subprocesses if each.is_empty}
    with without_garbage_collection():
        found = [
            finding
            for each in rules()
            if not only or each.id == only
            for finding in _run(each, graph)
            if not accepted.holding(finding.rule, finding.about)
            and (finding.kind == "bestand" or _is_asked(finding, graph, empty))
        ]
        told = [_recalled(finding, accepted) for finding in found]
        if any(finding.rule == PERSONAL for finding in told):
            told = list(map(_concealed, told))
        return tuple(sorted(told, key=_Order(graph)))


def _run(each: Rule, graph: JourneyGraph) -> Iterator[Finding]:
    try:
        for mark in each.check(graph):
            yield each.finding(mark)
    except Exception:
        yield Finding(
            each.id,
            "laag",
            "bestand",
            each.short,
            say("rules.crashed", regel=each.id),
            say("rules.crashed_question"),
            Address(),
        )


def _concealed(finding: Finding) -> Finding:
    message, question = conceal(finding.message), conceal(finding.question)
    return finding._replace(message=message, question=question)


def _is_asked(finding: Finding, graph: JourneyGraph, empty: Collection[str]) -> bool:
    about = finding.about.group
    return about not in empty and (bool(about) or isinstance(graph.content, Journey))


def _recalled(finding: Finding, accepted: Acceptances) -> Finding:
    """Say of a finding that it was accepted, and that its item changed since."""
    before = accepted.lapsed(finding.rule, finding.about)
    if before is None:
        return finding
    reason = (before.reason or "").strip().rstrip(".")
    told = say("rules.changed_since", reden=reason) if reason else say("rules.changed")
    return finding._replace(message=f"{finding.message} {told}")


class _Order:
    """The order of findings: weight, unowned transitions first, then routes, then file order."""

    def __init__(self, graph: JourneyGraph) -> None:
        self.graph = graph
        self.subprocesses = {
            subprocess.id: number for number, subprocess in enumerate(graph.journey.subprocesses)
        }
        self.handovers = {handover.address: handover for handover in graph.handovers}
        self.places: dict[Address, tuple[int, int, int, Address]] = {}

    def __call__(self, finding: Finding) -> tuple[int, int, tuple[int, int, int, Address], str]:
        about = finding.about
        if about not in self.places:
            self.places[about] = self._place(about)
        weight = WEIGHTS.index(finding.weight)
        first = FIRST.index(finding.rule) if finding.rule in FIRST else len(FIRST)
        return (weight, first, self.places[about], finding.rule)

    def _place(self, about: Address) -> tuple[int, int, int, Address]:
        handover = self.handovers.get(about)
        if handover is not None:
            step = handover.source or handover.target
        else:
            step = self.graph.step(about.item, about.group) if about.item else None
        routes = self.graph.routes[step] if step else 0
        return (-routes, self.subprocesses.get(about.group, -1), step.order if step else 0, about)
