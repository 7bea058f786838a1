"""Layout and SVG of every shipped subprocess."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from benchmarks.figures import Figure, milliseconds
from benchmarks.pipeline import RIJNMOND
from klantreis import graph, layout, rules
from klantreis.journey import Subprocess
from klantreis.source import read
from klantreis.writers import svg


def figures() -> Iterator[Figure]:
    """The time of layout and writing for each subprocess, everything cold but the code."""
    journey = read(RIJNMOND.read_bytes()).journey
    assert journey is not None
    whole = graph.of(journey)
    findings = rules.check(whole)
    for subprocess in journey.subprocesses:
        note = f"{len(subprocess.steps)} stappen, {len(subprocess.handovers)} overdrachten"
        time = milliseconds(partial(_drawn, whole, subprocess, findings), rounds=9)
        yield Figure(f"indeling en SVG: {subprocess.id}", time, "ms", 40, note)


def _drawn(
    whole: graph.JourneyGraph, subprocess: Subprocess, findings: tuple[rules.Finding, ...]
) -> bytes:
    layout.laid_out.cache_clear()
    return svg.write(layout.arrange(whole, subprocess, findings))
