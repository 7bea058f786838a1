"""What is remembered is remembered of one thing, not of its equals."""

from __future__ import annotations

import gc
from functools import partial

from klantreis.memory import Recent, Same, without_garbage_collection


def test_a_thing_is_the_same_as_itself_only():
    one, equal = [1], [1]
    assert Same(one) == Same(one)
    assert hash(Same(one)) == hash(Same(one))
    assert Same(one) != Same(equal)
    assert Same(one) != one


def test_garbage_is_collected_again_afterwards():
    assert gc.isenabled()
    with without_garbage_collection():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_only_the_last_few_are_kept():
    recent: Recent[int] = Recent(2)
    made: list[int] = []

    def make(number: int) -> int:
        made.append(number)
        return number

    for number in (1, 2, 1, 3, 1, 2):
        assert recent.get(number, partial(make, number)) == number
    assert made == [1, 2, 3, 2]
    assert len(recent) == 2
