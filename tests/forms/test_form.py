"""The form of one item with what hangs on it, and what can be added."""

import json
from dataclasses import asdict
from typing import Any

import pytest

from klantreis import graph
from klantreis.edits import AddItem, SetField
from klantreis.forms import Field, Form, Forms
from klantreis.journey.acceptance import mark_of
from klantreis.outline import Names
from klantreis.source import Document, read

TEXT = """\
id: a
actoren: [{id: mbo, naam: Mbo-school, kort: ROC, ook: [de opleiding]}, {id: wi}]
deelprocessen:
  - id: een
    stappen:
      - {id: vraagt, naam: Vraagt, actor: mbo, daarna: [{als: ja, naar: belt}, {als: nee}]}
      - {id: belt, naam: Belt, actor: wi, daarna: twee/komt}
    overdrachten: [{id: o, van: vraagt, naar: belt}]
    risicos: [{id: r, tekst: Gaat mis, bij: belt}, {id: los, tekst: Hoort bij alles}]
    afspraken: [{id: af, wat: Belt terug, wie: wi, bij: [belt, vraagt], onderwerp: a}]
  - id: twee
    stappen: [{id: komt, naam: Komt binnen, actor: wi}]
"""


def document(text: str = TEXT) -> Document:
    return read(text.encode())


def forms(text: str = TEXT) -> Forms:
    content = document(text).content
    assert content is not None
    return Forms(content, Names(graph.of(content)))


def form(at: str, text: str = TEXT) -> Form:
    found = forms(text).form(at)
    assert found is not None
    return found


def test_what_hangs_on_an_item_is_there_with_its_fields():
    (arrow, risk, agreement) = form("een/belt").beside
    assert (arrow.at, arrow.into) == ("een/belt>twee/komt", "daarna")
    assert (risk.at, risk.into, risk.title) == ("een/r", "risicos", "r1 Gaat mis")
    assert agreement.title == "a1 Belt terug"
    assert "maatregel" in {field.key for field in risk.fields}


def test_every_answer_of_a_choice_is_there():
    titles = {each.at: each.title for each in form("een/vraagt").beside if each.into == "daarna"}
    assert titles == {"een/vraagt/ja": "ja: stap 2", "een/vraagt/nee": "nee: ?"}


def test_what_hangs_on_nothing_hangs_on_the_deelproces():
    assert [each.at for each in form("een").beside] == ["een/los"]


def test_the_file_has_its_lists():
    assert [each.at for each in form("").beside] == ["actoren/mbo", "actoren/wi"]
    assert "actoren" in {new.into for new in form("").new}


@pytest.mark.parametrize("at", ["een/weg", "weg", "een/belt>vraagt", "actoren/weg"])
def test_what_is_not_there_has_no_form(at: str):
    assert forms().form(at) is None


def test_an_aanpak_has_a_form_of_its_own():
    text = "soort: aanpak\nid: loper\nstappen: [{id: belt, naam: Belt}]\nvragen: [{id: v}]\n"
    assert "looptijd" in {field.key for field in form("loper", text).fields}
    assert [each.at for each in form("loper", text).beside] == ["loper/v"]
    assert form("loper/belt", text).new


def test_a_persona_has_a_form_of_its_own():
    fields = {each.key: each for each in form("", "soort: persona\nid: p\nfictief: ja\n").fields}
    assert fields["fictief"].value is True
    assert fields["kiest"].control == "keyed"


def test_names_are_given_once_with_what_people_type_for_them():
    names = form("een/belt").names
    assert [each.id for each in names["actor"]] == ["mbo", "wi"]
    assert {"ROC", "de opleiding"} <= set(names["actor"][0].also)
    assert [each.id for each in names["step"]] == ["vraagt", "belt", "twee/komt"]
    assert names["step"][2].text == "DP2·1 Komt binnen"


def test_a_topic_goes_by_its_letter_and_word():
    (topic,) = (
        field
        for each in form("een/belt").beside
        for field in each.fields
        if field.key == "onderwerp"
    )
    assert topic.options[0].text == "a: samenwerking"
    assert len(topic.options) == 9


def test_the_mark_is_that_of_the_item_as_it_is():
    journey = document().journey
    assert journey is not None
    assert form("een/belt").mark == mark_of(journey.subprocesses[0], ("belt",))


@pytest.mark.parametrize("at", ["een/belt", "een", ""])
def test_whatever_can_be_added_is_an_edit(at: str):
    content = document().content
    assert content is not None
    for new in form(at).new:
        item: dict[str, Any] = {"id": "nieuw", new.key: "Iets"}
        if new.about:
            item["bij"] = list(new.about)
        assert AddItem(group=new.group, into=new.into, item=item).apply(content) != content


def test_every_value_of_the_shipped_journey_can_be_set_as_it_is(rijnmond: Document):
    content = rijnmond.content
    assert content is not None
    made = Forms(content, Names(graph.of(content)))
    for part in rijnmond.journey.subprocesses if rijnmond.journey else ():
        for id in (*(step.id for step in part.steps), *(each.id for each in part.handovers)):
            shown = made.form(f"{part.id}/{id}")
            assert shown is not None
            assert json.dumps(asdict(shown))
            for at, field in _values(shown):
                edit = SetField(at=at, field=field.key, value=field.value)
                assert edit.apply(content) == content


def _values(shown: Form) -> list[tuple[str, Field]]:
    parts = [(shown.at, shown.fields), *((each.at, each.fields) for each in shown.beside)]
    return [(at, each) for at, fields in parts for field in fields for each in _deep(field)]


def _deep(field: Field) -> list[Field]:
    inner = [each for inside in field.fields for each in _deep(inside)]
    return [each for each in (field, *inner) if each.value is not None]
