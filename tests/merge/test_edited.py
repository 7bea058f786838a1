"""Two people edit one file by the edits of the screen."""

from __future__ import annotations

from random import Random

import pytest

from klantreis.errors import EditRefused
from klantreis.journey import Content
from tests.edits.examples import random_edit, small
from tests.merge.test_facts import lost


def edited(random: Random, content: Content) -> Content:
    for _ in range(random.choice([1, 1, 2, 4])):
        try:
            content = random_edit(random, content).apply(content)
        except EditRefused:
            continue
    return content


@pytest.mark.parametrize("seed", range(150))
def test_edits_of_two_sides_lose_nothing_in_silence(seed: int):
    random = Random(seed)
    for base in small():
        assert lost(base, edited(random, base), edited(random, base)) == []
