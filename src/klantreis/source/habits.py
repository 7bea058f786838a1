"""How a text is laid out: what its own lists and mappings do most often."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from klantreis.source.tree import Collection, Node, Scalar

_SINGLE = dict.fromkeys(
    ("bij", "daarna", "duur", "eindverantwoordelijk", "telt_als", "termijn"), True
)


@dataclass(frozen=True, slots=True)
class Habits:
    """The usual layout; `step`, `dash` and `gap` count columns."""

    newline: str = "\n"
    step: int = 2  # from a key to the keys below it
    dash: int = 2  # from a key to the dashes below it
    gap: int = 2  # from a dash to what it holds
    flow: Mapping[str, bool] = field(default_factory=dict)  # per key: mostly inside brackets
    single: Mapping[str, bool] = field(default_factory=lambda: _SINGLE)  # per key: no list of one
    quote: bool = False  # a text of several lines goes between quotes, on one line

    @classmethod
    def of(cls, text: str, root: Node) -> Habits:
        """Look at the whole text once and take the most common habits."""
        seen = _Seen()
        seen.look(root)
        usual = {name: counts.most_common(1)[0][0] for name, counts in seen.columns.items()}
        first = text.find("\n")
        return cls(
            newline="\r\n" if first > 0 and text[first - 1] == "\r" else "\n",
            step=usual.get("step", 2),
            dash=usual.get("dash", 2),
            gap=usual.get("gap", 2),
            flow={key: counts.most_common(1)[0][0] for key, counts in seen.flow.items()},
            single=_SINGLE
            | {key: counts.most_common(1)[0][0] for key, counts in seen.single.items()},
        )

    def beside(self, neighbour: Collection | None, column: int) -> Habits:
        """Return these habits with the gap that a neighbour below this dash keeps."""
        if neighbour is None or neighbour.flow or neighbour.column <= column:
            return self
        return replace(self, gap=neighbour.column - column)

    def quoting(self) -> Habits:
        """Return the same habits for a second try, with long texts between quotes."""
        return replace(self, quote=True)


class _Seen:
    def __init__(self) -> None:
        self.columns: dict[str, Counter[int]] = defaultdict(Counter)
        self.flow: dict[str, Counter[bool]] = defaultdict(Counter)
        self.single: dict[str, Counter[bool]] = defaultdict(Counter)

    def look(self, node: Node) -> None:
        if isinstance(node, Scalar) or node.flow:
            return
        for entry in node.entries:
            child = entry.value
            if entry.key is not None and not _is_list(child):
                self.single[entry.key][True] += 1
            if isinstance(child, Scalar) or not child.entries:
                continue
            if entry.key is not None:
                self.flow[entry.key][child.flow] += 1
                if _is_list(child) and len(child.entries) == 1:
                    self.single[entry.key][False] += 1
            if not child.flow:
                kind = "gap" if entry.key is None else "dash" if _is_list(child) else "step"
                self.columns[kind][child.column - node.column] += 1
                self.look(child)


def _is_list(node: Node) -> bool:
    return isinstance(node, Collection) and isinstance(node.data, list)
