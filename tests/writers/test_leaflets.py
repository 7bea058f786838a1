"""The pages on A4: a role, the young person and the stuurgroep."""

from __future__ import annotations

import re

import pytest

from klantreis.outline import outline_of
from klantreis.writers import asked, board, role, youth
from tests import hostile, pictures

from . import taken
from .test_html import reader_of

RUNNING = {"script", "img", "iframe", "object", "link", "form", "animate"}
DECIDED = """\
id: a
actoren: [{id: p, naam: School, groep: onderwijs}, {id: q, naam: Loket, groep: gemeente}]
deelprocessen:
  - id: d
    stappen:
      - {id: s, actor: p, naam: Belt, voor_jongere: Je school belt je, daarna: t}
      - id: t
        naam: Klaar
        uitkomst: geen-hulp-gewenst
        terugweg: {naar: s, meldpunt: de balie, hoe: Bel of loop binnen}
    vragen: [{id: v, tekst: Wie belt er, voor: q}]
    afspraken:
      - {id: b, wat: Belt elke week, wie: p, stand: gedaan}
      - {id: c, wat: Koopt een bus, wie: p, besluit: stuurgroep}
      - {id: e, wat: Schrijft een brief, wie: p, voorbehoud: q}
      - {id: f, wat: Vergeten, wie: p, stand: vervallen}
"""


def text_of(written: bytes) -> str:
    return reader_of(written).text


@pytest.fixture(scope="module")
def decided():
    facts, chapters, _ = taken.of_text(DECIDED.encode())
    return facts, [each.outline for each in chapters]


@pytest.mark.parametrize(("name", "id"), taken.SHIPPED)
def test_every_role_knows_its_handovers(name, id):
    outline = pictures.outline(name, id)
    graph, numbers = outline.telling.graph, outline.telling.number
    for actor in role.with_a_role([outline]):
        said = text_of(role.write(taken.facts(name), [outline], [actor]))
        assert f"Mijn rol: {graph.name(actor)}" in said
        for each in graph.handovers_of(outline.telling.subprocess):
            if actor in (*each.givers, each.receiver):
                assert numbers(each.address) in said
                assert " ".join(each.title.split()) in said


@pytest.mark.parametrize(("name", "id"), taken.SHIPPED)
def test_the_young_person_reads_every_sentence(name, id):
    outline = pictures.outline(name, id)
    said = text_of(youth.write(taken.facts(name), [outline]))
    for step in outline.telling.subprocess.steps:
        if step.for_youth:
            assert step.for_youth.strip() in said


@pytest.mark.parametrize(("name", "id"), taken.SHIPPED)
def test_the_board_reads_every_gap_and_no_weight(name, id):
    outline = pictures.outline(name, id)
    said = text_of(board.write(taken.facts(name), [outline]))
    assert (
        said.index("Gevraagde besluiten") < said.index("Afspraken") < said.index("Waar nog niets")
    )
    for gap in asked.gaps(outline):
        assert gap.number in said
    assert not re.search("[▲■○]|hoog|midden|laag", said)


def test_a_decision_stands_apart_from_what_was_done(decided):
    facts, outlines = decided
    said = text_of(board.write(facts, outlines))
    assert "Koopt een bus. Wie dit doet: School. Wanneer het klaar is" in said
    assert "Hier moet nog ja op zeggen: Loket." in said
    assert said.index("Nagekomen") < said.index("Belt elke week") < said.index("Loopt nog")
    assert "Vergeten" not in said


def test_the_way_back_is_told_as_far_as_it_is_known(decided):
    said = text_of(youth.write(*decided))
    assert "Je school belt je." in said
    assert "Meld je bij de balie. Bel of loop binnen." in said
    open_yet = text_of(
        youth.write(taken.facts("rijnmond"), [pictures.outline("rijnmond", "mbo-wi")])
    )
    assert "staat nog niet vast" in open_yet


def test_a_role_is_asked_what_the_file_asks_of_it(decided):
    facts, outlines = decided
    assert "Wie belt er." in text_of(role.write(facts, outlines, ["q"]))


def test_nothing_to_say_is_said():
    facts, chapters, _ = taken.of_text(b"id: a\ndeelprocessen: [{id: d}]\n")
    outlines = [each.outline for each in chapters]
    assert "nog niets voor jou" in text_of(youth.write(facts, outlines))
    assert "nog niets" in text_of(role.write(facts, outlines, ["weg"]))
    assert "geen besluit" in text_of(board.write(facts, outlines))


@pytest.mark.parametrize("first", range(0, len(hostile.PAYLOADS), 4))
def test_what_means_harm_is_text(first):
    facts, chapters, _ = taken.harmful(first)
    outlines = [each.outline for each in chapters]
    actors = role.with_a_role(outlines)
    for page in (
        role.write(facts, outlines, actors),
        youth.write(facts, outlines),
        board.write(facts, outlines),
    ):
        tags = {tag for tag, _ in reader_of(page).elements}
        assert not RUNNING & tags
        assert all(not name.startswith("on") for _, has in reader_of(page).elements for name in has)


def test_an_outline_without_findings_is_enough():
    whole, part = pictures.whole("rijnmond"), pictures.part("rijnmond", "mbo-wi")
    assert board.write(taken.facts("rijnmond"), [outline_of(whole, part, ())])
