"""The steps, arrows, handovers and crossings of a journey, with what follows from each.

Nobody changes them. The first three are not frozen all the same: they are made by the hundred for
every version, and a frozen dataclass takes three times as long to make.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from klantreis.journey import Actor, Address, Flow, Handover, Step, Subprocess

ArrowKind = Literal["flow", "handover", "return"]
PLACES = frozenset({"onderwijs", "arbeid", "dagbesteding"})
"""The outcomes that a journey is for."""


@dataclass(slots=True, eq=False)
class GraphStep:
    """A step with its subprocess and its actor, and what follows from them.

    `organisation` is the id of the organisation that does it; None for the young person, an end,
    or nobody known. `is_youth` holds for the young person, the family and every end. `is_start`:
    a journey begins here, or comes in from another subprocess. `is_end`: a journey ends here.
    """

    said: Step
    subprocess: Subprocess
    actor: Actor | None
    order: int
    address: Address
    organisation: str | None
    is_youth: bool
    is_start: bool
    is_end: bool

    @classmethod
    def of(cls, said: Step, subprocess: Subprocess, actor: Actor | None, order: int) -> GraphStep:
        """Work out what follows from a step and its actor."""
        is_end = said.outcome is not None
        is_youth = is_end or (actor is not None and actor.is_youth)
        return cls(
            said,
            subprocess,
            actor,
            order,
            Address(subprocess.id, said.id),
            None if actor is None or is_youth else actor.id,
            is_youth,
            said.kind_said == "start" or bool(said.comes_from),
            is_end,
        )

    @property
    def is_national(self) -> bool:
        """Whether a national organisation does it."""
        return self.actor is not None and self.actor.group == "landelijk"

    @property
    def is_place(self) -> bool:
        """Whether it is where a journey is meant to end: education, work or day activities."""
        return self.said.outcome in PLACES

    @property
    def accountable(self) -> tuple[str, ...]:
        """Who sees to it: as written, else the organisation that does it."""
        if self.said.accountable:
            return self.said.accountable
        return () if self.organisation is None or self.is_national else (self.organisation,)

    @property
    def title(self) -> str:
        """Its name."""
        return self.said.title


@dataclass(slots=True, eq=False)
class GraphHandover:
    """A handover with the steps and organisations that follow from it."""

    said: Handover
    subprocess: Subprocess
    source: GraphStep | None
    target: GraphStep | None
    givers: tuple[str, ...]
    receiver: str | None
    address: Address

    @property
    def title(self) -> str:
        """Its name."""
        return self.said.title


@dataclass(slots=True, eq=False)
class Arrow:
    """One line of the picture: a flow, a handover that is a line itself, or a way back.

    `target` is None for a branch without `naar` and for a reference to nothing; `handovers` are
    the agreements that span it.
    """

    kind: ArrowKind
    source: GraphStep
    target: GraphStep | None
    to: str | None
    flow: Flow | None = None
    handovers: list[GraphHandover] = field(default_factory=list)

    @property
    def address(self) -> Address:
        """The arrow, or the branch while it leads nowhere yet."""
        group, item = self.source.subprocess.id, self.source.said.id
        if self.to is None:
            return Address(group, item, branch=(self.flow and self.flow.when) or "")
        return Address(group, item, target=self.to)

    @property
    def label(self) -> str | None:
        """The answer that this branch belongs to."""
        return self.flow.when if self.flow else None

    @property
    def crosses(self) -> bool:
        """Whether it leaves its subprocess."""
        return self.target is not None and self.target.subprocess is not self.source.subprocess

    @property
    def is_loose(self) -> bool:
        """Whether nothing is drawn yet where it leads: an open branch, an empty subprocess."""
        if self.target is None:
            return bool(self.to or self.label)
        return self.target.subprocess.is_empty


Way = tuple[Arrow, GraphStep]
"""An arrow, and the step at its other end."""


@dataclass(frozen=True, slots=True)
class Crossing:
    """The journey passes from one organisation to another over this arrow."""

    arrow: Arrow
    givers: tuple[GraphStep, ...]
    receiver: GraphStep
    shared: bool

    @property
    def address(self) -> Address:
        """The arrow that enters the receiving step."""
        return self.arrow.address


@dataclass(frozen=True, slots=True)
class Owned:
    """A step, handover or task, and whom the file names as the one who sees to it."""

    address: Address
    title: str
    owners: tuple[str, ...]
