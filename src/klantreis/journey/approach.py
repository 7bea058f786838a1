"""An aanpak: a way of working that is laid over a journey for some time."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from klantreis.journey.journey import (
    AcceptedFindings,
    Actor,
    Agreements,
    AtTable,
    Differences,
    Handovers,
    Journey,
    Lanes,
    Opportunities,
    Phase,
    Questions,
    Responsibilities,
    Risks,
    Source,
    Steps,
    Subprocess,
    System,
)
from klantreis.journey.moment import AudienceField, OpenBudgetField, TargetGroup
from klantreis.journey.part import ActorRef, Id, Keyed, Many, Part, Text, Whole

Joint = Literal["begint_na", "loopt_naast", "in_plaats_van", "geeft_door_aan"]


class Period(Part):
    """From when until when an aanpak runs."""

    since: Text | None = Field(None, alias="van", description="Vanaf wanneer, zoals 2026-01-01.")
    until: Text | None = Field(None, alias="tot", description="Tot wanneer; leeg = vraag.")


class Attachment(Part):
    """One place where an aanpak meets a journey, in exactly one of four ways."""

    id: Id = Field(description="Korte naam zonder spaties.")
    begins_after: Text | None = Field(
        None, alias="begint_na", description="De aanpak begint na deze stap (deelproces/stap)."
    )
    runs_beside: Text | None = Field(
        None, alias="loopt_naast", description="De aanpak loopt naast deze stap."
    )
    replaces: Text | None = Field(
        None, alias="in_plaats_van", description="De aanpak komt in de plaats van deze stap."
    )
    passes_on_to: Text | None = Field(
        None, alias="geeft_door_aan", description="De aanpak geeft de jongere door aan deze stap."
    )
    meets: Text | None = Field(None, alias="met", description="De stap van de aanpak zelf.")
    leaves: Text | None = Field(
        None, alias="vanaf", description="De stap van de aanpak waar zij doorgeeft."
    )
    branch: Text | None = Field(None, alias="tak", description="Alleen bij dit antwoord.")
    handover: Text | None = Field(
        None, alias="overdracht", description="De overdracht van de aanpak die hierbij hoort."
    )
    only_for: Text | None = Field(
        None, alias="alleen_voor", description="Voor wie dit alleen geldt."
    )
    note: Text | None = Field(None, alias="toelichting", description="Uitleg.")

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        ways = (self.begins_after, self.runs_beside, self.replaces, self.passes_on_to)
        if sum(map(bool, ways)) != 1:
            raise PydanticCustomError("attachment", "attachment")
        return self

    @property
    def joint(self) -> Joint:
        """In which of the four ways it meets the journey."""
        if self.begins_after:
            return "begint_na"
        if self.runs_beside:
            return "loopt_naast"
        return "in_plaats_van" if self.replaces else "geeft_door_aan"

    @property
    def place(self) -> str:
        """The step of the journey, as `deelproces/stap`."""
        return self.begins_after or self.runs_beside or self.replaces or self.passes_on_to or ""


class Cover(Part):
    """A gap of a journey that an aanpak covers for some time; it never goes away by it."""

    rule: Text | None = Field(None, alias="regel", description="Welke bevinding.")
    about: Many[Text] = Field(
        (), alias="bij", description="Waar: klantreis/deelproces/stap of overdracht."
    )
    how: Text | None = Field(None, alias="hoe", description="Hoe de aanpak dit opvangt.")


class Approach(Part):
    """An aanpak with actors, phases and steps of its own."""

    version_of_format: Whole = Field(
        1, alias="schema", description="Versie van het bestandsformaat: 1.", ge=1, le=1
    )
    kind: Literal["aanpak"] = Field("aanpak", alias="soort", description="Aanpak.")
    id: Id = Field(description="Korte naam zonder spaties.")
    title_said: Text | None = Field(None, alias="titel", description="De titel van de aanpak.")
    region: Text | None = Field(None, alias="regio", description="De regio.")
    version: Text | None = Field(None, alias="versie", description="Versie, zoals 0.3.")
    law_date: Text | None = Field(
        None, alias="peildatum_wet", description="De wet zoals die gold op deze datum."
    )
    note: Text | None = Field(None, alias="toelichting", description="Uitleg voor wie het leest.")
    goal: Text | None = Field(None, alias="doel", description="Wat de aanpak moet bereiken.")
    audience: AudienceField | None = Field(None, alias="doelgroep", description="Voor wie.")
    owner: ActorRef | None = Field(
        None, alias="eigenaar", description="Welke partij voor de aanpak staat."
    )
    period: Period | None = Field(None, alias="looptijd", description="Van wanneer tot wanneer.")
    budget: OpenBudgetField = Field(None, alias="budget", description="Wie betaalt.")
    places: Text | None = Field(None, alias="plekken", description="Voor hoeveel jongeren.")
    audiences: Many[TargetGroup] = Field((), alias="doelgroepen", description="Groepen jongeren.")
    actors: Many[Actor] = Field((), alias="actoren", description="De partijen.")
    systems: Many[System] = Field((), alias="systemen", description="Registers en systemen.")
    sources: Many[Source] = Field(
        (), alias="bronnen", description="Waar termijnen en plichten vandaan komen."
    )
    phases: Many[Phase] = Field((), alias="fasen", description="De fasen van de aanpak.")
    lanes: Lanes = ()
    at_table: AtTable = ()
    steps: Steps = ()
    handovers: Handovers = ()
    responsibilities: Responsibilities = ()
    risks: Risks = ()
    opportunities: Opportunities = ()
    questions: Questions = ()
    agreements: Agreements = ()
    differences: Differences = ()
    accepted: AcceptedFindings = ()
    attached: Keyed[Many[Attachment]] = Field(
        default_factory=dict,
        alias="haakt_aan",
        description="Per klantreis: waar de aanpak aan haakt.",
    )
    covers: Many[Cover] = Field(
        (), alias="dekt", description="Welke gaten de aanpak tijdelijk dekt."
    )

    @cached_property
    def journey(self) -> Journey:
        """The aanpak as a journey of one deelproces, to draw and to check like any other."""
        only = Subprocess.model_construct(**self._fields_of(Subprocess))
        return Journey.model_construct(**self._fields_of(Journey), subprocesses=(only,))

    @property
    def attachments(self) -> Iterator[tuple[str, Attachment]]:
        """Every attachment with the id of the journey it is about."""
        return ((journey, each) for journey, many in self.attached.items() for each in many)

    @property
    def journeys_named(self) -> frozenset[str]:
        """The ids of the journeys that it points at."""
        places = (place for each in self.covers for place in each.about)
        return frozenset(self.attached) | {place.partition("/")[0] for place in places}

    def _fields_of(self, model: type[Part]) -> dict[str, Any]:
        names = model.model_fields.keys() & type(self).model_fields.keys()
        return {name: getattr(self, name) for name in names}
