"""A term says where it comes from, and names a step by its number."""

from __future__ import annotations

import pytest

from klantreis.journey import Moment
from klantreis.journey.moment import Confirmation
from klantreis.outline import Names, outline_of
from klantreis.outline.terms import drawn as short
from klantreis.outline.terms import told
from klantreis.outline.values import Values
from tests.drawn import drawn

GRAPH = drawn("""
    stappen:
      - {id: diploma, actor: school, naam: Reikt uit, daarna: belt}
      - {id: belt, actor: dsp, termijn: {binnen: 2 weken, na: diploma, bron: voorbeeld}}
""")
PART = GRAPH.journey.subprocesses[0]
NAMES = Names(GRAPH)


def moment(**said: str) -> Moment:
    return Moment.model_validate(said)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"binnen": "2 weken", "bron": "voorbeeld"}, "binnen 2 weken (voorbeeld)"),
        ({"tot": "1 jaar", "bron": "wet", "artikel": "WEB 9.2.12"}, "tot 1 jaar (WEB 9.2.12)"),
        ({"tot": "1 jaar", "bron": "wet", "uit": "plan"}, "tot 1 jaar (wet, plan)"),
        ({"binnen": "2 weken", "na": "belt"}, "binnen 2 weken na stap 2"),
        ({"binnen": "2 weken", "na": "iets anders"}, "binnen 2 weken na iets anders"),
    ],
)
def test_a_term_says_where_it_comes_from(said, words):
    assert told(moment(**said), NAMES, PART) == words
    assert Values(NAMES, PART).said("termijn", moment(**said)) == words


def test_a_fixed_point_wins_from_a_step_with_its_name():
    said = moment(tot="1 jaar", na="diploma")
    assert told(said, NAMES, PART) == "tot 1 jaar na diploma"
    sentences = " ".join(item.sentence for item in outline_of(GRAPH, PART, ()).items)
    assert "Termijn: binnen 2 weken na diploma (voorbeeld)." in sentences


def test_a_drawing_says_only_that_a_term_is_made_up():
    made_up = moment(binnen="2 weken", bron="voorbeeld")
    by_law = moment(binnen="2 weken", bron="wet", artikel="WEB 9.2.12")
    assert short(made_up, NAMES, PART) == "binnen 2 weken (voorbeeld)"
    assert short(by_law, NAMES, PART) == "binnen 2 weken"


def test_a_made_up_confirmation_is_called_so():
    said = Confirmation.model_validate(
        {"door": "dsp", "binnen": "5 werkdagen", "bron": "voorbeeld"}
    )
    told = Values(NAMES, PART).said("bevestiging", said)
    assert told.endswith(", binnen 5 werkdagen (voorbeeld)")
