"""What the programme pays comes on top of the tasks in the law, and is the same everywhere."""

from __future__ import annotations

import pytest

from klantreis.rules import Finding, check
from tests.drawn import drawn

PAID = "budget: {wie: dsp, uit: programma}"


def found(text: str, rule: str) -> tuple[Finding, ...]:
    return check(drawn(text), only=rule)


@pytest.mark.parametrize(
    ("article", "who"),
    [
        ("WEB 9.2.12 lid 1", "de school"),
        ("WEC 44 lid 8", "de school"),
        ("WEB 9.2.5 lid 5", "de gemeente"),
        ("WEB 9.2.5", "de gemeente"),
        ("PW 7a lid 1", "de gemeente"),
    ],
)
def test_a_task_of_its_own_is_a_question(article: str, who: str):
    text = f"stappen: [{{id: a, actor: dsp, wet: {article}, {PAID}}}]"
    (finding,) = found(text, "wettelijke-taak-uit-programma")
    assert f"taak van {who} zelf" in finding.question
    assert finding.kind != "wet"


@pytest.mark.parametrize("article", ["WEB 9.2.12 lid 4", "WEB 9.2.1", "een afspraak"])
def test_what_nobody_has_to_do_may_be_paid(article: str):
    text = f"stappen: [{{id: a, actor: dsp, wet: {article}, {PAID}}}]"
    assert not found(text, "wettelijke-taak-uit-programma")


def test_other_money_may_pay_a_task():
    text = "stappen: [{id: a, actor: dsp, wet: WEB 9.2.5, budget: {wie: dsp, uit: subsidie}}]"
    assert not found(text, "wettelijke-taak-uit-programma")


@pytest.mark.parametrize("kind", ["verantwoordelijkheden", "overdrachten"])
def test_money_beside_the_flow_counts_too(kind: str):
    text = f"{kind}: [{{id: a, wet: WEB 9.2.12 lid 1, {PAID}}}]"
    (finding,) = found(text, "wettelijke-taak-uit-programma")
    assert str(finding.about) == "d/a"


DIFFERENCE = "\nverschillen: [{id: v, per: gemeente, tekst: Anders., bij: [a]}]"


@pytest.mark.parametrize(
    "paid",
    [
        f"stappen: [{{id: a, {PAID}}}]",
        f"overdrachten: [{{id: a, {PAID}}}]",
        f"verantwoordelijkheden: [{{id: a, {PAID}}}]",
        f"verantwoordelijkheden: [{{id: t, bij: [a], {PAID}}}]",
    ],
)
def test_a_difference_in_a_measure_is_about_the_law(paid: str):
    (finding,) = found(paid + DIFFERENCE, "verschil-per-gemeente")
    assert (finding.kind, finding.weight) == ("wet", "hoog")


def test_any_other_difference_is_a_question():
    (finding,) = found("stappen: [{id: a}]" + DIFFERENCE, "verschil-per-gemeente")
    assert (finding.kind, finding.weight) == ("proces", "midden")
    assert finding.message == "Dit gaat per gemeente anders: Anders."


@pytest.mark.parametrize("said", ["per: school", "per: gemeente, reden: Een proef"])
def test_a_reason_or_another_kind_of_difference_is_fine(said: str):
    text = f"stappen: [{{id: a, {PAID}}}]\nverschillen: [{{id: v, {said}, bij: a}}]"
    assert not found(text, "verschil-per-gemeente")
