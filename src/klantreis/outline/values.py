"""A value of a file as a person says it."""

from __future__ import annotations

from typing import Any, Final

from klantreis.journey import Audience, Budget, Moment, Part, Subprocess, Unsaid, WayBack
from klantreis.journey.moment import Ages, Confirmation
from klantreis.journey.shape import shapes
from klantreis.outline import terms
from klantreis.outline.names import Names
from klantreis.words import listed, say

ACTORS: Final = frozenset(
    (
        *("actor", "met", "eindverantwoordelijk", "overleg", "informeren", "gever", "ontvanger"),
        *("banen", "doet", "voor", "voorbehoud", "inzage", "wie", "eigenaar"),
    )
)
STEPS: Final = frozenset(("van", "naar", "terugweg", "komt_van", "bij"))
CHOICES: Final = frozenset(
    ("soort", "instemming", "grondslag", "uitkomst", "status", "telt_als", "gegevens")
)


class Values:
    """Puts values into words, as seen from a subprocess, or from the file as a whole."""

    def __init__(self, names: Names, subprocess: Subprocess | None) -> None:
        self._names = names
        self._graph = names.graph
        self._subprocess = subprocess

    def said(self, key: str, value: Any) -> str:
        """Return the value of a Dutch key; empty when there is none."""
        match value:
            case None | ():
                return ""
            case Unsaid():
                return say("details.unknown" if value is Unsaid.UNKNOWN else "details.not_asked")
            case tuple():
                return listed(self.said(key, each) for each in value)
            case str():
                return self._word(key, value)
            case Part():
                return self._part(value)
            case _:
                return ("nee", "ja")[value] if isinstance(value, bool) else str(value)

    def _word(self, key: str, value: str) -> str:
        if key in ACTORS or (key == "van" and self._subprocess is None):
            return self._graph.name(value)
        if key in STEPS and self._subprocess:
            return self._step(value, self._subprocess)
        if key == "systeem":
            known = {system.id: system.name for system in self._graph.journey.systems}
            return known.get(value) or value
        return value.replace("-", " ") if key in CHOICES else value

    def _step(self, value: str, here: Subprocess) -> str:
        step = self._graph.step(value, here)
        if step:
            return self._names.step(step, here)
        return self._names.numbers(here.id).get(value, value)

    def _part(self, value: Part) -> str:
        match value:
            case Moment():
                return terms.told(value, self._names, self._subprocess)
            case WayBack():
                step = self._word("naar", value.to) if value.to else ""
                return ", ".join(filter(None, (step, value.desk, value.how)))
            case Confirmation():
                by = self._graph.name(value.by)
                within = terms.within(value.within, value.basis) if value.within else ""
                return ", ".join(filter(None, (by, within)))
            case Budget():
                who = self._graph.name(value.who) if value.who else say("details.open")
                return f"{who} ({value.source})" if value.source else who
            case Audience() | Ages():
                return self._audience(value) if isinstance(value, Audience) else _ages(value)
            case _:
                return self._every(value)

    def _every(self, part: Part) -> str:
        known = shapes(type(part)).values()
        said = ((shape.key, getattr(part, shape.name)) for shape in known)
        return ", ".join(filter(None, (self.said(key, value) for key, value in said)))

    def _audience(self, value: Audience) -> str:
        known = {group.id: group.name for group in self._graph.journey.audiences}
        group = (known.get(value.group) or value.group) if value.group else None
        traits = (listed(each, "of") for each in (value.origin, value.diploma, value.school))
        return ", ".join(filter(None, (group, _ages(value.ages), *traits, value.trait)))


def _ages(ages: Ages | None) -> str:
    if ages is None:
        return ""
    since = say("details.age_since", leeftijd=ages.since) if ages.since is not None else ""
    until = say("details.age_until", leeftijd=ages.until) if ages.until is not None else ""
    return " ".join(filter(None, (since, until)))
