"""What stands in each box, and how large the box is for that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from klantreis.graph import GraphStep
from klantreis.journey import Address
from klantreis.journey.step import Status, StepKind
from klantreis.layout.chart.beads import Bead
from klantreis.layout.chart.flags import LINE as FLAG_LINE
from klantreis.layout.chart.flags import Flag, flag_rows, width_of
from klantreis.layout.chart.marks import TAG_LINE, Mark, Pill, Tag, mark_of, pills_of, tag_rows
from klantreis.layout.chart.measure import USUAL, Measure
from klantreis.layout.text import width, wrap
from klantreis.outline import Item, Outline
from klantreis.outline.wording import plain
from klantreis.words import say

CardKind = Literal[
    "step",
    "choice",
    "start",
    "end",
    "wait",
    "exit",
    "entrance",
    "open",
    "loose",
    "goes_on",
]
"""The last is a stub at which a screen ends: its arrow goes on to another one."""
KINDS: dict[StepKind, CardKind] = {
    "start": "start",
    "stap": "step",
    "keuze": "choice",
    "wachten": "wait",
    "einde": "end",
}

EDGE = 10.0  # between the border of a box and its text
SLOPE = 16.0  # how far the sides of a decision lean in
CIRCLE = 22.0  # the room of the circle of a start or end
TEXT, TEXT_LINE = 13.0, 16.0
SMALL, SMALL_LINE = 12.0, 14.5
HEAD = 22.0  # the row of the number
SLACK = 0.98  # a renderer may draw a little wider than the table says


@dataclass(frozen=True, slots=True)
class Card:
    """One box: its place in the graph, its texts line by line, and its size in pixels.

    `head` stands beside the number, `notes` are small lines below the text. A step has an item, a
    handover without a line has a bead, and a stub, where the picture ends, has neither. A small
    one shows its number only. `phase` is that which the file names. `leads_to` is where a stub
    goes on in the same picture.
    """

    id: str
    lane: str
    kind: CardKind
    lines: tuple[str, ...]
    title: str
    w: float
    h: float
    address: Address
    number: str = ""
    head: str = ""
    notes: tuple[str, ...] = ()
    pills: tuple[Pill, ...] = ()
    status: Status | None = None
    mark: Mark | None = None
    item: Item | None = None
    bead: Bead | None = None
    phase: str = ""
    is_new: bool = False
    is_small: bool = False
    leads_to: Address | None = None
    flags: tuple[Flag, ...] = ()

    @property
    def flags_beside(self) -> list[Flag]:
        """Return the flags for which there is room beside its number."""
        new = say("drawing.new")
        is_said = not self.is_new or self.head.startswith(new)
        head = self.head if is_said else " · ".join(filter(None, (new, self.head)))
        room = _head_room(self) - (width(head, SMALL, self.is_new) + 6 if head else 0.0)
        found: list[Flag] = []
        for comes_in in (True, False):
            more = [each for each in self.flags if each.comes_in is comes_in]
            if width_of((*found, *more)) <= room:
                found += more
        return found

    @property
    def flags_in(self) -> list[list[Flag]]:
        """Return the rows of flags above its number: where arrows from elsewhere come in."""
        return self._rows(comes_in=True)

    @property
    def flags_out(self) -> list[list[Flag]]:
        """Return the rows of flags at its foot: where arrows go on elsewhere."""
        return self._rows(comes_in=False)

    def _rows(self, *, comes_in: bool) -> list[list[Flag]]:
        beside = self.flags_beside
        own = (each for each in self.flags if each.comes_in is comes_in and each not in beside)
        return flag_rows(own, self._flag_room)

    @property
    def _flag_room(self) -> float:
        return self.w - 2 * EDGE - (2 * SLOPE if self.kind == "choice" else 0.0)


def step_card(
    step: GraphStep,
    lane: str,
    outline: Outline,
    *,
    is_new: bool = False,
    measure: Measure = USUAL,
) -> Card:
    """Return the box of a step."""
    kind = KINDS[step.said.kind]
    room = text_width(kind, measure.box)
    item = outline.item(step.address)
    lines = wrap(plain(step.title), room, TEXT, max_lines=measure.lines)
    notes = tuple(line for note in _notes(step, outline) for line in _small(note, room))
    pills = pills_of(step.said.id, outline)
    return Card(
        id=step.said.id,
        lane=lane,
        kind=kind,
        lines=lines,
        title=item.sentence if item else step.title,
        w=measure.box,
        h=_height(len(lines), len(notes), tag_rows(pills, room)),
        address=step.address,
        number=outline.telling.number(step.address),
        head=_head(step),
        notes=notes,
        pills=pills,
        status=step.said.status,
        mark=mark_of(outline.telling.lines_at(step.address)),
        item=item,
        phase=outline.telling.phase(step.said.phase) if step.said.phase else "",
        is_new=is_new,
    )


def flagged(card: Card, flags: Iterable[Flag]) -> Card:
    """Put flags on a box, which becomes higher for them."""
    made = replace(card, flags=tuple(flags))
    rows = len(made.flags_in) + len(made.flags_out)
    return replace(made, h=card.h + rows * FLAG_LINE)


def text_width(kind: CardKind, box: float) -> float:
    """Return how wide a line in a box of this kind and width may be by the table."""
    aside = {"choice": SLOPE, "start": CIRCLE - 4, "end": CIRCLE - 4}.get(kind, 0.0)
    return (box - 2 * EDGE - aside) * SLACK


def _height(lines: int, notes: int, rows: list[list[Tag]]) -> float:
    feet = notes * SMALL_LINE + len(rows) * TAG_LINE
    return 6 + HEAD + lines * TEXT_LINE + feet + (10 if feet else 8)


def _small(note: str, room: float) -> tuple[str, ...]:
    return wrap(note, room, SMALL, max_lines=2)


def _head(step: GraphStep) -> str:
    kind = step.said.kind
    return say(f"kind.{kind}") if kind in {"start", "wachten", "einde"} else ""


def headed(card: Card, *, phase: bool) -> Card:
    """Put beside the number of a step what fits: that it is new, its kind, and its phase."""
    if card.item is None or card.is_small:
        return card
    beside = width_of(card.flags_beside)
    room = _head_room(card) - (beside + 6 if beside else 0.0)
    said = [say("drawing.new")] if card.is_new else []
    for each in (card.head, card.phase if phase else ""):
        if each and width(" · ".join((*said, each)), SMALL, card.is_new) <= room:
            said.append(each)
    return replace(card, head=" · ".join(said))


def _head_room(card: Card) -> float:
    """Return how wide the text beside the number of a step may be, in pixels."""
    chip = max(22.0, width(card.number, TEXT, bold=True) + 10) + 3
    clock = 20.0 if card.kind == "wait" else 0.0
    mark = card.mark.width + 14 if card.mark else 14.0
    return text_width(card.kind, card.w) - chip - clock - mark - 4


def _notes(step: GraphStep, outline: Outline) -> Iterator[str]:
    """Say what a box shows below its name: outcome, wait, company, way back, status."""
    said, telling = step.said, outline.telling
    if said.outcome:
        outcome = say(f"outcome.{said.outcome}")
        yield from () if outcome == step.title.casefold() else (outcome,)
    if said.kind == "wachten":
        yield telling.drawn(said.duration) or say("drawing.how_long")
    if said.together_with:
        actors = (telling.graph.actors.get(id) for id in said.together_with)
        names = (actor.short or actor.title for actor in actors if actor)
        yield say("drawing.together", wie=", ".join(names))
    if said.way_back and said.way_back.to:
        target = telling.graph.step(said.way_back.to, step.subprocess)
        yield say("drawing.way_back", waar=telling.number(target.address) if target else "?")
    if said.status:
        yield said.status
