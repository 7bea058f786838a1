"""Findings as JSON: a list of objects."""

from __future__ import annotations

import json

from klantreis.writers.report import Report, records


def write(reports: tuple[Report, ...]) -> bytes:
    """Return the findings of all files as one JSON list."""
    return (json.dumps(records(reports), ensure_ascii=False, indent=2) + "\n").encode()
