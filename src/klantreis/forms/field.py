"""One key of an item as people fill it in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

Section = Literal["zaal", "bureau", "eerst", "meer"]


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose: what is written, and what people read."""

    value: str
    text: str


@dataclass(frozen=True, slots=True)
class Instead:
    """An answer that is no value: what is written, what people read, and the key that gives it."""

    value: Any
    text: str
    key: str


@dataclass(frozen=True, slots=True)
class Field:
    """A key with its value as it is written, and how to fill it in.

    `key` goes from the item down, with points. `many` takes more than one value; `lines` may become
    long; `names` is the list to pick from; `instead` may be said for a value; a group has `fields`
    of its own. `is_open`: somebody should fill it in.
    """

    key: str
    label: str
    why: str
    control: str
    value: Any
    said: str
    section: Section = "meer"
    is_open: bool = False
    many: bool = False
    lines: bool = False
    names: str = ""
    options: tuple[Option, ...] = ()
    instead: tuple[Instead, ...] = ()
    fields: tuple[Field, ...] = ()
