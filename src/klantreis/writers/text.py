"""Problems and findings as lines for a terminal or the problem list of an editor."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.source import Document, Problem
from klantreis.words import say
from klantreis.writers.report import Report


def write(reports: tuple[Report, ...]) -> bytes:
    """Return a line with the place, the message and the question of everything that is open."""
    return "".join(part for report in reports for part in _parts(report)).encode()


def problems(document: Document, file: str) -> str:
    """Return what was not read: place, sentence, the line itself and a caret."""
    return "".join(_problem(problem, document, file) for problem in document.problems)


def _problem(problem: Problem, document: Document, file: str) -> str:
    kind = say("report.hint" if problem.hint else "report.unread")
    told = f"{file}:{problem.at.line}:{problem.at.column}: {kind}: {problem.sentence}\n"
    line = document.line_of(problem.at).replace("\t", " ")
    if not line:
        return told
    start = max(0, problem.at.column - 60)
    shown = line[start : start + 96]
    return f"{told}    {shown}\n    {' ' * (problem.at.column - 1 - start)}^\n"


def _parts(report: Report) -> Iterator[str]:
    yield problems(report.document, report.file)
    journey = report.document.journey
    if journey is None:
        return
    for finding, at in report.placed():
        yield f"{report.file}:{at.line}:{at.column}: {finding.weight}: {finding.message}\n"
        yield f"    {finding.question}\n"
    yield _summary(report)


def _summary(report: Report) -> str:
    if not report.findings:
        return say("report.nothing", bestand=report.file) + "\n"
    counts = {
        weight: sum(finding.weight == weight for finding in report.findings)
        for weight in ("hoog", "midden", "laag")
    }
    return say("report.summary", bestand=report.file, **counts) + "\n"
