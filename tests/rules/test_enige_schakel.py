"""A single link is an organisation that every route needs and that another could replace."""

from __future__ import annotations

from klantreis.rules import check
from tests.drawn import drawn

HUB = """
stappen:
  - {id: a, actor: school, soort: start, daarna: [b, c]}
  - {id: b, actor: school, daarna: d}
  - {id: c, actor: duo, daarna: d}
  - {id: d, actor: dsp, daarna: e}
  - {id: e, uitkomst: arbeid}
"""


def places(*subprocesses: str) -> list[str]:
    found = check(drawn(*subprocesses), only="enige-schakel")
    return [str(finding.about) for finding in found]


def test_an_organisation_that_no_route_can_do_without_is_found_once():
    assert places(HUB) == ["d/d"]


def test_a_task_that_the_law_gives_to_somebody_stays():
    assert places(HUB.replace("id: d,", "id: d, wet: WEB 9.2.12 lid 1,")) == []


def test_a_task_that_the_law_allows_can_be_done_by_another():
    assert places(HUB.replace("id: d,", "id: d, wet: WEB 9.2.5 lid 1,")) == ["d/d"]


def test_a_step_with_another_organisation_there_stays():
    assert places(HUB.replace("id: d,", "id: d, met: wi,")) == []


def test_the_young_person_being_there_takes_nothing_over():
    assert places(HUB.replace("id: d,", "id: d, met: jongere,")) == ["d/d"]


def test_a_national_organisation_is_not_asked():
    assert places(HUB.replace("actor: dsp", "actor: duo")) == []


def test_one_organisation_alone_has_nobody_to_take_over():
    alone = HUB.replace("actor: dsp", "actor: school").replace("actor: duo", "actor: school")
    assert places(alone) == []


def test_a_straight_line_needs_everybody_and_is_not_found():
    assert places(HUB.replace("[b, c]", "b")) == []


def test_a_way_out_to_another_subprocess_is_an_end():
    leaving = HUB.replace("daarna: [b, c]", "daarna: [b, c, e/x]")
    assert places(leaving, "stappen:\n  - {id: x, actor: wi, soort: start}\n") == []


def test_a_detour_through_another_subprocess_does_not_hide_the_link():
    detour = HUB.replace("actor: dsp, daarna: e}", "actor: dsp, daarna: e/x}")
    back = "stappen:\n  - {id: x, actor: wi, komt_van: d/d, daarna: d/e}\n"
    assert places(detour, back) == ["d/d"]


def test_where_no_end_is_reached_the_link_is_not_the_matter():
    assert places(HUB.replace(", daarna: e}", "}")) == []
