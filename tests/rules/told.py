"""What one check finds in a few lines, written as in its manual."""

from __future__ import annotations

from textwrap import dedent

from klantreis.rules import Finding, check
from klantreis.rules.manual import Example


def told(rule: str, text: str) -> list[str]:
    """Return the places; the usual parties are there, unless the text names its own."""
    return [str(finding.about) for finding in findings(rule, text)]


def findings(rule: str, text: str) -> tuple[Finding, ...]:
    """Return the findings whole."""
    example = Example.of(dedent(text).strip("\n"))
    assert not example.document().problems, example.document().problems
    return check(example.graph(), only=rule)
