"""Reading law.yaml, once and only when somebody asks."""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from klantreis.law.model import (
    Absence,
    Age,
    Ages,
    Article,
    Audience,
    Book,
    Cohort,
    Consultation,
    Exemption,
    Holder,
    Law,
    Offer,
    SearchPeriod,
    Term,
    Topic,
    TransitionDocument,
)

NEVER = "nooit"
NAMES = {
    "aanbod": "offers",
    "advies": "advice",
    "artikel": "article",
    "artikelen": "articles",
    "betekenis": "meaning",
    "diploma": "diplomas",
    "gecontroleerd_tot": "checked_until",
    "groep": "group",
    "herkomst": "origins",
    "in": "within",
    "jaar": "value",
    "jaren": "years",
    "jongere": "youth",
    "kwalificatieplicht": "qualification",
    "leeftijd_tot": "age_until",
    "maanden": "months",
    "na": "after",
    "naam": "name",
    "niet_maanden": "exempt_months",
    "niet_na": "exempt_origins",
    "ook": "other_names",
    "opmerking": "remark",
    "opnieuw": "repeat_article",
    "plichtig": "compulsory",
    "school": "enrolment",
    "termijn": "term",
    "titel": "title",
    "verzuim_vso": "vso_absence",
    "volwassen": "adult",
    "voor": "audience",
    "wacht": "waits",
    "weken": "weeks",
    "wie": "who",
    "woord": "word",
    "zekerheid": "certainty",
    "zonder_startkwalificatie": "without_startkwalificatie",
}
AMOUNT = re.compile(r"(\d+) (uur|werkdag(?:en)?|we(?:ek|ken)|maand(?:en)?|jaar)")
PLURALS = {"werkdag": "werkdagen", "week": "weken", "maand": "maanden"}
HOW = ("binnen", "uiterlijk", "vanaf", "tot", "op")

Row = Mapping[str, Any]
Kind = TypeVar("Kind")


@cache
def book() -> Book:
    """Return the law data; an unknown or missing key is a TypeError or a KeyError."""
    written = _load(Path(__file__).with_name("law.yaml"))
    laws = _read_all(Law, written["wetten"])
    checked = {law.id: law.checked_until for law in laws}
    return Book(
        laws=laws,
        articles=tuple(_article(row, checked) for row in written["artikelen"]),
        ages=Ages(**{NAMES[key]: _read(Age, row) for key, row in written["leeftijden"].items()}),
        startkwalificatie=tuple(written["startkwalificatie"]["diploma"]),
        offers=_read_all(Offer, written["aanbod"]),
        advice=_read_all(Offer, written["advies"]),
        consultations=_read_all(Consultation, written["overleg"]),
        support=tuple(written["hulp_doorstroompunt"]),
        documents=_read_all(TransitionDocument, written["overgangsdocument"]),
        absences=_read_all(Absence, written["verzuim"]),
        cohorts=_read_all(Cohort, written["groepen"]),
        exemptions=_read_all(Exemption, written["kwalificatieplicht"]["niet_voor"]),
        holders=_read_all(Holder, written["houders"]),
        search_period=_read(SearchPeriod, written["zoektermijn"]),
        topics=_read_all(Topic, written["onderwerpen"]),
    )


def _load(path: Path) -> Any:
    import yaml  # not needed to import this module

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(path.read_text("utf-8"), Loader=loader)


def _read_all(kind: type[Kind], rows: list[Row]) -> tuple[Kind, ...]:
    return tuple(_read(kind, row) for row in rows)


def _read(kind: type[Kind], row: Row) -> Kind:
    return kind(**{NAMES.get(key, key): _value(key, value) for key, value in row.items()})


def _article(row: Row, checked: Mapping[str, date | None]) -> Article:
    """Read an article; it was checked with its law, unless it says otherwise."""
    law = max((name for name in checked if row["id"].startswith(name)), key=len)
    return _read(Article, {"gecontroleerd_tot": checked[law], **row})


def _value(key: str, value: Any) -> Any:
    match key, value:
        case "termijn", _:
            return _term(value)
        case "voor", _:
            return _audience(value)
        case "gecontroleerd_tot", str():
            return _never(value)
        case _, list():
            return tuple(value)
    return value


def _term(row: Row) -> Term:
    """Read `tot: 1 jaar` as how, value and unit, and `op: verlaten school` as a moment."""
    (how,) = (key for key in HOW if key in row)
    rest = {key: value for key, value in row.items() if key != how}
    amount = AMOUNT.fullmatch(row[how])
    if not amount:
        return _read(Term, {**rest, "how": how, "moment": row[how]})
    value, unit = amount.groups()
    return _read(Term, {**rest, "how": how, "value": int(value), "unit": PLURALS.get(unit, unit)})


def _audience(row: Row) -> Audience:
    ages = row.get("leeftijd", {})
    rest = {key: value for key, value in row.items() if key != "leeftijd"}
    return _read(Audience, {**rest, "age_from": ages.get("vanaf"), "age_until": ages.get("tot")})


def _never(word: str) -> None:
    if word != NEVER:  # anything but a date or this word is a slip of the pen
        raise ValueError(word)
