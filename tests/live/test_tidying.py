"""Cleaning up waits until nobody changes anything, and is then done once."""

from __future__ import annotations

from klantreis.live.tidying import Tidier


def test_it_cleans_once_after_a_run_of_changes():
    ticks = iter([0, 0, 1, 2, 2, 2, 2, 3, 3])
    cleaned: list[int] = []
    tidier = Tidier(lambda: next(ticks), lambda: cleaned.append(1))
    done = []
    for _ in range(8):
        tidier.look()
        done.append(len(cleaned))
    assert done == [0, 0, 0, 1, 1, 1, 1, 2]
