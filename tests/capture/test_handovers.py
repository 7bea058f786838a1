"""Lines with an arrow between two parties."""

from __future__ import annotations

import pytest

from klantreis.journey import Handover, Moment
from tests.capture.played import Played, typed
from tests.capture.test_steps import ways


def only(played: Played) -> Handover:
    (made,) = played.whole.handovers
    return made


@pytest.mark.parametrize(
    ("line", "kind", "name", "term"),
    [
        ("pro -> dsp: melden binnen 10 werkdagen", "melden", "Melden", "binnen 10 werkdagen"),
        ("pro -> dsp: meldt verzuim", "melden", "Meldt verzuim", None),
        ("pro → dsp: draagt over uiterlijk 1 mei", "overdragen", "Draagt over", "uiterlijk 1 mei"),
        ("pro=>dsp: betrekt bij gesprek", "betrekken", "Betrekt bij gesprek", None),
        ("> dsp levert gegevens binnen 5wd", "systeem", "Levert gegevens", "binnen 5 werkdagen"),
        ("mentor -> dsp", "overdragen", None, None),
        ("pro -> dsp: binnen 3 weken", "overdragen", None, "binnen 3 weken"),
    ],
)
def test_a_line_becomes_a_handover(line, kind, name, term):
    made = only(typed("pro: belt", line))
    assert (made.kind, made.name) == (kind, name)
    terms = [each for each in made.term or () if isinstance(each, Moment)]
    assert [each.spoken for each in terms] == ([term] if term else [])
    assert all(each.basis == "praktijk" for each in terms)


def test_it_waits_for_the_next_step_of_the_receiver():
    played = typed("pro: belt", "pro -> dsp: melden")
    assert (only(played).source, only(played).receiver) == ("belt", "doorstroompunt")
    played.type("pro: wacht af", "dsp: leest")
    assert (only(played).target, only(played).receiver) == ("leest", None)
    assert "o1 komt hier aan; o1 heeft nog geen aanleiding en geen termijn." in played.sentence


def test_who_receives_goes_on_without_a_name():
    played = typed("pro: belt", "> dsp: melden", "leest het plan")
    assert played.whole.steps[1].actor == "doorstroompunt"
    assert only(played).target == "leest-plan"


def test_after_an_undo_it_waits_again():
    played = typed("pro: belt", "> dsp: melden", "leest", "terug", "leest alles")
    assert only(played).target == "leest-alles"


def test_it_arrives_at_a_step_that_follows_already():
    played = typed("pro: belt", "jo: komt langs", "dsp: praat", "na 1", "pro -> dsp: melden")
    assert (only(played).source, only(played).target) == ("belt", "praat")
    assert "hij komt aan bij stap 3 'Praat'" in played.sentence


def test_it_starts_at_the_step_of_the_giver_behind_the_young_person():
    played = typed("pro: belt", "keuze: jo: wil je? ja / nee", "pro -> dsp: melden")
    assert (only(played).source, only(played).target) == ("belt", None)


def test_elsewhere_it_is_the_change_of_party_that_has_none_yet():
    played = typed("pro: a", "dsp: b", "start: duo: c", "pro -> dsp: melden")
    assert (only(played).source, only(played).target) == ("a", "b")


def test_elsewhere_the_next_step_follows_the_one_that_gives():
    played = typed("pro: a", "start: duo: b", "duo: c", "pro -> dsp: melden", "leest")
    assert ways(played) == ["1 > 4", "2 > 3"]
    assert only(played).target == "leest"


def test_a_choice_that_leads_on_everywhere_is_no_place_to_go_on():
    lines = ("keuze: pro: a? ja / nee", "ja: dsp: b", "nee: wi: c", "> lp: melden")
    played = typed(*lines, "pro -> mbo: melden")
    assert played.cursor.step == "c"


def test_beside_what_follows_already():
    played = typed("pro: a", "dsp: b", "wi: c", "pro -> lp: melden", "leest")
    assert ways(played) == ["1 > 2", "1 > 4", "2 > 3"]


def test_it_arrives_where_an_arrow_is_led_to():
    played = typed("dsp: a", "start: pro: b", "pro -> dsp: melden", "naar 1")
    assert (only(played).source, only(played).target) == ("b", "a")
    assert "o1 komt hier aan" in played.sentence


def test_of_a_giver_without_a_step_only_the_name_is_known():
    made = only(typed("duo: levert", "pro -> dsp: melden"))
    assert (made.source, made.giver, made.receiver) == (None, "pro", "doorstroompunt")


def test_a_second_one_between_the_same_steps_is_not_made():
    reply = typed("pro: a", "dsp: b", "na 1", "pro -> dsp", "na 1", "pro -> dsp").replies[-1]
    assert reply.unclear
    assert "Daar is al een overdracht: o1." in reply.sentence


def test_nobody_hands_over_to_itself():
    assert typed("pro -> pro: melden").replies[-1].unclear


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("pro -> jan: melden", "'jan' is geen bekende rol."),
        ("jan -> pro: melden", "'jan' is geen bekende rol."),
        ("pro -> doorstrompunt: x", "Bedoelde u Doorstroompunt?"),
    ],
)
def test_who_is_not_known_is_asked(line, sentence):
    reply = typed("pro: belt", line).replies[-1]
    assert reply.unclear
    assert sentence in reply.sentence


def test_more_than_is_no_arrow():
    played = typed("pro: belt", "kijkt of 18 > 16 is")
    assert played.whole.steps[-1].name == "Kijkt of 18 > 16 is"


def test_the_reply_says_between_whom_where_and_what_is_open():
    assert typed("pro: belt", "pro -> dsp: melden").sentence == (
        "Overdracht o1 van Praktijkonderwijs aan Doorstroompunt toegevoegd vanaf stap 1 'Belt'; "
        "hij wacht op de volgende stap van Doorstroompunt; o1 heeft nog geen aanleiding en geen "
        "termijn."
    )


@pytest.mark.parametrize("arrow", ["->", "-->", "=>", ">>", "->>", ">", "→"])
def test_every_arrow_is_one(arrow):
    played = typed("pro: belt", f"pro {arrow} dsp: melden")
    (made,) = played.whole.handovers
    assert (made.source, made.receiver, made.title) == ("belt", "doorstroompunt", "Melden")
