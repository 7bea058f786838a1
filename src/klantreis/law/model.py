"""What the law data holds: articles and the groups, ages and terms in them.

Named tuples: a dozen validating models would cost 0.1 s at every start, and tests check the
one file they are read from.
"""

from datetime import date
from typing import Literal, NamedTuple

Norm = Literal["moet", "kan", "op-verzoek"]
Certainty = Literal["A", "B", "C"]
Group = Literal["jongere", "onderwijs", "doorstroompunt", "gemeente", "werk", "zorg", "landelijk"]
Origin = Literal[
    "pro",
    "vso-arbeidsmarkt",
    "vso-dagbesteding",
    "vso-vervolgonderwijs",
    "mbo",
    "vmbo",
    "vavo",
    "isk",
    "geen",
]
Diploma = Literal[
    "geen",
    "entree",
    "bol-2",
    "bbl-2",
    "niveau-3",
    "niveau-4",
    "pro",
    "vso",
    "havo",
    "vwo",
]
Enrolment = Literal["ingeschreven", "verzuimt", "niet-ingeschreven"]
How = Literal["binnen", "uiterlijk", "vanaf", "tot", "op"]
Unit = Literal["uur", "werkdagen", "weken", "maanden", "jaar"]


class Term(NamedTuple):
    """A term in an article: an amount (value and unit), or a moment in words."""

    how: How
    value: int | None = None
    unit: Unit | None = None
    moment: str | None = None
    after: str | None = None
    within: str | None = None


class Audience(NamedTuple):
    """Whom an article is about; what is empty does not limit it, ages are birthdays."""

    origins: tuple[Origin, ...] = ()
    diplomas: tuple[Diploma, ...] = ()
    without_startkwalificatie: bool = False
    age_from: int | None = None
    age_until: int | None = None
    enrolment: tuple[Enrolment, ...] = ()


class Law(NamedTuple):
    """A law by the name people use, with its other names."""

    id: str
    title: str
    other_names: tuple[str, ...]
    checked_until: date | None


class Article(NamedTuple):
    """An article, one paragraph of it, or a whole law.

    `norm` is None where nobody has a duty, `checked_until` where nobody read the text again.
    """

    id: str
    title: str
    certainty: Certainty
    checked_until: date | None
    norm: Norm | None = None
    who: tuple[Group, ...] = ()
    audience: Audience = Audience()
    term: Term | None = None
    remark: str = ""
    other_names: tuple[str, ...] = ()

    @property
    def is_duty(self) -> bool:
        """Tell whether somebody must do this unasked."""
        return self.norm == "moet"

    @property
    def is_certain(self) -> bool:
        """Tell whether the text was read and leaves no other reading."""
        return self.certainty == "A"


class Offer(NamedTuple):
    """What a school offers after somebody has left, and for how long."""

    origins: tuple[Origin, ...]
    months: int
    after: str
    article: str
    diplomas: tuple[Diploma, ...] = ()
    repeat_article: str | None = None


class Consultation(NamedTuple):
    """For how many years the doorstroompunt first consults the school."""

    years: int
    article: str
    origins: tuple[Origin, ...] = ()
    diplomas: tuple[Diploma, ...] = ()


class TransitionDocument(NamedTuple):
    """When a school makes or gives a transition document: at leaving, or when somebody goes on."""

    moment: Literal["voortzetten", "vertrek"]
    origins: tuple[Origin, ...]
    article: str
    diplomas: tuple[Diploma, ...] = ()


class Absence(NamedTuple):
    """From when a school reports absence without a valid reason."""

    compulsory: bool
    term: Term
    article: str
    origins: tuple[Origin, ...] = ()
    age_until: int | None = None


class Cohort(NamedTuple):
    """Young people of one kind of school and diploma, about whom the law says the same.

    For who is enrolled the diploma is that of the training, else the one somebody has.
    """

    id: str
    name: str
    origins: tuple[Origin, ...] = ()
    diplomas: tuple[Diploma, ...] = ()


class Exemption(NamedTuple):
    """Who need not go to school until 18, Leerplichtwet 4a lid 2."""

    origins: tuple[Origin, ...]
    diplomas: tuple[Diploma, ...] = ()


class Holder(NamedTuple):
    """Who is there for a group of young people by law.

    `months` counts from `after`. `compulsory` is whether the group has to go to school, None for
    either. `waits`: comes only when the young person reports or somebody asks. Without an article
    somebody is there, but no duty to be there was read.
    """

    who: str
    group: Group
    audience: Audience
    article: str = ""
    norm: Norm | None = None
    certainty: Certainty = "A"
    months: int | None = None
    after: str | None = None
    compulsory: bool | None = None
    waits: bool = False

    @property
    def is_duty(self) -> bool:
        """Tell whether it must be there unasked."""
        return self.norm == "moet"


class SearchPeriod(NamedTuple):
    """The weeks between reporting for social assistance and applying, and who skips them."""

    weeks: int
    age_until: int
    article: str
    exempt_origins: tuple[Origin, ...]
    exempt_months: int


class Age(NamedTuple):
    """An age at which the law changes something."""

    value: int
    article: str
    meaning: str


class Ages(NamedTuple):
    """The ages that matter: 16, 18, 23 and 27."""

    qualification: Age
    adult: Age
    vso_absence: Age
    youth: Age


class Topic(NamedTuple):
    """One of the nine subjects of the regional agreements, Regeling 2.4 lid 1."""

    letter: str
    word: str
    title: str


class Book(NamedTuple):
    """Everything in law.yaml."""

    laws: tuple[Law, ...]
    articles: tuple[Article, ...]
    ages: Ages
    startkwalificatie: tuple[Diploma, ...]
    offers: tuple[Offer, ...]
    advice: tuple[Offer, ...]
    consultations: tuple[Consultation, ...]
    support: tuple[str, ...]
    documents: tuple[TransitionDocument, ...]
    absences: tuple[Absence, ...]
    cohorts: tuple[Cohort, ...]
    exemptions: tuple[Exemption, ...]
    holders: tuple[Holder, ...]
    search_period: SearchPeriod
    topics: tuple[Topic, ...]
