"""Small mistakes made on purpose in a module, one at a time: for seeing whether a test notices."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from types import CodeType
from typing import NamedTuple

Function = ast.FunctionDef | ast.AsyncFunctionDef
LEFT_OUT = frozenset({"decorator_list", "annotation", "returns", "bases", "type_params"})
"""What is not code that runs in a check: its words, and types."""
SWAPS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
    ast.Continue: ast.Break,
    ast.Break: ast.Continue,
}


class Mutation(NamedTuple):
    """One mistake: the line, what changed, the code with it, and which part of the module it is in.

    `owner` is the qualified name of a function, or the name of a constant of the module.
    """

    line: int
    what: str
    owner: str
    code: CodeType


class _Place(NamedTuple):
    """Where a piece of the tree hangs: in a field of its parent, or at a number in a list there."""

    parent: ast.AST
    field: str
    number: int | None

    def put(self, node: ast.AST) -> None:
        if self.number is None:
            setattr(self.parent, self.field, node)
        else:
            getattr(self.parent, self.field)[self.number] = node


def mutations(source: str, file: str) -> Iterator[Mutation]:
    """Yield every mistake that is made in a module, in the order of the file."""
    tree = ast.parse(source)
    for owner, root in _owners(tree):
        for place, node in _nodes(root):
            for changed in _changed(node, place):
                line = getattr(node, "lineno", getattr(place.parent, "lineno", 0))
                what = f"{_short(node)} -> {_short(changed)}"
                place.put(ast.fix_missing_locations(ast.copy_location(changed, node)))
                yield Mutation(line, what, owner, compile(tree, file, "exec"))
                place.put(node)


def _owners(tree: ast.Module) -> Iterator[tuple[str, ast.AST]]:
    """Yield the functions, methods and constants of a module."""
    for statement in tree.body:
        if isinstance(statement, Function):
            yield statement.name, statement
        elif isinstance(statement, ast.ClassDef):
            for member in statement.body:
                if isinstance(member, Function):
                    yield f"{statement.name}.{member.name}", member
        elif isinstance(statement, ast.Assign | ast.AnnAssign) and statement.value:
            target = statement.targets[0] if isinstance(statement, ast.Assign) else statement.target
            if isinstance(target, ast.Name) and target.id.isupper():
                yield target.id, statement


def _nodes(root: ast.AST) -> Iterator[tuple[_Place, ast.AST]]:
    """Yield the pieces below a node with their places, outermost first."""
    for field, value in ast.iter_fields(root):
        if field in LEFT_OUT:
            continue
        children = enumerate(value) if isinstance(value, list) else [(None, value)]
        for number, child in children:
            if isinstance(child, ast.AST) and not _is_words(child, root):
                yield _Place(root, field, number), child
                yield from _nodes(child)


def _is_words(node: ast.AST, parent: ast.AST) -> bool:
    """Whether it is a docstring, or a piece of a sentence."""
    is_text = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    return (
        is_text or isinstance(node, ast.arguments | ast.JoinedStr) or isinstance(parent, ast.Assert)
    )


def _changed(node: ast.AST, place: _Place) -> Iterator[ast.AST]:
    """Yield what may stand in the place of a node."""
    if type(node) in SWAPS:
        yield SWAPS[type(node)]()
    for kind, change in CHANGES.items():
        if isinstance(node, kind):
            yield from change(node)
    is_test = place.field in {"test", "ifs"} and not isinstance(node, ast.Compare | ast.BoolOp)
    if is_test and isinstance(node, ast.expr) and not isinstance(node, ast.UnaryOp):
        yield ast.UnaryOp(ast.Not(), node)


def _constant(node: ast.Constant) -> Iterator[ast.AST]:
    if isinstance(node.value, bool):
        yield ast.Constant(not node.value)
    elif isinstance(node.value, int | float):
        yield ast.Constant(node.value + 1)
    elif isinstance(node.value, str):
        yield ast.Constant(node.value + "?")


def _not(node: ast.UnaryOp) -> Iterator[ast.AST]:
    if isinstance(node.op, ast.Not):
        yield node.operand


def _return(node: ast.Return) -> Iterator[ast.AST]:
    is_none = isinstance(node.value, ast.Constant) and node.value.value is None
    if node.value is None:
        yield ast.Pass()
    elif not is_none:
        yield ast.Return(ast.Constant(None))


def _dropped(node: ast.AST) -> Iterator[ast.AST]:
    """Leave a statement out; without a plain name nothing would work, which proves nothing."""
    if not (isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name | ast.Tuple)):
        yield ast.Pass()


CHANGES: dict[type[ast.AST], Callable[..., Iterator[ast.AST]]] = {
    ast.Constant: _constant,
    ast.UnaryOp: _not,
    ast.Return: _return,
    ast.Expr: _dropped,
    ast.Assign: _dropped,
    ast.AugAssign: _dropped,
}


def _short(node: ast.AST) -> str:
    """Write a piece of code in a few words."""
    if isinstance(node, ast.operator | ast.cmpop | ast.boolop):
        return type(node).__name__
    text = " ".join(ast.unparse(ast.fix_missing_locations(node)).split())
    return text if len(text) <= 60 else f"{text[:57]}..."
