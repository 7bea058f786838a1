"""Whatever a journey says, the table has its rows and every cell an answer."""

from __future__ import annotations

from hypothesis import given, settings

from klantreis import graph, law
from klantreis.coverage import ages, cells, first_gap
from klantreis.source import read
from tests.strategies import journeys


@given(journeys())
@settings(max_examples=30)
def test_every_group_has_an_answer(data):
    journey = read(data).journey
    if journey is None:
        return
    drawn = graph.of(journey)
    found = cells(drawn)
    groups = [each.group for each in found]
    assert len(groups) == len(set(groups))
    assert {each.cohort for each in groups} <= {*law.cohorts, law.Cohort("", "")}
    for each in found:
        assert each.said == "nee" or each.has_somebody
        assert each.state != "niemand" or not each.has_somebody
    gap = first_gap(drawn)
    spans = [each for each in ages(drawn) if not each.organisations]
    assert gap is None or any(each.ages.since <= gap < (each.ages.until or 0) for each in spans)
