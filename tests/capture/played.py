"""Lines typed one after the other, as the screen and the server do together."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from klantreis.capture import Cursor, Here, Understood, understand
from klantreis.journey import Content, Journey, Subprocess
from klantreis.outline.numbers import numbers_of
from klantreis.outline.presentation import FRESH
from klantreis.source import Document, read
from klantreis.source.writing.rewrite import rewrite

FOLDER = Path(__file__).parent
START = FOLDER / "sessie.yaml"
TODAY = date(2026, 3, 20)
PART = "pro-dsp"


class Played:
    """A deelproces that lines are typed into; every reply is kept."""

    def __init__(self, document: Document, part: str = PART) -> None:
        assert document.content is not None
        self.document = document
        self.content: Content = document.content
        self.part = part
        self.cursor = Cursor()
        self.replies: list[Understood] = []
        self.parked: list[str] = []
        self._seen = [document]
        self._presentation = FRESH.numbered(self._journey)

    @property
    def here(self) -> Here:
        """What the next line is read against."""
        return Here(self.content, self.part, self._presentation, TODAY)

    @property
    def whole(self) -> Subprocess:
        """The deelproces as it is now."""
        found = self._journey.subprocess(self.part)
        assert found is not None
        return found

    @property
    def _journey(self) -> Journey:
        assert isinstance(self.content, Journey)
        return self.content

    @property
    def sentence(self) -> str:
        """The last reply."""
        return self.replies[-1].sentence

    def numbered(self) -> dict[str, str]:
        """Return the id of every number."""
        given = self._presentation.given(self.part)
        return {number: id for id, number in numbers_of(self.whole, given).items()}

    def type(self, *lines: str, choice: str = "") -> Played:
        """Type lines, the file written after each of them."""
        for line in lines:
            self._keep(understand(line, self.here, self.cursor, choice))
        return self

    def _keep(self, reply: Understood) -> None:
        self.replies.append(reply)
        self.cursor = Cursor.load(reply.cursor.dump())
        if reply.park:
            self.parked.append(reply.park)
        if reply.undo:
            self._seen.pop()
            self.document = self._seen[-1]
        elif reply.edits:
            self.document = _after(self.document, reply)
            self._seen.append(self.document)
        assert self.document.content is not None
        self.content = self.document.content
        self._presentation = self._presentation.numbered(self._journey)


def _after(document: Document, reply: Understood) -> Document:
    content = document.content
    assert content is not None
    for edit in reply.edits:
        content = edit.apply(content)
    return rewrite(document, content)


def started() -> Played:
    """Return the empty deelproces of the session."""
    return Played(read(START.read_bytes()))


def typed(*lines: str) -> Played:
    """Return the deelproces of the session with these lines typed."""
    return started().type(*lines)


def session() -> Iterable[tuple[str, str]]:
    """Yield the lines of the session, each with the reply that says that it was meant so."""
    for line in (FOLDER / "sessie.tsv").read_text("utf-8").splitlines():
        said, _, reply = line.partition("\t")
        yield said, reply
