"""Terms, durations, money and target groups: the small values that parts of a journey share."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from klantreis.journey.part import (
    ActorRef,
    AudienceRef,
    Id,
    Many,
    Part,
    ShortForm,
    SourceRef,
    Text,
    Whole,
)
from klantreis.law.model import Diploma, Enrolment, Origin

Basis = Literal["wet", "regio", "praktijk", "voorbeeld"]
Unit = Literal["dagen", "werkdagen", "weken", "maanden", "jaar", "keer"]

_AMOUNT = re.compile(r"\s*(\d{1,6})\s+([a-z]+)\s*")
_UNITS: dict[str, Unit] = {
    "dag": "dagen",
    "dagen": "dagen",
    "werkdag": "werkdagen",
    "werkdagen": "werkdagen",
    "week": "weken",
    "weken": "weken",
    "maand": "maanden",
    "maanden": "maanden",
    "jaar": "jaar",
    "jaren": "jaar",
    "keer": "keer",
}
_DAYS: dict[Unit, float] = {"dagen": 1, "werkdagen": 1.4, "weken": 7, "maanden": 30.4, "jaar": 365}


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of days, weeks, months, years or times."""

    number: int
    unit: Unit

    @classmethod
    def of(cls, text: str) -> Amount | None:
        """Read `3 weken`; any other text is no amount."""
        match = _AMOUNT.fullmatch(text)
        if match is None or match.group(2) not in _UNITS:
            return None
        return cls(int(match.group(1)), _UNITS[match.group(2)])

    @property
    def months(self) -> float:
        """The length in months, of 30.4 days when it is not said in months or years."""
        whole = {"maanden": 1.0, "jaar": 12.0}.get(self.unit)
        return self.number * whole if whole else self.days / 30.4

    @property
    def days(self) -> float:
        """The length in calendar days; 0 for a number of times."""
        return self.number * _DAYS.get(self.unit, 0)


class Moment(Part):
    """A term or duration: within, at the latest, from, until or at some time after something."""

    within: Text | None = Field(
        None, alias="binnen", description="Binnen welke tijd, zoals 10 werkdagen."
    )
    at_latest: Text | None = Field(None, alias="uiterlijk", description="Uiterlijk wanneer.")
    since: Text | None = Field(None, alias="vanaf", description="Vanaf wanneer.")
    until: Text | None = Field(None, alias="tot", description="Tot wanneer, zoals 2 jaar.")
    at: Many[Text] = Field((), alias="op", description="Op welk moment of welke momenten.")
    after: Text | None = Field(
        None,
        alias="na",
        description="Na welk moment: diploma, verlaten school, melding, een stap.",
    )
    before: Text | None = Field(None, alias="voor", description="Voor welk moment.")
    basis: Basis | None = Field(
        None,
        alias="bron",
        description="Waar de termijn vandaan komt: wet, regio, praktijk of voorbeeld.",
    )
    article: Text | None = Field(
        None, alias="artikel", description="Het wetsartikel met de termijn."
    )
    quoting: SourceRef | None = Field(
        None, alias="uit", description="De bron uit de lijst bronnen."
    )

    @model_validator(mode="after")
    def _one_kind(self) -> Self:
        if sum(map(bool, (self.within, self.at_latest, self.since, self.until, self.at))) != 1:
            raise PydanticCustomError("moment", "moment")
        return self

    @property
    def spoken(self) -> str:
        """The moment as a person says it, without its source."""
        word, value = next(
            (word, value)
            for word, value in (
                ("binnen", self.within),
                ("uiterlijk", self.at_latest),
                ("vanaf", self.since),
                ("tot", self.until),
                ("op", ", ".join(self.at)),
            )
            if value
        )
        tail = f" na {self.after}" if self.after else f" voor {self.before}" if self.before else ""
        return f"{'' if word == 'op' else word + ' '}{value}{tail}"

    @property
    def amounts(self) -> tuple[Amount, ...]:
        """The amounts that can be computed with; other texts give none."""
        texts = (self.within, self.at_latest, self.since, self.until, *self.at)
        return tuple(amount for text in texts if text and (amount := Amount.of(text)))


class Confirmation(Part):
    """Who confirms a handover, and how soon."""

    by: ActorRef | None = Field(None, alias="door", description="Wie bevestigt.")
    within: Text | None = Field(None, alias="binnen", description="Binnen welke tijd.")
    basis: Basis | None = Field(None, alias="bron", description="Waar dit vandaan komt.")


class _Budget(Part):
    """Who pays, and from which money; both empty is an open question."""

    who: ActorRef | None = Field(None, alias="wie", description="Wie betaalt.")
    source: Literal["eigen", "programma", "subsidie"] | None = Field(
        None, alias="uit", description="Uit welk geld: eigen, programma of subsidie."
    )

    @property
    def is_open(self) -> bool:
        """Whether somebody asked who pays and nobody said."""
        return self.who is None or self.who == "onbekend"


Budget = _Budget
BudgetField = Annotated[_Budget, ShortForm("wie")]
OpenBudgetField = Annotated[_Budget | None, ShortForm("wie", empty=True)]
"""Present and empty is an open question; absent is not asked."""


class Ages(Part):
    """From one birthday until another."""

    since: Whole | None = Field(
        None, alias="vanaf", description="Vanaf deze verjaardag.", ge=0, le=120
    )
    until: Whole | None = Field(None, alias="tot", description="Tot deze verjaardag.", ge=0, le=120)


class _Audience(Part):
    """Whom a step or branch is for: a target group of the journey, or its traits on the spot."""

    group: AudienceRef | None = Field(
        None, alias="groep", description="Een doelgroep uit de lijst."
    )
    ages: Ages | None = Field(None, alias="leeftijd", description="Leeftijd, vanaf en tot.")
    origin: Many[Origin] = Field((), alias="herkomst", description="Van welke school.")
    diploma: Many[Diploma] = Field((), alias="diploma", description="Welk diploma.")
    school: Many[Enrolment] = Field((), alias="school", description="Ingeschreven of niet.")
    trait: Text | None = Field(
        None, alias="kenmerk", description="Wat de groep verder kenmerkt, in gewone woorden."
    )


Audience = _Audience
AudienceField = Annotated[_Audience, ShortForm("groep")]


class TargetGroup(Part):
    """A named target group of the journey."""

    id: Id = Field(description="Korte naam zonder spaties.")
    name: Text | None = Field(None, alias="naam", description="De groep in gewone woorden.")
    ages: Ages | None = Field(None, alias="leeftijd", description="Leeftijd, vanaf en tot.")
    origin: Many[Origin] = Field((), alias="herkomst", description="Van welke school.")
    diploma: Many[Diploma] = Field((), alias="diploma", description="Welk diploma.")
    school: Many[Enrolment] = Field(
        (), alias="school", description="Ingeschreven, verzuimt of niet ingeschreven."
    )
