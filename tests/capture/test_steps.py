"""Lines that become steps, and where those come."""

from __future__ import annotations

import pytest

from klantreis.journey import Step
from tests.capture.played import Played, typed

CHOICE = ("pro: belt", "keuze: jo: wil je hulp? ja / later / nee")


def last(played: Played) -> Step:
    return played.whole.steps[-1]


def ways(played: Played) -> list[str]:
    """Return every arrow as `1 ja > 2`, by number."""
    numbers = {id: number for number, id in played.numbered().items()}
    return [
        f"{numbers[step.id]} {flow.when or ''}".strip() + f" > {numbers.get(flow.to or '', '')}"
        for step in played.whole.steps
        for flow in step.flows
    ]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("mentor: meldt aan", {"naam": "Meldt aan", "actor": "pro", "functie": "mentor"}),
        ("meldt aan", {"naam": "Meldt aan", "actor": "pro"}),
        ("dsp met pro en wi: overlegt", {"actor": "doorstroompunt", "met": ["pro", "wi"]}),
        ("start: duo: levert lijst", {"actor": "duo", "soort": "start"}),
        ("wacht: tot jongere belt", {"naam": "Wacht tot jongere belt", "soort": "wachten"}),
        ("wacht: 2 weken", {"naam": "Wacht 2 weken"}),
        ("wacht: jo: hoort niets", {"naam": "Hoort niets", "soort": "wachten", "actor": "jongere"}),
        ("einde: uit beeld", {"naam": "Uit beeld", "uitkomst": "uit-beeld"}),
        ("einde: heeft een baan", {"uitkomst": "arbeid"}),
        ("einde: wil nu geen hulp", {"uitkomst": "geen-hulp-gewenst"}),
        ("pro: belt // alleen in mei", {"naam": "Belt", "toelichting": "alleen in mei"}),
        ("pro: kijkt op https://duo.nl", {"naam": "Kijkt op https://duo.nl"}),
        ("keuze: lukt het?", {"naam": "Lukt het?", "daarna": [{"als": "ja"}, {"als": "nee"}]}),
        ("keuze: welke a / b", {"naam": "Welke?", "daarna": [{"als": "a"}, {"als": "b"}]}),
        ("keuze: lukt? ja/nee/ja", {"daarna": [{"als": "ja"}, {"als": "nee"}]}),
    ],
)
def test_a_line_becomes_a_step(line, said):
    step = last(typed("pro: kijkt", line))
    plain = step.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    assert {key: plain.get(key) for key in said} == said
    assert step.function is None or step.function == "mentor"


def test_an_end_has_no_lane():
    assert last(typed("pro: kijkt", "einde: werk")).actor is None


def test_how_an_end_ends_is_asked_with_one_key():
    played = typed("pro: kijkt", "einde: is klaar")
    asked = played.replies[-1]
    played.type("einde: is klaar", choice=asked.choices[5].token)
    assert played.whole.steps[-1].outcome == "elders"


def test_a_deelproces_begins_with_a_start():
    assert typed("pro: ziet iets", "belt").whole.steps[0].kind == "start"
    assert typed("keuze: pro: lukt het?").whole.steps[0].kind == "keuze"


def test_steps_follow_each_other():
    assert ways(typed("pro: a", "b", "dsp: c")) == ["1 > 2", "2 > 3"]


def test_a_step_after_one_with_an_arrow_comes_between():
    assert ways(typed("pro: a", "b", "na 1", "c")) == ["1 > 1a", "1a > 2"]


def test_a_step_after_a_choice_fills_the_first_open_answer():
    assert ways(typed(*CHOICE, "dsp: a")) == ["1 > 2", "2 ja > 3", "2 later > ", "2 nee > "]


def test_what_fills_an_answer_counts_on():
    played = typed(*CHOICE, "ja: dsp: a", "b", "nee: dsp: c")
    assert ways(played)[1:] == ["2 ja > 3", "2 later > ", "2 nee > 5", "3 > 4"]


def test_after_an_answer_that_leads_on_a_step_comes_between():
    played = typed(*CHOICE, "ja: dsp: a", "na 2 ja", "dsp: b")
    assert ways(played)[1] == "2 ja > 2a"


def test_an_answer_leads_to_a_step_that_is_there():
    played = typed(*CHOICE, "nee: naar 1")
    assert "2 nee > 1" in ways(played)
    assert typed(*CHOICE, "nee: naar 44").replies[-1].unclear


def test_before_an_answer_that_leads_on_a_step_can_be_put_between():
    played = typed(*CHOICE, "ja: dsp: a", "ja: dsp: b")
    asked = played.replies[-1]
    assert asked.sentence == "Het antwoord 'ja' van stap 2 'Wil je hulp?' gaat al verder."
    played.type("ja: dsp: b", choice=asked.choices[0].token)
    assert ways(played)[1] == "2 ja > 2a"


def test_an_open_answer_alone_goes_there():
    assert typed(*CHOICE, "Later").cursor.branch == "later"


@pytest.mark.parametrize("line", ["keuze", "na", "wis", "PRO"])
def test_a_word_that_needs_more_stays(line):
    assert typed(*CHOICE, line).sentence == f"Typ achter {line} ook de rest. Met F1 ziet u hoe."


def test_a_role_may_stand_before_the_kind():
    played = typed("pro: keuze: lukt het? ja / nee")
    assert played.whole.steps[0].is_choice
    assert played.whole.steps[0].actor == "pro"


def test_an_answer_that_is_a_role_as_well_is_both():
    played = typed("keuze: pro: wie belt? school / doorstroompunt", "doorstroompunt: belt")
    assert played.whole.steps[0].flows[1].to == "belt"
    assert played.whole.steps[1].actor == "doorstroompunt"


def test_an_answer_further_back_is_still_a_start_of_a_line():
    played = typed(
        *CHOICE, "ja: keuze: dsp: lukt het? goed / slecht", "goed: dsp: a", "later: jo: b"
    )
    assert ways(played)[2] == "2 later > 5"


def test_an_end_fills_the_answer_of_its_name():
    played = typed("keuze: pro: wat? school / werk / niets", "einde: werk")
    assert ways(played) == ["1 school > ", "1 werk > 2", "1 niets > "]


def test_after_an_end_the_next_open_answer_is_filled():
    played = typed(*CHOICE, "ja: dsp: a", "einde: werk", "dsp: b")
    assert ways(played)[1:4] == ["2 ja > 3", "2 later > 5", "2 nee > "]


def test_an_end_by_an_answer_leaves_the_line_where_it_was():
    played = typed(*CHOICE, "ja: dsp: a", "nee: einde: geen hulp", "dsp: b")
    assert ways(played)[-1] == "3 > 5"


def test_after_an_end_without_a_choice_the_next_step_stands_beside():
    played = typed("pro: a", "b", "einde: uit beeld", "c")
    assert ways(played) == ["1 > 2", "1 > 4", "2 > 3"]
    assert "ook na stap 1" in played.sentence


def test_an_end_that_is_there_already_is_used_again():
    played = typed(*CHOICE, "ja: einde: werk", "nee: einde: werk")
    assert ways(played)[1:] == ["2 ja > 3", "2 later > ", "2 nee > 3"]
    assert (
        played.sentence
        == "Van stap 2 'Wil je hulp?' gaat het antwoord 'nee' nu naar stap 3 'Werk'."
    )


def test_an_end_with_a_note_of_its_own_is_another_end():
    played = typed(*CHOICE, "ja: einde: werk", "nee: einde: werk // met hulp")
    assert [step.note for step in played.whole.steps[2:]] == [None, "met hulp"]


def test_only_where_somebody_says_so_a_last_step_is_followed_in_place():
    assert ways(typed(*CHOICE, "ja: dsp: a", "nee: dsp: b", "na 3", "c", "d"))[-2:] == [
        "3 > 3a",
        "3a > 5",
    ]


def test_at_the_same_time_is_beside_the_last_step():
    played = typed("pro: a", "b", "tegelijk: dsp: c")
    assert ways(played) == ["1 > 2", "1 > 3"]


def test_a_start_stands_apart():
    assert ways(typed("pro: a", "start: duo: b", "c")) == ["2 > 3"]


def test_a_choice_without_an_open_answer_asks_after_which():
    played = typed(*CHOICE, "ja: dsp: a", "later: dsp: b", "nee: dsp: c", "na 2", "dsp: d")
    asked = played.replies[-1]
    assert [each.text for each in asked.choices] == ["ja", "later", "nee"]
    played.type("dsp: d", choice=asked.choices[2].token)
    assert "2 nee > 2a" in ways(played)


def test_nothing_comes_after_an_end():
    played = typed("pro: a", "einde: werk", "na 2")
    assert played.replies[-1].unclear
    assert played.sentence == "Stap 2 'Werk' is een einde. Typ na en een ander nummer."


def test_the_phase_is_written_where_it_changes():
    played = typed("fase signaleren", "pro: a", "b", "fase nazorg", "c", "d", "start: duo: e")
    assert [step.phase for step in played.whole.steps] == [
        "signaleren",
        None,
        "nazorg",
        None,
        "nazorg",
    ]


def test_a_step_that_was_undone_leaves_the_line_at_the_one_before():
    assert ways(typed("pro: a", "b", "terug", "c")) == ["1 > 3"]


def test_the_reply_names_the_step_its_lane_and_its_place():
    assert typed(*CHOICE, "nee: dsp: stopt").sentence == (
        "Stap 3 'Stopt' toegevoegd bij Doorstroompunt, na antwoord 'nee' van stap 2."
    )


def test_a_step_of_nobody_says_so():
    assert typed("belt").sentence == "Stap 1 'Belt' toegevoegd; nog van niemand, als begin."


def test_an_answer_makes_a_choice_of_the_question_before_it():
    played = typed("jo: wil je hulp?", "ja: pro: plant gesprek", "nee: einde: geen hulp")
    assert ways(played) == ["1 ja > 2", "1 nee > 3"]
    assert played.replies[1].sentence.startswith("Stap 1 is nu een keuze: ja of nee. Stap 2")


def test_an_answer_alone_makes_a_choice_too():
    played = typed("jo: wil je hulp?", "nee", "einde: geen hulp")
    assert ways(played) == ["1 ja > ", "1 nee > 2"]
    assert played.replies[1].sentence == (
        "Stap 1 is nu een keuze: ja of nee. "
        "Stap 1 'Wil je hulp?', antwoord 'nee': de volgende stap komt hier."
    )


@pytest.mark.parametrize("line", ["ja", "nee: pro: belt", "Nee: naar 1"])
@pytest.mark.parametrize("before", ["pro: belt", "jo: wil je hulp?"])
def test_an_answer_to_nothing_is_asked_back(line, before):
    played = typed(before, "pro: kijkt", line)
    assert played.replies[-1].unclear
    assert played.sentence.startswith("Bij welke vraag hoort ")
    assert len(played.whole.steps) == 2


def test_a_question_that_leads_on_already_stays_a_step():
    played = typed("jo: wil je hulp?", "pro: belt", "na 1", "ja: pro: kijkt")
    assert played.replies[-1].unclear
    assert ways(played) == ["1 > 2"]
