"""Everything that the file says about one item, as labels and values in Dutch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from klantreis.journey import DESK, ROOM, Handover, Part, Step, Subprocess
from klantreis.journey.acceptance import mark_of
from klantreis.outline import Names
from klantreis.outline.values import Values
from klantreis.words import say

SAID_ELSEWHERE: Final = frozenset(("id", "naam", "daarna"))


@dataclass(frozen=True, slots=True)
class Field:
    """A key of an item with its value; `asked` says by whom: zaal, bureau, or nobody."""

    label: str
    value: str
    asked: str = ""
    is_open: bool = False


class Details:
    """Puts the values of steps and handovers into words."""

    def __init__(self, names: Names, subprocess: Subprocess) -> None:
        self.subprocess = subprocess
        self._values = Values(names, subprocess)

    def fields(self, said: Step | Handover) -> tuple[Field, ...]:
        """Return what is asked of it first, open or not, then all else that is written."""
        asked = tuple(self._asked(said)) if isinstance(said, Handover) else ()
        done = {field.label for field in asked}
        rest = (field for field in self._written(said) if field.label not in done)
        mark = Field(say("details.mark"), mark_of(self.subprocess, (said.id,)))
        return (*asked, *rest, mark)

    def _asked(self, said: Handover) -> Iterator[Field]:
        for who, names in (("zaal", ROOM[said.kind]), ("bureau", DESK[said.kind])):
            for name in names:
                key = Handover.model_fields[name].alias or name
                value = self._values.said(key, getattr(said, name))
                is_open = said.is_open(name)
                yield Field(_label(key), value or say("details.open"), who, is_open)

    def _written(self, said: Part) -> Iterator[Field]:
        for name, field in type(said).model_fields.items():
            key = field.alias or name
            value = getattr(said, name)
            if key not in SAID_ELSEWHERE and value not in (None, ()):
                yield Field(_label(key), self._values.said(key, value))


def _label(key: str) -> str:
    return key.replace("_", " ").capitalize()
