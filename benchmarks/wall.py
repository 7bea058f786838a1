"""How large the letters on a wall are, and how many screens that takes, for every deelproces."""

from __future__ import annotations

import time
from collections.abc import Iterator

from benchmarks.figures import Figure
from benchmarks.layout_shipped import JOURNEYS, SHIPPED
from klantreis import graph, rules
from klantreis.layout import Room, Screen, arrange, arrange_screens, screens
from klantreis.outline import outline_of
from klantreis.scene import Label
from klantreis.source import read

NAME, WANTED = 13.0, 32.0
SCALE = WANTED / NAME
"""Pixels of the wall per pixel of the drawing, at the usual size on a screen 1920 wide."""
ROOM = Room(780, 360)
"""What 1920 by 1080 has room for then, beside the strip and the bar."""
LEAST = 28.0


def figures() -> Iterator[Figure]:
    """The smallest letter in pixels, the screens, and the time to cut them anew."""
    for name in SHIPPED:
        journey = read((JOURNEYS / f"{name}.yaml").read_bytes()).journey
        assert journey is not None
        whole = graph.of(journey)
        findings = rules.check(whole)
        for part in journey.subprocesses:
            outline = outline_of(whole, part, findings)
            rows = arrange(whole, part, findings).rows
            screens._lay_out.cache_clear()  # noqa: SLF001 cold, as when somebody steps in
            start = time.perf_counter()
            made = arrange_screens(outline, rows, ROOM)
            cold = (time.perf_counter() - start) * 1000
            about = f"{name}, {part.id}"
            yield Figure(f"schermen: {about}", len(made), "", None, _said(made))
            yield Figure(f"  onder {LEAST:g} px op 1920", _too_small(made), "", 0, _least(made))
            yield Figure("  knippen, koud", cold, "ms")


def _sizes(made: tuple[Screen, ...]) -> Iterator[float]:
    for screen in made:
        for group in screen.scene.groups:
            yield from (each.size * SCALE for each in group.shapes if isinstance(each, Label))


def _too_small(made: tuple[Screen, ...]) -> int:
    return sum(size < LEAST for size in _sizes(made))


def _least(made: tuple[Screen, ...]) -> str:
    return f"kleinste letter {min(_sizes(made)):.1f} px"


def _said(made: tuple[Screen, ...]) -> str:
    items = sum(len(screen.items) for screen in made)
    high = sum(screen.scene.height > ROOM.height for screen in made)
    steps = [
        sum(each.kind == "step" and bool(each.shapes) for each in screen.scene.groups)
        for screen in made
    ]
    most = f"{min(steps)} tot {max(steps)} stappen per scherm"
    return f"{items} stappen en overdrachten, {most}, {high} hoger dan het scherm"
