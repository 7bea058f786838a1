"""Which versions somebody can undo and redo, told by the list of versions alone."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Literal

from hypothesis import given
from hypothesis import strategies as st

from klantreis.store.model import Change, Person, Revision
from klantreis.store.taking_back import TakeBack, take_back

NOW = datetime(2026, 5, 1, tzinfo=UTC)
PEOPLE = ("a", "b")


class History:
    """Versions beside the plainest model of undo: two piles for each person."""

    def __init__(self) -> None:
        self.revisions: list[Revision] = []
        self.done: dict[str, list[int]] = {name: [] for name in PEOPLE}
        self.undone: dict[str, list[int]] = {name: [] for name in PEOPLE}

    def edit(self, who: str) -> None:
        self.done[who].append(self._add(who, "edit", None))
        self.undone[who].clear()

    def undo(self, who: str) -> None:
        if self.done[who]:
            self.undone[who].append(self._add(who, "undo", self.done[who].pop()))

    def redo(self, who: str) -> None:
        if self.undone[who]:
            self.done[who].append(self._add(who, "redo", self.undone[who].pop()))

    def _add(self, who: str, kind: Literal["edit", "undo", "redo"], about: int | None) -> int:
        number = len(self.revisions) + 1
        change, by = Change(kind, "", "", about), Person("bewerker", who)
        self.revisions.append(Revision("x", number, NOW, by, change, "", "", written=False))
        return number


@given(st.lists(st.tuples(st.sampled_from(["edit", "undo", "redo"]), st.sampled_from(PEOPLE))))
def test_it_is_what_two_piles_would_say(steps):
    history = History()
    for kind, who in steps:
        getattr(history, kind)(who)
        for name in PEOPLE:
            assert take_back(history.revisions, name) == TakeBack(
                tuple(reversed(history.done[name])), tuple(reversed(history.undone[name]))
            )
