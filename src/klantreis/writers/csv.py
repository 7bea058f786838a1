"""Findings as a table that a Dutch spreadsheet opens with a double click."""

from __future__ import annotations

import csv
import io

from klantreis.writers.report import Report, records

COLUMNS = {
    "lijst": "list",
    "gewicht": "weight",
    "deelproces": "subprocess",
    "nummer": "number",
    "plek": "about",
    "bevinding": "message",
    "vraag": "question",
    "soort": "kind",
    "regel": "rule",
    "bestand": "file",
    "regelnummer": "line",
    "kolom": "column",
    "sleutel": "field",
}
TO_FILL_IN = ("wie", "klaar op")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write(reports: tuple[Report, ...]) -> bytes:
    """Return the findings as CSV with semicolons and a byte order mark; no cell is a formula.

    The last columns are for whoever shares out the homework.
    """
    out = io.StringIO(newline="")
    table = csv.writer(out, delimiter=";", lineterminator="\r\n")
    table.writerow([*COLUMNS, *TO_FILL_IN])
    for record in records(reports):
        table.writerow(
            [*(_cell(record[name]) for name in COLUMNS.values()), *("" for _ in TO_FILL_IN)]
        )
    return out.getvalue().encode("utf-8-sig")


def _cell(value: object) -> str:
    text = str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
