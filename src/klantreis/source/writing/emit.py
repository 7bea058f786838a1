"""New lines for lists and mappings, laid out like the text around them."""

from __future__ import annotations

from klantreis.source.habits import Habits
from klantreis.source.tree import Collection, Data
from klantreis.source.writing.scalars import WIDTH, long_text, scalar_text


def flow_text(value: Data) -> str:
    """Write any value inside brackets, on one line."""
    if isinstance(value, dict):
        pairs = (f"{scalar_text(key, flow=True)}: {flow_text(each)}" for key, each in value.items())
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow_text, value)) + "]"
    return scalar_text(value, flow=True)


def wants_flow(key: str, value: dict[str, Data] | list[Data], habits: Habits) -> bool:
    """Whether a new value goes inside brackets on the line of its key."""
    children = list(value.values()) if isinstance(value, dict) else value
    if not children:
        return True
    if any(child is None for child in children) and isinstance(value, list):
        return False
    if any(isinstance(child, str) and _is_sentence(child) for child in children):
        return False
    simple = not any(isinstance(child, dict | list) and child for child in children)
    short = len(flow_text(value)) + len(key) < WIDTH - 12
    return simple and short and habits.flow.get(key, True)


def _is_sentence(text: str) -> bool:
    """Whether a text reads badly between brackets."""
    return len(text) > 40 or any(sign in text for sign in ",?:#[]{}\n\"'")


def pair_lines(key: str, value: Data, column: int, habits: Habits) -> list[str]:
    """Write `key: value` from a column on."""
    start = " " * column + scalar_text(key) + ":"
    if value is None:
        return [start]
    if isinstance(value, str):
        block = None if habits.quote else long_text(value, column + habits.step, "\n")
        if block is None or (len(start) + len(value) < WIDTH and "\n" not in value):
            return [f"{start} {scalar_text(value)}"]
        first, *rest = block.split("\n")
        return [f"{start} {first}", *rest]
    if wants_flow(key, value, habits):
        return [f"{start} {flow_text(value)}"]
    return [start, *collection_lines(value, column, habits)]


def collection_lines(value: dict[str, Data] | list[Data], column: int, habits: Habits) -> list[str]:
    """Write what stands below a key at this column."""
    if isinstance(value, list):
        below = column + habits.dash
        return [line for item in value for line in item_lines(item, below, habits)]
    return mapping_lines(value, column + habits.step, habits)


def mapping_lines(value: dict[str, Data], column: int, habits: Habits) -> list[str]:
    """Write the keys of a mapping below each other."""
    return [line for key, child in value.items() for line in pair_lines(key, child, column, habits)]


def item_lines(
    value: Data, column: int, habits: Habits, like: Collection | None = None
) -> list[str]:
    """Write `- value`; `like` is a neighbour whose key order and brackets are copied."""
    dash = " " * column + "-"
    if value is None:
        return [dash]
    if isinstance(value, dict) and value and not _goes_in_brackets(value, like):
        lines = mapping_lines(_in_order(value, like), column + habits.gap, habits)
        lines[0] = dash + " " * (habits.gap - 1) + lines[0].lstrip(" ")
        return lines
    text = flow_text(value) if isinstance(value, dict | list) else scalar_text(value)
    return [dash + " " * (habits.gap - 1) + text]


def _goes_in_brackets(value: dict[str, Data], like: Collection | None) -> bool:
    """Whether an item stands between brackets, as its neighbour does; never a long one."""
    if like is None or not like.flow:
        return False
    is_simple = not any(isinstance(child, dict | list) for child in value.values())
    return is_simple and len(flow_text(value)) + like.column < WIDTH


def _in_order(value: dict[str, Data], like: Collection | None) -> dict[str, Data]:
    if like is None:
        return value
    order = {entry.key: place for place, entry in enumerate(like.entries)}
    shared = [order[key] for key in value if key in order]
    if shared == sorted(shared):
        return value
    return dict(sorted(value.items(), key=lambda pair: order.get(pair[0], len(order))))
