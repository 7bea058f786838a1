"""A persona: an invented young person who walks along a journey. Never somebody real."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from pydantic import Field

from klantreis.journey.journey import Journey
from klantreis.journey.part import Id, Keyed, Many, Part, Text, Whole, YesNo
from klantreis.law.model import Diploma, Enrolment, Origin

Month = Literal[
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]


class Persona(Part):
    """An invented young person, known by a title and never by a name."""

    version_of_format: Whole = Field(
        1, alias="schema", description="Versie van het bestandsformaat: 1.", ge=1, le=1
    )
    kind: Literal["persona"] = Field("persona", alias="soort", description="Persona.")
    id: Id = Field(description="Korte naam zonder spaties.")
    title_said: Text | None = Field(
        None, alias="titel", description="Wie dit is in een paar woorden, nooit een naam."
    )
    fictional: YesNo | None = Field(
        None, alias="fictief", description="Altijd ja: deze jongere is verzonnen."
    )
    journey_id: Text | None = Field(None, alias="op", description="Welke klantreis.")
    age: Whole | None = Field(None, alias="leeftijd", description="Hoe oud.", ge=0, le=120)
    origin: Origin | None = Field(None, alias="herkomst", description="Van welke school.")
    diploma: Diploma | None = Field(None, alias="diploma", description="Welk diploma.")
    school: Enrolment | None = Field(None, alias="school", description="Ingeschreven of niet.")
    lives_in: Text | None = Field(
        None, alias="woont_in", description="Waar ten opzichte van de school, nooit een wijk."
    )
    concerns: Many[Text] = Field((), alias="speelt", description="Wat er speelt.")
    wants: Text | None = Field(None, alias="wil", description="Wat de jongere zelf wil.")
    begins: Text | None = Field(
        None, alias="begint", description="Waar de reis begint (deelproces/stap)."
    )
    month: Month | None = Field(None, alias="in", description="In welke maand.")
    chooses: Keyed[Text] = Field(
        default_factory=dict,
        alias="kiest",
        description="Per keuze (deelproces/stap) het antwoord van deze jongere.",
    )
    note: Text | None = Field(None, alias="toelichting", description="Uitleg voor wie het leest.")

    @cached_property
    def journey(self) -> Journey:
        """A journey without anything to draw, for whoever only asks for its title."""
        return Journey.model_construct(kind="persona", id=self.id, title_said=self.title_said)

    @property
    def journeys_named(self) -> frozenset[str]:
        """The id of the journey that it walks along."""
        return frozenset((self.journey_id,) if self.journey_id else ())
