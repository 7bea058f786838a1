"""Every beginner's trap of YAML has its own sentence, at the place to look."""

from __future__ import annotations

import pytest

from klantreis.errors import Position
from klantreis.source import read

QUOTES = "Zet de zin tussen aanhalingstekens"


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("id: a\ntitel: Let op: dit is fout\n", 2, 14, "dubbele punt in de zin"),
        ("id: a\ntitel: @jongere\n", 2, 8, "Een @ aan het begin"),
        ("id: a\ntitel: %jongere\n", 2, 8, "Een % aan het begin"),
        ("id: a\ntitel: `code`\n", 2, 8, "Een ` aan het begin"),
        ("id: a\ntitel: !belangrijk x\n", 2, 8, "Een ! aan het begin"),
        ("id: a\ntitel: * let op\n", 2, 8, "Een * aan het begin"),
        ("id: a\ntitel: ? wie belt\n", 2, 8, "Een ? aan het begin"),
        ("id: a\ntitel: [wie belt] dan\n", 2, 19, "Na het haakje staat nog tekst"),
        ("id: a\ntitel: {wie belt\nregio: b\n", 2, 8, "Het haakje { sluit niet"),
        ("id: a\ntitel: [wie belt\nregio: b\n", 2, 8, "Het haakje [ sluit niet"),
        ("id: a\n\ttitel: b\n", 2, 1, "Hier staat een tab"),
        ("id: a\nactoren:\n\t- {id: b}\n", 3, 1, "Hier staat een tab"),
        ('id: a\ntitel: "niet dicht\nregio: b\n', 2, 8, "opent een aanhalingsteken"),
        ("id: a\ntitel: 'niet dicht\nregio: b\n", 2, 8, "opent een aanhalingsteken"),
        ('id: a\ntitel: "niet dicht\nregio: "b"\n', 2, 8, "opent een aanhalingsteken"),
        ("id: a\ntitel: 'in 's-Gravenhage'\n", 2, 13, "Na het aanhalingsteken"),
        ('id: a\ntitel: "map c:\\map"\n', 2, 15, "Een \\ heeft"),
        ("id: a\ntitel: | tekst\n  x\n", 2, 10, "op de volgende regel"),
        ("id: a\ntitel: - b\n", 2, 8, "Een lijst begint op een nieuwe regel"),
        ("id: a\nzomaar een zin\ntitel: b\n", 2, 1, "mist een dubbele punt"),
        ("id: a\nactoren:\n  - id: b\n   naam: c\n", 4, 4, "springt niet in"),
        ("id: a\nactoren:\n  - id: b\n     naam: c\n", 4, 6, "springt niet in"),
        ("id: a\nleeftijd: {vanaf:}\n", 2, 17, "Zet een spatie achter de dubbele punt"),
        ("id: a\nleeftijd: {vanaf: tot: 3}\n", 2, 22, "dubbele punt in de zin"),
        ("id: a\ntitel: ]\n", 2, 8, "Het teken ] staat hier los"),
    ],
)
def test_a_trap_is_told_in_its_own_words(text, line, column, words):
    document = read(text.encode())
    (problem,) = document.problems
    assert words in problem.sentence
    assert problem.at == Position(line, column)
    assert document.journey is None


def test_a_hard_space_from_a_word_processor_is_told():
    document = read("id: a\ntitel:\u00a0Een reis\nregio: b\n".encode())
    (problem,) = document.problems
    assert "vaste spatie" in problem.sentence
    assert problem.at == Position(2, 7)


def test_a_quote_that_swallows_the_file_is_told_where_it_opens():
    text = 'id: a\ntitel: "open\n' + "regel zonder einde\n" * 2000 + 'regio: "b"\n'
    (problem,) = read(text.encode()).problems
    assert "opent een aanhalingsteken" in problem.sentence
    assert problem.at == Position(2, 8)


def test_a_comma_in_braces_is_told_where_the_sentence_breaks():
    document = read(b"id: a\nactoren:\n  - {id: b, naam: School, of leerbedrijf}\n")
    (problem,) = document.problems
    assert "komma in de zin" in problem.sentence
    assert problem.at == Position(3, 27)
    assert document.journey is not None
    assert document.journey.actors[0].name == "School"


def test_a_key_without_a_space_is_told():
    document = read(b"id: a\nactoren:\n  - {id: b, naam:School}\n")
    (problem,) = document.problems
    assert problem.sentence == "Zet een spatie achter de dubbele punt in naam:School."


def test_a_comma_in_an_article_is_told():
    text = b"id: a\ndeelprocessen: [{id: d, stappen: [{id: s, wet: [WEB 9.2.12, lid 1]}]}]\n"
    document = read(text)
    (problem,) = document.problems
    assert problem.sentence == "Er staat een komma in het artikel. Schrijf WEB 9.2.12 lid 1."
    assert document.journey is not None
    assert document.journey.subprocesses[0].steps[0].law == ("WEB 9.2.12",)


def test_a_sentence_cut_by_a_hash_is_a_hint_that_loses_nothing():
    document = read(b"id: a\ntitel: Belt ouder #2 van de lijst\n")
    (problem,) = document.problems
    assert problem.hint
    assert problem.at == Position(2, 8)
    assert document.unread == 0


@pytest.mark.parametrize("text", ["titel: b # een opmerking\n", "titel: b  #\n", "titel: #leeg\n"])
def test_a_real_comment_is_no_hint(text):
    assert read(f"id: a\n{text}".encode()).problems == ()
