"""The whole journey and its subprocesses."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from klantreis.journey.beside import (
    Accepted,
    Agreement,
    Difference,
    Opportunity,
    Question,
    Responsibility,
    Risk,
)
from klantreis.journey.handover import Ground, Handover
from klantreis.journey.moment import Ages, AudienceField, TargetGroup
from klantreis.journey.part import (
    ActorRef,
    Id,
    Many,
    Part,
    ShortForm,
    SubprocessRef,
    Text,
    Whole,
    YesNo,
    seen,
)
from klantreis.journey.step import Step
from klantreis.law.model import Origin

Group = Literal["jongere", "onderwijs", "doorstroompunt", "gemeente", "werk", "zorg", "landelijk"]
FixedPhase = Literal[
    "signaleren", "voorbereiden", "overdragen", "begeleiden", "nazorg", "herintreden"
]
SubprocessStatus = Literal["leeg", "concept", "besproken", "vastgesteld"]


class Actor(Part):
    """An organisation, or the young person: one lane each."""

    id: Id = Field(description="Korte naam zonder spaties.")
    name: Text | None = Field(None, alias="naam", description="De naam van de organisatie.")
    group: Group | None = Field(None, alias="groep", description="Bij welke groep de partij hoort.")
    short: Text | None = Field(None, alias="kort", description="Afkorting, zoals W&I.")
    functions: Many[Text] = Field(
        (), alias="functies", description="Functies binnen de organisatie."
    )
    also: Many[Text] = Field((), alias="ook", description="Andere namen voor dezelfde partij.")
    stands_for: Text | None = Field(
        None, alias="staat_voor", description="Hoeveel organisaties dit zijn."
    )

    @property
    def title(self) -> str:
        """The name, or the id while there is none."""
        return seen(self.name) or self.id

    @property
    def is_youth(self) -> bool:
        """Whether this is the young person or the family."""
        return self.group == "jongere"


class System(Part):
    """A register or file system, and who may look into it."""

    id: Id = Field(description="Korte naam zonder spaties.")
    name: Text | None = Field(None, alias="naam", description="De naam van het systeem.")
    owner: ActorRef | None = Field(None, alias="van", description="Van welke partij het is.")
    readers: Many[ActorRef] = Field((), alias="inzage", description="Wie erin mag kijken.")
    ground: Ground | None = Field(
        None, alias="grondslag", description="Waarom dat mag, volgens de AVG."
    )


class Source(Part):
    """A text that terms and duties are taken from."""

    id: Id = Field(description="Korte naam zonder spaties.")
    title: Text | None = Field(None, alias="titel", description="De titel.")
    kind: Text | None = Field(None, alias="soort", description="Wet, afspraak, rapport.")
    date: Text | None = Field(None, alias="datum", description="De datum.")
    address: Text | None = Field(None, alias="adres", description="Waar het te vinden is.")


class Session(Part):
    """A session, with roles and never names."""

    id: Id = Field(description="Korte naam zonder spaties.")
    kind: Text | None = Field(None, alias="soort", description="Werksessie, klankbord, stuurgroep.")
    date: Text | None = Field(None, alias="datum", description="De datum.")
    subprocess: SubprocessRef | None = Field(
        None, alias="deelproces", description="Over welk deelproces."
    )
    roles: Many[Text] = Field((), alias="rollen", description="Welke rollen er waren, nooit namen.")


class Phase(Part):
    """A phase of the journey."""

    id: Id = Field(description="Korte naam zonder spaties.")
    name: Text | None = Field(None, alias="naam", description="De naam van de fase.")
    within: FixedPhase | None = Field(
        None, alias="valt_in", description="In welke vaste fase dit valt."
    )


class _Seat(Part):
    """A role at the table of a session."""

    actor: ActorRef | None = Field(None, alias="actor", description="Welke partij.")
    function: Text | None = Field(None, alias="functie", description="Welke functie.")
    decides: YesNo | None = Field(None, alias="besluit", description="Of deze rol mag besluiten.")


Seat = Annotated[_Seat, ShortForm("actor")]

# what a deelproces and an aanpak are drawn from
Lanes = Annotated[Many[ActorRef], Field(alias="banen", description="Volgorde van de banen.")]
AtTable = Annotated[
    Many[Seat], Field(alias="aan_tafel", description="Welke rollen aan tafel zitten.")
]
Steps = Annotated[Many[Step], Field(alias="stappen", description="De stappen.")]
Handovers = Annotated[Many[Handover], Field(alias="overdrachten", description="De overdrachten.")]
Responsibilities = Annotated[
    Many[Responsibility],
    Field(alias="verantwoordelijkheden", description="Taken die bij meer stappen horen."),
]
Risks = Annotated[Many[Risk], Field(alias="risicos", description="Wat er mis kan gaan.")]
Opportunities = Annotated[Many[Opportunity], Field(alias="kansen", description="Wat beter kan.")]
Questions = Annotated[Many[Question], Field(alias="vragen", description="Wat nog niemand weet.")]
Agreements = Annotated[Many[Agreement], Field(alias="afspraken", description="Wat is afgesproken.")]
Differences = Annotated[
    Many[Difference],
    Field(alias="verschillen", description="Wat per gemeente of school anders is."),
]
AcceptedFindings = Annotated[
    Many[Accepted], Field(alias="bewust_zo", description="Wat bewust zo blijft.")
]


class Subprocess(Part):
    """One deelproces: the part of the journey that one session draws."""

    id: Id = Field(description="Korte naam zonder spaties.")
    title_said: Text | None = Field(None, alias="titel", description="De titel van het deelproces.")
    goal: Text | None = Field(None, alias="doel", description="Wat dit deel moet bereiken.")
    status: SubprocessStatus | None = Field(
        None, alias="status", description="Leeg, concept, besproken of vastgesteld."
    )
    origin: Many[Origin] = Field(
        (), alias="herkomst", description="Van welke school de jongere komt."
    )
    audience: AudienceField | None = Field(
        None, alias="doelgroep", description="Voor wie, tenzij een stap iets anders zegt."
    )
    note: Text | None = Field(None, alias="toelichting", description="Uitleg voor wie het leest.")
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

    @property
    def title(self) -> str:
        """The title, or the id while there is none."""
        return seen(self.title_said) or self.id

    @property
    def is_empty(self) -> bool:
        """Whether nobody drew its inside yet."""
        return self.status == "leeg"

    @property
    def agreed_on(self) -> frozenset[str]:
        """The items that an agreement is about which still holds."""
        return frozenset(
            about
            for agreement in self.agreements
            if agreement.state != "vervallen"
            for about in agreement.about
        )


class Journey(Part):
    """A klantreis: the way of a young person through school, municipality and work."""

    version_of_format: Whole = Field(
        1, alias="schema", description="Versie van het bestandsformaat: 1.", ge=1, le=1
    )
    kind: Literal["klantreis", "aanpak", "persona"] = Field(
        "klantreis", alias="soort", description="Klantreis, aanpak of persona."
    )
    id: Id = Field(description="Korte naam zonder spaties.")
    title_said: Text | None = Field(None, alias="titel", description="De titel van de klantreis.")
    region: Text | None = Field(None, alias="regio", description="De regio.")
    version: Text | None = Field(None, alias="versie", description="Versie, zoals 0.3.")
    law_date: Text | None = Field(
        None, alias="peildatum_wet", description="De wet zoals die gold op deze datum."
    )
    note: Text | None = Field(None, alias="toelichting", description="Uitleg voor wie het leest.")
    ages: Ages | None = Field(
        None, alias="leeftijd", description="Voor welke leeftijd, vanaf en tot."
    )
    lasting: Text | None = Field(
        None, alias="duurzaam", description="Wanneer werk duurzaam is; leeg = vraag voor de zaal."
    )
    audiences: Many[TargetGroup] = Field((), alias="doelgroepen", description="Groepen jongeren.")
    actors: Many[Actor] = Field((), alias="actoren", description="De partijen.")
    systems: Many[System] = Field((), alias="systemen", description="Registers en systemen.")
    sources: Many[Source] = Field(
        (), alias="bronnen", description="Waar termijnen en plichten vandaan komen."
    )
    sessions: Many[Session] = Field((), alias="sessies", description="De sessies, zonder namen.")
    phases: Many[Phase] = Field((), alias="fasen", description="De fasen; standaard zes.")
    subprocesses: Many[Subprocess] = Field(
        (), alias="deelprocessen", description="De deelprocessen."
    )

    @property
    def title(self) -> str:
        """The title, or the id while there is none."""
        return seen(self.title_said) or self.id

    def subprocess(self, id: str) -> Subprocess | None:
        """Return the subprocess with this id."""
        return next((each for each in self.subprocesses if each.id == id), None)
