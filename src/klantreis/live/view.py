"""One version of a journey and everything that follows from it, each computed once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cached_property
from hashlib import sha256
from threading import Lock

from klantreis import graph, layout
from klantreis.coverage import Cell, cells
from klantreis.graph import JourneyGraph
from klantreis.journey import Address, Journey, Subprocess
from klantreis.layout import Look, Room, Screen
from klantreis.memory import Recent
from klantreis.outline import (
    FRESH,
    Line,
    Names,
    Outline,
    Presentation,
    for_desk,
    for_room,
    outline_of,
)
from klantreis.outline.clocks import Timeline, timelines
from klantreis.outline.lines import lines_of
from klantreis.outline.news import news
from klantreis.outline.overview import Overview, overview_of
from klantreis.outline.passages import Passage, passages
from klantreis.outline.ties import Tie, ties
from klantreis.responsibility import Matrix, matrix
from klantreis.rules import Finding, check
from klantreis.scene import Scene
from klantreis.source import Document
from klantreis.store import Version
from klantreis.store.folder import journeys_of
from klantreis.writers import svg
from klantreis.writers.report import Report
from klantreis.writers.svg import Pieces

LOOKS = 8
"""How many pictures of a deelproces are kept: each browser may look in its own way."""
NOTHING: frozenset[Address] = frozenset()
USUAL = Look()


class View:
    """What everybody sees of one version; two threads at worst compute the same twice."""

    def __init__(
        self,
        version: Version,
        named: tuple[Version, ...] = (),
        *,
        presentation: Presentation = FRESH,
        number: int = 0,
    ) -> None:
        """Take a version; `named` are the journeys that an aanpak or persona names.

        `presentation` holds the numbers and rows that people see; `number` is 0 for a file of which
        no versions are kept.
        """
        self.version = version
        self.named = named
        self.presentation = presentation
        self.number = number
        self.day = datetime.now().astimezone().date()
        """When this version was made; today as long as nobody said so."""

    @property
    def document(self) -> Document:
        """The text with its problems."""
        return self.version.document

    @property
    def journey(self) -> Journey | None:
        """The journey; None when nothing could be read."""
        return self.document.journey

    @cached_property
    def graph(self) -> JourneyGraph:
        """The graph of the journey; there must be one."""
        content = self.document.content
        assert content is not None
        return graph.of(content, journeys_of(content, self.named))

    @cached_property
    def frame(self) -> str:
        """What stands around every page of it, in short: another one when a title differs."""
        parts = [(id, part.subprocess.title) for id, part in self.parts.items()]
        title = self.journey.title if self.journey else self.version.name
        return sha256(repr((title, self.document.unread, parts)).encode()).hexdigest()[:16]

    @cached_property
    def names(self) -> Names:
        """How people point at its parts."""
        return Names(self.graph, self.presentation)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding of the whole journey, weightiest first."""
        return check(self.graph)

    def findings_of(self, subprocess: Subprocess) -> Sequence[Finding]:
        """Return the findings of one deelproces, weightiest first."""
        return self._findings_by_part.get(subprocess.id, ())

    @cached_property
    def _findings_by_part(self) -> Mapping[str, Sequence[Finding]]:
        found: dict[str, list[Finding]] = {}
        for finding in self.findings:
            found.setdefault(finding.subprocess, []).append(finding)
        return found

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The findings of the whole journey as lines of a list."""
        return lines_of(self.names, self.findings)

    @cached_property
    def ties(self) -> tuple[Tie, ...]:
        """What every two organisations pass on to each other."""
        return ties(self.graph)

    @cached_property
    def coverage(self) -> tuple[Cell, ...]:
        """Who is there for which young people."""
        return cells(self.graph)

    @cached_property
    def timelines(self) -> tuple[Timeline, ...]:
        """Every term, by the point it counts from."""
        return timelines(self.graph, self.presentation)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Where the journey goes from one deelproces to another."""
        return passages(self.graph)

    @cached_property
    def room(self) -> tuple[Line, ...]:
        """The lines that are asked in the room."""
        return lines_of(self.names, for_room(self.findings))

    @cached_property
    def desk(self) -> tuple[Line, ...]:
        """The lines that are homework for who writes the file."""
        return lines_of(self.names, for_desk(self.findings))

    @cached_property
    def responsibilities(self) -> Matrix:
        """Who has which role in the whole journey."""
        return matrix(self.graph)

    @cached_property
    def parts(self) -> Mapping[str, PartView]:
        """The deelprocessen by their id, in the order of the file."""
        each = self.journey.subprocesses if self.journey else ()
        return {subprocess.id: PartView(self, subprocess) for subprocess in each}

    def news(self, number: int, before: Document) -> frozenset[Address]:
        """Return where something is new since another version."""
        old, new = before.content, self.document.content
        if old is None or new is None or type(old) is not type(new):
            return NOTHING
        return self._news.get(number, lambda: news(old, new))

    @cached_property
    def _news(self) -> Recent[frozenset[Address]]:
        return Recent(LOOKS)

    @cached_property
    def overview(self) -> Overview:
        """The deelprocessen with their counts, and what leads where."""
        return overview_of(self.names, (part.outline for part in self.parts.values()))

    def report(self, subprocess: str = "") -> Report:
        """Return the findings of the whole journey, or of one deelproces, for a list."""
        found = (each for each in self.findings if subprocess in ("", each.subprocess))
        return Report(self.version.name, self.document, self.graph, tuple(found), self.presentation)


class PartView:
    """What everybody sees of one deelproces."""

    def __init__(self, whole: View, subprocess: Subprocess) -> None:
        self.whole = whole
        self.subprocess = subprocess
        self.shown: Recent[str] = Recent(LOOKS)
        """What a page needs to show it, as JSON, by how its browser looks."""
        self.lock = Lock()

    @property
    def _findings(self) -> Sequence[Finding]:
        return self.whole.findings_of(self.subprocess)

    @cached_property
    def outline(self) -> Outline:
        """Its items, findings and numbers in words."""
        return outline_of(
            self.whole.graph, self.subprocess, self._findings, self.whole.presentation
        )

    @cached_property
    def responsibilities(self) -> Matrix:
        """Who has which role in it."""
        return matrix(self.whole.graph, self.subprocess)

    @cached_property
    def scene(self) -> Scene:
        """Its drawing."""
        kept = self.whole.presentation.rows_of(self.subprocess.id)
        return layout.arrange_outline(self.outline, kept)

    @cached_property
    def pieces(self) -> Pieces:
        """Its drawing for a page, which brings the typeface itself."""
        return svg.pieces(self.scene)

    def drawn(self, look: Look, news: frozenset[Address] = NOTHING) -> Pieces:
        """Return its drawing in another look, with what stands at these addresses marked as new."""
        if look == USUAL and not news:
            return self.pieces
        return self._drawn.get((look, news), lambda: svg.pieces(self.scene_in(look, news)))

    def screens(
        self, look: Look, room: Room, news: frozenset[Address] = NOTHING
    ) -> tuple[Screen, ...]:
        """Return it cut into screens for a wall; none when there is nothing to cut."""
        kept = self.whole.presentation.rows_of(self.subprocess.id)
        return self._screens.get(
            (look, room, news),
            lambda: layout.arrange_screens(self.outline, kept, room, look=look, news=news),
        )

    @cached_property
    def _screens(self) -> Recent[tuple[Screen, ...]]:
        return Recent(LOOKS)

    def scene_in(self, look: Look, news: frozenset[Address] = NOTHING) -> Scene:
        """Return its drawing in a look, made anew unless that is the usual one."""
        if look == USUAL and not news:
            return self.scene
        kept = self.whole.presentation.rows_of(self.subprocess.id)
        return layout.arrange_outline(self.outline, kept, look=look, news=news)

    def news(self, number: int, before: Document) -> frozenset[Address]:
        """Return where something in it is new since a version."""
        found = self.whole.news(number, before)
        return frozenset(each for each in found if each.group == self.subprocess.id)

    @cached_property
    def _drawn(self) -> Recent[Pieces]:
        return Recent(LOOKS)
