"""Every sentence is used, exists, is filled in and short, and no word in it needs explaining."""

from __future__ import annotations

import ast
import re
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from statistics import mean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klantreis import words
from klantreis.words import date, listed, printable, say, sentences
from klantreis.words.nearest import NEAR, nearest
from klantreis.words.terms import terms, terms_in
from tools.hard_words import hard_words
from tools.sentences import AT_MOST, ON_AVERAGE, areas, length
from tools.sentences import sentences as sentences_of

SOURCE = Path(words.__file__).parents[1]


@cache
def calls() -> list[tuple[Path, ast.Call]]:
    return [
        (file, node)
        for file in SOURCE.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "say" and node.args
    ]


def patterns() -> set[str]:
    """Every key that the code says, as a pattern: a part that is filled in matches any name."""
    found: set[str] = set()
    for _, call in calls():
        for key in ast.walk(call.args[0]):
            if isinstance(key, ast.JoinedStr):
                parts = (
                    re.escape(str(part.value)) if isinstance(part, ast.Constant) else r"[\w-]+"
                    for part in key.values
                )
                found.add("".join(str(part) for part in parts))
            elif isinstance(key, ast.Constant) and re.fullmatch(r"\w+\.\w+", str(key.value)):
                found.add(re.escape(str(key.value)))
    return found


def handed_on() -> set[str]:
    """Keys that stand in the code to be said later, and whole areas that scripts choose from."""
    scripts = " ".join(file.read_text("utf-8") for file in SOURCE.rglob("*.js"))
    found: set[str] = set()
    for file in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and node.value in sentences():
                found.add(str(node.value))
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "words":
                area = f"{getattr(node.args[0], 'value', '')}."
                found |= {
                    key
                    for key in sentences()
                    if key.startswith(area)
                    and re.search(rf"\b{re.escape(key.removeprefix(area))}\b", scripts)
                }
    return found


def test_every_sentence_is_used():
    used = [re.compile(pattern) for pattern in patterns()]
    unused = {key for key in sentences() if not any(each.fullmatch(key) for each in used)}
    assert unused - handed_on() == set()


def test_every_used_key_exists():
    missing = {
        pattern
        for pattern in patterns()
        if not any(re.fullmatch(pattern, key) for key in sentences())
    }
    assert missing == set()


@pytest.mark.parametrize("number", range(len(calls())))
def test_a_call_fills_every_blank(number):
    file, call = calls()[number]
    key = call.args[0]
    if not isinstance(key, ast.Constant) or any(word.arg is None for word in call.keywords):
        return  # its key or blanks are only known at run time: the tests of that module say it
    given = {word.arg for word in call.keywords}
    name = str(key.value)
    sentence = sentences()[name]
    forms = sentence.values() if isinstance(sentence, dict) else [sentence]
    for form in forms:
        wanted = set(re.findall(r"(?<!\{)\{(\w+)\}", form))
        assert wanted <= given, f"{file.name}:{call.lineno} says {name} without {wanted - given}"


def test_a_count_chooses_its_form():
    assert say("source.more", aantal=1) == "En nog 1 regel met een probleem."
    assert say("source.more", aantal=2) == "En nog 2 regels met een probleem."


def test_an_unknown_key_is_an_error():
    with pytest.raises(KeyError):
        say("er.is.niets")


@pytest.mark.parametrize(
    ("many", "sentence"), [([], ""), (["a"], "a"), (["a", "b"], "a en b"), ("abc", "a, b en c")]
)
def test_words_are_listed_as_in_a_sentence(many, sentence):
    assert listed(many) == sentence


@pytest.mark.parametrize(
    ("iso", "dutch"),
    [
        ("2026-05-01", "1 mei 2026"),
        ("2026-13-01", "2026-13-01"),
        ("in mei", "in mei"),
        ("", ""),
        ("2026-0²-01", "2026-0²-01"),
    ],
)
def test_a_date_is_written_the_dutch_way(iso, dutch):
    assert date(iso) == dutch


@pytest.mark.parametrize(
    ("word", "known", "guess"),
    [
        ("actr", ["actor", "naam"], "actor"),
        ("Jongere", ["jongere"], "jongere"),
        ("xyz", ["actor"], None),
        ("a" * 61, ["a" * 61], None),
        ("x", [], None),
        ("actr", ["actor", *map(str, range(1000))], None),
    ],
)
def test_the_nearest_word_is_guessed_only_when_it_is_near(word, known, guess):
    assert nearest(word, known) == guess


@given(st.text("abc", max_size=8), st.lists(st.text("abcd", max_size=8), unique=True))
def test_what_falls_off_before_it_is_measured_was_not_near(word, known):
    assert nearest(word, known) == next(
        iter(get_close_matches(word, known, n=1, cutoff=NEAR)), None
    )


def test_every_term_has_its_english():
    assert all(term.english for term in terms())


@pytest.mark.parametrize("place", areas())
def test_sentences_are_short(place: str):
    lengths = [length(sentence) for sentence in sentences_of(areas()[place]())]
    assert not lengths or mean(lengths) <= ON_AVERAGE
    assert max(lengths, default=0) <= AT_MOST


@pytest.mark.parametrize("place", areas())
def test_no_word_needs_explaining(place: str):
    assert hard_words(areas()[place]()) == (), "use another word, or explain it in terms.yaml"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("De koude overdracht", "koude overdracht"),
        ("Twee warme overdrachten", "warme overdracht"),
        ("Belt de mbo-school", "mbo"),
        ("Werk & Inkomen helpt", "Werk & Inkomen (W&I)"),
        ("Vraag het W&I.", "Werk & Inkomen (W&I)"),
        ("De vsv'ers van nu", "vsv'er"),
        ("Zij vragen MEE erbij", "MEE"),
        ("Nog 2 x GAT", "gat"),
    ],
)
def test_a_term_is_seen_however_it_is_written(text: str, word: str):
    assert word in {term.word for term in terms_in([text])}


@pytest.mark.parametrize(
    "text", ["", "Zij gaan samen", "warme soep, een overdrachtje", "stapel", "Denkt mee"]
)
def test_another_word_is_no_term(text: str):
    assert terms_in([text]) == ()


def test_no_two_terms_are_written_alike():
    forms = [form.casefold() for term in terms() for form in term.forms]
    assert sorted(forms) == sorted(set(forms))


def test_what_joins_an_emoji_stays_and_what_steers_a_terminal_goes():
    assert printable("\U0001f469\u200d\U0001f467 belt") == "\U0001f469\u200d\U0001f467 belt"
    assert printable("a\x1b[31m\n\u202e") == "a\ufffd[31m\ufffd\ufffd"
