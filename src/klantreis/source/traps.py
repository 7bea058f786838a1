"""What people trip over in YAML, told in their own words instead of the parser's."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import yaml

from klantreis.words import say

_COLON_IN_SENTENCE = re.compile(r"""^\s*(?:- +)*[^\s"'\[{][^:]*: +[^"'\[{|>\s].*: """)
_OPENS_WITH = re.compile(r"^\s*(?:- +)*(?:[^:\"']*: +)?(?P<sign>[*&!@`%\[{\"'])")


class Place(NamedTuple):
    """A line and column from 0, like the parser's own marks."""

    line: int
    column: int


def syntax_sentence(problem: yaml.MarkedYAMLError, text: str) -> tuple[str, Place]:
    """Return a Dutch sentence for a syntax error, and the place to look at."""
    mark: Any = problem.problem_mark or problem.context_mark  # the C parser always gives one
    opened = problem.context_mark or mark
    said = problem.problem or ""
    lines = text.split("\n")
    line = lines[mark.line] if mark.line < len(lines) else ""
    for place in (mark, opened):
        hard = lines[place.line].find(":\u00a0") if place.line < len(lines) else -1
        if hard >= 0:
            return say("trap.hard_space"), Place(place.line, hard + 1)
    for words, tell in _TELLERS:
        if words in said and (told := tell(_Case(problem, line, mark, opened, lines))):
            return told[0], _within(told[1], lines)
    return say("trap.other"), _within(_place(mark), lines)


def _within(place: Place, lines: list[str]) -> Place:
    """The parser points past the last line when the text stops too early."""
    if place.line < len(lines):
        return place
    return Place(len(lines) - 1, len(lines[-1]))


class _Case(NamedTuple):
    problem: yaml.MarkedYAMLError
    line: str
    mark: Any
    opened: Any
    lines: list[str]

    @property
    def sign(self) -> str:
        return self.line[self.mark.column : self.mark.column + 1]

    @property
    def start(self) -> Place:
        """Where the words of the line begin."""
        return Place(self.mark.line, len(self.line) - len(self.line.lstrip()))

    def opening(self) -> str:
        """The sign that the value of the line starts with, if it is one with a meaning in YAML."""
        match = _OPENS_WITH.match(self.line)
        return match.group("sign") if match else ""


Told = tuple[str, Place] | None


def _place(mark: Any) -> Place:
    return Place(mark.line, mark.column)


def _quote(case: _Case) -> Told:
    if case.problem.context and "quoted scalar" in case.problem.context:
        return say("trap.quote"), _place(case.opened)
    return None


def _tab(case: _Case) -> Told:
    return say("trap.tab"), _place(case.mark)


def _start_of_token(case: _Case) -> Told:
    if case.sign == "\t" or "\t" in case.line[: case.mark.column + 1]:
        return _tab(case)
    return say("trap.sign", teken=case.sign), _place(case.mark)


def _brackets(case: _Case) -> Told:
    first = case.lines[case.opened.line][case.opened.column : case.opened.column + 1]
    if case.opened.line == case.mark.line and case.sign == ":":
        return say("trap.colon_in_brackets"), _place(case.mark)
    return say("trap.bracket_open", teken=first), _place(case.opened)


def _colon_in_brackets(case: _Case) -> Told:
    return say("trap.colon_space"), _place(case.mark)


def _colon(case: _Case) -> Told:
    if _COLON_IN_SENTENCE.match(case.line[: case.mark.column + 1] + " "):
        return say("trap.colon_in_sentence"), _place(case.mark)
    if case.mark.column > 1024:
        return say("trap.long_key"), Place(case.mark.line, 0)
    return say("trap.indent"), case.start


def _simple_key(case: _Case) -> Told:
    return say("trap.no_colon"), _place(case.opened)


def _expected_key(case: _Case) -> Told:
    sign = case.opening()
    if case.sign == ":":
        return say("source.empty_key"), _place(case.mark)
    if sign in ("'", '"'):
        return say("trap.after_quote"), _place(case.mark)
    if sign in ("[", "{"):
        return say("trap.after_bracket"), _place(case.mark)
    if sign:
        return say("trap.sign", teken=sign), Place(case.mark.line, case.line.index(sign))
    return say("trap.indent"), case.start


def _dash(case: _Case) -> Told:
    return say("trap.indent"), case.start


def _block_text(case: _Case) -> Told:
    return say("trap.block_text"), _place(case.mark)


def _backslash(case: _Case) -> Told:
    return say("trap.backslash"), _place(case.mark)


def _dash_as_value(case: _Case) -> Told:
    return say("trap.dash_as_value"), _place(case.mark)


def _question_mark(case: _Case) -> Told:
    return say("trap.sign", teken="?"), _place(case.mark)


def _anchor_sign(case: _Case) -> Told:
    return say("trap.sign", teken=case.opening() or "&"), _place(case.opened)


def _stray(case: _Case) -> Told:
    if not case.sign:
        return say("trap.unfinished"), _place(case.mark)
    return say("trap.stray", teken=case.sign), _place(case.mark)


def _documents(case: _Case) -> Told:
    return say("source.many_documents"), _place(case.mark)


_TELLERS = (
    ("unexpected end of stream", _quote),
    ("unexpected document indicator", _quote),
    ("tab character", _tab),
    ("cannot start any token", _start_of_token),
    ("expected ',' or", _brackets),
    ("unexpected ':'", _colon_in_brackets),
    ("mapping values are not allowed", _colon),
    ("mapping keys are not allowed", _question_mark),
    ("could not find expected ':'", _simple_key),
    ("did not find expected key", _expected_key),
    ("did not find expected '-'", _dash),
    ("alphabetic or numeric character", _anchor_sign),
    ("comment or line break", _block_text),
    ("unknown escape", _backslash),
    ("block sequence entries", _dash_as_value),
    ("node content", _stray),
    ("<document start>", _documents),
)
