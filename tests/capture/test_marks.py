"""Lines that start with a sign."""

from __future__ import annotations

import pytest

from tests.capture.played import typed

BASE = ("pro: belt", "dsp: leest", "pro -> dsp: melden")


@pytest.mark.parametrize(
    ("line", "kind", "text", "about"),
    [
        ("? wie betaalt", "questions", "Wie betaalt", "leest"),
        ("! komt niet", "risks", "Komt niet", "leest"),
        ("+ samen doen", "opportunities", "Samen doen", "leest"),
        ("?1 wie betaalt", "questions", "Wie betaalt", "belt"),
        ("! o1 komt niet", "risks", "Komt niet", "pro-doorstroompunt"),
        ("!1: komt niet", "risks", "Komt niet", "belt"),
        ("? 2 weken wachten is lang", "questions", "2 weken wachten is lang", "leest"),
        ("? 99 mensen", "questions", "99 mensen", "leest"),
        ("! komt niet // in de zomer", "risks", "Komt niet (in de zomer)", "leest"),
    ],
)
def test_it_hangs_on_the_last_item_or_on_the_number(line, kind, text, about):
    played = typed(*BASE, "na 2", line)
    (made,) = getattr(played.whole, kind)
    assert (made.text, made.about) == (text, (about,))


def test_a_handover_is_an_item_as_well():
    assert typed(*BASE, "! komt niet").whole.risks[0].about == ("pro-doorstroompunt",)


def test_what_hangs_on_an_item_does_not_become_the_item():
    played = typed(*BASE, "! komt niet", "? hoe dan")
    assert played.whole.questions[0].about == ("pro-doorstroompunt",)


def test_without_an_item_it_stands_alone():
    played = typed("? wie betaalt")
    assert played.whole.questions[0].about == ()
    assert played.sentence == "Vraag v1 toegevoegd."


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "= dsp: maakt lijst per school, voor 1-5, a",
            ("Maakt lijst per school", "doorstroompunt", "2026-05-01", "a"),
        ),
        ("= pro: belt, snel", ("Belt, snel", "pro", None, None)),
        ("= pro: belt, voor de zomer", ("Belt", "pro", "de zomer", None)),
        ("= pro: belt, 1 mei, stem-jongeren", ("Belt", "pro", "2026-05-01", "stem-jongeren")),
        ("= maakt lijst: voor alle scholen", ("Maakt lijst: voor alle scholen", None, None, None)),
        ("= pro: a", ("A", "pro", None, None)),
    ],
)
def test_an_agreement_says_who_what_when_and_the_topic(line, said):
    (made,) = typed(*BASE, line).whole.agreements
    assert (made.what, made.who, made.when, made.topic) == said
    assert made.state == "open"


def test_an_agreement_hangs_only_on_a_number_that_is_said():
    played = typed(*BASE, "= pro: a", "=o1 mentor: b")
    assert [each.about for each in played.whole.agreements] == [(), ("pro-doorstroompunt",)]
    assert played.whole.agreements[1].function == "mentor"


def test_an_agreement_says_what_it_lacks():
    assert typed("= belt").sentence == (
        "Afspraak a1 toegevoegd; a1 heeft nog geen partij en geen datum."
    )


def test_what_is_parked_changes_nothing():
    played = typed(*BASE, "# hoort bij deelproces 5")
    assert played.parked == ["hoort bij deelproces 5"]
    assert played.replies[-1].edits == ()
    assert played.sentence == "Op de parkeerplaats gezet: hoort bij deelproces 5."


def test_an_agreement_about_nothing_stays():
    assert typed("= pro: ,").replies[-1].unclear
