"""What another YAML parser reads in a text, as our own reader would tell it."""

from __future__ import annotations

import ryml

from klantreis.source.tree import Data

UNKNOWN = ryml.ExceptionParse
"""What it says of a piece of YAML that it does not know."""


def read_again(text: str) -> Data:
    """Return every value as it was typed; an empty one is None."""
    tree = ryml.parse_in_arena(text.encode())
    root = tree.root_id()
    return _value(tree, tree.first_child(root) if tree.is_stream(root) else root)


def _value(tree: ryml.Tree, node: int) -> Data:
    if tree.is_map(node):
        return {_text(tree.key(each)): _value(tree, each) for each in _inside(tree, node)}
    if tree.is_seq(node):
        return [_value(tree, each) for each in _inside(tree, node)]
    value = _text(tree.val(node))
    if tree.is_val_literal(node) or tree.is_val_folded(node):
        return value.rstrip("\n")  # the last line has no meaning of its own
    return value if value or tree.is_val_quoted(node) else None


def _inside(tree: ryml.Tree, node: int) -> list[int]:
    return [tree.child(node, place) for place in range(tree.num_children(node))]


def _text(value: memoryview | None) -> str:
    return "" if value is None else bytes(value).decode()
