"""Who guided before the work, and whether that is known to who guides after it."""

from __future__ import annotations

import pytest

from tests.rules.told import findings, told

RULE = "begeleider-wisselt"
FOUND = ["d/werkt>belt"]
TEXT = """
actoren:
  - {{id: jongere, naam: Jongere, groep: jongere}}
  - {{id: dsp, naam: Doorstroompunt, groep: doorstroompunt}}
  - {{id: wi, naam: Werk & Inkomen, groep: gemeente}}
  - {{id: zorg, naam: Wijkteam, groep: zorg}}
  - {{id: duo, naam: DUO, groep: landelijk}}
  - {{id: wg, naam: Werkgever, groep: werk}}
deelprocessen:
  - id: d
    stappen:
      - {{id: zoekt, naam: Zoekt een plek, actor: {first}, soort: start, daarna: {way}}}
      - {{id: wil, naam: Wil dit, actor: jongere, daarna: werkt}}
      - {{id: werkt, naam: Neemt aan, actor: wg, daarna: belt}}
      - {{id: belt, naam: Houdt contact, actor: wi}}
      {more}
    overdrachten:
      - {{id: o, van: werkt, naar: belt, soort: melden}}
      {promise}
"""
SAID = {"first": "dsp", "way": "werkt", "more": "", "promise": ""}


def found(**said: str) -> list[str]:
    return told(RULE, TEXT.format(**SAID | said))


def test_another_guide_after_the_work_is_found():
    assert found() == FOUND
    assert found(way="wil") == FOUND


@pytest.mark.parametrize("first", ["wi", "duo", "wg"])
def test_the_same_guide_a_register_or_work_itself_is_fine(first: str):
    assert found(first=first) == []


def test_who_is_promised_to_the_receiver_has_passed_on():
    promise = "- {id: p, van: zoekt, naar: werkt, ontvanger: wi}"
    assert found(promise=promise) == []


def test_a_promise_of_one_guide_is_none_of_another():
    promise = "- {id: p, van: zoekt, naar: werkt, ontvanger: wi}"
    other = "- {id: helpt, naam: Helpt, actor: zorg, soort: start, daarna: werkt}"
    assert found(promise=promise, more=other) == FOUND
    first = "- {id: p, van: helpt, naar: werkt, ontvanger: wi}"
    assert found(promise=first, more=other) == FOUND


@pytest.mark.parametrize("line", ["terugweg: werkt", "uitkomst: elders, daarna: werkt"])
def test_who_comes_back_was_not_guided(line: str):
    back = f"- {{id: wacht, naam: Wacht, actor: zorg, soort: wachten, {line}}}"
    assert found(first="wi", more=back) == []
    assert found(more=back) == FOUND


def test_a_round_of_work_is_walked_once():
    again = "- {id: oefent, naam: Oefent, actor: wg, daarna: werkt}"
    assert found(first="wi", way="[werkt, oefent]", more=again) == []
    round_ = "- {id: oefent, naam: Oefent, actor: wg, daarna: [oefent, werkt]}"
    assert found(way="oefent", more=round_) == FOUND


def test_work_that_passes_on_to_work_hides_nothing():
    more = "- {id: oefent, naam: Oefent, actor: wg, daarna: werkt}"
    promise = "- {id: p, van: oefent, naar: werkt, soort: melden, gever: wg}"
    assert found(way="oefent", more=more, promise=promise) == FOUND


def test_work_that_passes_on_to_the_young_person_hides_nothing():
    more = "- {id: vroeg, naam: Oefent, actor: wg, daarna: [wil, werkt]}"
    promise = "- {id: p, van: vroeg, naar: wil, soort: melden}"
    assert found(way="vroeg", more=more, promise=promise) == FOUND


def test_every_guide_is_named():
    other = "- {id: helpt, naam: Helpt, actor: zorg, soort: start, daarna: werkt}"
    (finding,) = findings(RULE, TEXT.format(**SAID | {"more": other}))
    assert finding.message == (
        "Tussen Doorstroompunt of Wijkteam en Werk & Inkomen zit hier alleen Werkgever, "
        "bij 'Houdt contact'."
    )
