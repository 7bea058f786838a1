"""Timing as a ratio can be trusted: medians of warm runs, and two commands in turn."""

from __future__ import annotations

import math
import statistics
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured number beside the number asked for, or none when nothing was asked."""

    name: str
    value: float
    unit: str
    most: float | None = None
    note: str = ""

    @property
    def line(self) -> str:
        """The figure as one line of the table."""
        asked = "" if self.most is None else f"{'<=':>3} {self.most:g}"
        missed = " GEMIST" if self.most is not None and self.value > self.most else ""
        return f"{self.name:58} {self.value:9.2f} {self.unit:4}{asked:12}{missed} {self.note}"


def milliseconds(run: Callable[[], object], *, rounds: int = 15) -> float:
    """Return the median time of one warm run, in milliseconds."""
    run()
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        run()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def in_turn(
    ours: Sequence[str], theirs: Sequence[str], *, rounds: int = 9
) -> tuple[float, float, float]:
    """Run two commands in turn; return their medians in ms and the median ratio of the pairs."""
    mine, peers = [], []
    for _ in range(rounds + 1):
        mine.append(_process(ours))
        peers.append(_process(theirs))
    mine, peers = mine[1:], peers[1:]
    ratio = statistics.median(a / b for a, b in zip(mine, peers, strict=True))
    return statistics.median(mine), statistics.median(peers), ratio


def exponent(sizes: Sequence[float], times: Sequence[float]) -> float:
    """Return the slope of log(time) over log(size), by least squares: 1 is linear."""
    xs, ys = [math.log(size) for size in sizes], [math.log(each) for each in times]
    return statistics.linear_regression(xs, ys).slope


def _process(command: Sequence[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return (time.perf_counter() - start) * 1000
