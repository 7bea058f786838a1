"""Writing a change into a text: what is promised, how many lines it touches, how long it takes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import partial
from pathlib import Path

from benchmarks.figures import Figure, milliseconds
from benchmarks.journeys import journey
from klantreis.journey import Journey
from klantreis.source import Document, read, rewrite
from tests.writing.bounds import Bound
from tests.writing.trial import Trial, small_trials

FILES = 1000
RIJNMOND = Path("journeys/rijnmond.yaml")


def figures() -> Iterator[Figure]:
    """Change small files as people write them, then time two large ones."""
    trials = [trial for seed in range(FILES) for trial in small_trials(10**7 + seed)]
    broken = Counter(each.outcome.broken for each in trials if not each.is_refused_rightly)
    told = ", ".join(f"{count}x {name}" for name, count in broken.items() if name)
    refused = sum(each.is_refused_rightly for each in trials)
    yield Figure("veranderingen in kleine bestanden", len(trials), "", note=f"{refused} geweigerd")
    yield Figure("waarvan een belofte niet klopt", len(trials) - refused - broken[""], "", 0, told)
    yield from _lines([each for each in trials if not each.outcome.broken])
    for name, data in (("rijnmond.yaml", RIJNMOND.read_bytes()), ("1.200 stappen", _made())):
        yield from _times(name, read(data))


def _lines(trials: list[Trial]) -> Iterator[Figure]:
    """Compare the lines that went with those on which something changed, went or moved."""
    rows = [(_gone(each), _about(each)) for each in trials]
    most = sum(gone <= about for gone, about in rows) / len(rows)
    gone, about = (sum(row[place] for row in rows) for place in (0, 1))
    yield Figure("verandering die meer regels raakt dan nodig", 100 * (1 - most), "%", 10)
    yield Figure(
        "geschrapte regels per regel waar iets op verandert", gone / about, "x", 1, f"{gone}"
    )


def _gone(trial: Trial) -> int:
    """Count the lines that went, blank lines and comments left aside."""
    old, new = (each.text.split("\n") for each in (trial.document, trial.outcome.document))
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    gone = (line for tag, first, last, *_ in codes if tag != "equal" for line in old[first:last])
    return sum(bool(line.strip()) and not line.lstrip().startswith("#") for line in gone)


def _about(trial: Trial) -> int:
    document = trial.document
    assert document.tree is not None
    assert document.content is not None
    bound = Bound(document.text)
    bound.whole(document.tree, document.content, trial.wanted)
    return sum(bool(bound.lines[line].strip()) for line in bound.about)


def _times(name: str, document: Document) -> Iterator[Figure]:
    reading = milliseconds(partial(read, document.data))
    near, far = _renamed(document, whole=False), _renamed(document, whole=True)
    for said, wanted in (("een stap", near), ("een stap in elk deelproces", far)):
        time = milliseconds(partial(rewrite, document, wanted))
        yield Figure(f"schrijven van {said}: {name}", time, "ms")
        yield Figure("  gedeeld door lezen van het geheel", time / reading, "x")


def _renamed(document: Document, *, whole: bool) -> Journey:
    """Return the journey with another name for the first step of one deelproces, or of each."""
    journey = document.content
    assert isinstance(journey, Journey)
    parts = list(journey.subprocesses)
    for place, part in enumerate(parts):
        if part.steps and (whole or place == len(parts) // 2):
            first = part.steps[0].model_copy(update={"name": "Doet iets anders"})
            parts[place] = part.model_copy(update={"steps": (first, *part.steps[1:])})
    return journey.model_copy(update={"subprocesses": tuple(parts)})


def _made() -> bytes:
    return journey(1200).encode()
