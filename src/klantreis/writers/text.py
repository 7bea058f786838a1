"""Problems and findings as lines for a terminal or the problem list of an editor."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from klantreis.journey import Journey
from klantreis.outline.lines import Line, for_desk, for_room, lines
from klantreis.privacy import conceal
from klantreis.rules import WEIGHTS
from klantreis.source import Document, Problem
from klantreis.words import printable, say
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
    line = conceal(document.line_of(problem.at)).replace("\t", " ")
    if not line:
        return told
    start = max(0, problem.at.column - 60)
    shown = line[start : start + 96]
    return f"{told}    {shown}\n    {' ' * (problem.at.column - 1 - start)}^\n"


def _parts(report: Report) -> Iterator[str]:
    yield problems(report.document, report.file)
    if report.graph is None:
        return
    room = lines(report.graph, for_room(report.findings))
    desk = lines(report.graph, for_desk(report.findings))
    yield from _sections(report, room, report.graph.journey)
    if desk:
        yield f"\n{say('report.desk')}\n"
        yield from _sections(report, desk, report.graph.journey)
    yield _summary(report, room, desk)


def _sections(report: Report, told: tuple[Line, ...], journey: Journey) -> Iterator[str]:
    by_group: dict[str, list[Line]] = defaultdict(list)
    for line in told:
        by_group[line.address.group].append(line)
    yield from _section(journey.title, report, by_group.pop("", []))
    for number, subprocess in enumerate(journey.subprocesses, start=1):
        blanks = {"nummer": number, "titel": subprocess.title, "id": subprocess.id}
        title = say("report.subprocess", **blanks)
        yield from _section(title, report, by_group.pop(subprocess.id, []))
    elsewhere = [line for line in told if line.address.group in by_group]
    yield from _section(say("report.lists"), report, elsewhere)


def _section(title: str, report: Report, told: list[Line]) -> Iterator[str]:
    if told:
        yield f"\n{printable(title)}\n"
    for line in told:
        at = report.document.position_of(line.address, line.field)
        said = f"{report.file}:{at.line}:{at.column}: {line.weight}: {printable(line.message)}"
        yield f"{said}\n    {printable(line.question)}\n"


def _summary(report: Report, told: tuple[Line, ...], desk: tuple[Line, ...]) -> str:
    if not told and not desk:
        unread = report.document.unread
        key = "report.nothing_in_part" if unread else "report.nothing"
        return say(key, bestand=report.file, aantal=unread) + "\n"
    counts = {weight: sum(line.weight == weight for line in told) for weight in WEIGHTS}
    summary = say("report.summary", bestand=report.file, aantal=len(told), **counts)
    homework = " " + say("report.homework", aantal=len(desk)) if desk else ""
    return f"\n{summary}{homework}\n"
