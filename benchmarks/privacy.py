"""What the search for personal data finds in made texts, and what it sees where nobody is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from benchmarks.figures import Figure, milliseconds
from klantreis.privacy import Kind, find_personal_data
from klantreis.source import read
from klantreis.source.outside import hints
from klantreis.source.personal import brought_in, brought_in_by_text
from tests.people import AROUND, NOBODY, WRITTEN

JOURNEYS, SOURCE = Path("journeys"), Path("src/klantreis")
SHIPPED = {
    "in de meegeleverde bestanden": sorted(JOURNEYS.rglob("*.yaml")),
    "in de wet, de begrippen en de zinnen": sorted(SOURCE.rglob("*.yaml")),
}


def figures() -> Iterator[Figure]:
    """Per kind what was found and missed, then false alarms, then what it costs."""
    for kind, values in WRITTEN.items():
        yield _found(kind, values)
    yield _alarms("in wat er alleen op lijkt", NOBODY)
    for where, files in SHIPPED.items():
        yield _alarms(where, (file.read_text("utf-8") for file in files))
    yield from _costs((JOURNEYS / "rijnmond.yaml").read_bytes())


def _found(kind: Kind, values: Iterable[str]) -> Figure:
    """Count how often a value is found as what it is, and what else is found in it."""
    found = missed = false = 0
    for value in values:
        for around in AROUND:
            text = around.format(value)
            traces = find_personal_data(text)
            hit = [each for each in traces if each.kind == kind]
            found += bool(hit)
            missed += not hit
            false += len(traces) - len(hit)
    note = f"{found} gevonden, {missed} gemist, {false} onterecht"
    return Figure(kind, missed + false, "mis", 0, note)


def _alarms(where: str, texts: Iterable[str]) -> Figure:
    every = tuple(texts)
    false = sum(len(find_personal_data(text)) for text in every)
    return Figure(f"onterecht {where}", false, "mis", 0, f"{len(every)} teksten")


def _costs(data: bytes) -> Iterator[Figure]:
    document, other = read(data), read(data + b"\n")
    before, after = document.content, other.content
    root = document.tree.root if document.tree else None
    if before is None or after is None:
        return
    steps: dict[str, tuple[Callable[[], object], float | None]] = {
        "bij het lezen van rijnmond": (
            lambda: list(hints(document.text, root, complete=True)),
            0.5,
        ),
        "bij een wijziging in rijnmond": (lambda: brought_in(before, after), 5),
        "bij een heel bestand": (lambda: brought_in_by_text(document, other), None),
    }
    for name, (run, most) in steps.items():
        yield Figure(name, milliseconds(run), "ms", most)
