"""The table: who is there by law, and in the journey, for whom."""

from __future__ import annotations

import pytest

from klantreis.coverage import Cell, cells
from klantreis.graph import JourneyGraph, of
from klantreis.journey import Journey
from tests.drawn import drawn

MBO = "herkomst: mbo\n"


def cell(graph: JourneyGraph, cohort: str, month: int = 0, *, age: int = 18) -> Cell:
    """Return the cell of who is not enrolled, in the window that begins at this month."""
    (found,) = (
        each
        for each in cells(graph)
        if each.group.cohort.id == cohort
        and each.group.band.since == age
        and each.group.enrolment == "niet-ingeschreven"
        and each.group.window.since == month
    )
    return found


def step(rest: str = "") -> str:
    return f"{MBO}stappen: [{{id: a, actor: school, {rest}}}]"


def test_the_law_stops_after_a_year_for_bol_2():
    graph = drawn(step("doelgroep: {diploma: bol-2}, duur: {tot: 1 jaar, na: diploma}"))
    first, later = cell(graph, "bol-2"), cell(graph, "bol-2", 12)
    assert (first.state, first.said) == ("moet", "ja")
    assert (later.state, later.said) == ("niemand", "nee")


def test_from_the_first_day_the_school_only_may_for_bbl_2():
    assert cell(drawn(step()), "bbl-2").state == "kan"


def test_what_does_not_say_how_long_is_an_open_question_later():
    later = cell(drawn(step("doelgroep: {diploma: bol-2}")), "bol-2", 12)
    assert (later.state, later.said) == ("klantreis", "open")


@pytest.mark.parametrize("moment", ["tot: 2 jaar", "vanaf: 12 maanden", "op: [6 maanden, 2 jaar]"])
def test_what_says_that_it_goes_on_is_there_later(moment):
    text = step(f"doelgroep: {{diploma: bol-2}}, termijn: {{{moment}, na: diploma}}")
    assert cell(drawn(text), "bol-2", 12).said == "ja"


def test_a_term_from_another_moment_says_nothing_about_leaving():
    text = step("doelgroep: {diploma: bol-2}, termijn: {tot: 2 jaar, na: start werk}")
    assert cell(drawn(text), "bol-2", 12).said == "open"


def test_what_begins_later_is_not_there_at_first():
    text = step("doelgroep: {diploma: entree}, termijn: {vanaf: 1 jaar, na: diploma}")
    assert cell(drawn(text), "entree").parts == ()
    assert [str(part.address) for part in cell(drawn(text), "entree", 12).parts] == ["d/a"]


def test_an_organisation_that_the_law_lets_be_there_need_not_say_how_long():
    text = f"{MBO}stappen: [{{id: a, actor: dsp, doelgroep: {{diploma: entree}}}}]"
    assert cell(drawn(text), "entree", 12).said == "ja"


def test_a_step_for_some_of_the_ages_leaves_the_others_open():
    text = step("doelgroep: {diploma: bol-2, leeftijd: {vanaf: 26}}")
    assert cell(drawn(text), "bol-2").said == "open"


def test_two_steps_cover_the_ages_together():
    text = f"""
        {MBO.strip()}
        stappen:
          - {{id: a, actor: school, doelgroep: {{diploma: bol-2, leeftijd: {{vanaf: 23}}}}}}
          - {{id: b, actor: wi, doelgroep: {{diploma: bol-2, leeftijd: {{tot: 23}}}}}}
    """
    found = cell(drawn(text), "bol-2")
    assert (found.said, found.organisations) == ("ja", ("school", "wi"))


def test_a_step_that_nobody_does_is_shown_but_holds_nobody():
    found = cell(drawn(f"{MBO}stappen: [{{id: a, doelgroep: {{diploma: bol-2}}}}]"), "bol-2", 12)
    assert [part.organisations for part in found.parts] == [()]
    assert (found.state, found.said) == ("niemand", "nee")


def test_what_does_not_say_whom_it_is_for_is_not_counted():
    text = "stappen: [{id: a, actor: school}, {id: b, actor: dsp, doelgroep: {diploma: bol-2}}]"
    assert [str(part.address) for part in cell(drawn(text), "bol-2").parts] == ["d/b"]


def test_steps_of_the_young_person_ends_and_national_steps_are_not_counted():
    text = f"""
        {MBO.strip()}
        stappen:
          - {{id: a, actor: jongere, daarna: b}}
          - {{id: b, actor: duo, daarna: c}}
          - {{id: c, uitkomst: arbeid}}
        overdrachten: [{{id: o, van: a, naar: b}}]
        verantwoordelijkheden: [{{id: t, doet: duo, doelgroep: {{diploma: bol-2}}}}]
    """
    assert cell(drawn(text), "bol-2").organisations == ()


def test_a_branch_counts_for_the_organisation_it_leads_to():
    text = f"""
        {MBO.strip()}
        stappen:
          - id: wie
            actor: jongere
            daarna:
              - {{als: bol-2, naar: belt, doelgroep: {{diploma: bol-2}}}}
              - {{als: anders, naar: klaar}}
          - {{id: belt, actor: wi, doelgroep: {{diploma: entree}}}}
          - {{id: klaar, uitkomst: arbeid}}
    """
    (part,) = cell(drawn(text), "bol-2").parts
    assert (part.kind, str(part.address), part.organisations) == ("branch", "d/wie>belt", ("wi",))


def test_a_branch_is_for_some_of_those_who_come_there():
    text = f"""
        {MBO.strip()}
        doelgroep: {{diploma: entree}}
        stappen:
          - id: leeftijd
            actor: jongere
            daarna:
              - {{als: jong, naar: belt, doelgroep: {{herkomst: mbo}}}}
              - {{als: anders, naar: klaar}}
          - {{id: belt, actor: wi}}
          - {{id: klaar, uitkomst: arbeid}}
    """
    graph = drawn(text)
    assert [part.kind for part in cell(graph, "entree").parts] == ["branch", "step"]
    assert cell(graph, "bol-2").parts == ()


def test_a_step_with_only_the_school_of_its_subprocess_is_open():
    assert cell(drawn(f"{MBO}stappen: [{{id: a, actor: school}}]"), "bol-2").said == "open"


@pytest.mark.parametrize(
    ("group", "named"),
    [
        ("diploma: bol-2", True),
        ("herkomst: mbo, diploma: bol-2", True),
        ("herkomst: pro, diploma: bol-2", False),
        ("herkomst: mbo", False),
    ],
)
def test_a_cohort_is_named_by_its_diploma(group, named):
    text = f"{MBO}stappen: [{{id: a, actor: school, doelgroep: {{{group}}}}}]"
    assert cell(drawn(text), "bol-2").is_named is named


def test_a_handover_is_shown_but_only_passes_somebody_on():
    text = f"""
        {MBO.strip()}
        stappen: [{{id: a, actor: jongere, doelgroep: {{diploma: bol-2}}}}]
        overdrachten: [{{id: o, van: a, ontvanger: wi}}]
    """
    found = cell(drawn(text), "bol-2")
    assert [part.kind for part in found.parts] == ["handover"]
    assert (found.organisations, found.said) == (("wi",), "open")


@pytest.mark.parametrize(
    ("law", "said"), [("WEB 9.2.12 lid 4", "open"), ("WEB 9.2.12 lid 5", "ja"), ("", "ja")]
)
def test_a_task_that_somebody_only_may_do_is_open(law, said):
    task = f"{{id: t, doet: school, doelgroep: {{diploma: bbl-2}}, wet: [{law}]}}"
    assert cell(drawn(f"{MBO}verantwoordelijkheden: [{task}]"), "bbl-2").said == said


@pytest.mark.parametrize(
    ("group", "said"), [("leeftijd: {tot: 27}", "open"), ("diploma: bol-2", "ja")]
)
def test_a_task_for_an_age_does_not_say_that_it_is_for_this_school(group, said):
    graph = drawn(f"{MBO}verantwoordelijkheden: [{{id: t, doet: wi, doelgroep: {{{group}}}}}]")
    assert cell(graph, "bol-2").said == said


def test_a_named_target_group_says_what_it_holds():
    keys = {"id": "j", "doelgroepen": {"id": "g", "herkomst": "mbo"}}
    task = {"id": "t", "doet": "wi", "doelgroep": "g"}
    actors = [{"id": "wi", "groep": "gemeente"}]
    parts = [{"id": "d", "verantwoordelijkheden": [task]}]
    journey = Journey.model_validate({**keys, "actoren": actors, "deelprocessen": parts})
    assert cell(of(journey), "bol-2").said == "ja"


def test_a_task_without_a_target_group_is_not_counted():
    assert (
        cell(drawn(f"{MBO}verantwoordelijkheden: [{{id: t, doet: school}}]"), "entree").parts == ()
    )


def test_only_the_schools_of_the_journey_are_in_the_table():
    found = {each.group.cohort.id for each in cells(drawn("herkomst: pro\nstappen: []"))}
    assert found == {"pro", "pro-geen", ""}


def test_a_journey_without_schools_has_them_all():
    found = {each.group.cohort.id for each in cells(drawn("stappen: [{id: a, actor: dsp}]"))}
    assert {"bol-2", "pro", "vso-dagbesteding", "vmbo"} <= found


def test_from_the_last_birthday_there_is_one_row_that_the_journey_is_not_about():
    (found,) = (each for each in cells(drawn(step())) if each.group.band.until is None)
    assert (found.state, found.asked, found.parts) == ("niemand", None, ())
    assert [each.who for each in found.holders] == ["Werk & Inkomen", "Werk & Inkomen"]


@pytest.mark.parametrize(
    ("cohort", "month", "expected"),
    [("entree", 0, True), ("entree", 12, False), ("bol-2", 0, False)],
)
def test_the_doorstroompunt_first_consults_the_school(cohort, month, expected):
    assert cell(drawn(step()), cohort, month).consults is expected


def test_a_duty_until_the_birthday_that_ends_the_row_is_a_duty_for_all():
    assert cell(drawn(step()), "mbo-geen", age=16).state == "moet"


def test_who_is_only_for_who_is_at_school_is_not_there_afterwards():
    graph = drawn(step("doelgroep: {school: [ingeschreven, verzuimt]}"))
    assert {
        each.group.enrolment
        for each in cells(graph)
        if each.group.cohort.id == "entree" and each.parts
    } == {"ingeschreven", "verzuimt"}


def test_a_duty_that_stops_before_the_last_birthday_is_no_duty_for_all():
    graph = drawn("herkomst: vso-dagbesteding\nstappen: []")
    absent = {
        each.group.band.since: each.state
        for each in cells(graph)
        if each.group.enrolment == "verzuimt"
    }
    assert absent == {16: "moet", 18: "kan"}
