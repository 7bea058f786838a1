"""Who is there for which young people: by law and in the journey, as rows of a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Final, get_args

from klantreis.coverage import Band, Cell, Part, Window
from klantreis.law import Cohort, Holder
from klantreis.law.model import Enrolment
from klantreis.live.view import View
from klantreis.web.parts.places import Places
from klantreis.web.place import ALL
from klantreis.words import say
from klantreis.writers.markup import Html, joined, tag

SIGNS: Final = {"moet": "●", "kan": "◐", "klantreis": "○", "niemand": "✕"}
ENROLMENTS: Final = get_args(Enrolment)


@dataclass(frozen=True, slots=True)
class Row:
    """A group of young people of some ages, with its cells by whether they are at school."""

    cohort: Cohort
    ages: Band
    cells: Mapping[Enrolment, tuple[Cell, ...]]

    @property
    def told(self) -> object:
        """What is told of it; rows that tell the same become one."""
        return self.cohort, [_told(cell) for cells in self.cells.values() for cell in cells]


class Coverage:
    """The table for one kind of school, or for all of them."""

    def __init__(self, view: View, origin: str) -> None:
        self.view = view
        self.origin = origin
        self.places = Places(view)

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """One row per group; ages about which the same is told are together."""
        found: list[Row] = []
        cells = filter(self._is_about, self.view.coverage)
        for (cohort, ages), own in groupby(cells, lambda cell: cell.group[:2]):
            row = Row(cohort, ages, _by_enrolment(own))
            if found and found[-1].told == row.told:
                row = Row(cohort, Band(found.pop().ages.since, ages.until), row.cells)
            found.append(row)
        return tuple(found)

    @property
    def holes(self) -> int:
        """How many cells there are in which nobody comes by law without being asked."""
        every = (cell for row in self.rows for cells in row.cells.values() for cell in cells)
        return sum(cell.state in ("klantreis", "niemand") for cell in every)

    def told(self) -> Iterator[tuple[str, ...]]:
        """Yield the rows in words: the group, and what there is for it in every case."""
        for row in self.rows:
            yield _head(row), *(self._cell(each, row.cells.get(each, ())) for each in ENROLMENTS)

    def _is_about(self, cell: Cell) -> bool:
        origins = cell.group.cohort.origins
        return self.origin == ALL or not origins or self.origin in origins

    def _cell(self, enrolment: Enrolment, cells: tuple[Cell, ...]) -> Html:
        """Return what a cell holds; on a phone it says itself which column it is of."""
        head = tag("p", say(f"coverage.{enrolment}"), class_="column")
        told = [tag("div", *self._lines(cell), class_=cell.state) for cell in cells]
        return joined((head, *told)) if told else Html("–")

    def _lines(self, cell: Cell) -> Iterator[Html]:
        window = _months(cell.group.window)
        if window:
            yield tag("p", window, class_="window")
        sign = tag("span", SIGNS[cell.state], class_="sign", aria_hidden="true")
        yield tag("p", sign, " ", tag("strong", say(f"coverage.{cell.state}")))
        if cell.holders:
            yield tag("ul", *(tag("li", _holder(each, cell)) for each in cell.holders))
        yield tag("p", *self._journey(cell), class_="drawn")

    def _journey(self, cell: Cell) -> Iterator[str]:
        """Say who is there in the journey, each with a link to the first place of theirs."""
        if cell.asked is None:
            yield say("coverage.other_age")
        elif not cell.organisations:
            yield tag("strong", say("coverage_said.nee"))
        else:
            yield say(f"coverage_said.{cell.said}")
            for organisation in cell.organisations:
                yield " "
                yield self._place(organisation, cell)

    def _place(self, organisation: str, cell: Cell) -> Html:
        actor = self.view.graph.actors.get(organisation)
        part = _first(organisation, cell)
        name = self.view.graph.name(organisation)
        title = " ".join(filter(None, (name, self.places.label(part.address))))
        return self.places.link(part.address, (actor and actor.short) or name, title=title)


def origins(view: View) -> tuple[str, ...]:
    """Return the kinds of school that the table of a journey is about."""
    found = (origin for cell in view.coverage for origin in cell.group.cohort.origins)
    return tuple(dict.fromkeys(found))


def _head(row: Row) -> Html:
    """Say which group a row is about, and whether the journey names it anywhere."""
    name = tag("strong", row.cohort.name or say("coverage.everybody"))
    pieces = [name, " ", tag("span", _ages(row.ages), class_="ages")]
    every = (cell for cells in row.cells.values() for cell in cells)
    if row.cohort.name and not any(cell.is_named for cell in every):
        pieces += [" ", tag("span", say("coverage.not_named"), class_="ages")]
    return joined(pieces)


def _told(cell: Cell) -> object:
    group, organisations = cell.group, frozenset(cell.organisations)
    law = (group.enrolment, group.window, cell.holders, cell.consults)
    return law, cell.state, cell.said, cell.asked is None, organisations


def _by_enrolment(cells: Iterator[Cell]) -> Mapping[Enrolment, tuple[Cell, ...]]:
    return {key: tuple(own) for key, own in groupby(cells, lambda cell: cell.group.enrolment)}


def _first(organisation: str, cell: Cell) -> Part:
    """Return the part of an organisation that says most surely that it is there."""
    own = [part for part in cell.parts if organisation in part.organisations]
    return max(own, key=lambda part: (part.holds, part.says(cell.group.window)))


def _holder(holder: Holder, cell: Cell) -> str:
    """Say who is there by law, on what condition, under which article and until when."""
    consults = cell.consults and holder.who == "doorstroompunt"
    pieces = (
        say(f"coverage.{_norm(holder)}", wie=holder.who),
        say("coverage.consults") if consults else "",
        *_until(holder),
        holder.article.replace(" ", "\u00a0"),
    )
    told = ", ".join(filter(None, pieces))
    return told if holder.certainty == "A" else f"{told} ({say('coverage.reading')})"


def _norm(holder: Holder) -> str:
    if holder.waits:
        return "asked_moet" if holder.norm == "op-verzoek" else "asked_kan"
    return "holder_moet" if holder.is_duty else f"holder_{holder.norm or 'unread'}"


def _until(holder: Holder) -> Iterator[str]:
    if holder.months:
        yield say("coverage.until", maanden=holder.months, na=holder.after)
    if holder.audience.age_until:
        yield say("details.age_until", leeftijd=holder.audience.age_until)


def _months(window: Window) -> str:
    if window.until is not None:
        return say("coverage.first_months", tot=window.until)
    return say("coverage.later_months", vanaf=window.since) if window.since else ""


def _ages(ages: Band) -> str:
    if ages.until is None:
        return say("details.age_since", leeftijd=ages.since)
    return say("coverage.ages", vanaf=ages.since, tot=ages.until)
