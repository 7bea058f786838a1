"""The terms of a journey on lines of time: what runs from when until when, and who says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import inf
from typing import NamedTuple, get_args

from klantreis import law
from klantreis.graph import GraphHandover, GraphStep, JourneyGraph
from klantreis.journey import Address, Agreement, Moment, Subprocess, Unsaid
from klantreis.journey.moment import Basis
from klantreis.outline.moments import Placed, Point, is_date, placed
from klantreis.outline.names import Names
from klantreis.outline.presentation import FRESH, Presentation
from klantreis.outline.wording import closed, plain
from klantreis.words import date, listed, say

TERM = "outline.term"


@dataclass(frozen=True, slots=True)
class Clock:
    """One term: what, who, when, and where that comes from.

    `number` is empty for a task, `when` is the term in words, `placed` its days on the line.
    `is_reading`: the article can be read otherwise. `quoting` is the title of the text that it is
    taken from. `sentence` says all of it.
    """

    address: Address
    number: str
    title: str
    who: str
    when: str
    placed: Placed
    basis: Basis | None
    article: str
    is_reading: bool
    quoting: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """The clocks that count from the same point, by when they end.

    `title` names the point. Where it is a step, they stand in the order of the file. The points
    `kalender` and `los` have no line: their clocks have no days.
    """

    point: Point
    title: str
    clocks: tuple[Clock, ...]


def timelines(graph: JourneyGraph, presentation: Presentation = FRESH) -> tuple[Timeline, ...]:
    """Return every term of a journey, by the point it counts from; none is left out."""
    found: dict[Point, list[Clock]] = {point: [] for point in get_args(Point)}
    telling = _Telling(graph, presentation)
    for subprocess in graph.journey.subprocesses:
        for clock in telling.of(subprocess):
            found[clock.placed.point].append(clock)
    return tuple(
        Timeline(point, say(f"clocks.{point}"), tuple(sorted(clocks, key=_by_end)))
        for point, clocks in found.items()
        if clocks
    )


def _by_end(clock: Clock) -> tuple[str, float, float]:
    """Order by the point in words, then by end and start."""
    when = clock.placed
    if when.point == "stap":
        return "", 0, 0
    words = when.words if when.point in ("anders", "kalender") else ""
    end = inf if when.end is None else when.end
    return words, end, -inf if when.start is None else when.start


class _Item(NamedTuple):
    """What a term is about; it counts from `default` when it names no point itself."""

    subprocess: Subprocess
    id: str
    title: str
    who: str
    articles: tuple[str, ...] = ()
    default: Point = "los"

    @property
    def address(self) -> Address:
        """Where it is."""
        return Address(self.subprocess.id, self.id)


class _Telling:
    """Tells the terms of one journey."""

    def __init__(self, graph: JourneyGraph, presentation: Presentation) -> None:
        self.graph = graph
        self.names = Names(graph, presentation)
        self.sources = {each.id: each.title or each.id for each in graph.journey.sources}

    def of(self, part: Subprocess) -> Iterator[Clock]:
        """Yield the terms of a subprocess, in the order of the file."""
        for step in self.graph.steps_of(part):
            yield from self._of_step(step, part)
        for handover in self.graph.handovers_of(part):
            yield from self._of_handover(handover, part)
        for task in part.responsibilities:
            who = self._who(task.does or task.accountable)
            item = _Item(part, task.id, task.title, who, task.law)
            yield from (self._clock(item, each, TERM) for each in task.term)
        for agreement in part.agreements:
            if agreement.when:
                yield self._of_agreement(agreement, agreement.when, part)

    def _of_step(self, step: GraphStep, part: Subprocess) -> Iterator[Clock]:
        said = step.said
        who = self._who((said.actor,) if said.actor else ())
        item = _Item(part, said.id, step.title, who, said.law, "stap")
        yield from (self._clock(item, each, TERM) for each in said.term)
        lasts = "outline.waits" if said.kind == "wachten" else "outline.lasts"
        yield from (self._clock(item, each, lasts) for each in said.duration)

    def _of_handover(self, handover: GraphHandover, part: Subprocess) -> Iterator[Clock]:
        said = handover.said
        if said.term is None or isinstance(said.term, Unsaid):
            return
        who = self._who(handover.givers)
        item = _Item(part, said.id, handover.title, who, said.law, "aanleiding")
        yield from (self._clock(item, each, TERM) for each in said.term)

    def _of_agreement(self, agreement: Agreement, when: str, part: Subprocess) -> Clock:
        who = self._who((agreement.who,) if agreement.who else ())
        item = _Item(part, agreement.id, agreement.what or agreement.id, who)
        point: Point = "kalender" if is_date(when) else "los"
        told = _Told(date(when), Placed(point, when), say("outline.when", wanneer=date(when)))
        return self._told(item, told, None)

    def _clock(self, item: _Item, moment: Moment, key: str) -> Clock:
        """Tell one term; a step that it counts from is said by its number."""
        place = placed(moment, item.default, lasts=key != TERM)
        anchor = self._anchor(item, place)
        spoken = moment.spoken
        if anchor:
            place = place._replace(point="stap", words=str(anchor.address))
            ends = [end for end in ("after", "before") if getattr(moment, end)]
            named = dict.fromkeys(ends, self.names.step(anchor, item.subprocess))
            spoken = moment.model_copy(update=named).spoken
        elif place.at and not moment.amounts:
            spoken = say("clocks.at", moment=spoken)
        return self._told(item, _Told(spoken, place, say(key, termijn=spoken, duur=spoken)), moment)

    def _anchor(self, item: _Item, place: Placed) -> GraphStep | None:
        """Return the step that a term counts from: the one it names, else its own."""
        if place.point not in ("anders", "stap"):
            return None
        return self.graph.step(place.words or item.id, item.subprocess)

    def _told(self, item: _Item, told: _Told, moment: Moment | None) -> Clock:
        basis = moment.basis if moment else None
        article = _article(item, moment) if moment and basis == "wet" else ""
        known = law.article(article)
        is_reading = known is not None and not known.is_certain
        number = self.names.number(item.address)
        opening = self._opening(item)
        source = [] if moment is None else list(_source(basis, article, is_reading))
        quoting = (
            self.sources.get(moment.quoting, moment.quoting) if moment and moment.quoting else ""
        )
        if quoting:
            source.append(say("clocks.quoting", bron=closed(quoting)))
        return Clock(
            item.address,
            number,
            plain(item.title),
            item.who,
            told.when,
            told.placed,
            basis,
            article,
            is_reading,
            quoting,
            " ".join((opening, told.sentence, *source)),
        )

    def _opening(self, item: _Item) -> str:
        return say(
            "clocks.opening",
            deel=self.names.parts[item.subprocess.id],
            nummer=self.names.called(item.address) or say("clocks.task"),
            wie=item.who,
            wat=closed(item.title),
        )

    def _who(self, actors: Iterable[str]) -> str:
        return listed(map(self.graph.name, actors)) or say("outline.nobody")


class _Told(NamedTuple):
    """A term in words, on the line, and as a sentence."""

    when: str
    placed: Placed
    sentence: str


def _article(item: _Item, moment: Moment) -> str:
    return moment.article or (item.articles[0] if len(item.articles) == 1 else "")


def _source(basis: Basis | None, article: str, is_reading: bool) -> Iterator[str]:
    """Say where a term comes from."""
    if basis == "wet" and article:
        yield say("clocks.article", artikel=article)
    else:
        yield say(f"basis.{basis or 'nobody'}")
    if is_reading:
        yield say("clocks.reading")
