"""The text of a journey with line numbers, each problem under its line with a caret."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from klantreis.source import Document, Problem
from klantreis.words import say
from klantreis.writers.markup import Html, joined, tag

MOST_LINES = 10_000
AROUND = 3
SKIPPED = tag("li", "⋯", class_="skipped")


def listing(document: Document) -> Html:
    """Return the lines of a text; of a very long one only the first and those near a problem."""
    problems: dict[int, list[Problem]] = defaultdict(list)
    for problem in document.problems:
        problems[problem.at.line].append(problem)
    every = document.text.split("\n")
    rows: list[Html] = []
    last = 0
    for number in _shown(len(every), problems):
        if number != last + 1:
            rows.append(SKIPPED)
        rows.append(_line(number, every[number - 1].rstrip("\r"), problems.get(number, [])))
        last = number
    if last != len(every):
        rows.append(SKIPPED)
    return tag("ol", *rows, class_="listing", tabindex="0", aria_label=say("file.text"))


def _shown(total: int, problems: dict[int, list[Problem]]) -> Iterator[int]:
    near = {number for line in problems for number in range(line - AROUND, line + AROUND + 1)}
    for number in range(1, total + 1):
        if number <= MOST_LINES or number in near:
            yield number


def _line(number: int, text: str, problems: list[Problem]) -> Html:
    marks = joined(_mark(problem, text) for problem in problems)
    return tag(
        "li",
        tag("code", text or " "),
        marks,
        id=f"regel-{number}",
        data_line=str(number),
        class_="wrong" if problems else "",
    )


def _mark(problem: Problem, text: str) -> Html:
    """Return the caret under the place, and the sentence."""
    before = "".join("\t" if sign == "\t" else " " for sign in text[: problem.at.column - 1])
    caret = tag("code", f"{before}^", aria_hidden="true")
    return tag("div", caret, tag("p", problem.sentence), class_="mark")
