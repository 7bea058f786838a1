"""Problems and findings as SARIF 2.1.0, the exchange format of code scanners (OASIS, 2020)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from klantreis.errors import Position
from klantreis.rules import rules
from klantreis.writers.report import Report

LEVELS = {"hoog": "error", "midden": "warning", "laag": "note"}
READING = "lezen"


def write(reports: tuple[Report, ...]) -> bytes:
    """Return one SARIF log with one run."""
    driver = {
        "name": "klantreis",
        "rules": [{"id": READING}, *({"id": rule.id} for rule in rules())],
    }
    run = {"tool": {"driver": driver}, "results": [r for each in reports for r in _results(each)]}
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }
    return (json.dumps(log, ensure_ascii=False, indent=2) + "\n").encode()


def _results(report: Report) -> Iterator[dict[str, Any]]:
    for problem in report.document.problems:
        level = "note" if problem.hint else "error"
        yield _result(READING, level, problem.sentence, report.file, problem.at)
    for finding, position in report.placed():
        text = f"{finding.message} {finding.question}"
        yield {
            **_result(finding.rule, LEVELS[finding.weight], text, report.file, position),
            "partialFingerprints": {"klantreis/v1": finding.key},
        }


def _result(rule: str, level: str, text: str, file: str, at: Position) -> dict[str, Any]:
    place = {
        "artifactLocation": {"uri": quote(file)},
        "region": {"startLine": at.line, "startColumn": at.column},
    }
    return {
        "ruleId": rule,
        "level": level,
        "message": {"text": text},
        "locations": [{"physicalLocation": place}],
    }
