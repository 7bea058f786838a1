"""The pages on A4: a role, the young person and the stuurgroep."""

from __future__ import annotations

import re
from html import escape

import pytest

from klantreis.outline import outline_of
from klantreis.words import say
from klantreis.writers import asked, board, role, youth
from klantreis.writers.facts import Facts
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
    assert told in text_of(role.write(facts, [outline], ["p"])).replace(" · ", " ")
    (item,) = (each for each in outline.beside if each.title == "Zoekt een zaal")
    assert told in item.sentence


def test_the_way_back_is_told_as_far_as_it_is_known(decided):
    said = text_of(youth.write(*decided))
    assert "Je school belt je." in said
    assert "Meld je bij de balie. Bel of loop binnen." in said
    open_yet = text_of(
        youth.write(taken.facts("rijnmond"), [pictures.outline("rijnmond", "mbo-wi")])
    )
    assert "Vraag waar je je dan meldt" in open_yet


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


# -- what a role is told -----------------------------------------------------------------------

PASSED = """\
id: a
titel: De reis
toelichting: Eigen reconstructie. Geen juridisch advies
actoren:
  - {id: p, naam: School, groep: onderwijs}
  - {id: q, naam: Doorstroompunt, groep: gemeente}
  - {id: z, naam: Hulp, groep: zorg}
  - {id: jo, naam: Jongere, groep: jongere}
deelprocessen:
  - id: d
    titel: Van pro naar doorstroompunt
    herkomst: [pro, vso-arbeidsmarkt, vso-dagbesteding, geen]
    stappen:
      - id: s
        actor: p
        naam: Is er een plek
        met: z
        daarna: [{als: ja, naar: k}, {als: nee, naar: t}]
      - {id: t, actor: q, naam: Belt de jongere, overleg: p, voor_jongere: Ze bellen je, daarna: u}
      - id: u
        actor: jo
        naam: Wacht
        voor_jongere: De hulp kijkt wat past
        daarna: h
      - id: h
        actor: z
        naam: Helpt
        informeren: p
        functie: Wmo-loket
        voor_jongere: Je krijgt hulp
        daarna: k
      - {id: k, naam: Klaar, uitkomst: onderwijs}
    overdrachten:
      - id: o
        naam: School meldt een jongere
        van: s
        naar: t
        aanleiding: Jongere heeft geen werk
        termijn: {binnen: 5 dagen}
        vorm: warm
        instemming: jongere
        bij_weigering: School belt later nog eens
        terugweg: s
        eindverantwoordelijk: z
    verantwoordelijkheden:
      - {id: w, taak: Kijken wie er mist, doet: q, eindverantwoordelijk: q, overleg: p}
    vragen:
      - {id: v1, tekst: Wie belt als laatste, voor: p, bij: h}
      - {id: v2, tekst: Wie belt als eerste, voor: p, bij: s}
    risicos: [{id: r, tekst: Niemand belt, eigenaar: p, maatregel: Een lijst}]
    kansen: [{id: c, tekst: Samen eten, eigenaar: p, actie: Prik een dag}]
"""


@pytest.fixture(scope="module")
def passed():
    facts, chapters, _ = taken.of_text(PASSED.encode())
    return facts, [each.outline for each in chapters]


def told(passed, actor: str) -> str:
    facts, outlines = passed
    return text_of(role.write(facts, outlines, [actor]))


def between(said: str, first: str, after: str) -> str:
    return said[said.index(first) : said.index(after)]


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("Begint bij", "Jongere heeft geen werk"),
        ("Wanneer", "binnen 5 dagen"),
        ("Hoe", "warm"),
        ("Wie ja zegt", "jongere"),
        ("Bij nee", "School belt later nog eens"),
        ("Later terug bij", "stap 1"),
        ("Wie zorgt dat het lukt", "Hulp"),
    ],
)
@pytest.mark.parametrize("actor", "pq")
def test_a_handover_says_all_that_was_agreed(passed, actor, label, value):
    assert f"{label}: {value}" in told(passed, actor)


def test_a_handover_says_what_is_open(passed):
    open_yet = between(told(passed, "p"), "Nog open: ", "Hier praat je over mee")
    assert say("field.inhoud") in open_yet
    assert say("field.aanleiding") not in open_yet


def test_who_only_sees_to_a_handover_is_told(passed):
    said = told(passed, "z")
    assert "School meldt een jongere" in said[said.index("Hier zorg je dat het doorgeven lukt") :]
    assert "Hier zorg je dat het doorgeven lukt" not in told(passed, "p")


def test_what_one_does_not_do_stands_apart(passed):
    said = told(passed, "p")
    assert "Belt de jongere" not in between(said, "Dit doe je", "Hier praat je over mee")
    assert "Dit zijn je taken" not in said
    talks = between(said, "Hier praat je over mee", "Dit hoor je")
    assert "Belt de jongere" in talks
    assert "Kijken wie er mist" in talks
    assert "Helpt" in between(said, "Dit hoor je", "Jouw risico's en kansen")


def test_a_choice_is_something_one_decides(passed):
    assert "Hier beslis je: Is er een plek" in told(passed, "p")
    assert "Hier beslis je" not in told(passed, "q")
    assert "Hier beslis je mee: Is er een plek" in told(passed, "z")
    assert "doet mee" not in told(passed, "z")


def test_a_role_knows_its_risks_and_chances(passed):
    said = told(passed, "p")
    assert "Niemand belt. · De maatregel: Een lijst." in said
    assert "Samen eten. · De eerste stap: Prik een dag." in said
    assert "Niemand belt" not in told(passed, "q")


def test_questions_follow_the_journey(passed):
    said = told(passed, "p")
    assert said.index("Wie belt als eerste") < said.index("Wie belt als laatste")


@pytest.mark.parametrize(("name", "id"), taken.SHIPPED)
def test_questions_are_in_the_order_of_the_drawing(name, id):
    outline = pictures.outline(name, id)
    places = {item.number: place for place, item in enumerate(outline.items)}
    for actor in role.with_a_role([outline]):
        numbers = [number for number, _, _ in role.asked_of(outline, actor)]
        there = [places[number] for number in numbers if number in places]
        assert there == sorted(there)


def test_a_question_that_many_ask_says_what_it_is_about():
    outline = pictures.outline("rijnmond", "pro-wi")
    titles = {item.number: item.title for item in outline.items}
    same = "Wie doet hier wat, en binnen hoeveel dagen?"
    entries = [each for each in role.asked_of(outline, "wi") if same in each[1]]
    assert len(entries) > 3
    for number, said, _ in entries:
        assert escape(titles[number]) in said


# -- sheets get loose --------------------------------------------------------------------------

WRITTEN = {
    "role": lambda facts, outlines: role.write(facts, outlines, role.with_a_role(outlines)),
    "youth": youth.write,
    "board": board.write,
}


@pytest.mark.parametrize("kind", WRITTEN)
def test_every_sheet_says_what_it_was_made_from(kind):
    journey = pictures.whole("rijnmond").journey
    outlines = [pictures.outline("rijnmond", each.id) for each in journey.subprocesses]
    written = WRITTEN[kind](Facts(journey, "0123456789abcdef", taken.DAY), outlines).decode()
    articles = written.split("<article")[1:]
    assert len(articles) >= 7
    for article in articles:
        foot = article[article.index("<footer") :]
        for fact in ("Rijnmond", "versie 0.1", "22 november 2026", "kenmerk 0123456789ab."):
            assert fact in foot
        assert "0123456789abc" not in foot
        assert foot.count("juridisch advies") == 1


def test_a_remark_ends_before_the_next_begins(passed):
    assert "kenmerk abc. Eigen reconstructie. Geen juridisch advies." in told(passed, "p")


def test_no_legal_advice_is_said_when_the_note_does_not():
    facts, chapters, _ = taken.of_text(DECIDED.encode())
    assert "Dit is geen juridisch advies." in text_of(board.write(facts, [chapters[0].outline]))


def test_of_a_long_note_the_first_sentences_come_along():
    text = DECIDED.replace("id: a\n", f"id: a\ntoelichting: {'Dit is een zin. ' * 30}\n", 1)
    facts, chapters, _ = taken.of_text(text.encode())
    said = text_of(board.write(facts, [chapters[0].outline]))
    assert 10 < said.count("Dit is een zin.") < 20


def test_of_what_is_not_drawn_there_is_a_sheet_that_says_so():
    facts, chapters, _ = taken.of_text(b"id: a\ndeelprocessen: [{id: d, titel: Leeg deel}]\n")
    said = text_of(role.write(facts, [chapters[0].outline], ()))
    assert "Hier is nog niets getekend" in said
    assert "1. Leeg deel" in said


# -- the young person --------------------------------------------------------------------------


def test_it_says_whom_it_is_for(passed):
    said = text_of(youth.write(*passed))
    assert "Dit gaat over jou als je op het praktijkonderwijs of het vso zit" in said
    assert "Van pro naar doorstroompunt" not in said[: said.index("Voor wie dit blad uitdeelt")]


def test_who_is_named_in_a_sentence_is_above_it(passed):
    said = text_of(youth.write(*passed))
    happens = said[said.index("Wat gebeurt er?") :]
    assert happens.index("Hulp") < happens.index("De hulp kijkt wat past")


def test_no_article_is_guessed(passed):
    assert "Vraag naar: Wmo-loket." in text_of(youth.write(*passed))


def test_names_are_explained(passed):
    assert "Doorstroompunt (een plek bij de gemeente" in text_of(youth.write(*passed))


def test_what_happens_has_no_numbers_that_differ_from_the_drawing(passed):
    assert reader_of(youth.write(*passed)).named("ol") == []
