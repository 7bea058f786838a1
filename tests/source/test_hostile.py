"""No bytes, however broken, raise or give a place outside the text; 10,000 of them."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klantreis import graph, rules
from klantreis.source import read
from tests.source.samples import SAMPLES, step

RIJNMOND = Path(__file__).parents[2] / "journeys" / "rijnmond.yaml"
CHUNKS = 19
PIECES = [
    *(bytes([n]) for n in range(256)),
    *(
        text.encode()
        for text in (
            ": ", "- ", "#", " #", "\n", "\n\n", "  ", "\t", "{", "}", "[", "]", "'", '"', "|", ">",
            "&a ", "*a", "!!x ", "<<: ", "? ", "---\n", "...\n", "%", "@", ", ", "id: ", "als: ",
            "naar: ", "daarna:\n", "\u202e", "\ufeff", "é", "ja", "nee", "onbekend", "nvt", "{a:}",
        )
    ),
]  # fmt: skip
RICH = step(
    "id: alles\nnaam: Alles\nactor: pro\nmet: [dsp, jongere]\nbudget:\nwet: [WEB 9.2.1]\n"
    "termijn:\n  - {op: [1 maand, 3 maanden], na: diploma, bron: voorbeeld}\n"
    "doelgroep: {leeftijd: {tot: 18}, diploma: [geen]}\nterugweg: {naar: ziet, meldpunt: }\n"
    "daarna: {naar: ziet, hooguit: 1 keer}"
)
SMALL_FILES = [text.encode() for text in (*SAMPLES, RICH)]


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Change a file as a slip of the hand, a bad copy or an attacker would."""
    for _ in range(chance.choice((1, 1, 1, 2, 5))):
        at = chance.randrange(len(data) + 1)
        to = min(len(data), at + chance.choice((0, 1, 1, 3, 30)))
        data = data[:at] + chance.choice((b"", chance.choice(PIECES), data[to:at])) + data[to:]
    return data


def assert_read(data: bytes) -> None:
    """The document holds: each problem has a sentence and a place, a journey can be checked."""
    document = read(data)
    lines = document.text.count("\n") + 1
    for problem in document.problems:
        assert problem.sentence
        assert 1 <= problem.at.line <= max(lines, data.count(b"\n") + 1)
        assert problem.at.column >= 1
    if not any(not problem.hint for problem in document.problems):
        assert document.journey is not None
    if document.journey is not None:
        for finding in rules.check(graph.of(document.journey)):
            assert finding.message != "De controle {regel} is hier niet gelukt."
            assert not finding.message.startswith("De controle "), finding
            assert document.position_of(finding.about, finding.field).line <= lines


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_small_files_with_slips_of_the_hand(chunk):
    chance = random.Random(chunk)
    for _ in range(450):
        assert_read(mutated(chance.choice(SMALL_FILES), chance))


@pytest.mark.parametrize("chunk", range(4))
def test_the_shipped_journey_with_slips_of_the_hand(chunk):
    chance = random.Random(chunk)
    data = RIJNMOND.read_bytes()
    for _ in range(125):
        assert_read(mutated(data, chance))


@settings(max_examples=950)
@given(st.binary(max_size=300))
def test_random_bytes(data):
    assert_read(data)


@settings(max_examples=300)
@given(st.text(alphabet="abc:-#{}[]'\"|>&*!?%@, \n\tid", max_size=120))
def test_random_signs_of_yaml(text):
    assert_read(text.encode())
