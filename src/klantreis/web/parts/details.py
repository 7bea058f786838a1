"""Everything that the file says about one item, as labels and values in Dutch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from klantreis.graph import JourneyGraph
from klantreis.journey import (
    DESK,
    ROOM,
    Audience,
    Budget,
    Handover,
    Moment,
    Part,
    Step,
    Subprocess,
    Unsaid,
    WayBack,
)
from klantreis.journey.acceptance import mark_of
from klantreis.journey.moment import Ages, Confirmation
from klantreis.outline import Names
from klantreis.words import listed, say

ACTORS: Final = frozenset(
    ("actor", "met", "eindverantwoordelijk", "overleg", "informeren", "gever", "ontvanger")
)
STEPS: Final = frozenset(("van", "naar", "terugweg", "komt_van"))
CHOICES: Final = frozenset(
    ("soort", "instemming", "grondslag", "uitkomst", "status", "telt_als", "gegevens")
)
SAID_ELSEWHERE: Final = frozenset(("id", "naam", "daarna"))


@dataclass(frozen=True, slots=True)
class Field:
    """A key of an item with its value; `asked` says by whom: zaal, bureau, or nobody."""

    label: str
    value: str
    asked: str = ""
    is_open: bool = False


class Details:
    """Puts the values of steps and handovers into words."""

    def __init__(self, graph: JourneyGraph, subprocess: Subprocess) -> None:
        self.graph = graph
        self.subprocess = subprocess
        self.names = Names(graph)

    def fields(self, said: Step | Handover) -> tuple[Field, ...]:
        """Return what is asked of it first, open or not, then all else that is written."""
        asked = tuple(self._asked(said)) if isinstance(said, Handover) else ()
        done = {field.label for field in asked}
        rest = (field for field in self._written(said) if field.label not in done)
        mark = Field(say("details.mark"), mark_of(self.subprocess, (said.id,)))
        return (*asked, *rest, mark)

    def _asked(self, said: Handover) -> Iterator[Field]:
        for who, names in (("zaal", ROOM[said.kind]), ("bureau", DESK[said.kind])):
            for name in names:
                key = Handover.model_fields[name].alias or name
                value = self._value(key, getattr(said, name))
                is_open = said.is_open(name)
                yield Field(_label(key), value or say("details.open"), who, is_open)

    def _written(self, said: Part) -> Iterator[Field]:
        for name, field in type(said).model_fields.items():
            key = field.alias or name
            value = getattr(said, name)
            if key not in SAID_ELSEWHERE and value not in (None, ()):
                yield Field(_label(key), self._value(key, value))

    def _value(self, key: str, value: Any) -> str:
        """Return a value as a person says it; empty when there is none."""
        match value:
            case None | ():
                return ""
            case Unsaid():
                return say("details.unknown" if value is Unsaid.UNKNOWN else "details.not_asked")
            case tuple():
                return listed(self._value(key, each) for each in value)
            case str():
                return self._word(key, value)
            case _:
                return self._part(value)

    def _word(self, key: str, value: str) -> str:
        if key in ACTORS:
            return self.graph.name(value)
        if key in STEPS:
            step = self.graph.step(value, self.subprocess)
            return self.names.step(step, self.subprocess) if step else value
        if key == "systeem":
            known = {system.id: system.name for system in self.graph.journey.systems}
            return known.get(value) or value
        return value.replace("-", " ") if key in CHOICES else value

    def _part(self, value: object) -> str:
        match value:
            case Moment():
                return f"{value.spoken}{self._source(value)}"
            case WayBack():
                step = self._word("naar", value.to) if value.to else ""
                return ", ".join(filter(None, (step, value.desk, value.how)))
            case Confirmation():
                by = self.graph.name(value.by)
                within = say("details.within", tijd=value.within) if value.within else ""
                return ", ".join(filter(None, (by, within)))
            case Budget():
                who = self.graph.name(value.who) if value.who else say("details.open")
                return f"{who} ({value.source})" if value.source else who
            case Audience():
                return self._audience(value)
            case _:
                return str(value)

    def _source(self, moment: Moment) -> str:
        titles = {source.id: source.title or source.id for source in self.graph.journey.sources}
        quoting = moment.quoting and titles.get(moment.quoting, moment.quoting)
        said = ", ".join(filter(None, (moment.article or moment.basis, quoting)))
        return f" ({said})" if said else ""

    def _audience(self, value: Audience) -> str:
        known = {group.id: group.name for group in self.graph.journey.audiences}
        group = (known.get(value.group) or value.group) if value.group else None
        traits = (listed(each, "of") for each in (value.origin, value.diploma, value.school))
        return ", ".join(filter(None, (group, _ages(value.ages), *traits)))


def _ages(ages: Ages | None) -> str:
    if ages is None:
        return ""
    since = say("details.age_since", leeftijd=ages.since) if ages.since is not None else ""
    until = say("details.age_until", leeftijd=ages.until) if ages.until is not None else ""
    return " ".join(filter(None, (since, until)))


def _label(key: str) -> str:
    return key.replace("_", " ").capitalize()
