"""Reading and checking: the shipped journey, a made one, growth, and the command as a process."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.figures import Figure, exponent, in_turn, milliseconds
from benchmarks.journeys import journey
from klantreis import graph, rules
from klantreis.coverage import cells
from klantreis.journey import Journey
from klantreis.source import Document, Limits, read

RIJNMOND = Path("journeys/rijnmond.yaml")
WIDE = Limits(bytes=10**9, nodes=10**9)
IMPORTS = "import networkx, pydantic, yaml"


def figures() -> Iterator[Figure]:
    """Read and check, warm, on two files."""
    for name, data in (
        ("rijnmond.yaml", RIJNMOND.read_bytes()),
        ("gemaakt, 1.500 regels", _of_lines(1500)),
    ):
        document = read(data)
        note = f"{document.text.count(chr(10))} regels, {_steps(document)} stappen"
        yield Figure(
            f"lezen met plaatsen: {name}", milliseconds(partial(read, data)), "ms", 25, note
        )
        yield Figure(
            f"graaf, controles en dekking: {name}",
            milliseconds(partial(_check_and_cover, document), rounds=40),
            "ms",
            15,
        )
        yield Figure(
            f"  idem, een deelproces anders: {name}",
            milliseconds(partial(_check_edited, _edited(document)), rounds=40),
            "ms",
        )


def growth() -> Iterator[Figure]:
    """How the time grows over 140, 700 and 5,000 steps, limits lifted."""
    sizes, reading, checking = [], [], []
    for steps in (140, 700, 5000):
        data = journey(steps).encode()
        document = read(data, limits=WIDE)
        sizes.append(_steps(document))
        rounds = 9 if steps < 5000 else 5
        reading.append(milliseconds(partial(read, data, limits=WIDE), rounds=rounds))
        checking.append(milliseconds(partial(_check, document), rounds=rounds))
        yield Figure(f"lezen, {sizes[-1]} stappen", reading[-1], "ms")
        yield Figure(f"graaf en controles, {sizes[-1]} stappen", checking[-1], "ms")
    yield Figure("groei van lezen (exponent)", exponent(sizes, reading), "", 1.2)
    yield Figure("groei van graaf en controles (exponent)", exponent(sizes, checking), "", 1.2)


def command() -> Iterator[Figure]:
    """`klantreis check` as a process beside Python importing the libraries that it needs."""
    ours = [sys.executable, "-m", "klantreis", "check", str(RIJNMOND)]
    mine, peer, ratio = in_turn(ours, [sys.executable, "-c", IMPORTS], rounds=15)
    yield Figure("klantreis check journeys/rijnmond.yaml", mine, "ms")
    yield Figure(f'python -c "{IMPORTS}"', peer, "ms")
    yield Figure("verhouding, paar voor paar", ratio, "x", 2)


def _of_lines(lines: int) -> bytes:
    every = (journey(steps) for steps in range(20, 400, 20))
    return min(every, key=lambda text: abs(text.count("\n") - lines)).encode()


def _edited(document: Document) -> Iterator[Journey]:
    """Yield journeys without end, each with one subprocess that was not seen before."""
    journey = document.journey
    assert journey is not None
    while True:
        for place, part in enumerate(journey.subprocesses):
            before, after = journey.subprocesses[:place], journey.subprocesses[place + 1 :]
            changed = (*before, part.model_copy(), *after)
            yield journey.model_copy(update={"subprocesses": changed})


def _check_edited(journeys: Iterator[Journey]) -> None:
    rules.check(graph.of(next(journeys)))


def _check(document: Document) -> tuple[rules.Finding, ...]:
    assert document.journey is not None
    return rules.check(graph.of(document.journey))


def _check_and_cover(document: Document) -> int:
    assert document.journey is not None
    whole = graph.of(document.journey)
    return len(rules.check(whole)) + len(cells(whole))


def _steps(document: Document) -> int:
    assert document.journey is not None
    return sum(len(each.steps) for each in document.journey.subprocesses)
