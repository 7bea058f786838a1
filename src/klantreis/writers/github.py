"""Problems and findings as annotations on the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.errors import Position
from klantreis.writers.report import Report

LEVELS = {"hoog": "error", "midden": "warning", "laag": "notice"}


def write(reports: tuple[Report, ...]) -> bytes:
    """Return one workflow command a line."""
    return "".join(f"{line}\n" for report in reports for line in _lines(report)).encode()


def _lines(report: Report) -> Iterator[str]:
    for problem in report.document.problems:
        level = "notice" if problem.hint else "error"
        yield _command(level, report.file, problem.at, "lezen", problem.sentence)
    for finding, position in report.placed():
        text = f"{finding.message} {finding.question}"
        yield _command(LEVELS[finding.weight], report.file, position, finding.rule, text)


def _command(level: str, file: str, at: Position, title: str, text: str) -> str:
    return (
        f"::{level} file={_property(file)},line={at.line},col={at.column},"
        f"title={_property(title)}::{_escaped(text)}"
    )


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
