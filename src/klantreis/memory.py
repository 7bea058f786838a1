"""What is remembered, and memory that need not be looked through while much is made."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Generic, TypeVar

T = TypeVar("T")


class Same(Generic[T]):
    """Is equal to the same thing only: a key for what never changes and is slow to compare."""

    __slots__ = ("it",)

    def __init__(self, it: T) -> None:
        self.it = it

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and self.it is other.it

    def __hash__(self) -> int:
        return id(self.it)


@contextmanager
def without_garbage_collection() -> Iterator[None]:
    """Put garbage collection off for as long as this lasts, if it was on."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
