"""Writes one text as people do: plain, quoted, over lines, as a `|` or `>` text."""

from __future__ import annotations

import json
import re
import textwrap
from random import Random

from klantreis.errors import SourceError
from klantreis.source import Limits
from klantreis.source.tree import parse

_WORDS = re.compile(r"[^\W\d_][\w.-]*(?: [\w.()-]+)*")
_LIMITS = Limits()
Text = tuple[str, int]
"""A text as it is written, and the indentation of its lines when it is a `|` or `>` text."""


class Pen:
    """Chooses a style for every text; what it writes reads back as that text."""

    def __init__(self, random: Random) -> None:
        self.random = random

    def key(self, key: str) -> str:
        """Return a key, quoted now and then."""
        fits = _WORDS.fullmatch(key) or _says(f"{key}: x", {key: "x"})
        if fits and self.random.random() < 0.97:
            return key
        return json.dumps(key, ensure_ascii=False)

    def flow(self, value: str) -> str:
        """Return a text that may stand in brackets."""
        styles = [value, _single(value), _double(value)]
        data = {"k": value, "z": [value]}
        if self.random.random() < 0.3:
            self.random.shuffle(styles)
        for style in styles:
            if _plain_words(style, value) or _says(f"{{k: {style} , z: [{style}]}}", data):
                return style
        return json.dumps(value)

    def block(self, value: str, column: int) -> Text:
        """Return a text that may stand behind a key or dash at a column."""
        styles = [self.plain, self.plain, self.single, self.double]
        styles += [self.literal, self.folded, self.wrapped]
        self.random.shuffle(styles)
        for style in styles:
            written, indent = style(value, column)
            if _plain_words(written, value) or (written and self._reads(written, value, column)):
                return written, indent
        return _double(value), 0

    def _reads(self, written: str, value: str, column: int) -> bool:
        pad = " " * column
        return _says(f"{pad}k: {written}\n{pad}z: 0\n", {"k": value, "z": "0"})

    def plain(self, value: str, column: int) -> Text:
        """Just the words."""
        return value, 0

    def single(self, value: str, column: int) -> Text:
        """Between single quotes."""
        return _single(value), 0

    def double(self, value: str, column: int) -> Text:
        """Between double quotes, now and then with every letter escaped."""
        return json.dumps(value, ensure_ascii=self.random.random() < 0.1), 0

    def literal(self, value: str, column: int) -> Text:
        """A `|` text, line by line."""
        if "\n" not in value and self.random.random() < 0.8:
            return "", 0
        indent = column + self.random.choice([1, 2, 4])
        lines = [" " * indent + line if line else "" for line in value.split("\n")]
        return "\n".join([self._header("|"), *lines]), indent

    def folded(self, value: str, column: int) -> Text:
        """A `>` text, broken where it suits."""
        if len(value) < 40 and self.random.random() < 0.8:
            return "", 0
        indent = column + self.random.choice([1, 2, 4])
        lines: list[str] = []
        for number, paragraph in enumerate(value.split("\n")):
            lines += [""] * bool(number)
            lines += textwrap.wrap(paragraph, self.random.choice([20, 40, 80]))
        padded = [" " * indent + line if line else "" for line in lines]
        return "\n".join([self._header(">"), *padded]), indent

    def wrapped(self, value: str, column: int) -> Text:
        """Plain or quoted words over several lines."""
        if len(value) < 15:
            return "", 0
        quote = self.random.choice(["", "", "'", '"'])
        body = {"'": value.replace("'", "''"), '"': _double(value)[1:-1]}.get(quote, value)
        width = self.random.choice([12, 30, 60])
        lines = textwrap.wrap(body, width, break_long_words=False, break_on_hyphens=False)
        pad = "\n" + " " * (column + self.random.choice([1, 2, 4]))
        return quote + pad.join(lines) + quote, 0

    def _header(self, sign: str) -> str:
        comment = " # tekst" if self.random.random() < 0.05 else ""
        return sign + self.random.choice(["", "", "-", "+"]) + comment


def _single(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _double(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)


def _plain_words(written: str, value: str) -> bool:
    return written == value and bool(_WORDS.fullmatch(value))


def _says(text: str, data: object) -> bool:
    try:
        return parse(text, _LIMITS).root.data == data
    except SourceError:
        return False
