"""A step of the journey, and where it leads."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, field_validator
from pydantic_core import PydanticCustomError

from klantreis.journey.moment import AudienceField, Moment, OpenBudgetField
from klantreis.journey.part import (
    ActorRef,
    Article,
    Id,
    Many,
    Part,
    PhaseRef,
    SessionRef,
    ShortForm,
    StepRef,
    SystemRef,
    Text,
    seen,
)

Status = Literal["aanname", "nu-zo", "gewenst", "afgesproken"]
Outcome = Literal["onderwijs", "arbeid", "dagbesteding", "geen-hulp-gewenst", "uit-beeld", "elders"]
CountsAs = Literal["aanbod", "herhaald-aanbod", "overleg-school", "instemming", "nazorg", "contact"]
StepKind = Literal["start", "stap", "keuze", "wachten", "einde"]


class _Flow(Part):
    """One arrow that leaves a step; a branch when it says `als`."""

    when: Text | None = Field(None, alias="als", description="Bij welk antwoord deze tak hoort.")
    to: StepRef | None = Field(
        None, alias="naar", description="De volgende stap, of deelproces/stap."
    )
    audience: AudienceField | None = Field(
        None, alias="doelgroep", description="Voor wie deze tak is."
    )
    at_most: Text | None = Field(
        None, alias="hooguit", description="Hoe vaak hooguit, zoals 1 keer."
    )
    after: Text | None = Field(None, alias="na", description="Na hoeveel tijd.")


Flow = _Flow
FlowField = Annotated[_Flow, ShortForm("naar")]


class _WayBack(Part):
    """Where somebody who wants help later comes in again, and where to report."""

    to: StepRef | None = Field(
        None, alias="naar", description="De stap waar de jongere weer instapt."
    )
    desk: Text | None = Field(
        None, alias="meldpunt", description="Waar de jongere zich meldt: balie of functie."
    )
    how: Text | None = Field(None, alias="hoe", description="Hoe de jongere zich meldt.")


WayBack = _WayBack
WayBackField = Annotated[_WayBack, ShortForm("naar")]


class Step(Part):
    """Something that somebody does, decides, waits for, or ends with."""

    id: Id = Field(description="Korte naam zonder spaties, uniek in het deelproces.")
    name: Text | None = Field(
        None, alias="naam", description="Wat er gebeurt, te beginnen met wat iemand doet."
    )
    actor: ActorRef | None = Field(None, alias="actor", description="Welke partij dit doet.")
    function: Text | None = Field(
        None, alias="functie", description="Welke functie het doet, nooit een naam."
    )
    together_with: Many[ActorRef] = Field((), alias="met", description="Wie er ook bij is.")
    kind_said: Literal["start", "wachten"] | None = Field(
        None, alias="soort", description="Alleen start of wachten; de rest volgt vanzelf."
    )
    counts_as: Many[CountsAs] = Field((), alias="telt_als", description="Waar deze stap voor telt.")
    phase: PhaseRef | None = Field(None, alias="fase", description="In welke fase de stap valt.")
    audience: AudienceField | None = Field(
        None, alias="doelgroep", description="Voor wie de stap is."
    )
    status: Status | None = Field(
        None, alias="status", description="Aanname, nu-zo, gewenst of afgesproken."
    )
    session: SessionRef | None = Field(
        None, alias="sessie", description="In welke sessie dit is gezegd."
    )
    note: Text | None = Field(None, alias="toelichting", description="Uitleg voor wie het leest.")
    term: Many[Moment] = Field((), alias="termijn", description="Wanneer of binnen welke tijd.")
    duration: Many[Moment] = Field(
        (), alias="duur", description="Hoe lang het duurt; bij wachten de wachttijd."
    )
    law: Many[Article] = Field(
        (), alias="wet", description="Het wetsartikel, zoals WEB 9.2.12 lid 1."
    )
    system: Many[SystemRef] = Field((), alias="systeem", description="Welk systeem wordt gebruikt.")
    accountable: Many[ActorRef] = Field(
        (),
        alias="eindverantwoordelijk",
        description="Wie zorgt dat het gebeurt; leeg = de actor zelf.",
    )
    consulted: Many[ActorRef] = Field(
        (), alias="overleg", description="Met wie vooraf wordt overlegd."
    )
    informed: Many[ActorRef] = Field((), alias="informeren", description="Wie het achteraf hoort.")
    budget: OpenBudgetField = Field(
        None, alias="budget", description="Wie betaalt; leeg = open vraag."
    )
    flows: Many[FlowField] = Field((), alias="daarna", description="De volgende stap of stappen.")
    comes_from: Many[StepRef] = Field(
        (), alias="komt_van", description="Uitgangen van andere deelprocessen."
    )
    outcome: Outcome | None = Field(
        None, alias="uitkomst", description="Hoe het voor de jongere eindigt."
    )
    way_back: WayBackField | None = Field(
        None, alias="terugweg", description="Waar iemand later weer instapt."
    )
    for_youth: Text | None = Field(
        None, alias="voor_jongere", description="Een zin voor de jongere zelf, in je."
    )

    @field_validator("flows")
    @classmethod
    def _one_way_on(cls, flows: tuple[_Flow, ...]) -> tuple[_Flow, ...]:
        branches = sum(flow.when is not None for flow in flows)
        if 0 < branches < len(flows):
            raise PydanticCustomError("mixed_flows", "mixed_flows")
        return flows

    @property
    def kind(self) -> StepKind:
        """What the step is, derived from what is written."""
        if self.outcome:
            return "einde"
        if self.kind_said:
            return self.kind_said
        return "keuze" if self.is_choice else "stap"

    @property
    def is_choice(self) -> bool:
        """Whether exactly one of its branches is taken."""
        return any(flow.when is not None for flow in self.flows)

    @property
    def title(self) -> str:
        """The name, or the id while there is none."""
        return seen(self.name) or self.id
