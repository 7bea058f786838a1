"""What stands on everything: one sentence after another, and nothing twice."""

from __future__ import annotations

from dataclasses import replace

from klantreis.writers.facts import Facts
from tests import pictures

from . import taken


def facts_with(note: str | None) -> Facts:
    facts = taken.facts("rijnmond")
    return replace(facts, journey=facts.journey.model_copy(update={"note": note}))


def test_every_remark_is_a_sentence():
    assert list(facts_with("Eigen reconstructie").remarks()) == [
        "Eigen reconstructie.",
        "Dit is geen juridisch advies.",
        "Opmerking.",
    ]


def test_what_the_journey_says_itself_is_not_said_again():
    told = list(facts_with("Zelf bedacht. Geen juridisch advies.").remarks())
    assert told == ["Zelf bedacht. Geen juridisch advies.", "Opmerking."]


def test_the_stamp_tells_one_version_from_another():
    facts = replace(taken.facts("rijnmond"), mark="0123456789abcdef")
    assert facts.stamp(pictures.outline("rijnmond", "pro-dsp")) == (
        "Van school naar duurzaam werk in Rijnmond · 4. Van praktijkonderwijs naar doorstroompunt"
        " · status: concept · versie 0.1 · 22 november 2026 · kenmerk 0123456789ab"
    )
    assert "status" not in facts.stamp()


def test_the_rows_name_the_one_deelproces_that_it_is_about():
    rows = dict(taken.facts("rijnmond").rows(pictures.outline("rijnmond", "pro-dsp")))
    assert rows["Deelproces"] == "4. Van praktijkonderwijs naar doorstroompunt"
    assert rows["Status"] == "concept"
    assert "Deelproces" not in dict(taken.facts("rijnmond").rows())
