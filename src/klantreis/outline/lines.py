"""Findings as lines for a list: those that belong together are one line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from klantreis.graph import GraphHandover, JourneyGraph
from klantreis.journey import DESK, ROOM, Address
from klantreis.outline.names import Names
from klantreis.outline.presentation import FRESH, Presentation
from klantreis.outline.wording import plain
from klantreis.rules import WEIGHTS, Finding
from klantreis.rules.engine import Weight
from klantreis.words import listed, say


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list of findings, with the findings it stands for, weightiest first.

    `number` is that of the item, empty for a whole subprocess or journey; `short` says in a word
    or two what is open. Question and field are those of the first finding; a line about a whole
    subprocess has no field, and a handover of which more than half is open has a wider question.
    `place` is the item of the picture that shows it.
    """

    number: str
    short: str
    weight: Weight
    message: str
    question: str
    address: Address
    place: Address
    field: str
    members: tuple[Finding, ...]

    @property
    def label(self) -> str:
        """The number and the short word: `o3 termijn`."""
        return f"{self.number} {self.short}".strip()

    @property
    def is_about_fields(self) -> bool:
        """Whether it says only which fields of a handover are open."""
        return self.number.startswith("o") and self.members[0].together == "item"

    @property
    def key(self) -> str:
        """What the line is known by, also after other things changed."""
        return self.members[0].key


def lines(
    graph: JourneyGraph, findings: Iterable[Finding], presentation: Presentation = FRESH
) -> tuple[Line, ...]:
    """Return the findings as lines, in the order of the first of each."""
    return lines_of(Names(graph, presentation), findings)


def lines_of(names: Names, findings: Iterable[Finding]) -> tuple[Line, ...]:
    """Return the findings as lines, for who has the names already."""
    bundles: dict[tuple[str, ...], list[Finding]] = {}
    for finding in findings:
        bundles.setdefault(_bundle(finding), []).append(finding)
    return tuple(_line(tuple(members), names) for members in bundles.values())


def for_room(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return what is asked in the room: the zaal list."""
    return tuple(finding for finding in findings if not finding.desk)


def for_desk(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the homework of who writes the file: the bureau list."""
    return tuple(finding for finding in findings if finding.desk)


def _bundle(finding: Finding) -> tuple[str, ...]:
    """Return what the findings of one line have in common."""
    about = finding.about
    if finding.together == "item":
        return ("item", about.group, about.item)
    if finding.together == "deelproces":
        return ("deelproces", about.group, finding.rule)
    return ("one", finding.key, finding.field, finding.message)


def _line(members: tuple[Finding, ...], names: Names) -> Line:
    first = members[0]
    if len(members) == 1:
        number = names.number(first.about)
        return _of(members, number, first.message, (first.about, names.place(first.about)))
    if first.together == "item":
        place = Address(first.about.group, first.about.item)
        message = _item_message(members, place, names)
        line = _of(members, names.number(place), message, (place, place))
        handover = names.graph.handover_at(place)
        if handover is not None and not first.desk and _is_mostly_open(handover):
            return replace(line, question=say("outline.handover_question"))
        return line
    whole = first.about.whole
    return _of(members, "", _subprocess_message(members, names), (whole, whole))


def _of(
    members: tuple[Finding, ...], number: str, message: str, where: tuple[Address, Address]
) -> Line:
    first = members[0]
    return Line(
        number,
        listed(dict.fromkeys(finding.short for finding in members)),
        min((finding.weight for finding in members), key=WEIGHTS.index),
        message,
        first.question,
        *where,
        first.field if where[0].item or not first.about.item else "",
        members,
    )


def _is_mostly_open(handover: GraphHandover) -> bool:
    """Whether more than half of its fields are open: one question is too small for that."""
    said = handover.said
    return 2 * len(tuple(said.open_fields())) > len(ROOM[said.kind]) + len(DESK[said.kind])


def _item_message(members: tuple[Finding, ...], place: Address, names: Names) -> str:
    handover = names.graph.handover_at(place)
    if handover is not None:
        return _handover_message(handover, names)
    step = names.graph.step(place.item, place.group)
    return say(
        "outline.item_open",
        nummer=names.number(place),
        naam=plain(step.title) if step else place.item,
        woorden=listed(dict.fromkeys(finding.short for finding in members)),
    )


def _handover_message(handover: GraphHandover, names: Names) -> str:
    said = handover.said
    fields = tuple(said.open_fields())
    return say(
        "outline.handover_open",
        naam=" ".join(dict.fromkeys((names.number(handover.address), plain(handover.title)))),
        open=len(fields),
        alle=len(ROOM[said.kind]) + len(DESK[said.kind]),
        zaal=sum(map(said.asks_room, fields)),
    )


def _subprocess_message(members: tuple[Finding, ...], names: Names) -> str:
    numbered = names.numbers(members[0].subprocess)
    order = {item: place for place, item in enumerate(numbered)}
    places = sorted(
        dict.fromkeys(finding.about for finding in members),
        key=lambda place: order.get(place.item, len(order)),
    )
    numbers = [names.number(place) or place.item for place in places]
    handovers = all(number.startswith("o") for number in numbers)
    word = members[0].short
    return say(
        "outline.handovers_open" if handovers and len(numbers) > 1 else "outline.rule_open",
        aantal=len(places),
        woord=word,
        nummers=listed(numbers),
    )
