"""Who is there by age."""

from __future__ import annotations

from klantreis.coverage import AgeSpan, Band, ages, first_gap
from tests.drawn import drawn

STEPS = """
stappen:
  - {id: a, actor: school, doelgroep: {leeftijd: {tot: 18}}}
  - {id: b, actor: dsp, doelgroep: {leeftijd: {vanaf: 20}}}
"""


def test_every_age_has_its_organisations():
    assert ages(drawn(STEPS)) == (
        AgeSpan(Band(16, 18), ("school",)),
        AgeSpan(Band(18, 20), ()),
        AgeSpan(Band(20, 27), ("dsp",)),
    )


def test_the_first_age_without_anybody_is_the_gap():
    assert first_gap(drawn(STEPS)) == 18


def test_without_target_groups_nothing_is_known():
    graph = drawn("stappen: [{id: a, actor: school}]")
    assert (ages(graph), first_gap(graph)) == ((), None)


def test_the_other_branches_are_for_the_rest():
    graph = drawn("""
        stappen:
          - id: jong
            actor: jongere
            daarna:
              - {als: ja, naar: leert, doelgroep: {leeftijd: {tot: 18}}}
              - {als: nee, naar: helpt}
          - {id: leert, actor: school}
          - {id: helpt, actor: dsp}
    """)
    assert ages(graph) == (
        AgeSpan(Band(16, 18), ("school", "dsp")),
        AgeSpan(Band(18, 27), ("dsp",)),
    )
    assert first_gap(graph) is None


def test_what_nobody_does_or_a_national_organisation_does_is_no_gap_and_names_nobody():
    graph = drawn("""
        stappen:
          - {id: a, actor: duo, doelgroep: {leeftijd: {tot: 18}}, daarna: b}
          - {id: b, actor: jongere, daarna: [{als: ja, doelgroep: {leeftijd: {vanaf: 18}}}]}
    """)
    assert ages(graph) == (AgeSpan(Band(16, 27), ()),)
    assert first_gap(graph) is None
