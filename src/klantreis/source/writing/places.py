"""Places in a text: lines, the room between entries, and the comments that belong to them."""

from __future__ import annotations

import re

from klantreis.source.tree import Collection, Entry, Scalar
from klantreis.source.writing.patches import WHITE

_COMMENT_LINE = re.compile(r"[ \t]*#")
_COMMENT = re.compile(r"(?:^|(?<=[ \t\n]))#[^\r\n]*")
_INDENT = re.compile(r"[ \t]*")
_WHITE = re.compile(r"[ \t\r\n]*")
_COMMA = re.compile(r"\s*,")


class Places:
    """Answers questions about one text.

    The lines of an entry are its own, the comments right above it at its column, and the comments
    right below it that stand deeper.
    """

    def __init__(self, text: str, newline: str) -> None:
        self.text = text
        self.newline = newline

    def line_start(self, position: int) -> int:
        """Return where the line of a place starts."""
        return self.text.rfind("\n", 0, position) + 1

    def line_end(self, position: int) -> int:
        """Return the place behind the newline of this line."""
        found = self.text.find("\n", position)
        return len(self.text) if found < 0 else found + 1

    def before_newline(self, position: int) -> int:
        """Return the end of the line that a place behind a newline closes."""
        end = position - self.text.endswith("\n", 0, position)
        return end - self.text.endswith("\r", 0, end)

    def column(self, position: int) -> int:
        """Return how far into its line a place is."""
        return position - self.line_start(position)

    def indentation(self, position: int) -> int:
        """Return how much white stands here on this line."""
        match = _INDENT.match(self.text, position)
        assert match is not None  # the pattern also matches nothing
        return match.end() - position

    def past_white(self, position: int) -> int:
        """Return the place of the next thing that is not white, on this line or a later one."""
        match = _WHITE.match(self.text, position)
        assert match is not None
        return match.end()

    def is_on_one_line(self, start: int, end: int) -> bool:
        """Whether two places stand on one line."""
        return "\n" not in self.text[start:end]

    def is_blank(self, start: int, end: int) -> bool:
        """Whether nothing but white stands between two places."""
        return not self.text[start:end].strip(WHITE)

    def body_end(self, node: Collection, index: int) -> int:
        """Return where the lines of an entry end, deeper comments below it included."""
        position = self.line_end(node.entries[index].end)
        return self.below(position, node.column)

    def below(self, position: int, column: int) -> int:
        """Skip the comment lines right here that stand deeper than a column."""
        if self._is_behind_blank(position):
            return position
        while _COMMENT_LINE.match(self.text, position) and self.indentation(position) > column:
            position = self.line_end(position)
        return position

    def _is_behind_blank(self, position: int) -> bool:
        """Whether a blank line stands right above: the end of a `|+` text."""
        return position > 0 and self.is_blank(self.line_start(position - 1), position)

    def body_start(self, node: Collection, index: int) -> int:
        """Return where the lines of an entry start, comments right above it included."""
        floor, position = self.body_end(node, index - 1), self.line_start(node.entries[index].start)
        while position > floor and _COMMENT_LINE.match(self.text, self.line_start(position - 1)):
            position = self.line_start(position - 1)
        return position

    def top(self, node: Collection) -> int:
        """Return where the first entry starts.

        A comment above it is a heading of the whole list, unless other entries have such a comment
        too: then it belongs to the first entry.
        """
        others = range(1, len(node.entries))
        if isinstance(node.data, dict) or not any(self.has_lead(node, index) for index in others):
            return node.start
        start, position = node.start, self.line_start(node.start)
        while position > 0 and start - position == node.column:
            position = self.line_start(position - 1)
            is_lead = _COMMENT_LINE.match(self.text, position)
            if not is_lead or self.indentation(position) != node.column:
                break
            start = position + node.column
        return start

    def has_lead(self, node: Collection, index: int) -> bool:
        """Whether comments stand right above an entry."""
        return self.body_start(node, index) < self.line_start(node.entries[index].start)

    def gap_start(self, node: Collection, index: int) -> int:
        """Return where the blank lines above an entry start."""
        floor, position = self.body_end(node, index - 1), self.body_start(node, index)
        while position > floor and not self.text[self.line_start(position - 1) : position].strip(
            WHITE
        ):
            position = self.line_start(position - 1)
        return position

    def loose_comments(self, node: Collection, count: int) -> str:
        """Return the comments between the first entries that belong to none of them."""
        between = (
            self.text[self.body_end(node, index - 1) : self.gap_start(node, index)]
            for index in range(1, count)
        )
        loose = "".join(lines for lines in between if lines.strip(WHITE)).lstrip(WHITE)
        return loose + self.newline if loose else ""

    def gap(self, node: Collection, place: int) -> str:
        """Return the blank lines that stand between entries around here."""
        around = [index for index in (place, place + 1) if 0 < index < len(node.entries)]
        gaps = [
            self.text.count("\n", self.gap_start(node, index), self.body_start(node, index))
            for index in around
        ]
        end = self.body_end(node, max(place, 0))
        if self._is_behind_blank(end):
            return ""  # a blank line here would become part of the text
        return min(gaps, default=0) * self.newline

    def comments(self, entry: Entry) -> list[str]:
        """Return the comments inside an entry."""
        found: list[str] = []
        position = entry.start
        for start, end in [*_leaves(entry), (self.line_end(entry.end), 0)]:
            found += _COMMENT.findall(self.text[position:start])
            position = end
        return found

    def has_comment(self, node: Collection, index: int) -> bool:
        """Whether a comment stands in front of an entry between brackets."""
        if not 0 < index < len(node.entries):
            return False
        return "#" in self.text[node.entries[index - 1].end : node.entries[index].start]

    def after_comma(self, position: int) -> int:
        """Return the place behind the comma that comes next, if one does."""
        match = _COMMA.match(self.text, position)
        return match.end() if match else position

    def flow_end(self, entry: Entry) -> int:
        """Return the end of an entry between brackets; a colon keeps the space behind it."""
        is_empty = isinstance(entry.value, Scalar) and entry.value.value is None
        return entry.end + (is_empty and self.text.startswith(" ", entry.end))

    def separator(self, node: Collection) -> str:
        """Return what stands between the entries of a list in brackets."""
        if len(node.entries) > 1:
            between = self.text[node.entries[0].end : node.entries[1].start]
            if "\n" in between and between.strip(WHITE) == ",":
                return between
        return ", "


def _leaves(entry: Entry) -> list[tuple[int, int]]:
    """Return where the texts of an entry stand, in the order of the file."""
    if isinstance(entry.value, Scalar):
        return [(entry.value.start, entry.value.end)]
    return [leaf for inner in entry.value.entries for leaf in _leaves(inner)]
