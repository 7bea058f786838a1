"""Who is there after school: what is claimed, what is asked, and what is not asked."""

from __future__ import annotations

from klantreis.rules import Finding, check
from tests.drawn import drawn

START = "{id: sluit, actor: school, soort: start, doelgroep: {school: ingeschreven}}"


def found(text: str, *others: str) -> tuple[Finding, ...]:
    return check(drawn(text, *others), only="startkwalificatie-gat")


def steps(*audiences: str, head: str = "herkomst: mbo") -> str:
    written = "".join(
        f"\n  - {{id: s{number}, actor: school, {each}}}" for number, each in enumerate(audiences)
    )
    return f"{head}\nstappen:\n  - {START}{written}"


YEAR = "duur: {tot: 1 jaar, na: diploma}"


def test_a_claim_says_after_how_many_months():
    (finding,) = found(steps(f"doelgroep: {{diploma: bol-2}}, {YEAR}"))
    assert (
        finding.message == "Na school is er nog niemand voor deze jongeren: bol-2 (na 12 maanden)."
    )
    assert finding.weight == "midden"


def test_what_is_drawn_without_a_time_is_a_question():
    (finding,) = found(steps("doelgroep: {diploma: bol-2}"))
    assert (
        finding.message
        == "Er staat nog niet wie er na school is voor deze jongeren: bol-2 (na 12 maanden)."
    )
    assert finding.weight == "laag"


def test_all_groups_of_a_school_are_one_line():
    holes = steps(f"doelgroep: {{diploma: [entree, bol-2, niveau-3]}}, {YEAR}")
    (finding,) = found(holes)
    assert (str(finding.about), finding.field) == ("d", "herkomst")
    assert finding.message.count("na 12 maanden") == 3


def test_a_claim_leaves_the_questions_of_the_same_school_for_later():
    (finding,) = found(
        steps(f"doelgroep: {{diploma: entree}}, {YEAR}", "doelgroep: {diploma: bol-2}")
    )
    assert (
        finding.message == "Na school is er nog niemand voor deze jongeren: entree (na 12 maanden)."
    )


def test_every_school_has_its_own_line():
    mbo = steps(f"doelgroep: {{diploma: bol-2}}, {YEAR}")
    years = "duur: {tot: 2 jaar, na: verlaten school}"
    pro = steps(f"doelgroep: {{diploma: pro}}, {years}", head="herkomst: pro")
    assert [str(each.about) for each in found(mbo, pro)] == ["d", "e"]


def test_a_group_that_the_journey_does_not_name_is_not_asked_about():
    assert found(steps(YEAR)) == ()


def test_what_the_school_must_do_is_asked_elsewhere():
    assert found(steps("doelgroep: {diploma: bol-2, school: niet-ingeschreven}", YEAR)) != ()
    two_years = "duur: {tot: 2 jaar, na: diploma}"
    assert found(steps(f"doelgroep: {{diploma: bol-2}}, {two_years}")) == ()


def test_nothing_is_asked_where_the_doorstroompunt_may_be_there_and_somebody_is_drawn():
    assert found(steps("doelgroep: {diploma: entree}")) == ()


def test_somebody_who_is_only_for_who_is_at_school_is_not_there_afterwards():
    (finding,) = found(steps("doelgroep: {diploma: niveau-4, school: ingeschreven}"))
    assert "vanaf het begin" in finding.message


def test_without_a_school_that_it_begins_at_it_is_about_the_journey():
    text = f"""
        stappen:
          - {{id: a, actor: dsp, doelgroep: {{herkomst: mbo, diploma: bol-2}}, {YEAR}}}
    """
    (finding,) = found(text)
    assert (str(finding.about), finding.field) == ("", "")
