"""How a finding is answered on the spot."""

import pytest

from klantreis import graph
from klantreis.forms import Ask, ask_of, is_parked
from klantreis.rules import check
from klantreis.source import read

TEXT = """\
id: a
duurzaam:
actoren: [{id: jo, groep: jongere}, {id: mbo, groep: onderwijs}, {id: wi, groep: gemeente}]
deelprocessen:
  - id: een
    stappen:
      - {id: begint, naam: Begint, actor: mbo, soort: start, daarna: doet}
      - {id: doet, naam: Doet, daarna: kiest}
      - id: kiest
        naam: Wil je hulp?
        actor: jo
        daarna: [{als: ja, naar: belt}, {als: later, naar: stopt}, {als: nee}]
      - {id: belt, naam: Belt, actor: wi, daarna: [begint, werkt]}
      - {id: werkt, naam: Werkt, actor: jo, uitkomst: arbeid}
      - {id: stopt, naam: Stopt, actor: mbo}
    overdrachten: [{id: o, van: belt, naar: begint}]
    risicos: [{id: r, tekst: Gaat mis, bij: belt}]
    vragen: [{id: v, tekst: Wie doet dit?, bij: doet, stand: geparkeerd}]
"""


@pytest.fixture(scope="module")
def asks() -> dict[str, Ask]:
    content = read(TEXT.encode()).content
    assert content is not None
    found = [ask_of(finding, content) for finding in check(graph.of(content))]
    return {f"{ask.rule}@{ask.at}": ask for ask in found}


@pytest.mark.parametrize(
    ("finding", "way", "field", "about"),
    [
        ("stap-zonder-eigenaar@een/doet", "field", "actor", ("doet",)),
        ("tak-zonder-vervolg@een/kiest/nee", "field", "naar", ("kiest",)),
        ("risico-zonder-eigenaar-of-maatregel@een/r", "field", "eigenaar", ()),
        ("geen-termijn@een/o", "field", "termijn", ("o",)),
        ("doodlopend@een/stopt", "step", "", ("stopt",)),
        ("duurzaam-niet-bepaald@", "field", "duurzaam", ()),
    ],
)
def test_an_answer_has_its_place(
    asks: dict[str, Ask], finding: str, way: str, field: str, about: tuple[str, ...]
):
    ask = asks[finding]
    assert (ask.way, ask.field, ask.about) == (way, field, about)


def test_what_is_about_no_deelproces_has_no_group(asks: dict[str, Ask]):
    assert asks["duurzaam-niet-bepaald@"].group == ""
    assert asks["doodlopend@een/stopt"].group == "een"


def test_a_question_is_parked_where_it_hangs():
    journey = read(TEXT.encode()).journey
    assert journey is not None
    part = journey.subprocesses[0]
    assert is_parked("Wie doet dit?", ("doet",), part)
    assert not is_parked("Wie doet dit?", ("belt",), part)
    assert not is_parked("Wie belt?", ("doet",), part)
