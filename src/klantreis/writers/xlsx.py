"""A workbook to go on with: actions, gaps, handovers and roles, each a table that can be sorted.

A text is only ever a text: nothing in it becomes a formula, a number or a link.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from io import BytesIO
from textwrap import wrap
from typing import Any

import xlsxwriter

from klantreis.outline import Line, Outline
from klantreis.words import say
from klantreis.writers import rows
from klantreis.writers.facts import Facts, short, text
from klantreis.writers.legend import legend

LONGEST = 32_000
"""How many letters a cell can hold, and a few to spare."""
LINE, HIGHEST = 15.0, 405.0
"""Points of a line in a cell, and of the highest row that a sheet can have."""
NARROW = 1.1
"""A column that is so many digits wide holds a few more letters of a text."""
ARROW = 3
"""Letters that the arrow of a filter takes from a heading."""
ACROSS, SCALE = 250, 85
"""Letters that fit across A3 at 9 points; a wider table goes on over more pages, at this share."""
STAMP = 180
"""Letters of a header: one holds at most 255."""
FIRST = date(1900, 3, 1)
"""The first day that every spreadsheet counts the same."""
HEAD = {"bold": True, "bg_color": "#E6ECF5", "bottom": 2, "text_wrap": True, "valign": "top"}
CELL = {"text_wrap": True, "valign": "top"}
DAY = {**CELL, "num_format": "d-m-yyyy", "align": "left"}
TITLE = {"bold": True, "font_size": 16}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the key of its heading, and how many letters wide it is."""

    key: str
    width: int = 14


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet of the workbook."""

    key: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[str | date]]


def write(facts: Facts, outlines: Sequence[Outline], whole: Sequence[Line] = ()) -> bytes:
    """Return the workbook; `whole` is what is open about the journey as a whole."""
    out = BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_numbers": False,
        "strings_to_urls": False,
    }
    with xlsxwriter.Workbook(out, options) as book:
        book.set_properties(
            {
                "title": text(facts.journey.title)[:200],
                "comments": say("sheet.advice"),
                "created": datetime.combine(facts.day, time(), UTC),
            }
        )
        formats = {
            name: book.add_format(look)
            for name, look in (("head", HEAD), ("cell", CELL), ("day", DAY), ("title", TITLE))
        }
        only = outlines[0] if len(outlines) == 1 else None
        _about(book, formats, facts, only)
        for table in _tables(outlines, whole):
            _sheet(book, formats, table)
        for sheet in book.worksheets():
            _paper(sheet, facts.stamp(only))
    return out.getvalue()


def _tables(outlines: Sequence[Outline], whole: Sequence[Line]) -> Iterator[Table]:
    yield Table(
        "actions",
        (
            *(Column("number", 9), Column("part", 28), Column("what", 48), Column("who", 24)),
            *(Column("function", 18), Column("when", 13), Column("topic", 18)),
            *(Column("state", 12), Column("reserved", 22), Column("decision", 14)),
            Column("about", 16),
        ),
        rows.actions(outlines),
    )
    yield Table(
        "gaps",
        (
            *(Column("weight", 11), Column("number", 11), Column("question", 52)),
            *(Column("found", 56), Column("part", 28), Column("where", 16), Column("list", 10)),
            *(Column("who", 20), Column("ready", 13)),
        ),
        rows.gaps(outlines, whole),
    )
    yield Table(
        "handovers",
        (
            *(Column("number", 11), Column("part", 28), Column("name", 34), Column("from", 22)),
            *(Column("to", 22), Column("kind", 13)),
            *(Column(f"={field}", 22) for field in rows.fields()),
        ),
        rows.handovers(outlines),
    )
    yield Table(
        "roles",
        (Column("who", 26), Column("part", 28), *(Column(f"role_{r}", 28) for r in rows.ROLES)),
        rows.roles(outlines),
    )


def _sheet(book: Any, formats: dict[str, Any], table: Table) -> None:
    """Write a table, with its heading in sight and a filter on every column."""
    sheet = book.add_worksheet(say(f"book.{table.key}"))
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, column.width)
        sheet.write_string(0, place, _heading(column), formats["head"])
    widths = [column.width for column in table.columns]
    sheet.set_row(0, _height(map(_heading, table.columns), [each - ARROW for each in widths]))
    last = 0
    for last, row in enumerate(table.rows, 1):
        sheet.set_row(last, _height(row, widths))
        for place, value in enumerate(row):
            _cell(sheet, (last, place), value, formats)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, last, len(table.columns) - 1)
    sheet.repeat_rows(0)
    sheet.set_paper(8)
    if sum(widths) <= ACROSS:
        sheet.fit_to_pages(1, 0)
    else:
        sheet.set_print_scale(SCALE)
        sheet.repeat_columns(0)


def _height(row: Iterable[str | date], widths: Sequence[int]) -> float:
    """Return how high a row has to be, in points, as not every program makes room by itself."""
    lines = (
        sum(len(wrap(line, int(width * NARROW))) or 1 for line in str(value).splitlines())
        for value, width in zip(row, widths, strict=True)
    )
    return min(HIGHEST, max(1, *lines) * LINE + 1)


def _paper(sheet: Any, stamp: str) -> None:
    """Say on every page on paper what it is of, and which page."""
    sheet.set_landscape()
    sheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.7)
    safe = stamp.replace("&", "&&")
    page = say("paper.page", nummer="&P", alle="&N")
    sheet.set_header(f"&L&9{short(safe, STAMP)}&R&9&A")
    sheet.set_footer(f"&R&9{page}")


def _heading(column: Column) -> str:
    """Return the heading; a key of the format stands as it is."""
    if column.key.startswith("="):
        return column.key[1:].replace("_", " ")
    return say(f"book.{column.key}")


def _cell(sheet: Any, at: tuple[int, int], value: str | date, formats: dict[str, Any]) -> None:
    if isinstance(value, date) and value >= FIRST:
        sheet.write_datetime(*at, datetime.combine(value, time()), formats["day"])
        return
    said = f"{value:%Y-%m-%d}" if isinstance(value, date) else value
    if said:
        sheet.write_string(*at, _safe(said), formats["cell"])


def _safe(said: str) -> str:
    """Return a text that fits a cell; lines stay lines."""
    return "\n".join(map(text, said.splitlines()))[:LONGEST]


def _about(book: Any, formats: dict[str, Any], facts: Facts, only: Outline | None) -> None:
    """Write the first sheet: what this is, and what the words in the other sheets mean."""
    sheet = book.add_worksheet(say("book.about_sheet"))
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, 1, 90)
    sheet.write_string(0, 0, _safe(facts.journey.title), formats["title"])
    told = [*facts.rows(only), *(("", each) for each in facts.remarks())]
    sheets = [
        (say(f"book.{name}"), say(f"book.{name}_means"))
        for name in ("actions", "gaps", "handovers", "roles")
    ]
    blocks = (("", told), ("book.sheets", sheets), ("paper.legend", [*legend()]))
    line = 2
    for key, block in blocks:
        if key:
            sheet.write_string(line, 0, say(key), formats["head"])
            sheet.write_string(line, 1, "", formats["head"])
            line += 1
        for name, value in block:
            sheet.set_row(line, _height((name, value), (26, 90)))
            _cell(sheet, (line, 0), name, formats)
            _cell(sheet, (line, 1), value, formats)
            line += 1
        line += 1
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
