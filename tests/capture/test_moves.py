"""Commands that move the cursor or change what is there."""

from __future__ import annotations

import pytest

from klantreis.capture import Cursor, Here, understand
from klantreis.journey import Approach
from klantreis.source import read
from tests.capture.played import TODAY, typed
from tests.capture.test_steps import ways

DRAWN = ("pro: belt", "keuze: jo: wil je hulp? ja / later / nee", "ja: dsp: maakt plan")


def cursor(*lines: str) -> Cursor:
    return typed(*DRAWN, *lines).cursor


@pytest.mark.parametrize(
    ("line", "step", "branch"),
    [
        ("na 1", "belt", ""),
        ("na stap 1", "belt", ""),
        ("na 1: ", "belt", ""),
        ("NA 2 nee", "wil-je-hulp", "nee"),
        ("na 2 la", "wil-je-hulp", "later"),
        ("na 2", "wil-je-hulp", ""),
    ],
)
def test_the_cursor_goes_where_it_is_told(line, step, branch):
    found = cursor(line)
    assert (found.step, found.branch, found.item) == (step, branch, step)


def test_after_a_handover_the_step_that_receives_it_goes_on():
    found = cursor("na 1", "pro -> dsp: melden", "na 1", "na o1")
    assert (found.step, found.item) == ("maakt-plan", "pro-doorstroompunt")


def test_after_a_risk_the_step_that_it_hangs_on_goes_on():
    assert cursor("!1 komt niet", "na r1").step == "belt"


def test_an_answer_that_is_not_there_is_offered_as_one_that_is():
    played = typed(*DRAWN, "na 2 misschien")
    asked = played.replies[-1]
    assert asked.sentence == "Stap 2 'Wil je hulp?' heeft geen antwoord 'misschien'. Kies er een."
    played.type("na 2 misschien", choice=asked.choices[1].token)
    assert played.cursor.branch == "later"


@pytest.mark.parametrize(("line", "taken"), [("na 1 nee", "nee"), ("na 3 later", "later")])
def test_an_answer_of_another_step_is_offered(line, taken):
    played = typed(*DRAWN, line)
    (offered,) = played.replies[-1].choices
    assert offered.text == f"2 'Wil je hulp?': {taken}"
    played.type(line, choice=offered.token)
    assert (played.cursor.step, played.cursor.branch) == ("wil-je-hulp", taken)


def test_a_way_from_the_wrong_number_is_offered_from_the_right_one():
    played = typed(*DRAWN, "3 nee naar 1")
    played.type("3 nee naar 1", choice=played.replies[-1].choices[0].token)
    assert "2 nee > 1" in ways(played)


@pytest.mark.parametrize(
    ("line", "way"),
    [
        ("naar 1", "3 > 1"),
        ("2 nee naar 1", "2 nee > 1"),
        ("van 2 later naar 3", "2 later > 3"),
        ("2 ja naar 1", "2 ja > 1"),
        ("3 naar 2", "3 > 2"),
        ("3 naar stap 2", "3 > 2"),
    ],
)
def test_a_way_leads_where_it_is_told(line, way):
    played = typed(*DRAWN, line)
    assert way in ways(played)
    assert not played.replies[-1].unclear


def test_a_line_that_leads_back_goes_on_at_the_next_open_answer():
    found = cursor("naar 1")
    assert (found.step, found.branch) == ("wil-je-hulp", "")


def test_a_way_elsewhere_leaves_the_cursor():
    assert cursor("2 nee naar 1").step == "maakt-plan"


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("na 44", "Nummer 44 is er niet."),
        ("naar 44", "Nummer 44 is er niet."),
        ("2 misschien naar 1", "heeft geen antwoord 'misschien'"),
        ("wis 44", "Nummer 44 is er niet."),
        ("wis 1 hoor", "heeft geen antwoord 'hoor'"),
        ("hernoem 1", "Wat komt er bij hernoem 1?"),
        ("fase intake", "De fase 'intake' is er nog niet."),
    ],
)
def test_what_cannot_be_done_stays_with_the_reason(line, why):
    reply = typed(*DRAWN, line).replies[-1]
    assert reply.unclear
    assert why in reply.sentence


@pytest.mark.parametrize(
    "line",
    ["na 3 weken belt hij", "na 18e verjaardag belt dsp", "1 mens gaat naar 3", "naar 3 scholen"],
)
def test_a_sentence_that_starts_like_a_command_is_a_step(line):
    played = typed(*DRAWN, "na 1", "pro: een", "na 3", line)
    assert any(step.name == line[0].upper() + line[1:] for step in played.whole.steps)


def test_without_a_place_it_is_asked_from_where():
    played = typed("start: pro: a", "start: duo: b")
    reply = understand("naar 1", played.here, Cursor())
    assert reply.sentence == "Van welke stap? Typ het nummer ervoor, zoals 4 naar 1."


def test_something_is_taken_away():
    played = typed(*DRAWN, "wis 3")
    assert [step.id for step in played.whole.steps] == ["belt", "wil-je-hulp"]
    assert played.sentence == "Stap 3 'Maakt plan' is weggehaald."
    assert played.cursor.step == "wil-je-hulp"


def test_what_still_names_it_is_said():
    played = typed(*DRAWN, "!3 komt niet", "wis 3")
    assert played.sentence == ("Stap 3 'Maakt plan' is weggehaald. Hier staat het nog: r1.")


def test_an_answer_is_taken_away():
    assert "2 nee > " not in ways(typed(*DRAWN, "wis 2 nee"))


def test_a_handover_is_taken_away():
    assert typed(*DRAWN, "na 1", "pro -> dsp", "wis o1").whole.handovers == ()


def test_something_gets_another_name_and_a_note():
    step = typed(*DRAWN, "hernoem 3 maakt samen een plan // met de coach").whole.steps[2]
    assert (step.name, step.note) == ("Maakt samen een plan", "met de coach")
    assert typed(*DRAWN, "! a", "hernoem r1 b").whole.risks[0].text == "B"


def test_a_phase_is_known_by_its_start():
    assert cursor("fase naz").phase == "nazorg"
    assert typed(*DRAWN, "fase naz").sentence == "De volgende stappen horen bij de fase nazorg."


def test_a_new_phase_is_made_beside_the_usual_ones():
    played = typed(*DRAWN, "fase intake")
    played.type("fase intake", choice=played.replies[-1].choices[0].token).type("pro: praat")
    assert played.whole.steps[-1].phase == "intake"
    again = played.type("fase weer iets")
    again.type("fase weer iets", choice=again.replies[-1].choices[0].token)
    assert again.cursor.phase == "weer-iets"
    assert len(again.content.phases) == 8


def test_undo_is_for_who_keeps_the_versions():
    reply = typed(*DRAWN, "terug").replies[-1]
    assert (reply.undo, reply.edits) == (True, ())


def test_a_deelproces_that_is_gone_is_said():
    reply = understand("pro: belt", Here(typed().content, "weg", today=TODAY), Cursor())
    assert (reply.unclear, reply.sentence) == (True, "Dit deelproces is er niet meer.")


def test_an_aanpak_is_drawn_in_the_same_way():
    text = "{soort: aanpak, id: a, actoren: [{id: mee, naam: MEE}]}"
    content = read(text.encode()).content
    for line in ("mee: belt", "mee: praat", "? wie betaalt"):
        assert isinstance(content, Approach)
        reply = understand(
            line, Here(content, "a"), Cursor(step=content.steps[-1].id if content.steps else "")
        )
        assert not reply.unclear, reply.sentence
        for edit in reply.edits:
            content = edit.apply(content)
    assert isinstance(content, Approach)
    assert content.steps[0].flows[0].to == "praat"


def test_a_new_role_takes_the_steps_that_its_name_stands_before():
    text = "rol=tekst"
    played = typed().type("verpleegkundige: meldt aan", choice=text)
    played.type("Verpleegkundige: belt", choice=text).type("pro: kijkt")
    played.type("rol: verpleegkundige", "meldt af")
    assert [(step.title, step.actor) for step in played.whole.steps] == [
        ("Meldt aan", "verpleegkundige"),
        ("Belt", "verpleegkundige"),
        ("Kijkt", "pro"),
        ("Meldt af", "verpleegkundige"),
    ]
    assert played.replies[-2].sentence.endswith(
        "Ook stap 1 'Meldt aan' en stap 2 'Belt' staan er nu."
    )


@pytest.mark.parametrize("word", ["opnieuw", "Opnieuw."])
def test_what_was_taken_back_is_done_again(word):
    assert typed("pro: belt", word).replies[-1].redo
