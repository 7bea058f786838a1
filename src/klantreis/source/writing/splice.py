"""Compares a tree with what it should say, and collects the patches to its text."""

from __future__ import annotations

from collections.abc import Sequence

from klantreis.errors import RewriteFailed
from klantreis.source.habits import Habits
from klantreis.source.tree import Collection, Data, Entry, Node, Scalar
from klantreis.source.writing.emit import (
    collection_lines,
    flow_text,
    item_lines,
    pair_lines,
    wants_flow,
)
from klantreis.source.writing.patches import WHITE, Patch, Path, applied, ordered
from klantreis.source.writing.places import Places
from klantreis.source.writing.plan import Newcomer, Plan, planned
from klantreis.source.writing.scalars import changed_scalar, scalar_text
from klantreis.source.writing.wanted import Fields, Items, Keep, Wanted, spelled
from klantreis.words import say


class Splice:
    """Collects the patches for one text.

    `afresh` holds the paths of what has to be written anew, because a patch inside it went wrong.
    """

    def __init__(
        self, text: str, root: Node, habits: Habits, afresh: frozenset[Path] = frozenset()
    ) -> None:
        self.text = text
        self.root = root
        self.habits = habits
        self.afresh = afresh
        self.at = Places(text, habits.newline)
        self.patches: list[Patch] = []

    def whole_text(self, wanted: Wanted) -> None:
        """Compare the whole text with what it should say."""
        if isinstance(wanted, Fields | Items) and isinstance(self.root, Collection):
            self._collection(self.root, wanted, ())
        elif not isinstance(wanted, Keep):
            raise RewriteFailed(say("source.not_written"))

    def _patch(self, start: int, end: int, text: str, path: Path) -> None:
        self.patches.append(Patch(start, end, text, path))

    def _lines(self, lines: Sequence[str]) -> str:
        return "".join(line + self.habits.newline for line in lines)

    # values

    def _value(self, entry: Entry, wanted: Wanted, path: Path, flow: bool) -> None:
        """Make one entry say what is wanted."""
        old = entry.value
        if path in self.afresh:
            self._whole(entry, spelled(wanted, old), path, flow)
        elif isinstance(wanted, Keep):
            return
        elif isinstance(wanted, Fields | Items) and isinstance(old, Collection):
            self._collection(old, wanted, path)
        elif isinstance(old, Collection) and self.at.comments(entry) and not flow:
            self._whole(entry, spelled(wanted, old), path, flow)
        else:
            self._another(entry, spelled(wanted, old), path, flow)

    def _another(self, entry: Entry, value: Data, path: Path, flow: bool) -> None:
        """Put another value in the place of this one."""
        old = entry.value
        if isinstance(value, dict | list):
            self._becomes_collection(entry, value, path, flow)
        elif isinstance(old, Collection):
            self._becomes_inline(entry, scalar_text(value, flow=flow), path, flow)
        elif old.value != value:
            self._scalar(entry, old, value, path, flow)

    def _scalar(self, entry: Entry, old: Scalar, value: str | None, path: Path, flow: bool) -> None:
        if old.value is None:
            text = " " + scalar_text(value, flow=flow)
            if entry.anchor > entry.start and self.text[entry.anchor - 1 : entry.anchor] not in (
                ":",
                "-",
            ):
                text = ":" + text  # a word alone in brackets
            self._patch(entry.anchor, max(entry.anchor, old.end), text, path)
        elif value is None:
            start = old.start if flow else entry.anchor
            self._patch(start, old.end, " " if start == entry.anchor and flow else "", path)
        else:
            source = self.text[old.start : old.end]
            room = not flow and self.at.is_blank(old.end, self.at.line_end(old.end))
            text = changed_scalar(old, source, value, flow=flow, room=room)
            self._patch(old.start, old.end, text, path)

    def _becomes_collection(
        self, entry: Entry, value: dict[str, Data] | list[Data], path: Path, flow: bool
    ) -> None:
        """Replace a value by a list or mapping of another kind, or fill an empty one."""
        old = entry.value
        if flow or entry.key is None or wants_flow(entry.key, value, self.habits):
            self._becomes_inline(entry, flow_text(value), path, flow)
            return
        column = self.at.column(entry.start)
        text = self._lines(collection_lines(value, column, self.habits))
        if isinstance(old, Collection) and not old.flow:
            self._patch(self.at.line_start(old.start), self.at.body_end(old, -1), text, path)
            return
        below = self.at.below(self.at.line_end(entry.end), column)
        self._patch(entry.anchor, max(entry.anchor, old.end), "", path)
        self._patch(below, below, text, path)

    def _becomes_inline(self, entry: Entry, text: str, path: Path, flow: bool) -> None:
        """Replace a value by something that fits on the line of its key or dash."""
        old = entry.value
        if entry.key is not None or not flow:
            text = " " + text if text or flow else ""
        is_inline = isinstance(old, Scalar) or old.flow
        if is_inline or self.at.is_on_one_line(entry.start, old.start):
            self._patch(entry.anchor, max(entry.anchor, old.end), text, path)
            return
        assert isinstance(old, Collection)
        self._patch(entry.anchor, entry.anchor, text, path)
        self._patch(self.at.line_start(old.start), self.at.body_end(old, -1), "", path)

    def _whole(self, entry: Entry, value: Data, path: Path, flow: bool) -> None:
        """Write a whole entry afresh; its comments go above it, of one behind a dash below it."""
        column = self.at.column(entry.start)
        if flow:
            key = "" if entry.key is None else scalar_text(entry.key, flow=True) + ": "
            self._patch(entry.start, entry.end, key + flow_text(value), path)
            return
        lines = self._entry_lines(Newcomer(value, path, entry.key), value, column, None)
        comments = [" " * column + comment for comment in self.at.comments(entry)]
        is_first = self.at.is_blank(self.at.line_start(entry.start), entry.start)
        lines = [*comments, *lines] if is_first else [*lines, *comments]
        text = self.habits.newline.join(lines).removeprefix(" " * column)
        end = self.at.before_newline(self.at.line_end(entry.end))
        self._patch(entry.start, end, text, path)

    # lists and mappings

    def _collection(self, node: Collection, wanted: Fields | Items, path: Path) -> None:
        """Compare the entries of a list or mapping."""
        if not node.entries or not (wanted.items if isinstance(wanted, Items) else wanted.values):
            raise RewriteFailed(say("source.not_written"))
        plan = planned(node, wanted, path)
        for index, (value, inner) in plan.kept.items():
            self._value(node.entries[index], value, inner, node.flow)
        if len(plan.kept) == len(node.entries) and not plan.after:
            return
        if node.flow:
            self._brackets(node, plan, spelled(wanted, node), path)
        elif plan.kept:
            self._block(node, plan, path)
        else:
            lines = [line for one in plan.newcomers for line in self._newcomer(node, one, -1)]
            loose = self.at.loose_comments(node, len(node.entries))
            text = (loose + self._lines(lines)).lstrip(" ")
            self._patch(node.start, self.at.body_end(node, -1), text, path)

    def _block(self, node: Collection, plan: Plan, path: Path) -> None:
        """Take out and put in whole lines."""
        first = plan.first
        if first > 0:
            last, loose = self.at.body_end(node, first - 1), self.at.loose_comments(node, first)
            end = last if loose else self.at.past_white(last)
            self._patch(self.at.top(node), end, loose, path)
        for index in range(first + 1, len(node.entries)):
            if index not in plan.kept:
                start, end = self.at.gap_start(node, index), self.at.body_end(node, index)
                self._patch(start, end, "", path)
        for place, newcomers in plan.after.items():
            gap = self.at.gap(node, place)
            texts = [self._lines(self._newcomer(node, one, place)) for one in newcomers]
            if place < 0:
                column = " " * node.column
                text = gap.join([*texts, ""]).removeprefix(column) + column
                position = self.at.top(node)
            else:
                text = "".join(gap + each for each in texts)
                position = self.at.body_end(node, place)
            self._patch(position, position, text, newcomers[0].path)

    def _brackets(self, node: Collection, plan: Plan, value: Data, path: Path) -> None:
        """Take out and put in pieces between brackets."""
        if not plan.kept:
            self._patch(node.start, node.end, flow_text(value), path)
            return
        self._take_from_brackets(node, plan, path)
        separator = self.at.separator(node)
        for place, newcomers in plan.after.items():
            texts = [self._flow_newcomer(node, one) for one in newcomers]
            if place < 0:
                position = node.entries[0].start
                text = "".join(each + separator for each in texts)
            else:
                position = self.at.flow_end(node.entries[place])
                text = "".join(separator + each for each in texts)
            self._patch(position, position, text, path)

    def _take_from_brackets(self, node: Collection, plan: Plan, path: Path) -> None:
        first, comma_gone = plan.first, False
        for index, entry in enumerate(node.entries):
            has_comment = self.at.has_comment(node, index) or (
                index < first and self.at.has_comment(node, index + 1)
            )
            if index in plan.kept:
                comma_gone = False
            elif comma_gone or has_comment:
                self._patch(entry.start, self.at.after_comma(entry.end), "", path)
                comma_gone = True
            elif index < first:
                self._patch(entry.start, node.entries[index + 1].start, "", path)
            else:
                start = self.at.flow_end(node.entries[index - 1])
                self._patch(start, max(start, entry.end), "", path)

    # the text of newcomers

    def _newcomer(self, node: Collection, one: Newcomer, place: int) -> list[str]:
        """Write an entry, with its old lines when it stood elsewhere."""
        if not self._is_afresh(one):
            if one.moved is not None:
                return self._carried(node, one.moved, one, node.column)
            if one.lent is not None and not one.lent.home.flow:
                return one.lent.text.lines_of(one, node.column)
        like = node.entries[max(place, 0)].value
        return self._entry_lines(one, self._spelled(node, one), node.column, like)

    def lines_of(self, one: Newcomer, column: int) -> list[str]:
        """Return the lines of an entry of this text that somebody else borrows."""
        assert one.lent is not None  # or nobody asks
        return self._carried(one.lent.home, one.lent.index, one, column)

    def _carried(self, home: Collection, index: int, one: Newcomer, column: int) -> list[str]:
        """Return the lines of an entry that stands elsewhere, moved to another column."""
        start = self.at.top(home) if index == 0 else self.at.body_start(home, index)
        end = self.at.body_end(home, index)
        text = self._moved(home.entries[index], one, start, end, flow=False)
        lines = (" " * home.column + text.lstrip(" ")).split("\n")
        lines = lines[:-1] if lines[-1] == "" else lines
        return [_shifted(line.removesuffix("\r"), column - home.column) for line in lines]

    def _is_afresh(self, one: Newcomer) -> bool:
        """Whether this entry, or a part of it, went wrong the first time."""
        return any(path[: len(one.path)] == one.path for path in self.afresh)

    def _spelled(self, node: Collection, one: Newcomer) -> Data:
        if one.moved is not None:
            return spelled(one.value, node.entries[one.moved].value)
        if one.lent is not None:
            return spelled(one.value, one.lent.home.entries[one.lent.index].value)
        return spelled(one.value, None)

    def _entry_lines(self, one: Newcomer, value: Data, column: int, like: Node | None) -> list[str]:
        habits = self.habits.quoting() if self._is_afresh(one) else self.habits
        if one.key is not None:
            return pair_lines(one.key, value, column, habits)
        neighbour = like if isinstance(like, Collection) else None
        return item_lines(value, column, habits.beside(neighbour, column), neighbour)

    def _flow_newcomer(self, node: Collection, one: Newcomer) -> str:
        if one.moved is not None:
            entry = node.entries[one.moved]
            return self._moved(entry, one, entry.start, entry.end, flow=True)
        if one.lent is not None and one.lent.home.flow and not self._is_afresh(one):
            return one.lent.text.piece_of(one)
        key = "" if one.key is None else scalar_text(one.key, flow=True) + ": "
        return key + flow_text(self._spelled(node, one))

    def piece_of(self, one: Newcomer) -> str:
        """Return an entry between brackets in this text that somebody else borrows."""
        assert one.lent is not None
        entry = one.lent.home.entries[one.lent.index]
        return self._moved(entry, one, entry.start, entry.end, flow=True)

    def _moved(self, entry: Entry, one: Newcomer, start: int, end: int, *, flow: bool) -> str:
        """Return the old text of an entry, with the changes inside it made."""
        outer, self.patches = self.patches, []
        self._value(entry, one.value, one.path, flow)
        inner, self.patches = ordered(self.patches), outer
        return applied(self.text, inner, start, end)


def _shifted(line: str, columns: int) -> str:
    """Move a line to the right, or to the left as far as it is white."""
    if columns >= 0:
        return " " * columns + line if line.strip(WHITE) else line
    room = len(line) - len(line.lstrip(" "))
    return line[min(-columns, room) :]
