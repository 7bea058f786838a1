"""Lines typed one after the other, as the screen and the server do together."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path

from klantreis.capture import Cursor, Here, Understood, understand
from klantreis.edits import Several
from klantreis.journey import Content, Journey, Subprocess
from klantreis.outline.presentation import FRESH
from klantreis.source import read, rewrite

FOLDER = Path(__file__).parent
START = FOLDER / "sessie.yaml"
TODAY = date(2026, 3, 20)
PART = "pro-dsp"


class Played:
    """A deelproces that lines are typed into; every reply is kept."""

    def __init__(self, content: Content | None, part: str = PART) -> None:
        assert isinstance(content, Journey)
        self.content = content
        self.part = part
        self.cursor = Cursor()
        self.replies: list[Understood] = []
        self.parked: list[str] = []
        self._seen = [content]
        self._presentation = FRESH.numbered(content)

    @property
    def here(self) -> Here:
        """What the next line is read against."""
        return Here(self.content, self.part, self._presentation, TODAY)

    @property
    def whole(self) -> Subprocess:
        """The deelproces as it is now."""
        return self.here.whole

    @property
    def sentence(self) -> str:
        """The last reply."""
        return self.replies[-1].sentence

    def numbered(self) -> dict[str, str]:
        """Return the id of every number."""
        return {number: id for id, number in self.here.numbers.items()}

    def type(self, *lines: str, choice: str = "") -> Played:
        """Type lines, the last with what was chosen."""
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
        elif reply.edits:
            self._seen.append(Several(edits=reply.edits).apply(self.content))
        self.content = self._seen[-1]
        self._presentation = self._presentation.numbered(self.content)


def written(replies: Iterable[Understood]) -> str:
    """Return the file of the session after these replies, written after each of them."""
    seen = [read(START.read_bytes())]
    for reply in replies:
        if reply.undo:
            seen.pop()
        elif reply.edits:
            content = seen[-1].content
            assert content is not None
            seen.append(rewrite(seen[-1], Several(edits=reply.edits).apply(content)))
    return seen[-1].text


@cache
def _start() -> Content | None:
    return read(START.read_bytes()).content


def started() -> Played:
    """Return the empty deelproces of the session."""
    return Played(_start())


def typed(*lines: str) -> Played:
    """Return the deelproces of the session with these lines typed."""
    return started().type(*lines)


def session() -> Iterable[tuple[str, str]]:
    """Yield the lines of the session, each with the reply that says that it was meant so."""
    for line in (FOLDER / "sessie.tsv").read_text("utf-8").splitlines():
        said, _, reply = line.partition("\t")
        yield said, reply
