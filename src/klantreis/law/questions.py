"""The questions that checks ask of the law."""

from collections.abc import Iterable
from difflib import get_close_matches
from functools import cache, lru_cache
from typing import TypeVar

from klantreis.law.book import book
from klantreis.law.model import Article, Consultation, Offer, TransitionDocument
from klantreis.law.reference import LONGEST, Reference, parse

Row = TypeVar("Row", Offer, Consultation, TransitionDocument)


@lru_cache(maxsize=1024)
def article(text: str) -> Article | None:
    """Return the article somebody wrote down, whatever its spacing or the name of its law.

    Without a paragraph it is the article as a whole, without a number the law as a whole. A
    paragraph of an article whose paragraphs are not in the data gives that article.
    """
    reference = parse(text)
    if reference is None:
        return None
    if reference.number is None:
        return _whole_law(reference.law)
    known = _articles().get(reference.id.casefold())
    if known or not reference.paragraph or _has_paragraphs(reference):
        return known
    return _articles().get(reference._replace(paragraph=None).id.casefold())


def suggest(text: str) -> str | None:
    """Return the known name that looks most like the text.

    For an unknown paragraph of a known article that is the article.
    """
    reference = parse(text)
    if found := article(reference._replace(paragraph=None).id if reference else ""):
        return (article(text) or found).id
    plain = (reference.id if reference else " ".join(text.split())).casefold()
    nearest = get_close_matches(plain[:LONGEST], _articles(), n=1)
    return _articles()[nearest[0]].id if nearest else None


def offer(origin: str, diploma: str | None = None) -> Offer | None:
    """Return what the school must offer after somebody has left, None where it must not.

    Not for who goes straight on to further education.
    """
    return _first(book().offers, origin, diploma)


def offer_months(origin: str, diploma: str | None = None) -> int | None:
    """Return for how many months the school must offer guidance."""
    found = offer(origin, diploma)
    return found.months if found else None


def months_owed(offers: Iterable[Offer | None]) -> int:
    """Return how many months the longest of these offers lasts; 0 when none must be made."""
    return max((each.months for each in offers if each), default=0)


def repeats_offer(origin: str) -> bool:
    """Tell whether the school must offer again in the second year."""
    found = offer(origin)
    return found is not None and found.repeat_article is not None


def advice(origin: str) -> Offer | None:
    """Return the advice that a school gives on request after somebody has left."""
    return _first(book().advice, origin, None)


def consultation(origin: str, diploma: str | None = None) -> Consultation | None:
    """Return the consultation with the school that must come before support, if any."""
    return _first(book().consultations, origin, diploma)


def consultation_years(origin: str, diploma: str | None = None) -> int | None:
    """Return for how many years after leaving that consultation must come first."""
    found = consultation(origin, diploma)
    return found.years if found else None


def document_at_transfer(origin: str, diploma: str | None = None) -> str | None:
    """Return the article by which the school gives a transition document to who goes on helping."""
    return _document("voortzetten", origin, diploma)


def document_at_leaving(origin: str, diploma: str | None = None) -> str | None:
    """Return the article by which the school makes a transition document for every leaver."""
    return _document("vertrek", origin, diploma)


def is_duty(text: str) -> bool:
    """Tell whether this is an article by which somebody must do something unasked."""
    found = article(text)
    return found is not None and found.is_duty


def leaves_a_choice(text: str) -> bool:
    """Tell whether this is an article that allows something, or asks it only on request."""
    found = article(text)
    return found is not None and found.norm in ("kan", "op-verzoek")


def is_support(text: str) -> bool:
    """Tell whether this is an article under which the doorstroompunt supports somebody."""
    found = article(text)
    return found is not None and found.id in book().support


def has_startkwalificatie(diploma: str) -> bool:
    """Tell whether the diploma counts as a startkwalificatie, Leerplichtwet 1."""
    return diploma in book().startkwalificatie


def _document(moment: str, origin: str, diploma: str | None) -> str | None:
    rows = (row for row in book().documents if row.moment == moment)
    found = _first(rows, origin, diploma)
    return found.article if found else None


def _first(rows: Iterable[Row], origin: str, diploma: str | None) -> Row | None:
    """Return the first row about this group; a row without diplomas is about all of them."""
    return next((row for row in rows if _about(row, origin, diploma)), None)


def _about(row: Row, origin: str, diploma: str | None) -> bool:
    comes_from = not row.origins or origin in row.origins
    return comes_from and (not row.diplomas or diploma in row.diplomas)


@cache
def _articles() -> dict[str, Article]:
    return {
        name.casefold(): known
        for known in book().articles
        for name in (known.id, *known.other_names)
    }


def _has_paragraphs(reference: Reference) -> bool:
    start = f"{reference.law} {reference.number} lid ".casefold()
    return any(name.startswith(start) for name in _articles())


def _whole_law(name: str) -> Article:
    law = next(law for law in book().laws if law.id == name)
    return Article(law.id, law.title, certainty="A", checked_until=law.checked_until)
