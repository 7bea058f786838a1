"""Writes data down as people write YAML: in every style, with comments anywhere."""

from __future__ import annotations

from random import Random

from klantreis.source.tree import Data
from tests.writing.scalars import Pen
from tests.writing.typed import Typed

COMMENTS = ["# let op", "#  - id: x", "# a: 'b", "#", "#naam: weg", "# {", "# --- kop ---"]
TAILS = ["  # klopt dit?", " # - a: b", "\t# x", "   ", " # 'open", "  #"]
BOM = "\ufeff"


def written(random: Random, data: Typed, *, bare: bool = False) -> str:
    """Return a text that says the data in somebody's style; bare is without comments."""
    human = Human(random)
    if bare:
        human.comments = 0.0
    return human.write(data)


class Human:
    """One person, with habits."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.comments = random.choice([0.0, 0.05, 0.3])
        self.blanks = random.choice([0.0, 0.1, 0.5])
        self.mixed = random.random() < 0.3
        self.step = random.choice([2, 2, 4, 3])
        self.dash = random.choice([0, 2, 2, 4])
        self.gap = random.choice([2, 2, 2, 4])
        self.pen = Pen(random)
        self.text_at = 0  # the indentation of the `|` or `>` text right above; 0 when none is

    def write(self, data: Typed) -> str:
        """Return the text of a whole file."""
        lines = ["# een reis", ""] if self.chance(0.3) else []
        lines += ["---"] if self.chance(0.05) else []
        lines += self.mapping(data, 0)
        lines += self.between(self.random.choice([0, 0, 2]), True)
        lines += self.random.choice([[], [], [], ["# einde"], ["..."], [""]])
        end = "" if self.chance(0.1) else "\n"
        newline = self.random.choice(["\n", "\n", "\n", "\r\n"])
        bom = BOM if self.chance(0.1) else ""
        return bom + ("\n".join(lines) + end).replace("\n", newline)

    def chance(self, part: float) -> bool:
        """Whether something happens this time."""
        return self.random.random() < part

    def mapping(self, data: Typed, column: int, *, bare: bool = False) -> list[str]:
        """Return the lines of some keys; `bare` has nothing above the first."""
        lines: list[str] = []
        for key, value in data.items():
            lines += [] if bare and not lines else self.between(column, bool(lines))
            lines += self.pair(key, value, column)
        return lines

    def between(self, column: int, inside: bool) -> list[str]:
        """Return the blank lines and comments above something at a column."""
        lines = [""] * self.random.choice([1, 1, 2]) if inside and self.chance(self.blanks) else []
        while self.chance(self.comments):
            at = self.random.choice([column, column, column, 0, column + 2, column + 1])
            at = min(at, self.text_at - 1) if self.text_at else at  # deeper it would be text
            lines.append(" " * at + self.random.choice(COMMENTS))
            self.text_at = 0
            lines += [self.random.choice(["", "  "])] if self.chance(0.2) else []
        return lines

    def tail(self) -> str:
        """Return what may stand behind a value."""
        return self.random.choice(TAILS) if self.chance(self.comments) else ""

    def pair(self, key: str, value: Data, column: int) -> list[str]:
        """Return the lines of one key with its value."""
        self.text_at = 0
        start = " " * column + self.pen.key(key) + (" :" if self.chance(0.02) else ":")
        if value is None:
            return [start + self.random.choice(["", "", " "]) + self.tail()]
        if isinstance(value, dict | list) and value and not self.wants_brackets(value):
            tail = self.tail()
            heading = self.between(column + 2, False) if self.chance(0.2) else []
            return [start + tail, *heading, *self.collection(value, column)]
        lines = self.inline(value, column)
        lines[0] = start + self.random.choice([" ", " ", " ", "   "]) + lines[0]
        return lines

    def wants_brackets(self, value: Data) -> bool:
        """Whether a list or mapping goes into brackets."""
        inside = list(value.values()) if isinstance(value, dict) else value
        nested = isinstance(inside, list) and any(isinstance(each, dict | list) for each in inside)
        return self.chance(0.12 if nested else 0.5)

    def collection(self, value: dict[str, Data] | list[Data], column: int) -> list[str]:
        """Return the lines of a list or mapping below its key."""
        step, dash, gap = self.step, self.dash, self.gap
        if self.mixed:
            step, dash, gap = (self.random.choice(row) for row in ([1, 2, 3], [0, 2, 4], [2, 3, 4]))
        if isinstance(value, dict):
            return self.mapping(value, column + step)
        lines: list[str] = []
        for each in value:
            lines += self.between(column + dash, bool(lines))
            lines += self.item(each, column + dash, gap)
        return lines

    def item(self, value: Data, column: int, gap: int) -> list[str]:
        """Return the lines of one item with its dash."""
        self.text_at = 0
        dash = " " * column + "-"
        if value is None:
            return [dash + self.tail().replace("\t", " ")]
        if isinstance(value, dict) and value and not self.chance(0.15):
            if self.chance(0.05):
                return [dash + self.tail().replace("\t", " "), *self.mapping(value, column + gap)]
            lines = self.mapping(value, column + gap, bare=True)
            return [dash + " " * (gap - 1) + lines[0].lstrip(" "), *lines[1:]]
        lines = self.inline(value, column)
        return [dash + " " * self.random.choice([1, 1, 1, gap - 1]) + lines[0], *lines[1:]]

    def inline(self, value: Data, column: int) -> list[str]:
        """Return the lines of a value that starts behind its key or dash."""
        if isinstance(value, dict | list):
            return (self.brackets(value, column) + self.tail()).split("\n")
        text, self.text_at = self.pen.block(value or "", column)
        return (text if self.text_at else text + self.tail()).split("\n")

    def brackets(self, value: Data, column: int) -> str:
        """Return a value as it stands in brackets."""
        if value is None:
            return ""
        if isinstance(value, str):
            return self.pen.flow(value)
        if isinstance(value, dict):
            pairs = ((self.pen.key(key), self.brackets(value[key], column)) for key in value)
            rows = [f"{key}: {each}" for key, each in pairs]
        else:  # nothing at all cannot stand in a list in brackets
            rows = [self.brackets([] if each is None else each, column) for each in value]
        opening, closing = "{}" if isinstance(value, dict) else "[]"
        if rows and self.chance(0.2):
            return opening + self.over_lines(rows, column) + closing
        space = " " if self.chance(0.1) else ""
        comma = "," if rows and rows[-1] and self.chance(0.05) else ""
        between = self.random.choice([", ", ", ", " , "])
        return opening + space + between.join(rows) + comma + space + closing

    def over_lines(self, rows: list[str], column: int) -> str:
        """Return what stands between brackets that close on another line."""
        pad = " " * (column + self.random.choice([2, 4, 5]))
        lines = [""]
        for number, row in enumerate(rows):
            last = number == len(rows) - 1
            comma = "" if last and (not row or self.chance(0.6)) else ","
            tail = self.tail() if "\n" not in row else ""
            if lines[-1] and self.chance(0.3) and "#" not in lines[-1]:
                lines[-1] += " " + row + comma + tail
            else:
                lines.append(pad + row + comma + tail)
            if self.chance(self.comments / 2):
                lines.append(pad + "# in de lijst")
        if self.chance(0.3) and "#" not in lines[-1]:
            return "\n".join(lines)
        return "\n".join([*lines, " " * (column + self.random.choice([1, 2, 4]))])
