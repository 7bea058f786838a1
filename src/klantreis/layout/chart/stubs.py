"""Where a picture ends: boxes for other subprocesses, for nothing, and for what is unknown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from klantreis.graph import Arrow, GraphHandover, GraphStep
from klantreis.layout.chart.beads import bead_of
from klantreis.layout.chart.cards import SMALL, SMALL_LINE, Card
from klantreis.layout.chart.measure import USUAL, Measure
from klantreis.layout.text import width, wrap
from klantreis.outline import Outline
from klantreis.outline.wording import plain
from klantreis.words import say

BOLD, BOLD_LINE = 12.0, 15.0
MOST = 120.0  # the widest line of a stub
POINT = 12.0  # the point of the arrow that a stub is shaped as
SIDES = 9.0
NARROWEST = 18.0
MOST_ENTRANCES = 4


def stub_id(arrow: Arrow) -> str:
    """Return the box that an arrow out of this picture leads to."""
    step = arrow.source.said.id
    return f"{step}>{arrow.to}" if arrow.to else f"{step}/{arrow.label or ''}"


def entrance_id(step: GraphStep) -> str:
    """Return the box that leads into a start."""
    return f"komt_van>{step.said.id}"


def exit_card(arrow: Arrow, lane: str, outline: Outline) -> Card:
    """Return the box of an arrow that leads out of this picture, or to nothing yet."""
    target, telling = arrow.target, outline.telling
    if target is None:
        known = say("drawing.unknown", naam=arrow.to) if arrow.to else say("drawing.open")
        lines = wrap(plain(known), MOST, BOLD, max_lines=2, bold=True)
        return sized(Card(stub_id(arrow), lane, "open", lines, known, 0, 0, arrow.address))
    part = telling.names.parts[target.subprocess.id]
    text = say("drawing.exit", deel=part, nummer=telling.number(target.address))
    who = target.actor.title if target.actor else plain(target.title)
    notes = wrap(who, MOST, SMALL, max_lines=2)
    title = f"{telling.step(target)}: {plain(target.title)}"
    card = Card(stub_id(arrow), lane, "exit", (text,), title, 0, 0, arrow.address, notes=notes)
    return sized(card)


def entrance_card(step: GraphStep, lane: str, outline: Outline) -> Card:
    """Return the box of the exits that lead to a start."""
    lines = tuple(_entrances(step, outline))
    if len(lines) > MOST_ENTRANCES:
        more = say("drawing.more", aantal=len(lines) - MOST_ENTRANCES + 1)
        lines = (*lines[: MOST_ENTRANCES - 1], more)
    title = ", ".join(lines)
    return sized(Card(entrance_id(step), lane, "entrance", lines, title, 0, 0, step.address))


def loose_card(
    handover: GraphHandover,
    lane: str,
    outline: Outline,
    *,
    is_new: bool = False,
    measure: Measure = USUAL,
) -> Card:
    """Return the box of a handover that has no line, because a step is not known."""
    bead = bead_of(handover, outline, is_new=is_new)
    said = plain(handover.title)
    said = f"{said} ({say('drawing.new')})" if is_new else said
    lines = wrap(said, (measure.box - 52) * 0.98, BOLD, max_lines=measure.lines - 1, bold=True)
    return Card(
        id=f"overdracht>{handover.said.id}",
        lane=lane,
        kind="loose",
        lines=lines,
        title=bead.item.sentence,
        w=measure.box,
        h=max(46.0, len(lines) * BOLD_LINE + 16),
        address=handover.address,
        bead=bead,
    )


def _entrances(step: GraphStep, outline: Outline) -> Iterator[str]:
    telling = outline.telling
    for reference in step.said.comes_from:
        source = telling.graph.step(reference, step.subprocess)
        if source is None:
            known = say("drawing.unknown", naam=reference)
            yield "".join(wrap(known, MOST, BOLD, max_lines=1, bold=True))
            continue
        part = telling.names.parts[source.subprocess.id]
        yield say("drawing.entrance", deel=part, nummer=telling.number(source.address))


def sized(card: Card) -> Card:
    """Make the box of a stub as large as its text."""
    widths = [width(line, BOLD, bold=True) for line in card.lines]
    widths += [width(line, SMALL) for line in card.notes]
    point = 0.0 if card.kind == "open" else POINT
    return replace(
        card,
        w=round(max((*widths, NARROWEST)) * 1.02 + 2 * SIDES + point, 1),
        h=len(card.lines) * BOLD_LINE + len(card.notes) * SMALL_LINE + 14,
    )
