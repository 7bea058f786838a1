"""What is new in a version beside an earlier one."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.journey import Address, Content, Journey
from klantreis.merge import Difference, differences

NEW = frozenset(("added", "changed", "renamed"))


def news(old: Content, new: Content) -> frozenset[Address]:
    """Return where something came or changed: items, and arrows by their own address.

    What only moved is not new. What hangs on an item, such as a risk, is new there too.
    """
    return frozenset(
        address
        for each in differences(old, new)
        if each.kind in NEW
        for address in (each.address, *_beside(each, new))
    )


def _beside(difference: Difference, content: Content) -> Iterator[Address]:
    """Yield the items on which the changed part hangs."""
    group, item = difference.address[:2]
    part = content.subprocess(group) if isinstance(content, Journey) else None
    if part is not None:
        for each in (*part.risks, *part.questions, *part.opportunities, *part.agreements):
            if each.id == item:
                yield from (Address(group, about) for about in each.about)
