"""How long every file to take home takes, and how large it is: of one deelproces and of all."""

from __future__ import annotations

import time
from collections.abc import Iterator

from benchmarks.figures import Figure
from benchmarks.pipeline import RIJNMOND
from klantreis.live.downloads import OF_A_PART, OF_THE_WHOLE, Format
from klantreis.live.library import Library
from klantreis.live.view import View
from klantreis.store import Folder

MOST = 2.0
"""Seconds that somebody waits for a file."""
PART = "pro-dsp"


def figures() -> Iterator[Figure]:
    """The time of the second file of each kind, of a journey that nobody looked at yet."""
    for forms, id in ((OF_A_PART, PART), (OF_THE_WHOLE, "")):
        for form in forms.values():
            _made(form, id)
            seconds, size = _made(form, id)
            about = id or "alles"
            yield Figure(f"{about}: {form.path}", seconds, "s", MOST, f"{size / 1000:.0f} kB")


def _made(form: Format, id: str) -> tuple[float, int]:
    view: View = Library(Folder(RIJNMOND.parent)).view(RIJNMOND.stem)
    part = view.parts[id] if id else None
    start = time.perf_counter()
    written = form.write(view, part)
    return time.perf_counter() - start, len(written)
