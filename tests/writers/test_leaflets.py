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
      - {id: g, wat: Zoekt een zaal, wie: p, functie: mentor, stand: open}
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
    for gap, more in asked.gaps(outline):
        assert gap.number in said
        assert more in said
    assert not re.search("[▲■○]|hoog|midden|laag", said)


def test_a_decision_stands_apart_from_what_was_done(decided):
    facts, outlines = decided
    said = text_of(board.write(facts, outlines))
    assert "Koopt een bus. Wie dit doet: School. Wanneer het klaar is" in said
    assert "Hier moet nog ja op zeggen: Loket." in said
    assert said.index("Nagekomen") < said.index("Belt elke week") < said.index("Nog niet gedaan")
    assert said.index("Nog niet gedaan") < said.index("Zoekt een zaal")
    assert said.count("Koopt een bus") == 1
    assert "Koopt een bus. Wie dit doet: School." in said
    assert "Dit is voorgesteld. De stuurgroep besluit hierover." in said
    assert "Vergeten" not in said


def test_an_agreement_is_told_in_the_same_words_everywhere(decided):
    facts, (outline,) = decided
    told = "Zoekt een zaal. Wie dit doet: School (mentor). Wanneer het klaar is, staat er nog niet."
    assert told in text_of(board.write(facts, [outline]))
    assert told in text_of(role.write(facts, [outline], ["p"]))
    (item,) = (each for each in outline.beside if each.title == "Zoekt een zaal")
    assert told in item.sentence


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
    assert "nog niet getekend" in text_of(board.write(facts, outlines))


@pytest.mark.parametrize(("name", "id"), taken.SHIPPED)
def test_the_board_reads_or_counts_every_question_of_the_room_once(name, id):
    outline = pictures.outline(name, id)
    said = text_of(board.write(taken.facts(name), [outline]))
    decided = [each for each in outline.room if any(m.rule in asked.BOARD for m in each.members)]
    at_gaps = {gap.address for gap, _ in asked.gaps(outline)}
    beside = [each for each in outline.room if each.place in at_gaps and each not in decided]
    left = [each for each in outline.room if each not in (*decided, *beside)]
    assert list(asked.others(outline)) == left
    counted = re.search(r"nog (\d+) andere vra", said)
    assert (int(counted[1]) if counted else 0) == len(left)
    for line in decided:
        for each in line.members:
            assert each.rule not in asked.BOARD or each.question in said
    for line in beside:
        assert line.members[0].rule == asked.GAP or line.question in said


def test_what_goes_back_and_forth_is_asked_at_its_gap():
    (asked_there,) = (
        more for gap, more in asked.gaps(pictures.outline("rijnmond", "pro-dsp")) if more
    )
    assert asked_there.startswith("De jongere gaat hier heen en weer.")


def test_a_decision_is_asked_at_one_place_with_what_is_open_there():
    found = asked.questions(pictures.outline("rijnmond", "pro-dsp"))
    told = {each.number: each for each in found}
    assert list(told) == ["o2", "8", "o3", "o7", "a1", "a2"]
    assert told["o3"].question == "Wie zorgt dat deze overdracht lukt?"
    assert told["o3"].message == (
        "School meldt een jongere zonder plek. "
        "Nog open voor de zaal: de termijn en wie zorgt dat het lukt."
    )
    assert "'Voorstel om een lijst te maken" in told["a1"].message
    assert all(each.message.endswith(".") for each in found)


def test_a_deelproces_without_steps_is_not_in_order():
    outline = pictures.outline("leeg", pictures.whole("leeg").journey.subprocesses[0].id)
    said = text_of(board.write(taken.facts("leeg"), [outline]))
    assert "Dit deelproces is nog niet getekend." in said
    assert "geen besluit" not in said
    assert "Geen GAT" not in said


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
