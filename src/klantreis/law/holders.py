"""Who is there by law for young people of some age, school and diploma."""

from collections.abc import Iterator
from functools import cache

from klantreis.law.book import book
from klantreis.law.model import Audience, Enrolment, Holder
from klantreis.law.questions import article, has_startkwalificatie


def holders(
    origin: str, diploma: str, ages: tuple[int, int | None], enrolment: Enrolment
) -> tuple[Holder, ...]:
    """Return who is there for them, from the first birthday until the second, duties first.

    Who goes straight on to further education is not meant.
    """
    compulsory = is_compulsory(origin, diploma, ages[0])
    found = (
        each
        for each in _every()
        if each.compulsory in (None, compulsory)
        and _is_about(each.audience, origin, diploma)
        and _overlaps(each.audience, ages)
        and enrolment in each.audience.enrolment
    )
    return tuple(sorted(found, key=lambda each: (each.waits, not each.is_duty)))


def is_compulsory(origin: str, diploma: str, age: int) -> bool:
    """Tell whether somebody of this age still has to go to school, Leerplichtwet 4a and 4b."""
    exempt = any(
        origin in each.origins and (not each.diplomas or diploma in each.diplomas)
        for each in book().exemptions
    )
    return age < book().ages.adult.value and not exempt and not has_startkwalificatie(diploma)


@cache
def _every() -> tuple[Holder, ...]:
    """Return the holders of the data, and those that follow from offers, advice and absence."""
    return tuple(map(_with_norm, (*book().holders, *_after_school(), *_absent())))


def _after_school() -> Iterator[Holder]:
    for row in (*book().offers, *book().advice):
        audience = Audience(row.origins, row.diplomas, enrolment=("niet-ingeschreven",))
        yield Holder(
            "school", "onderwijs", audience, row.article, months=row.months, after=row.after
        )


def _absent() -> Iterator[Holder]:
    for row in book().absences:
        said = article(row.article)
        audience = Audience(
            row.origins,
            without_startkwalificatie=bool(said and said.audience.without_startkwalificatie),
            age_until=row.age_until,
            enrolment=("verzuimt",),
        )
        yield Holder("school", "onderwijs", audience, row.article, compulsory=row.compulsory)


def _with_norm(holder: Holder) -> Holder:
    """Take norm and certainty from the article, unless the data is less certain."""
    said = article(holder.article)
    if said is None:
        return holder
    return holder._replace(
        norm=said.norm,
        certainty=max(said.certainty, holder.certainty),
        waits=holder.waits or said.norm == "op-verzoek",
    )


def _is_about(audience: Audience, origin: str, diploma: str) -> bool:
    if audience.without_startkwalificatie and has_startkwalificatie(diploma):
        return False
    comes_from = not audience.origins or origin in audience.origins
    return comes_from and (not audience.diplomas or diploma in audience.diplomas)


def _overlaps(audience: Audience, ages: tuple[int, int | None]) -> bool:
    since, until = ages
    begins_later = (
        until is not None and audience.age_from is not None and audience.age_from >= until
    )
    ended = audience.age_until is not None and audience.age_until <= since
    return not (begins_later or ended)
