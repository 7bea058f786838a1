"""What is remembered is remembered of one thing, not of its equals."""

from __future__ import annotations

import gc

from klantreis.memory import Same, without_garbage_collection


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
