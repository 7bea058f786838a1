"""What a check of one file gives: its problems and its findings, each with a place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from klantreis.errors import Position
from klantreis.graph import JourneyGraph, of
from klantreis.journey import Journey
from klantreis.outline import FRESH, Names, Presentation
from klantreis.rules import Finding, check
from klantreis.source import Document


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome for one file; `file` is its name as a person gave it.

    Numbers are those that the presentation keeps.
    """

    file: str
    document: Document
    graph: JourneyGraph | None
    findings: tuple[Finding, ...]
    presentation: Presentation = FRESH

    @classmethod
    def on(
        cls, file: str, document: Document, others: Mapping[str, Journey] | None = None
    ) -> Report:
        """Check what a document says; `others` are the journeys it may name."""
        if document.content is None:
            return cls(file, document, None, ())
        graph = of(document.content, others)
        return cls(file, document, graph, check(graph))

    def placed(self) -> Iterator[tuple[Finding, Position]]:
        """Yield every finding with its place in the text."""
        for finding in self.findings:
            yield finding, self.document.position_of(finding.about, finding.field)


def record(finding: Finding, file: str, position: Position, number: str = "") -> dict[str, Any]:
    """Return a finding as plain values, the same in every format that lists findings.

    `number` is how people point at its place, empty when they do not.
    """
    return {
        "rule": finding.rule,
        "weight": finding.weight,
        "kind": finding.kind,
        "list": "bureau" if finding.desk else "zaal",
        "question": finding.question,
        "message": finding.message,
        "number": number,
        "about": str(finding.about),
        "subprocess": finding.subprocess,
        "file": file,
        "line": position.line,
        "column": position.column,
        "field": finding.field,
    }


def records(reports: tuple[Report, ...]) -> list[dict[str, Any]]:
    """Return the findings of all files as plain values."""
    return [record for report in reports for record in _records(report)]


def _records(report: Report) -> Iterator[dict[str, Any]]:
    names = Names(report.graph, report.presentation) if report.graph else None
    for finding, position in report.placed():
        number = names.number(finding.about) if names else ""
        yield record(finding, report.file, position, number)
