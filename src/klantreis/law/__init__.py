"""The law as data, and the questions asked of it: `law.article("WEB 9.2.12 lid 1")`.

`ages`, `topics`, `articles`, `absences`, `cohorts` and `search_period` are read when first asked
for.
"""

from typing import TYPE_CHECKING

from klantreis.law.book import book
from klantreis.law.holders import holders, is_compulsory
from klantreis.law.model import Article, Cohort, Holder, Offer, Term
from klantreis.law.questions import (
    advice,
    article,
    consultation,
    consultation_years,
    document_at_leaving,
    document_at_transfer,
    has_startkwalificatie,
    is_duty,
    is_support,
    leaves_a_choice,
    months_owed,
    offer,
    offer_months,
    repeats_offer,
    suggest,
)

if TYPE_CHECKING:
    from klantreis.law.model import Absence, Ages, SearchPeriod, Topic

    absences: tuple[Absence, ...]
    ages: Ages
    articles: tuple[Article, ...]
    cohorts: tuple[Cohort, ...]
    search_period: SearchPeriod
    topics: tuple[Topic, ...]

__all__ = [
    "Article",
    "Cohort",
    "Holder",
    "Offer",
    "Term",
    "absences",
    "advice",
    "ages",
    "article",
    "articles",
    "cohorts",
    "consultation",
    "consultation_years",
    "document_at_leaving",
    "document_at_transfer",
    "has_startkwalificatie",
    "holders",
    "is_compulsory",
    "is_duty",
    "is_support",
    "leaves_a_choice",
    "months_owed",
    "offer",
    "offer_months",
    "repeats_offer",
    "search_period",
    "suggest",
    "topics",
]


def __getattr__(name: str) -> object:
    """Read law.yaml when one of the tables is asked for."""
    if name in ("absences", "ages", "articles", "cohorts", "search_period", "topics"):
        return getattr(book(), name)
    raise AttributeError(name)
