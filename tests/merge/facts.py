"""A content as facts: every value by its trail; where it stands in a list is no fact."""

from __future__ import annotations

import json
from typing import Any

from klantreis.journey import Flow, Moment, Part
from klantreis.journey.shape import shapes
from klantreis.merge import Clash, Trail, plain
from klantreis.merge.members import keys_of, shown

WITHOUT_IDS = ("daarna", "aan_tafel", "dekt")
Facts = dict[Trail, str]
Flows = dict[Trail, tuple[Flow, ...]]


def facts(content: Part, base: Part | None = None) -> Facts:
    """Return every fact that a content says; a branch of base is known by its answer there."""
    return _Noting(_flows(base) if base else {}).of(content)


def _flows(base: Part) -> Flows:
    noting = _Noting({})
    noting.of(base)
    return noting.flows


class _Noting:
    def __init__(self, known: Flows) -> None:
        self.found: Facts = {}
        self.flows: Flows = {}
        self.known = known

    def of(self, content: Part) -> Facts:
        self._part(content, ())
        return self.found

    def _part(self, part: Part, at: Trail) -> None:
        self.found[at] = "there"
        for key, shape in shapes(type(part)).items():
            self._value(getattr(part, shape.name), (*at, key))

    def _value(self, value: Any, at: Trail) -> None:
        if isinstance(value, Part) and not isinstance(value, Moment):
            self._part(value, at)
        elif isinstance(value, dict):
            for name, each in value.items():
                if not each:
                    self.found[*at, name] = "there"
                self._value(each, (*at, name))
        elif isinstance(value, tuple) and not any(isinstance(each, Moment) for each in value):
            self._row(value, at)
        elif value not in (None, ()):
            self.found[at] = json.dumps(plain(value))

    def _row(self, row: tuple[Any, ...], at: Trail) -> None:
        if row and isinstance(row[0], Flow):
            self.flows[at] = row
            for key, flow in zip(keys_of(self.known.get(at, ()), row), row, strict=True):
                self._part(flow, (*at, shown(key)))
        else:
            for each in row:
                self._member(each, at)

    def _member(self, each: Any, at: Trail) -> None:
        if isinstance(each, Part):
            self._part(each, (*at, getattr(each, "id", None) or json.dumps(plain(each))))
        else:
            self.found[*at, str(each)] = "there"


def is_told(at: Trail, clashes: tuple[Clash, ...]) -> bool:
    """Whether a clash is about a fact, about what it is in, or about something in it."""
    return any(_is_within(at, one.at) or _is_within(one.at, at) for one in clashes)


def _is_within(inner: Trail, outer: Trail) -> bool:
    """Whether one trail goes on from another; the items of a list without ids are one."""
    for key in WITHOUT_IDS:
        if key in outer:
            outer = outer[: outer.index(key) + 1]
    return inner[: len(outer)] == outer
