"""Where something is in a journey: the name that findings, edits and pictures share."""

from __future__ import annotations

from typing import NamedTuple


class Address(NamedTuple):
    """A part of a journey; the empty address is the journey itself.

    Written as `pro-dsp` (a subprocess), `pro-dsp/overlegt` (an item in it), `pro-dsp/keuze/ja`
    (a branch), `pro-dsp/a>b` (the arrow from a to b) or `actoren/pro` (an item of the journey,
    by the name of its list).
    """

    group: str = ""
    item: str = ""
    branch: str = ""
    target: str = ""

    def __str__(self) -> str:
        """Write the address as one word."""
        arrow = f"{self.item}>{self.target}" if self.target else self.item
        return "/".join(each for each in (self.group, arrow, self.branch) if each)

    @classmethod
    def parse(cls, text: str) -> Address:
        """Read an address that was written with str()."""
        group, _, rest = text.partition("/")
        arrow, _, branch = rest.partition("/")
        if ">" in arrow:  # a target may have a slash, and an answer may have a >
            arrow, branch = rest, ""
        item, _, target = arrow.partition(">")
        return cls(group, item, branch, target)

    @property
    def id(self) -> str:
        """The id of the part itself: of an item, or of the subprocess when it names no item."""
        return self.item or self.group

    @property
    def whole(self) -> Address:
        """The subprocess or list that this is part of."""
        return Address(self.group)


LISTS = (
    "actoren",
    "doelgroepen",
    "systemen",
    "bronnen",
    "sessies",
    "fasen",
)
"""The lists of a journey whose items have an address; no subprocess may be called so."""
