"""The key card promises nothing that cannot be typed."""

from __future__ import annotations

import pytest

from klantreis.capture.card import FORMS, card, form
from tests.capture.played import typed

DRAWN = (
    "rol: School",
    "start: school: ziet iets",
    "keuze: jongere: wil je hulp? ja / later / nee",
    "school -> mbo: melden",
)
TOLD = {"paste"}
"""What is told and not typed."""


@pytest.mark.parametrize("name", sorted({*sum(FORMS.values(), ())} - TOLD))
def test_every_form_is_understood(name):
    reply = typed(*DRAWN, form(name).typed).replies[-1]
    assert not reply.unclear, reply.sentence
    assert reply.edits or reply.park or reply.undo or name in ("after", "after_answer", "phase")


def test_a_form_becomes_what_it_says():
    made = typed(*DRAWN, form("parallel").typed).whole
    assert made.steps[-1].name == "Regelt een plek"
    assert typed(*DRAWN, form("owner").typed).whole.handovers[0].accountable == ("mbo",)


def test_every_form_says_what_it_becomes():
    assert all(each.typed and each.becomes for group in card() for each in group.forms)


def test_every_key_of_a_step_and_a_handover_is_on_it():
    steps, handovers = card()[-1].forms
    assert "terugweg" in steps.becomes
    assert "bij_geen_reactie" in handovers.becomes
