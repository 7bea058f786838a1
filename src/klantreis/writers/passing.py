"""A handover as who gives or receives it reads it: to whom, and all that the two agreed."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import GraphHandover
from klantreis.outline import Outline
from klantreis.outline.handovers import called_fields
from klantreis.outline.values import Values
from klantreis.outline.wording import plain
from klantreis.words import say
from klantreis.writers import rows
from klantreis.writers.markup import Html, joined, tag

SHOWN = (
    *("trigger", "term", "content", "form", "consent", "if_refused", "if_silent"),
    *("way_back", "confirmation", "accountable", "budget"),
)
"""The fields of a handover that one has to know by heart, in the order in which they come up."""


def block(handover: GraphHandover, outline: Outline, *, gives: bool) -> tuple[str, Html, Html]:
    """Return the number, the other and the name, and a line for everything that was agreed."""
    telling = outline.telling
    other = telling.graph.name(handover.receiver) if gives else telling.actors(handover.givers)
    way = say("role.to" if gives else "role.from", wie=other or say("outline.nobody"))
    lines = (
        tag("span", tag("span", f"{label}: ", class_="aside"), said, class_="line")
        for label, said in _agreed(handover, outline)
    )
    number = telling.number(handover.address)
    return number, tag("b", f"{way} {plain(handover.title)}"), joined(lines)


def _agreed(handover: GraphHandover, outline: Outline) -> Iterator[tuple[str, str]]:
    """Yield every field that is filled in, and last what is still open."""
    said = handover.said
    values = Values(outline.telling.names, outline.telling.subprocess)
    left = tuple(said.open_fields())
    for name in SHOWN:
        value = plain(values.said(rows.alias(name), getattr(said, name)))
        if value and name not in left:
            yield say(f"role.{name}_said"), value
    if left:
        yield say("role.open"), called_fields(left)
