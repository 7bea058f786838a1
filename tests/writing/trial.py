"""One file and one change, drawn by a seed; when it goes wrong, told as small as it can be."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff
from random import Random
from typing import NamedTuple

from klantreis.errors import EditRefused
from klantreis.source import Content, Document, read
from tests.edits.chance import random_edit
from tests.writing.changes import changed
from tests.writing.contents import content
from tests.writing.human import written
from tests.writing.promises import REFUSED, Outcome, tried
from tests.writing.smallest import Plain, plain, smallest
from tests.writing.typed import typed
from tests.writing.unread import with_unread

CHANGES_A_FILE = 4


class Trial(NamedTuple):
    """What to write into which document, and what came of it."""

    seed: int
    document: Document
    wanted: Content
    outcome: Outcome

    @property
    def is_refused_rightly(self) -> bool:
        """Whether nothing was written because an unread double of an item would be read then."""
        sentences = (problem.sentence for problem in self.document.problems)
        is_double = any("bestaat al" in sentence for sentence in sentences)
        return self.outcome.broken == REFUSED and is_double

    def told(self) -> str:
        """Return the smallest text and change that go wrong in the same way."""
        document, wanted = smallest(self.document, self.wanted, self.outcome.broken)
        text, got = document.text.split("\n"), tried(document, wanted).document.text.split("\n")
        lines = [
            f"seed {self.seed}: {self.outcome.broken}",
            repr(document.data.decode()),
            *_differences(plain(document), plain(wanted)),
            *unified_diff(text, got, "typed", "written", lineterm=""),
        ]
        return "\n".join(lines)


def small_trials(seed: int) -> Iterator[Trial]:
    """Yield some changes to a small file, one upon another; of a quarter not all is read."""
    random = Random(seed)
    document = read(small_file(random, unread=random.random() < 0.25))
    for _ in range(CHANGES_A_FILE):
        trial = trial_on(seed, random, document)
        yield trial
        document = trial.outcome.document


def small_file(random: Random, *, unread: bool = False, bare: bool = False) -> bytes:
    """Return a file as somebody wrote it; bare is without comments."""
    meant = content(random)
    data = typed(random, meant)
    data = with_unread(random, meant, data) if unread else data
    return written(random, data, bare=bare).encode()


def trial_on(seed: int, random: Random, document: Document) -> Trial:
    """Change something in a document: by an edit, or anything that the models allow."""
    assert document.content is not None
    wanted = another(random, document.content)
    return Trial(seed, document, wanted, tried(document, wanted))


def another(random: Random, content: Content) -> Content:
    """Return another content: half of the time an edit makes it."""
    if random.random() < 0.5:
        for _ in range(20):
            edited = _edited(random, content)
            if edited is not None:
                return edited
    return changed(random, content)


def _edited(random: Random, content: Content) -> Content | None:
    try:
        new = random_edit(random, content).apply(content)
    except EditRefused:
        return None
    return new if new != content else None


def _differences(old: Plain, new: Plain, at: str = "") -> Iterator[str]:
    """Yield what changed, place by place."""
    if isinstance(old, dict) and isinstance(new, dict):
        for key in {**old, **new}:
            yield from _differences(old.get(key), new.get(key), f"{at}/{key}")
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        for place, (one, other) in enumerate(zip(old, new, strict=True)):
            yield from _differences(one, other, f"{at}/{place}")
    elif old != new:
        yield f"{at}: {old!r} -> {new!r}"
