"""Pictures for tests: of the fixtures, of the shipped journeys, and of a few lines."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from klantreis import graph, rules
from klantreis.journey import Address, Subprocess
from klantreis.layout import arrange
from klantreis.layout.chart import Chart, chart_of
from klantreis.layout.look import Look
from klantreis.outline import Outline, outline_of
from klantreis.scene import Scene
from klantreis.source import read

ROOT = Path(__file__).parents[1]
FILES = sorted([*(ROOT / "tests" / "fixtures").glob("*.yaml"), *(ROOT / "journeys").glob("*.yaml")])
USUAL = Look()
GOLDEN = (("melding", "hulp"), ("alles", "a"))


@cache
def whole(name: str) -> graph.JourneyGraph:
    """Return the graph of a fixture or shipped journey, by the name of its file."""
    (file,) = (file for file in FILES if file.stem == name)
    journey = read(file.read_bytes()).journey
    assert journey is not None
    return graph.of(journey)


@cache
def findings(name: str) -> tuple[rules.Finding, ...]:
    """Return all findings of a journey."""
    return rules.check(whole(name))


def parts() -> Iterator[tuple[str, str]]:
    """Yield every subprocess of every journey, as the name of the file and its id."""
    for file in FILES:
        for part in whole(file.stem).journey.subprocesses:
            yield file.stem, part.id


def part(name: str, id: str) -> Subprocess:
    """Return one subprocess."""
    found = whole(name).journey.subprocess(id)
    assert found is not None
    return found


def everything(name: str, id: str) -> Iterator[Address]:
    """Yield the address of every step, arrow and handover of a subprocess."""
    of = whole(name)
    for step in of.steps_of(part(name, id)):
        yield step.address
        yield from (arrow.address for arrow in of.out_of(step))
    yield from (handover.address for handover in of.handovers_of(part(name, id)))


@cache
def outline(name: str, id: str) -> Outline:
    """Return one subprocess in words."""
    return outline_of(whole(name), part(name, id), findings(name))


@cache
def chart(name: str, id: str) -> Chart:
    """Return the boxes and lines of one subprocess."""
    return chart_of(outline(name, id))


@cache
def scene(name: str, id: str, look: Look = USUAL, news: frozenset[Address] = frozenset()) -> Scene:
    """Return the drawing of one subprocess."""
    return arrange(whole(name), part(name, id), findings(name), look=look, news=news)


def scene_of(text: str, look: Look = USUAL) -> Scene:
    """Return the drawing of the first subprocess of a text."""
    journey = read(text.encode()).journey
    assert journey is not None
    made = graph.of(journey)
    return arrange(made, journey.subprocesses[0], rules.check(made), look=look)
