"""Who does the work, who sees to it, and on whose behalf somebody promises."""

from __future__ import annotations

import pytest

from klantreis import graph
from klantreis.rules import check
from klantreis.source import read
from tests.drawn import drawn


def found(rule: str, text: str) -> list[str]:
    return [str(each.about) for each in check(drawn(text), only=rule)]


def named(text: str, field: str = "naam") -> list[str]:
    """Return what is found about an actor whose name, function or other name is this."""
    file = f'id: j\nactoren: [{{id: x, groep: zorg, {field}: "{text}"}}]\n'
    journey = read(file.encode()).journey
    assert journey is not None
    return [str(each.about) for each in check(graph.of(journey), only="persoon-als-actor")]


WORK = "stappen: [{{id: a, actor: dsp, eindverantwoordelijk: {owner}{rest}}}]\n"


def work(owner: str = "wi", rest: str = "", beside: str = "") -> list[str]:
    return found("uitvoerder-zonder-opdracht", WORK.format(owner=owner, rest=rest) + beside)


def test_work_that_another_sees_to_is_asked_about():
    assert work() == ["d/a"]


@pytest.mark.parametrize("owner", ["dsp", "samen", "onbekend", "[wi, school]", "niemand"])
def test_without_one_other_owner_nothing_is_asked(owner: str):
    assert work(owner) == []


@pytest.mark.parametrize(
    "rest", [", met: wi", ", overleg: wi", ", status: afgesproken", ", wet: WEB 9.2.5 lid 1"]
)
def test_an_owner_who_takes_part_has_agreed(rest: str):
    assert work(rest=rest) == []


def test_an_agreement_about_the_step_is_enough_while_it_holds():
    agreement = "afspraken: [{{id: x, wat: Belt, bij: a, stand: {state}}}]\n"
    assert work(beside=agreement.format(state="open")) == []
    assert work(beside=agreement.format(state="vervallen")) == ["d/a"]


def test_a_handover_to_the_step_is_an_agreement():
    text = """
        stappen:
          - {id: a, actor: school, daarna: b}
          - {id: b, actor: dsp, eindverantwoordelijk: school}
        overdrachten: [{id: o, van: a, naar: b}]
    """
    assert found("uitvoerder-zonder-opdracht", text) == []


def test_the_young_person_works_for_nobody():
    assert (
        found(
            "uitvoerder-zonder-opdracht", WORK.replace("dsp", "jongere").format(owner="wi", rest="")
        )
        == []
    )


@pytest.mark.parametrize(
    "text",
    [
        "Mevrouw Jansen",
        "dhr. de Vries",
        "mw. A.B. van den Berg",
        "De heer El Amrani",
        "J. de Vries",
        "A.B. Jansen-Bos",
        "coach (mevr. Jansen)",
    ],
)
def test_a_name_with_a_title_or_initials_is_a_person(text: str):
    assert named(text) == ["actoren/x"]


@pytest.mark.parametrize(
    "text",
    [
        "Werk & Inkomen",
        "Wijkteam, Wmo en schuldhulp",
        "MEE Rijnmond",
        "Huis van de Wijk",
        "Leger des Heils",
        "St. Jozef",
        "W&I",
        "S.B.B.",
        "Stichting J. de Vries",
        "coach 18+ (Noord)",
        "De Heerlijkheid",
        "Mevrouwenhuis",
    ],
)
def test_the_name_of_an_organisation_is_no_person(text: str):
    assert named(text) == []


def test_a_function_and_another_name_are_looked_at_too():
    assert named("J. de Vries", "functies") == ["actoren/x"]
    assert named("J. de Vries", "ook") == ["actoren/x"]


def test_what_looks_like_a_person_is_not_repeated():
    (finding,) = check(
        drawn("stappen: [{id: a, actor: dsp, functie: J. de Vries}]"), only="persoon-als-actor"
    )
    assert "Vries" not in finding.message + finding.question + finding.key


def test_a_function_that_stands_in_many_steps_is_found_once():
    text = "stappen: [{id: a, functie: J. de Vries}, {id: b, functie: J. de Vries}]"
    assert found("persoon-als-actor", text) == ["d/a"]


MANY = """
id: j
actoren: [{{id: pro, naam: Praktijkonderwijs, groep: onderwijs, staat_voor: 28 besturen}}]
deelprocessen:
  - id: d
    aan_tafel: [{seat}]
    afspraken: [{{id: a, wat: Belt, wie: pro{rest}}}]
"""


def promised(rest: str = "", seat: str = "pro") -> list[str]:
    journey = read(MANY.format(rest=rest, seat=seat).encode()).journey
    assert journey is not None
    return [str(each.about) for each in check(graph.of(journey), only="afspraak-zonder-mandaat")]


def test_who_stands_for_many_cannot_promise_for_all():
    assert promised() == ["d/a"]
    assert promised(", stand: open") == ["d/a"]


@pytest.mark.parametrize(
    "rest", [", voorbehoud: pro", ", besluit: stuurgroep", ", stand: gedaan", ", stand: vervallen"]
)
def test_what_others_decide_or_what_is_over_is_not_asked(rest: str):
    assert promised(rest) == []


def test_a_role_at_the_table_decides_for_its_own_organisation_only():
    assert promised(seat="{actor: pro, besluit: ja}") == ["d/a"]


def test_an_opportunity_is_homework():
    (finding,) = check(drawn("kansen: [{id: k, tekst: Beter}]"), only="kans-zonder-actie")
    assert (str(finding.about), finding.desk) == ("d/k", True)
    assert found("kans-zonder-actie", "kansen: [{id: k, tekst: Beter, actie: Kies een dag}]") == []
