"""A loop is asked about where it runs back, unless something ends it or somebody is bounced."""

from __future__ import annotations

import pytest

from klantreis.rules import check
from tests.drawn import drawn


def found(rule: str, text: str) -> list[str]:
    return [str(each.about) for each in check(drawn(text), only=rule)]


AGAIN = """
stappen:
  - {id: a, actor: dsp, soort: start, daarna: b}
  - {id: b, actor: dsp, daarna: c}
  - {id: c, actor: dsp, daarna: [{als: ja, naar: d}, {als: nee, naar: b}, {als: stil, naar: b}]}
  - {id: d, uitkomst: arbeid}
"""
BOUNCED = AGAIN.replace("id: c, actor: dsp", "id: c, actor: wi")


def test_the_arrow_back_is_named_once():
    assert found("lus-zonder-grens", AGAIN) == ["d/c>b"]


def test_one_branch_with_a_limit_leaves_the_other():
    limited = AGAIN.replace("als: stil, naar: b", "als: stil, naar: b, hooguit: 3 keer")
    assert found("lus-zonder-grens", limited) == ["d/c>b"]


def test_a_handover_that_is_a_line_itself_cannot_say_how_often():
    text = """
        stappen:
          - {id: a, actor: dsp, soort: start, daarna: b}
          - {id: b, actor: wi, daarna: d}
          - {id: d, uitkomst: arbeid}
        overdrachten:
          - {id: o, van: b, naar: a}
    """
    assert found("lus-zonder-grens", text) == []
    assert found("pingpong", text) == ["d/b>a"]


def test_the_arrow_that_bounces_is_asked_about_once():
    assert found("pingpong", BOUNCED) == ["d/c>b"]
    assert found("lus-zonder-grens", BOUNCED) == []


def test_another_arrow_back_in_the_same_round_is_still_asked_about():
    text = BOUNCED.replace("daarna: c", "daarna: x").replace(
        "  - {id: d,", "  - {id: x, actor: dsp, daarna: [c, b]}\n  - {id: d,"
    )
    assert found("pingpong", text) == ["d/c>b"]
    assert found("lus-zonder-grens", text) == ["d/x>b"]


@pytest.mark.parametrize("kind", ["betrekken", "systeem"])
def test_who_only_asks_another_to_help_stays_the_contact(kind: str):
    text = BOUNCED + f"overdrachten: [{{id: o, van: b, naar: c, soort: {kind}}}]\n"
    assert found("pingpong", text) == []


def test_a_national_register_bounces_nobody():
    assert found("pingpong", BOUNCED.replace("actor: wi", "actor: duo")) == []


def test_the_way_back_past_a_choice_of_the_young_person_counts():
    text = """
        stappen:
          - {id: a, actor: dsp, soort: start, daarna: k}
          - {id: k, actor: jongere, daarna: [{als: ja, naar: b}, {als: nee, naar: z}]}
          - {id: b, actor: dsp, daarna: c}
          - {id: c, actor: wi, daarna: [{als: ja, naar: z}, {als: nee, naar: k}]}
          - {id: z, uitkomst: arbeid}
    """
    assert found("pingpong", text) == ["d/c>k"]


def test_three_organisations_in_a_ring_do_not_bounce():
    text = """
        stappen:
          - {id: a, actor: school, soort: start, daarna: b}
          - {id: b, actor: dsp, daarna: c}
          - {id: c, actor: wi, daarna: [{als: ja, naar: z}, {als: nee, naar: a}]}
          - {id: z, uitkomst: arbeid}
    """
    assert found("pingpong", text) == []
    assert found("lus-zonder-grens", text) == ["d/c>a"]


def test_two_ways_back_between_the_same_two_are_one_line():
    text = """
        stappen:
          - {id: a, actor: dsp, soort: start, daarna: b}
          - {id: b, actor: dsp, daarna: c}
          - {id: c, actor: wi, daarna: [{als: ja, naar: e}, {als: nee, naar: b}]}
          - {id: e, actor: wi, daarna: [{als: ja, naar: z}, {als: nee, naar: a}]}
          - {id: z, uitkomst: arbeid}
    """
    assert found("pingpong", text) == ["d/c>b"]
    assert found("lus-zonder-grens", text) == []


def test_two_organisations_that_meet_only_in_the_round_of_a_third_do_not_bounce():
    text = """
        stappen:
          - {id: a, actor: dsp, soort: start, daarna: [{als: een, naar: b}, {als: twee, naar: c}]}
          - {id: b, actor: school, daarna: c}
          - {id: c, actor: dsp, daarna: d}
          - {id: d, actor: wi, daarna: [{als: ja, naar: z}, {als: nee, naar: a}]}
          - {id: z, uitkomst: arbeid}
    """
    assert found("pingpong", text) == ["d/d>a"]
