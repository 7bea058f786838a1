"""Every text is found with its place, and the fast way finds the same ones."""

from __future__ import annotations

from collections import defaultdict

from klantreis.journey import Address, Journey
from klantreis.journey.texts import EVERY, REFERRING, WITHIN, Said, texts, words, words_of
from tests.drawn import journey

MUCH = """
doel: Iedereen heeft iemand die belt
aan_tafel: [school, {actor: dsp, functie: coach}]
stappen:
  - id: a
    naam: Belt
    actor: school
    met: [dsp, wi]
    budget: school
    termijn: {binnen: 3 weken, bron: wet}
    daarna: [{als: ja, naar: b, doelgroep: {groep: klein}}, {als: nee}]
  - {id: b, uitkomst: arbeid, terugweg: {naar: a, meldpunt: De balie}}
overdrachten:
  - {id: o, van: a, naar: b, ontvanger: onbekend, aanleiding: nvt, inhoud: [Een plan]}
"""


def found(written: str) -> dict[tuple[str, str], list[str]]:
    by_place = defaultdict(list)
    for said in texts(journey(written)):
        by_place[str(said.owner), said.field].append(said.text)
    return by_place


def test_a_text_is_found_at_its_part_and_key():
    assert found(MUCH)["d/a", "naam"] == ["Belt"]


def test_a_list_gives_a_text_each():
    assert found(MUCH)["d/a", "met"] == ["dsp", "wi"]


def test_what_stands_deeper_has_the_outer_key():
    assert found(MUCH)["d/b", "terugweg"] == ["a", "De balie"]
    assert found(MUCH)["d", "aan_tafel"] == ["school", "dsp", "coach"]


def test_a_branch_has_an_address_of_its_own():
    assert found(MUCH)["d/a/ja", "naar"] == ["b"]
    assert found(MUCH)["d/a/ja", "doelgroep"] == ["klein"]


def test_an_arrow_has_an_address_of_its_own():
    assert found("stappen: [{id: a, daarna: b}, {id: b}]")["d/a>b", "naar"] == ["b"]


def test_an_item_of_the_journey_has_an_address_of_its_own():
    assert found(MUCH)["actoren/school", "naam"] == ["School"]


def test_a_choice_from_a_list_is_no_text():
    assert ("d/b", "uitkomst") not in found(MUCH)


def test_an_answer_that_says_nothing_is_no_text():
    assert ("d/o", "ontvanger") not in found(MUCH)
    assert ("d/o", "aanleiding") not in found(MUCH)


def test_only_texts_that_refer_when_asked_so():
    kinds = {said.kind for said in texts(journey(MUCH), REFERRING)}
    assert kinds == {"actor", "step", "audience"}


def test_the_fast_way_finds_the_same_words():
    whole = journey(MUCH)
    for kinds in (EVERY, REFERRING, WITHIN):
        slow: dict[str, set[str]] = defaultdict(set)
        for said in texts(whole, kinds):
            slow[said.kind].add(said.text)
        assert words(whole, kinds) == slow


def test_every_key_that_names_another_part_is_known_to_refer():
    step = {"id": "a", "systeem": "x", "fase": "y", "sessie": "z", "komt_van": ["d/b"]}
    handover = {"id": "o", "terugweg": "a"}
    subprocess = {"id": "d", "stappen": [step], "overdrachten": [handover]}
    drawn = Journey.model_validate({"id": "j", "deelprocessen": [subprocess]})
    here = Address("d", "a")
    assert set(texts(drawn, REFERRING)) == {
        Said(here, "systeem", "system", "x"),
        Said(here, "fase", "phase", "y"),
        Said(here, "sessie", "session", "z"),
        Said(here, "komt_van", "step", "d/b"),
        Said(Address("d", "o"), "terugweg", "step", "a"),
    }


def test_the_texts_of_a_subprocess_are_looked_up_once():
    part = journey(MUCH).subprocesses[0]
    assert words_of(part) is words_of(part)
    assert words_of(part) == words(part)


def test_equal_subprocesses_are_looked_up_apart():
    one, two = journey(MUCH).subprocesses[0], journey(MUCH).subprocesses[0]
    assert one == two
    assert words_of(one) is not words_of(two)
