"""How a finding can be answered on the spot: which key of which part, or which new thing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, Literal

from klantreis.edits.places import drawn_of, get, path_of
from klantreis.forms.controls import kinds
from klantreis.journey import Address, Content, Flow, Part, Subprocess
from klantreis.memory import Same
from klantreis.rules import Finding

Way = Literal["field", "handover", "step", "branch", "none"]
FIELDS: Final = {
    "lus-zonder-grens": "hooguit",
    "pingpong": "hooguit",
    "terugweg-zonder-meldpunt": "terugweg.meldpunt",
    "geen-terugkoppeling": "bevestiging",
    "nazorg-te-kort": "duur",
}
"""What is filled in where a finding points at another key, or at none."""
WAYS: Final[dict[str, Way]] = {
    "actorwissel-zonder-overdracht": "handover",
    "samen-zonder-overdracht": "handover",
    "begeleider-wisselt": "handover",
    "doodlopend": "step",
    "keuze-zonder-geen-reactie": "branch",
    "keuze-zonder-nee": "branch",
}
"""Where the answer is a handover, the next step, or one more answer of a choice."""
REMEMBERED = 8
"""Of how many deelprocessen it is remembered what is drawn."""


@dataclass(frozen=True, slots=True)
class Ask:
    """One finding, and where its answer goes.

    `at` and `field` say what is filled in, when the way is a field. `group` is its deelproces,
    empty when it is about none; `item` what it is about there, `about` the steps and handovers on
    which a question about it hangs. `flows`: an arrow stands where the handover comes.
    """

    key: str
    rule: str
    group: str
    item: str
    about: tuple[str, ...]
    at: str
    question: str
    way: Way
    field: str = ""
    flows: bool = False
    desk: bool = False


def plain(ask: Ask) -> dict[str, Any]:
    """Return an ask for JSON."""
    return {name: getattr(ask, name) for name in Ask.__slots__}  # asdict copies all it holds


def ask_of(finding: Finding, content: Content) -> Ask:
    """Return how a finding is answered; one without a place of its own can only wait."""
    address = finding.about
    part = _part(content, address)
    whole = drawn_of(content).subprocess(address.group)
    field = FIELDS.get(finding.rule, finding.field)
    way: Way = WAYS.get(finding.rule, "none")
    if way == "none" and part is not None and _holds(part, field):
        way = "field"
    return Ask(
        finding.key,
        finding.rule,
        whole.id if whole else "",
        address.item,
        _about(address, whole),
        str(_asked_at(address, way)),
        finding.question,
        way,
        field if way == "field" else "",
        isinstance(part, Flow),
        finding.desk,
    )


def is_parked(question: str, about: tuple[str, ...], part: Subprocess) -> bool:
    """Whether a deelproces keeps this very question for later."""
    return any(
        each.state == "geparkeerd" and each.text == question and each.about == about
        for each in part.questions
    )


def _part(content: Content, address: Address) -> Part | None:
    path = path_of(content, address)
    part = get(content, path) if path is not None else None
    return part if isinstance(part, Part) else None


def _holds(part: Part, field: str) -> bool:
    """Whether a part has this key; that of what it holds has a form of its own."""
    return field.partition(".")[0] in kinds(type(part)) and field != "daarna"


def _asked_at(address: Address, way: Way) -> Address:
    """Return the step where something new begins, else the place of the finding itself."""
    return address._replace(target="", branch="") if way in ("step", "branch") else address


def _about(address: Address, part: Subprocess | None) -> tuple[str, ...]:
    if part is None:
        return ()
    known = _drawn(Same(part))
    return tuple(each for each in (address.item, address.target) if each in known)


@lru_cache(maxsize=REMEMBERED)
def _drawn(part: Same[Subprocess]) -> frozenset[str]:
    """Return the ids of the steps and handovers of a deelproces."""
    return frozenset([each.id for each in part.it.steps] + [each.id for each in part.it.handovers])
