"""What the signs in a drawing mean, for under or beside it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from klantreis.words import say

SIGNS: Final = (
    *("boxes", "status", "handover", "gap", "loop", "stub"),
    *("risk", "balloon", "weight", "numbers"),
)


def legend(*, in_parts: bool = False) -> Iterator[tuple[str, str]]:
    """Yield every sign with what it means; a drawing in parts has numbers where it goes on."""
    for name in (*SIGNS, "further") if in_parts else SIGNS:
        yield say(f"paper.{name}"), say(f"paper.{name}_means")
