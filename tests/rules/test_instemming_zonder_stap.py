"""Consent is asked on every way to a handover, or the handover is found."""

from __future__ import annotations

import pytest

from klantreis.rules import check
from tests.drawn import drawn

TWO_CONSENTS = """
stappen:
  - {id: a, actor: school, soort: start, daarna: [b, c]}
  - id: b
    actor: jongere
    telt_als: instemming
    daarna: [{als: ja, naar: d}, {als: nee, naar: weg}]
  - id: c
    actor: jongere
    telt_als: instemming
    daarna: [{als: "Ja, graag", naar: d}, {als: nee, naar: weg}]
  - {id: d, actor: dsp}
  - {id: weg, uitkomst: geen-hulp-gewenst}
overdrachten:
  - {id: o, van: a, naar: d, instemming: jongere-of-ouders}
"""


def places(text: str) -> list[str]:
    found = check(drawn(text), only="instemming-zonder-stap")
    return [str(finding.about) for finding in found]


def test_each_of_two_consents_side_by_side_is_enough():
    assert places(TWO_CONSENTS) == []


def test_a_branch_that_skips_consent_is_found():
    skipping = TWO_CONSENTS.replace("daarna: [b, c]", "daarna: [b, c, d]")
    assert places(skipping) == ["d/o"]


def test_a_branch_that_only_looks_like_yes_is_no_consent():
    assert places(
        TWO_CONSENTS.replace("{als: nee, naar: weg}", "{als: jaar later, naar: d}", 1)
    ) == ["d/o"]


def test_without_a_yes_the_first_branch_is_the_consent():
    other = TWO_CONSENTS.replace("als: ja,", "als: akkoord,").replace(
        "als: nee", "als: niet akkoord"
    )
    assert places(other) == []


def test_a_step_of_consent_without_branches_is_a_yes():
    assert (
        places("""
        stappen:
          - {id: a, actor: school, soort: start, daarna: b}
          - {id: b, actor: jongere, telt_als: instemming, daarna: c}
          - {id: c, actor: dsp}
        overdrachten:
          - {id: o, van: b, naar: c, instemming: jongere}
    """)
        == []
    )


WALK_IN = """
stappen:
  - {id: a, actor: school, soort: start, daarna: b}
  - id: b
    actor: jongere
    telt_als: instemming
    daarna: [{als: ja, naar: c}, {als: nee, naar: weg}]
  - {id: c, actor: dsp}
  - {id: balie, actor: jongere, soort: start, daarna: c}
  - {id: weg, uitkomst: geen-hulp-gewenst, terugweg: c}
overdrachten:
  - {id: o, van: b, naar: c, instemming: jongere}
"""


def test_who_comes_in_alone_is_not_handed_over():
    assert places(WALK_IN) == []


def test_a_second_way_from_the_giver_counts_though_nothing_spans_it():
    assert places(WALK_IN.replace("start, daarna: b}", "start, daarna: [b, c]}")) == ["d/o"]


@pytest.mark.parametrize("consent", ["niet-nodig", "onbekend", "nvt"])
def test_nothing_is_found_where_no_consent_is_asked(consent: str):
    skipping = TWO_CONSENTS.replace("daarna: [b, c]", "daarna: d")
    assert places(skipping.replace("jongere-of-ouders", consent)) == []


def test_a_handover_that_nobody_reaches_is_not_found():
    assert (
        places("""
        stappen:
          - {id: a, actor: school, soort: start}
          - {id: b, actor: school}
          - {id: c, actor: dsp}
        overdrachten:
          - {id: o, van: b, naar: c, instemming: jongere}
    """)
        == []
    )
