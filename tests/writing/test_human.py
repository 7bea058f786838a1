"""What the writer of random files wrote is read as what it was asked to write."""

from __future__ import annotations

from random import Random

import pytest

from klantreis.source import read
from tests.writing.contents import content
from tests.writing.human import written
from tests.writing.typed import typed
from tests.writing.unread import with_unread


@pytest.mark.parametrize("block", range(4))
def test_a_written_file_is_read_as_what_was_meant(block):
    for seed in range(block * 250, block * 250 + 250):
        random = Random(seed)
        meant = content(random)
        document = read(written(random, typed(random, meant)).encode())
        assert document.problems == (), seed
        assert document.content == meant, seed


def test_pieces_that_are_not_read_change_nothing_else():
    told = 0
    for seed in range(500):
        random = Random(seed)
        meant = content(random)
        text = written(random, with_unread(random, meant, typed(random, meant)))
        document = read(text.encode())
        told += bool(document.problems)
        assert document.content == meant, seed
    assert told > 450


@pytest.mark.parametrize(
    "sign",
    [
        "\r\n",
        "\ufeff",
        "\n- ",
        "{",
        "[",
        "|\n",
        ">-",
        "|+",
        ": '",
        ': "',
        "...",
        "---",
        "  # ",
        "\t",
    ],
)
def test_every_way_of_writing_occurs(sign):
    texts = (_text(seed) for seed in range(300))
    assert any(sign in text for text in texts)


def test_some_files_do_not_end_in_a_newline():
    assert any(not _text(seed).endswith("\n") for seed in range(100))


def _text(seed: int) -> str:
    random = Random(seed)
    return written(random, typed(random, content(random)))
