"""The lists beside the flow: risks, opportunities, questions, agreements, differences, duties."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from klantreis.journey.moment import AudienceField, Moment, OpenBudgetField
from klantreis.journey.part import (
    ActorRef,
    Article,
    Id,
    ItemRef,
    Many,
    Part,
    SessionRef,
    Text,
    seen,
)

Topic = Literal[
    "a",
    "b",
    "c",
    "d",
    "e",
    "f",
    "g",
    "h",
    "i",
    "samenwerking",
    "overgangsdocument",
    "laagdrempelige-hulp",
    "overstap-mbo",
    "uitval-naar-werk",
    "leren-op-het-werk",
    "vakmanschap",
    "bestuurlijk-overleg",
    "stem-jongeren",
]


class Beside(Part):
    """Something that hangs on one or more steps or handovers."""

    id: Id = Field(description="Korte naam zonder spaties, uniek in het deelproces.")
    about: Many[ItemRef] = Field(
        (), alias="bij", description="Bij welke stap of overdracht dit hoort."
    )


class Risk(Beside):
    """Something that may go wrong."""

    text: Text | None = Field(None, alias="tekst", description="Wat er mis kan gaan.")
    how_often: Literal["vaak", "soms", "zelden"] | None = Field(
        None, alias="hoe_vaak", description="Hoe vaak."
    )
    how_bad: Literal["groot", "middel", "klein"] | None = Field(
        None, alias="hoe_erg", description="Hoe erg."
    )
    owner: ActorRef | None = Field(None, alias="eigenaar", description="Wie er iets aan kan doen.")
    measure: Text | None = Field(
        None, alias="maatregel", description="Wat het risico kleiner maakt."
    )


class Opportunity(Beside):
    """Something that may go better."""

    text: Text | None = Field(None, alias="tekst", description="Wat beter kan.")
    owner: ActorRef | None = Field(None, alias="eigenaar", description="Wie dit oppakt.")
    action: Text | None = Field(None, alias="actie", description="De eerste kleine stap.")


class Question(Beside):
    """Something nobody knows yet."""

    text: Text | None = Field(None, alias="tekst", description="De vraag.")
    asked_of: Many[ActorRef] = Field((), alias="voor", description="Wie dit kan beantwoorden.")
    state: Literal["open", "beantwoord", "geparkeerd"] | None = Field(
        None, alias="stand", description="Open, beantwoord of geparkeerd."
    )
    answer: Text | None = Field(None, alias="antwoord", description="Het antwoord.")


class Agreement(Beside):
    """What a party promised to do, and when."""

    what: Text | None = Field(None, alias="wat", description="Wat er gebeurt.")
    who: ActorRef | None = Field(None, alias="wie", description="Welke partij dit doet.")
    function: Text | None = Field(
        None, alias="functie", description="Welke functie, nooit een naam."
    )
    when: Text | None = Field(
        None, alias="wanneer", description="Wanneer het klaar is, zoals 2026-05-01."
    )
    topic: Topic | None = Field(
        None, alias="onderwerp", description="Onderwerp a tot en met i van de Regeling."
    )
    state: Literal["open", "gedaan", "vervallen"] | None = Field(
        None, alias="stand", description="Open, gedaan of vervallen."
    )
    reserved_by: Many[ActorRef] = Field(
        (), alias="voorbehoud", description="Wie er nog ja op moet zeggen."
    )
    decided_by: Literal["stuurgroep"] | None = Field(
        None, alias="besluit", description="Wie besluit."
    )
    session: SessionRef | None = Field(None, alias="sessie", description="In welke sessie.")

    @property
    def is_proposed(self) -> bool:
        """Whether somebody still has to say yes to it."""
        asked = self.decided_by is not None or bool(self.reserved_by)
        return asked and self.state not in {"gedaan", "vervallen"}


class Difference(Beside):
    """Something that is done differently by municipality or school."""

    per: Literal["gemeente", "school"] | None = Field(
        None, alias="per", description="Per gemeente of per school."
    )
    text: Text | None = Field(None, alias="tekst", description="Wat er anders gaat.")
    reason: Text | None = Field(None, alias="reden", description="Waarom het anders gaat.")


class Responsibility(Beside):
    """A duty or task that spans several steps."""

    task: Text | None = Field(None, alias="taak", description="De taak.")
    does: Many[ActorRef] = Field((), alias="doet", description="Wie het werk doet.")
    accountable: Many[ActorRef] = Field(
        (), alias="eindverantwoordelijk", description="Wie ervoor zorgt."
    )
    consulted: Many[ActorRef] = Field((), alias="overleg", description="Met wie wordt overlegd.")
    informed: Many[ActorRef] = Field((), alias="informeren", description="Wie het hoort.")
    law: Many[Article] = Field((), alias="wet", description="Het wetsartikel.")
    term: Many[Moment] = Field((), alias="termijn", description="Hoe lang of binnen welke tijd.")
    audience: AudienceField | None = Field(None, alias="doelgroep", description="Voor wie.")
    budget: OpenBudgetField = Field(None, alias="budget", description="Wie betaalt.")
    note: Text | None = Field(None, alias="toelichting", description="Uitleg.")

    @property
    def title(self) -> str:
        """The task, or the id while there is none."""
        return seen(self.task) or self.id


class Accepted(Beside):
    """A finding that the room accepts on purpose, with the reason."""

    rule: Text | None = Field(
        None, alias="regel", description="Welke bevinding, zoals geen-bevestiging."
    )
    reason: Text | None = Field(None, alias="reden", description="Waarom dit bewust zo is.")
    by: Text | None = Field(
        None, alias="door", description="Welke rol dit besloot, nooit een naam."
    )
    date: Text | None = Field(None, alias="datum", description="Wanneer.")
    review_on: Text | None = Field(
        None, alias="herzien_op", description="Wanneer we er weer naar kijken."
    )
    as_was: Text | None = Field(None, alias="zoals", description="Kenmerk van het onderdeel toen.")
    session: SessionRef | None = Field(None, alias="sessie", description="In welke sessie.")
