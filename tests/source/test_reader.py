"""Whatever can be read is read; the rest is told with its place and how to mend it."""

from __future__ import annotations

import gc

import pytest

from klantreis.errors import Position
from klantreis.journey import Address, Approach, Persona, Unsaid
from klantreis.source import Document, Limits, Problem, read
from tests.source.samples import SAMPLES, SMALL, step


def reading(text: str) -> Document:
    return read(text.encode())


def the_problem(text: str) -> Problem:
    (problem,) = reading(text).problems
    return problem


@pytest.mark.parametrize("text", SAMPLES)
def test_a_sound_file_has_a_journey_and_no_problems(text):
    document = reading(text)
    assert document.problems == ()
    assert document.journey is not None


def test_a_small_journey_says_what_was_written():
    journey = reading(SMALL).journey
    assert journey is not None
    (subprocess,) = journey.subprocesses
    assert [step.kind for step in subprocess.steps] == ["start", "keuze", "einde", "einde"]
    (handover,) = subprocess.handovers
    assert handover.kind == "overdragen"
    assert handover.term is not None
    assert not isinstance(handover.term, Unsaid)
    assert handover.term[0].spoken == "binnen 10 werkdagen"


@pytest.mark.parametrize("typed", ["no", "12:30", "010", "3.10", "null", "~", "2026-01-01", "yes"])
def test_a_text_stays_what_was_typed(typed):
    journey = reading(f"id: a\nversie: {typed}\n").journey
    assert journey is not None
    assert journey.version == typed


@pytest.mark.parametrize("typed", ["12", '"12"'])
def test_a_number_is_the_same_with_and_without_quotes(typed):
    journey = reading(f"id: a\nleeftijd: {{vanaf: {typed}}}\n").journey
    assert journey is not None
    assert journey.ages is not None
    assert journey.ages.since == 12


@pytest.mark.parametrize("typed", ["010", "1_000", "12.0", "0x10", "+3", "１２"])
def test_only_a_plain_whole_number_is_a_number(typed):
    problem = the_problem(f"id: a\nleeftijd: {{vanaf: {typed}}}\n")
    assert "geen heel getal" in problem.sentence
    assert problem.at == Position(2, 19)


@pytest.mark.parametrize("sign", ["|", ">", ">-", "|+"])
def test_a_text_over_lines_has_no_empty_last_line(sign):
    journey = reading(f"id: a\ntoelichting: {sign}\n  Een zin.\n\ntitel: b\n").journey
    assert journey is not None
    assert journey.note == "Een zin."


def test_an_empty_value_is_absent():
    journey = reading("id: a\ntitel:\nduurzaam: \n").journey
    assert journey is not None
    assert journey.title == "a"
    assert journey.lasting is None


def test_an_empty_budget_is_an_open_question_and_an_absent_one_is_not_asked():
    document = reading(step("id: betaalt\nactor: pro\nbudget:"))
    assert document.journey is not None
    ziet, _belt, betaalt, *_ = document.journey.subprocesses[0].steps
    assert ziet.budget is None
    assert betaalt.budget is not None
    assert betaalt.budget.is_open


def test_unknown_and_not_applicable_are_answers():
    text = SMALL.replace(
        "        naam: School meldt\n", "        aanleiding: onbekend\n        inhoud: nvt\n"
    )
    document = reading(text)
    assert document.journey is not None
    handover = document.journey.subprocesses[0].handovers[0]
    assert handover.trigger is Unsaid.UNKNOWN
    assert handover.is_open("trigger")
    assert not handover.is_open("content")


def test_a_byte_order_mark_and_windows_lines_are_accepted():
    document = read(b"\xef\xbb\xbfid: a\r\ntitel: b\r\n")
    assert document.problems == ()


@pytest.mark.parametrize(
    ("data", "line", "column", "words"),
    [
        (b"", 1, 1, "nog leeg"),
        (b"# alleen een opmerking\n\n", 1, 1, "nog leeg"),
        (b"\xff\xfei\x00d\x00", 1, 1, "UTF-16"),
        (b"\xfe\xff\x00i\x00d", 1, 1, "UTF-16"),
        ("id: a\ntitel: coördinator\n".encode("cp1252"), 2, 10, "UTF-8"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", 1, 1, "geen tekstbestand"),
        (b"- een\n- lijst\n", 1, 1, "begint met sleutels"),
        (b"zomaar tekst\n", 1, 1, "begint met sleutels"),
        ("id: a\ntitel: x\u202ey\n".encode(), 2, 9, "onzichtbaar teken (U+202E)"),
        (b"id: a\ntitel: x\ry\n", 2, 9, "onzichtbaar teken (U+000D)"),
        ("id: a\ntitel: x\u2028y\n".encode(), 2, 9, "onzichtbaar teken (U+2028)"),
        ("id: a\ntitel: x\x85y\n".encode(), 2, 9, "onzichtbaar teken (U+0085)"),
        (b"id: a\ntitel: x\x07y\n", 2, 9, "onzichtbaar teken (U+0007)"),
        (b"id: &a b\ntitel: *a\n", 1, 5, "Een & aan het begin"),
        (b"id: a\ntitel: *b\n", 2, 8, "Een * aan het begin"),
        (b"id: !!python/object:os.system x\n", 1, 5, "Een ! aan het begin"),
        (b"<<: {a: b}\nid: c\n", 1, 1, "sleutel <<"),
        (b"id: a\n---\nid: b\n", 2, 1, "tweede document"),
        (b"id: a\ntitel: b\nid: c\n", 3, 1, "ook op regel 1"),
        (b"? [a, b]\n: c\n", 1, 3, "Een sleutel is een woord"),
        (b"? a\n: c\n", 1, 3, "Een sleutel is een woord"),
        (b"id: a\n: b\n", 2, 1, "Voor de dubbele punt"),
        (b"id: a\nactoren: [id: b]\n", 2, 11, "accolades"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_place(data, line, column, words):
    document = read(data)
    assert document.journey is None
    (problem,) = document.problems
    assert problem.at == Position(line, column)
    assert words in problem.sentence


def test_an_alias_bomb_is_refused_at_its_first_anchor():
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [{','.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(8)
    )
    assert the_problem(bomb).at == Position(1, 4)


def test_a_merge_bomb_is_refused_before_it_grows():
    bomb = "a: {<<: [{b: 1}, {c: 2}]}\n"
    assert "sleutel <<" in the_problem(bomb).sentence


@pytest.mark.parametrize("sign", ["[", "{a: ", "- ", "a:\n "])
def test_deep_nesting_is_refused_and_stops_nobody(sign):
    text = sign * (200_000 // len(sign)) if sign != "a:\n " else _stairs(400)
    document = reading("id: a\nx: " + text if sign in "[{a: " else text)
    assert document.journey is None
    assert len(document.problems) == 1


def _stairs(levels: int) -> str:
    return "".join(f"{' ' * n}a:\n" for n in range(levels))


def test_a_file_beyond_the_limits_is_refused():
    small = Limits(bytes=1000, nodes=20, scalar=30)
    assert "groter dan" in read(b"x" * 1001, limits=small).problems[0].sentence
    many = "id: a\nx: [" + ",".join("abcdefghijklmnopqrstuvwxyz") + "]\n"
    assert "meer dan 20 onderdelen" in read(many.encode(), limits=small).problems[0].sentence
    long = f"id: a\ntitel: {'x' * 31}\n"
    problem = read(long.encode(), limits=small).problems[0]
    assert "langer dan 30 tekens" in problem.sentence
    assert problem.at == Position(2, 8)


def test_reading_leaves_garbage_collection_as_it_was():
    reading(SMALL)
    assert gc.isenabled()
    gc.disable()
    try:
        reading(SMALL)
        assert not gc.isenabled()
    finally:
        gc.enable()


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("id: a\ntitle: b\n", 2, 1, "De sleutel title hoort hier niet. Bedoelde u titel?"),
        ("id: a\nsoort: klantries\n", 2, 8, "Bedoelde u klantreis?"),
        ("id: a\ntitel: [b, c]\n", 2, 8, "Bij titel hoort een woord of een zin"),
        ("id: a\nactoren: pro\n", 2, 10, "Bij actoren horen sleutels"),
        ("id: een id\n", 1, 5, "'een id' kan geen id zijn".replace("'", "")),
        ("id: a\nschema: 2\n", 2, 9, "Bij schema past het getal 2 niet."),
        ("titel: zonder id\n", 1, 1, "Hier ontbreekt nog id."),
        ("id: a\npersonas: []\n", 2, 1, "soort: persona"),
    ],
)
def test_a_mistake_at_the_top_keeps_the_rest(text, line, column, words):
    document = reading(text)
    (problem,) = document.problems
    assert problem.at == Position(line, column)
    assert words in problem.sentence
    assert document.journey is not None


def test_a_step_without_an_id_is_left_out_and_the_others_stay():
    document = reading(step("naam: Zonder id\nactor: pro"))
    (problem,) = document.problems
    assert problem.sentence == "Hier ontbreekt nog id."
    assert document.journey is not None
    assert len(document.journey.subprocesses[0].steps) == 4


def test_a_step_with_an_unusable_id_is_told_once():
    document = reading(step("id: twee woorden\nnaam: x"))
    (problem,) = document.problems
    assert "kan geen id zijn" in problem.sentence
    assert document.journey is not None
    assert len(document.journey.subprocesses[0].steps) == 4


def test_all_mistakes_of_a_file_come_in_one_go():
    text = step("id: x\nactr: pro\nuitkomst: werk\nmet: {a: b}\ntermijn: {binnen: a, tot: b}")
    sentences = [problem.sentence for problem in reading(text).problems]
    assert len(sentences) == 4
    assert "Bedoelde u actor?" in sentences[0]
    assert "Kies uit onderwijs, arbeid" in sentences[1]
    assert "Bij met hoort een woord of een zin" in sentences[2]
    assert "precies een van binnen" in sentences[3]


def test_a_word_of_the_screen_leads_to_the_word_of_the_file():
    problem = the_problem(step("id: x\nsoort: begin"))
    assert problem.sentence.endswith("Bedoelde u start?")


def test_a_sentence_where_keys_are_meant_names_one_of_those_keys():
    problem = the_problem(step("id: x\ntermijn: een jaar na diploma"))
    assert "zoals binnen:" in problem.sentence


def test_a_mix_of_branches_and_arrows_is_left_out_with_its_sentence():
    text = step("id: x\ndaarna:\n  - {als: ja, naar: plek}\n  - weg")
    document = reading(text)
    (problem,) = document.problems
    assert "Een mengsel is niet te lezen" in problem.sentence
    assert document.journey is not None
    assert document.journey.subprocesses[0].steps[2].flows == ()


def test_the_second_of_two_equal_ids_is_left_out_over_all_lists_of_a_subprocess():
    text = SMALL + "    risicos:\n      - {id: belt, tekst: dubbel}\n"
    document = reading(text)
    (problem,) = document.problems
    assert problem.sentence.startswith("Het id belt bestaat al, op regel 17")
    assert document.journey is not None
    assert document.journey.subprocesses[0].risks == ()


def test_two_branches_with_one_answer_are_told():
    text = SMALL.replace("{als: nee, naar: weg}", "{als: ja, naar: weg}")
    assert "De tak 'ja' bestaat al" in the_problem(text).sentence


def test_a_subprocess_may_not_be_called_after_a_list():
    assert (
        "de naam van een lijst" in the_problem("id: a\ndeelprocessen: [{id: actoren}]\n").sentence
    )


APPROACH = """\
id: coach
soort: aanpak
actoren: [{id: coach, naam: Coach, groep: zorg}]
stappen:
  - {id: belt, actor: coach, daarna: [{als: ja, naar: belt}, {als: ja, naar: belt}]}
  - {id: belt, naam: Dubbel}
haakt_aan:
  rijnmond:
    - {id: k1, begint_na: a/b, loopt_naast: a/c}
    - {id: k2, begint_na: a/b}
    - {id: k2, begint_na: a/c}
dekt:
  - {regel: geen-termijn, bij: rijnmond/a/b, hoee: Zo}
"""


def test_an_approach_is_drawn_as_a_journey_of_one_subprocess():
    document = reading(APPROACH)
    assert isinstance(document.content, Approach)
    assert document.journey is not None
    (subprocess,) = document.journey.subprocesses
    assert [step.id for step in subprocess.steps] == ["belt"]
    assert [each.id for _, each in document.content.attachments] == ["k2"]


def test_the_problems_of_an_approach_have_their_own_sentences():
    sentences = [problem.sentence for problem in reading(APPROACH).problems]
    beginnings = (
        "De tak 'ja' bestaat al, op regel 5.",
        "Het id belt bestaat al, op regel 5.",
        "Een koppelpunt heeft precies een van",
        "Het id k2 bestaat al, op regel 10.",
        "De sleutel hoee hoort hier niet.",
    )
    assert len(sentences) == len(beginnings)
    assert all(map(str.startswith, sentences, beginnings))
    assert sentences[-1].endswith("Bedoelde u hoe?")


@pytest.mark.parametrize(
    ("address", "line", "column"),
    [("coach/belt", 5, 5), ("actoren/coach", 3, 11), ("haakt_aan/k2", 10, 7), ("dekt/1", 13, 5)],
)
def test_an_approach_is_found_back_in_its_text(address, line, column):
    at = reading(APPROACH).position_of(Address.parse(address))
    assert at == Position(line, column)


def test_a_persona_has_no_name():
    document = reading("id: p\nsoort: persona\nnaam: Iemand\nfictief: ja\nin: mei\n")
    assert isinstance(document.content, Persona)
    assert document.content.month == "mei"
    (problem,) = document.problems
    assert problem.sentence.startswith("Een persona heeft een titel en nooit een naam.")


def test_more_than_a_hundred_problems_are_counted_instead_of_told():
    text = "id: a\n" + "".join(f"k{n}: x\n" for n in range(250))
    problems = reading(text).problems
    assert len(problems) == 101
    assert problems[-1].sentence == "En nog 150 regels met een probleem."


@pytest.mark.parametrize(
    ("address", "field", "line", "column"),
    [
        ("", "titel", 3, 8),
        ("actoren/pro", "", 6, 5),
        ("d/belt", "", 17, 9),
        ("d/belt", "actor", 19, 16),
        ("d/belt", "functie", 17, 9),
        ("d/belt/nee", "", 22, 13),
        ("d/belt>weg", "", 22, 30),
        ("d/ziet>belt", "", 16, 17),
        ("d/o", "termijn", 30, 18),
        ("d/niets", "", 1, 1),
    ],
)
def test_every_part_has_its_place(address, field, line, column):
    document = reading(SMALL)
    assert document.position_of(Address.parse(address), field) == Position(line, column)


@pytest.mark.parametrize("item", ["1", "{naam: a}", "{id: a}"])
def test_a_very_long_list_of_mistakes_is_left_out_in_one_go(item):
    count = 40_000
    steps = f"      - {item}\n" * count
    document = reading(f"id: a\ndeelprocessen:\n  - id: d\n    stappen:\n{steps}")
    assert document.journey is not None
    kept = len(document.journey.subprocesses[0].steps)
    assert document.problems[-1].sentence.startswith(f"En nog {count - kept - 100} ")


def test_thousands_of_cut_sentences_are_counted():
    problems = reading("id: a\nactoren:\n" + "  - {id: a, naam: b #c\n  }\n" * 300).problems
    hints = [problem for problem in problems if problem.hint]
    assert len(hints) == 101
    assert hints[-1].sentence == "En nog 200 regels met een probleem."


def test_one_mapping_where_a_list_is_meant_has_its_place_and_its_own_id():
    text = (
        "id: t\ndeelprocessen:\n  id: d\n  stappen:\n    id: a\n    actor: x\n"
        "  risicos:\n    id: a\n    tekst: Te laat\n"
    )
    document = reading(text)
    assert document.position_of(Address("d", "a"), "actor") == Position(6, 12)
    (problem,) = document.problems
    assert problem.sentence == "Het id a bestaat al, op regel 5. Kies een ander id."
    assert document.journey is not None
    assert document.journey.subprocesses[0].risks == ()


def test_a_key_without_a_value_is_as_good_as_no_key():
    document = read(b"schema:\nsoort:\nid: a\ntitel:\n")
    assert document.problems == ()
    assert document.content == read(b"id: a\n").content
