"""What stands in each box, and how large the box is for that."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from klantreis.graph import GraphStep
from klantreis.journey import Address
from klantreis.journey.step import Status, StepKind
from klantreis.layout.chart.beads import Bead
from klantreis.layout.chart.marks import TAG_LINE, Mark, Pill, Tag, mark_of, pills_of, tag_rows
from klantreis.layout.text import width, wrap
from klantreis.outline import Item, Outline
from klantreis.outline.wording import plain
from klantreis.words import say

CardKind = Literal["step", "choice", "start", "end", "wait", "exit", "entrance", "open", "loose"]
KINDS: dict[StepKind, CardKind] = {
    "start": "start",
    "stap": "step",
    "keuze": "choice",
    "wachten": "wait",
    "einde": "end",
}

WIDTH = 170.0
EDGE = 10.0  # between the border of a box and its text
SLOPE = 16.0  # how far the sides of a decision lean in
CIRCLE = 22.0  # the room of the circle of a start or end
TEXT, TEXT_LINE = 13.0, 16.0
SMALL, SMALL_LINE = 11.0, 14.0
HEAD = 22.0  # the row of the number
SLACK = 0.98  # a renderer may draw a little wider than the table says


@dataclass(frozen=True, slots=True)
class Card:
    """One box: its place in the graph, its texts line by line, and its size in pixels.

    `head` stands beside the number, `notes` are small lines below the text. A step has an item, a
    handover without a line has a bead, and a stub, where the picture ends, has neither. A small
    one shows its number only. `phase` is that which the file names.
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


def step_card(step: GraphStep, lane: str, outline: Outline, *, is_new: bool = False) -> Card:
    """Return the box of a step."""
    kind = KINDS[step.said.kind]
    room = text_width(kind)
    item = outline.item(step.address)
    lines = wrap(plain(step.title), room, TEXT)
    notes = tuple(line for note in _notes(step, outline) for line in _small(note, room))
    pills = pills_of(step.said.id, outline)
    return Card(
        id=step.said.id,
        lane=lane,
        kind=kind,
        lines=lines,
        title=item.sentence if item else step.title,
        w=WIDTH,
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


def text_width(kind: CardKind) -> float:
    """Return how wide a line in a box of this kind may be by the table."""
    aside = {"choice": SLOPE, "start": CIRCLE - 4, "end": CIRCLE - 4}.get(kind, 0.0)
    return (WIDTH - 2 * EDGE - aside) * SLACK


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
    room = _head_room(card)
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
    return text_width(card.kind) - chip - clock - mark - 4


def _notes(step: GraphStep, outline: Outline) -> Iterator[str]:
    """Say what a box shows below its name: outcome, wait, company, way back, status."""
    said, telling = step.said, outline.telling
    if said.outcome:
        outcome = say(f"outcome.{said.outcome}")
        yield from () if outcome == step.title.casefold() else (outcome,)
    if said.kind == "wachten":
        yield telling.moments(said.duration) or say("drawing.how_long")
    if said.together_with:
        actors = (telling.graph.actors.get(id) for id in said.together_with)
        names = (actor.short or actor.title for actor in actors if actor)
        yield say("drawing.together", wie=", ".join(names))
    if said.way_back and said.way_back.to:
        target = telling.graph.step(said.way_back.to, step.subprocess)
        yield say("drawing.way_back", waar=telling.number(target.address) if target else "?")
    if said.status:
        yield said.status
