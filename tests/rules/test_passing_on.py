"""What goes along with a handover, where it goes, who is there, and who hears the end of it."""

from __future__ import annotations

import pytest

from klantreis import graph
from klantreis.graph import JourneyGraph
from klantreis.rules import Finding, check
from klantreis.source import read
from tests.drawn import drawn


def found(rule: str, *subprocesses: str) -> list[str]:
    return [str(each.about) for each in check(drawn(*subprocesses), only=rule)]


STEPS = """
stappen:
  - {id: a, actor: school, soort: start, daarna: [b, z]}
  - {id: b, actor: dsp, daarna: c}
  - {id: c, actor: dsp, daarna: z}
  - {id: z, uitkomst: arbeid}
"""


def handover(rest: str, beside: str = "", steps: str = STEPS) -> str:
    return f"{steps}overdrachten: [{{id: o, van: a, naar: b, {rest}}}]\n{beside}"


RISK = "risicos: [{id: r, tekst: Neemt niet op, bij: o}]\n"
COLD = "vorm: koud, soort: betrekken"


def test_who_really_goes_to_another_deserves_a_talk():
    assert found("koude-overdracht", handover("vorm: koud")) == ["d/o"]
    assert found("koude-overdracht", handover("vorm: warm")) == []


def test_who_only_asks_for_help_is_asked_where_it_matters():
    assert found("koude-overdracht", handover(COLD)) == []
    assert found("koude-overdracht", handover(COLD, RISK)) == ["d/o"]
    only_way = STEPS.replace("daarna: [b, z]", "daarna: b")
    assert found("koude-overdracht", handover(COLD, steps=only_way)) == ["d/o"]


@pytest.mark.parametrize("kind", ["melden", "systeem"])
def test_a_message_needs_no_talk(kind: str):
    assert found("koude-overdracht", handover(f"vorm: koud, soort: {kind}", RISK)) == []


def test_the_reason_is_said():
    (finding,) = check(drawn(handover("vorm: koud", RISK)), only="koude-overdracht")
    assert finding.message == "Overdracht 'o' gaat zonder gesprek. Er staat een risico bij."


@pytest.mark.parametrize(
    "content",
    [
        "dossier",
        "Het hele dossier",
        "volledig dossier",
        "leerlingdossier.",
        "cliëntdossier",
        "kopie van het dossier",
        "alles",
        "alles wat we weten over de jongere",
        "Alle gegevens",
        "alle informatie over de leerling",
    ],
)
def test_everything_is_too_much(content: str):
    assert found("hele-dossier", handover(f"inhoud: [naam, {content}]")) == ["d/o"]


@pytest.mark.parametrize(
    "content",
    [
        "overgangsdocument",
        "deel van het dossier",
        "samenvatting van het dossier",
        "contactgegevens",
        "wat de jongere wil",
        "alles over de stage",
        "onbekend",
        "nvt",
    ],
)
def test_a_part_is_not_everything(content: str):
    assert found("hele-dossier", handover(f"inhoud: {content}")) == []


def heard(rest: str = "", step: str = "", beside: str = "") -> list[str]:
    steps = STEPS.replace("id: c, actor: dsp", f"id: c, actor: dsp{step}")
    return found("geen-terugkoppeling", handover(f"naam: Door{rest}", beside, steps))


def test_who_gives_wants_to_hear_how_it_ends():
    assert heard() == ["d/o"]


@pytest.mark.parametrize("step", [", informeren: school", ", met: school", ", overleg: school"])
def test_to_be_told_later_is_enough(step: str):
    assert heard(step=step) == []


def test_a_task_of_telling_is_enough():
    task = "verantwoordelijkheden: [{id: v, doet: dsp, informeren: school}]\n"
    assert heard(beside=task) == []


def test_to_be_told_before_the_handover_is_not_enough():
    steps = STEPS.replace("id: a, actor: school", "id: a, actor: school, informeren: school")
    assert found("geen-terugkoppeling", handover("naam: Door", steps=steps)) == ["d/o"]


def test_to_get_the_young_person_back_when_it_fails_is_not_hearing_how_it_ends():
    text = """
        stappen:
          - {id: a, actor: school, soort: start, daarna: b}
          - {id: b, actor: wi, daarna: [{als: ja, naar: z}, {als: nee, naar: a}]}
          - {id: z, uitkomst: arbeid}
        overdrachten: [{id: o, van: a, naar: b}]
    """
    assert found("geen-terugkoppeling", text) == ["d/o"]


@pytest.mark.parametrize("kind", ["betrekken", "systeem"])
def test_who_stays_or_is_a_register_is_not_asked(kind: str):
    assert heard(f", soort: {kind}") == []


def test_a_message_is_asked_only_of_a_school():
    assert heard(", soort: melden") == ["d/o"]
    assert heard(", soort: melden, gever: wi") == []


def test_nothing_is_asked_about_a_step_that_nobody_drew():
    here = "stappen: [{id: a, actor: school}]\noverdrachten: [{id: o, van: a, naar: e/b}]\n"
    assert found("geen-terugkoppeling", here, "status: leeg\nstappen: [{id: b, actor: wi}]") == []


MANY = """
id: j
actoren:
  - {id: school, groep: onderwijs}
  - {id: dsp, groep: doorstroompunt, staat_voor: 13 gemeenten}
  - {id: wi, groep: gemeente, staat_voor: 13 gemeenten}
  - {id: wg, naam: Werkgever, groep: werk}
  - {id: jongere, groep: jongere}
deelprocessen:
  - id: d
"""


def of(body: str) -> JourneyGraph:
    journey = read((MANY + body).encode()).journey
    assert journey is not None
    return graph.of(journey)


def municipal(rest: str = "", beside: str = "") -> list[str]:
    body = f"""\
    stappen:
      - {{id: a, actor: school}}
      - {{id: b, actor: wi}}
    overdrachten:
      - {{id: p, van: b, naar: a}}
      - {{id: o, van: a, naar: b{rest}}}
{beside}"""
    return [str(each.about) for each in check(of(body), only="welke-gemeente")]


def test_a_school_that_gives_to_one_of_many_municipalities_is_asked_which():
    assert municipal() == ["d/o"]


def test_a_register_finds_the_municipality_itself():
    assert municipal(", soort: systeem") == []


def test_only_a_school_is_asked():
    assert municipal(", gever: dsp") == []


@pytest.mark.parametrize(
    ("beside", "places"),
    [
        ("    verschillen: [{id: v, per: gemeente, bij: o}]", []),
        ("    verschillen: [{id: v, per: school, bij: o}]", ["d/o"]),
        ("    afspraken: [{id: x, wat: Woonplaats, bij: o, stand: gedaan}]", []),
        ("    afspraken: [{id: x, wat: Grondslag, bij: o, stand: open}]", ["d/o"]),
    ],
)
def test_a_difference_by_municipality_or_a_kept_agreement_is_enough(beside: str, places: list[str]):
    assert municipal(beside=beside) == places


def guided(*, before: str = "dsp", work: str = "", handovers: str = "") -> tuple[Finding, ...]:
    body = f"""\
    stappen:
      - {{id: a, actor: {before}, soort: start, daarna: k}}
      - {{id: k, actor: jongere, daarna: w}}
      - {{id: w, actor: wg{work or ", daarna: b"}}}
      - {{id: b, actor: wi}}
    overdrachten:
      - {{id: o, soort: melden, van: w, naar: b}}
{handovers}"""
    return check(of(body), only="begeleider-wisselt")


def test_an_employer_alone_does_not_pass_a_young_person_on():
    (finding,) = guided()
    assert str(finding.about) == "d/w>b"
    assert finding.message == "Tussen dsp en wi zit hier alleen Werkgever, bij 'b'."


def test_the_same_guide_before_and_after_work_stays():
    assert guided(before="wi") == ()


def test_a_handover_past_the_employer_is_enough():
    assert guided(handovers="      - {id: p, gever: dsp, van: k, naar: w, ontvanger: wi}") == ()


def test_a_job_that_the_journey_starts_with_has_no_guide_before():
    assert guided(work=", soort: start, daarna: b") == ()


def test_without_any_handover_it_is_an_unowned_transition():
    body = """\
    stappen:
      - {id: a, actor: dsp, daarna: w}
      - {id: w, actor: wg, daarna: b}
      - {id: b, actor: wi}
"""
    assert check(of(body), only="begeleider-wisselt") == ()


def test_two_branches_to_one_step_are_one_place():
    (finding,) = guided(work=", daarna: [{als: ja, naar: b}, {als: nee, naar: b}]")
    assert str(finding.about) == "d/w>b"
