"""20,000 changes at random: what is read back is what was meant, and nothing else is touched.

What is promised of each stands in `tests/writing/promises.py`. A change that goes wrong is told
with its seed, the smallest text and the smallest change that go wrong in the same way.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random

import pytest

from klantreis.source import Document, read, rewrite
from klantreis.source.addresses import nodes_of
from klantreis.source.tree import Collection
from tests.writing.changes import shortened
from tests.writing.comments import comments
from tests.writing.second import UNKNOWN, read_again
from tests.writing.trial import CHANGES_A_FILE, another, small_file, small_trials, trial_on

SMALL, LARGE = 19_500, 500
BLOCKS = 13
OTHERS = [path for path in sorted(Path("journeys").rglob("*.yaml")) if path.stem != "rijnmond"]
FILES = SMALL // CHANGES_A_FILE // BLOCKS


@pytest.mark.parametrize("block", range(BLOCKS))
def test_a_change_to_a_small_file(block):
    refused = 0
    for seed in range(block * FILES, block * FILES + FILES):
        for trial in small_trials(seed):
            refused += trial.is_refused_rightly
            assert trial.is_refused_rightly or not trial.outcome.broken, trial.told()
    assert refused < FILES * CHANGES_A_FILE / 100


@pytest.mark.parametrize("block", range(10))
def test_a_change_to_the_shipped_journey(block):
    size = LARGE // 10
    for seed in range(block * size, block * size + size):
        trial = trial_on(seed, Random(seed), _rijnmond())
        assert not trial.outcome.broken, trial.told()


@pytest.mark.parametrize("path", OTHERS, ids=lambda path: path.stem)
def test_a_change_to_another_shipped_file(path):
    document = read(path.read_bytes())
    for seed in range(20):
        trial = trial_on(seed, Random(seed), document)
        assert not trial.outcome.broken, trial.told()


def test_the_cases_are_as_many_as_promised():
    assert BLOCKS * FILES * CHANGES_A_FILE == SMALL


@pytest.mark.parametrize("block", range(2))
def test_a_change_and_the_way_back_say_the_same_as_before(block):
    for document, changed in _pairs(block):
        assert document.content is not None
        back = rewrite(changed, document.content)
        assert read(back.data).content == document.content


@pytest.mark.parametrize("block", range(2))
def test_a_content_that_is_there_already_changes_no_byte(block):
    for document, _ in _pairs(block):
        assert document.content is not None
        same = document.content.model_copy(deep=True)
        assert rewrite(document, same) is document


@pytest.mark.parametrize("block", range(2))
def test_the_lines_of_one_deelproces_alone_give_the_same_text(block):
    for document, changed in _pairs(block):
        assert changed.content is not None
        whole = read(document.data)
        whole.__dict__["islands"] = None  # then the text is rewritten as a whole
        assert rewrite(whole, changed.content).text == changed.text


@pytest.mark.parametrize("block", range(2))
def test_everything_stands_where_the_whole_text_says(block):
    in_pieces = 0
    for _, changed in _pairs(block):
        fresh, whole = replace(changed), read(changed.data)
        assert whole.tree is not None
        assert isinstance(whole.tree.root, Collection)
        drawn = {each.id for each in whole.journey.subprocesses} if whole.journey else set()
        for address in nodes_of(whole.tree.root):
            if address.group in drawn:
                for field in ("", "naam"):
                    at = fresh.position_of(address, field)
                    assert at == whole.position_of(address, field)
        in_pieces += fresh.known_islands is not None and "tree" not in fresh.__dict__
    assert in_pieces > 50


@pytest.mark.parametrize("block", range(2))
def test_what_was_removed_comes_back_from_the_donor_with_its_comments(block):
    undone = [pair for seed in range(block * 400, block * 400 + 400) for pair in _undone(seed)]
    assert all(read(back.data).content == document.content for document, back in undone)
    bare = sum(not _comments(document) <= _comments(back) for document, back in undone)
    assert bare < len(undone) / 50  # between brackets there is not always room
    assert sum(document.data == back.data for document, back in undone) > len(undone) / 2


def test_another_parser_reads_the_same():
    agreed = 0
    for document, changed in _pairs(9, bare=True):  # it takes some comments for text
        if _reads_alike(document):  # it does not know all of YAML
            assert _reads_alike(changed), changed.text
            agreed += 1
    assert agreed >= 200


@cache
def _pairs(block: int, *, bare: bool = False) -> list[tuple[Document, Document]]:
    """Return small files, each before and after one change."""
    pairs: list[tuple[Document, Document]] = []
    for seed in range(10**6 + block * 300, 10**6 + block * 300 + 300):
        random = Random(seed)
        document = read(small_file(random, bare=bare))
        assert document.content is not None
        pairs.append((document, rewrite(document, another(random, document.content))))
    return pairs


def _undone(seed: int) -> Iterator[tuple[Document, Document]]:
    """Yield a small file, and what it is after something was removed and brought back."""
    random = Random(seed)
    document = read(small_file(random))
    assert document.content is not None
    less = shortened(random, document.content)
    if less is not None:
        yield document, rewrite(rewrite(document, less), document.content, document)


def _comments(document: Document) -> Counter[str]:
    assert document.tree is not None
    return Counter(text for _, text in comments(document.tree.root, document.text))


def _reads_alike(document: Document) -> bool:
    assert document.tree is not None
    try:
        return read_again(document.text) == document.tree.root.data
    except UNKNOWN:
        return False


@cache
def _rijnmond() -> Document:
    return read(Path("journeys/rijnmond.yaml").read_bytes())
