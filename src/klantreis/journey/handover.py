"""A handover: an agreement about a flow from one organisation to another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from klantreis.journey.moment import BudgetField, Confirmation, Moment
from klantreis.journey.part import (
    ActorRef,
    Answer,
    Article,
    Id,
    Many,
    Part,
    SessionRef,
    StepRef,
    Text,
    Unsaid,
    seen,
)
from klantreis.journey.step import Status

HandoverKind = Literal["overdragen", "betrekken", "melden", "systeem"]
Consent = Literal[
    "jongere", "ouders", "jongere-of-ouders", "wettelijk-vertegenwoordiger", "niet-nodig"
]
Sensitivity = Literal["geen", "gewoon", "gezondheid", "strafrechtelijk"]
Ground = Literal[
    "toestemming",
    "overeenkomst",
    "wettelijke-plicht",
    "vitaal-belang",
    "publieke-taak",
    "gerechtvaardigd-belang",
]

ROOM: dict[HandoverKind, tuple[str, ...]] = {
    "overdragen": (
        "trigger",
        "term",
        "content",
        "consent",
        "if_refused",
        "if_silent",
        "accountable",
    ),
    "betrekken": ("trigger", "term", "content", "consent", "if_refused"),
    "melden": ("trigger", "term", "content", "accountable"),
    "systeem": ("trigger", "content"),
}
"""The fields that are asked in the room, by kind of handover, in the order of asking."""

DESK: dict[HandoverKind, tuple[str, ...]] = {
    "overdragen": ("sensitivity", "ground", "form", "confirmation", "way_back", "budget"),
    "betrekken": ("sensitivity", "ground", "form", "confirmation"),
    "melden": ("sensitivity", "ground", "confirmation"),
    "systeem": ("ground", "confirmation"),
}
"""The fields that are asked at the desk, by kind of handover."""


class Handover(Part):
    """Who gives, who receives, and what the two have agreed about it."""

    id: Id = Field(description="Korte naam zonder spaties, uniek in het deelproces.")
    name: Text | None = Field(None, alias="naam", description="De overdracht in gewone woorden.")
    kind: HandoverKind = Field(
        "overdragen", alias="soort", description="Overdragen, betrekken, melden of systeem."
    )
    source: StepRef | None = Field(
        None, alias="van", description="De stap waar de overdracht begint."
    )
    target: StepRef | None = Field(
        None, alias="naar", description="De stap waar de ander verder gaat."
    )
    giver: Answer[ActorRef] | None = Field(None, alias="gever", description="Welke partij geeft.")
    receiver: Answer[ActorRef] | None = Field(
        None, alias="ontvanger", description="Welke partij ontvangt."
    )
    trigger: Answer[Text] | None = Field(
        None, alias="aanleiding", description="Waaraan je merkt dat het tijd is."
    )
    term: Answer[Many[Moment]] | None = Field(
        None, alias="termijn", description="Binnen hoeveel tijd."
    )
    content: Answer[Many[Text]] | None = Field(
        None, alias="inhoud", description="Wat de ander krijgt."
    )
    consent: Answer[Consent] | None = Field(
        None, alias="instemming", description="Wie ja moet zeggen."
    )
    if_refused: Answer[Text] | None = Field(
        None, alias="bij_weigering", description="Wat er gebeurt bij nee."
    )
    if_silent: Answer[Text] | None = Field(
        None, alias="bij_geen_reactie", description="Wat er gebeurt als niemand iets hoort."
    )
    accountable: Answer[Many[ActorRef]] | None = Field(
        None, alias="eindverantwoordelijk", description="Wie zorgt dat deze overdracht lukt."
    )
    sensitivity: Answer[Sensitivity] | None = Field(
        None, alias="gegevens", description="Welke soort gegevens meegaat."
    )
    ground: Answer[Ground] | None = Field(
        None, alias="grondslag", description="Waarom delen mag, volgens de AVG."
    )
    form: Answer[Literal["warm", "lauw", "koud"]] | None = Field(
        None, alias="vorm", description="Warm, lauw of koud."
    )
    confirmation: Answer[Confirmation] | None = Field(
        None, alias="bevestiging", description="Wie bevestigt, en wanneer."
    )
    way_back: Answer[StepRef] | None = Field(
        None, alias="terugweg", description="Waar de jongere weer instapt."
    )
    budget: Answer[BudgetField] | None = Field(None, alias="budget", description="Wie betaalt.")
    counts_as: Many[Literal["voortzetten"]] = Field(
        (), alias="telt_als", description="Voortzetten, voor WEB 9.2.13 lid 2."
    )
    law: Many[Article] = Field((), alias="wet", description="Het wetsartikel.")
    status: Status | None = Field(
        None, alias="status", description="Aanname, nu-zo, gewenst of afgesproken."
    )
    session: SessionRef | None = Field(
        None, alias="sessie", description="In welke sessie dit is gezegd."
    )
    note: Text | None = Field(None, alias="toelichting", description="Uitleg voor wie het leest.")

    def asks(self, field: str) -> bool:
        """Whether its kind asks this field, in the room or at the desk."""
        return field in ROOM[self.kind] or field in DESK[self.kind]

    def asks_room(self, field: str) -> bool:
        """Whether its kind asks this field in the room."""
        return field in ROOM[self.kind]

    def is_open(self, field: str) -> bool:
        """Whether a field is asked and nothing is agreed yet: empty or unknown."""
        value = getattr(self, field)
        return self.asks(field) and (not value or value is Unsaid.UNKNOWN)

    def open_fields(self) -> Iterator[str]:
        """Yield the fields that are asked and still open, those for the room first."""
        for field in (*ROOM[self.kind], *DESK[self.kind]):
            if self.is_open(field):
                yield field

    @property
    def title(self) -> str:
        """The name, or the id while there is none."""
        return seen(self.name) or self.id
