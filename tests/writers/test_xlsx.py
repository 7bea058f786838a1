"""The workbook, read again: every agreement, finding, handover and role, and never a formula."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klantreis.writers import xlsx
from tests import hostile, pictures

from . import taken

AGREED = """\
id: a
actoren: [{id: p, naam: '=1+1'}]
deelprocessen:
  - id: d
    stappen: [{id: s, actor: p}]
    afspraken:
      - {id: b, wat: Belt, wie: p, wanneer: 2026-05-01, onderwerp: a, stand: open, bij: s}
      - {id: c, wat: Schrijft, wanneer: voor de zomer}
      - {id: e, wat: Lang geleden, wanneer: 1066-10-14}
"""


def book(written: bytes):
    return openpyxl.load_workbook(BytesIO(written))


def of_part(name: str, id: str):
    return book(xlsx.write(taken.facts(name), [pictures.outline(name, id)]))


def cells(sheet) -> list[tuple[Any, ...]]:
    return list(sheet.iter_rows(min_row=2, values_only=True))


@pytest.mark.parametrize(("name", "id"), taken.SHIPPED)
def test_everything_of_a_deelproces_is_in_its_sheet(name, id):
    outline, read = pictures.outline(name, id), of_part(name, id)
    assert read.sheetnames == ["Over", "Acties", "Gaten", "Overdrachten", "Rollen"]
    found = {(row[1], row[2]) for row in cells(read["Gaten"])}
    for line in taken.every_line(outline):
        assert (line.number or None, line.question) in found
    numbers = [item.number for item in outline.items if item.kind in {"handover", "gap"}]
    assert sorted(row[0] for row in cells(read["Overdrachten"])) == sorted(numbers)
    agreed = outline.telling.subprocess.agreements
    assert [row[2] for row in cells(read["Acties"])] == [each.what for each in agreed]


def test_every_table_has_a_frozen_heading_and_a_filter():
    for sheet in of_part("rijnmond", "mbo-wi").worksheets[1:]:
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref == sheet.dimensions


def test_a_field_says_what_it_holds_or_that_it_is_open():
    sheet = of_part("rijnmond", "mbo-wi")["Overdrachten"]
    head = [each.value for each in sheet[1]]
    row = dict(zip(head, next(r for r in cells(sheet) if r[0] == "o3"), strict=True))
    assert (row["Van"], row["Naar"]) == ("Werk & Inkomen", "Doorstroompunt")
    assert row["termijn"] == "nog open"


def test_a_day_is_a_day_and_another_text_stays():
    facts, chapters, _ = taken.of_text(AGREED.encode())
    rows = cells(book(xlsx.write(facts, [each.outline for each in chapters]))["Acties"])
    day, *others = (row[5] for row in rows)
    assert isinstance(day, datetime)
    assert f"{day:%Y-%m-%d}" == "2026-05-01"
    assert others == ["voor de zomer", "1066-10-14"]
    assert rows[0][:5] == ("a1", "1. d", "Belt", "=1+1", None)


@pytest.mark.parametrize("first", range(0, len(hostile.PAYLOADS), 4))
def test_no_cell_is_a_formula_or_a_link(first):
    facts, chapters, whole = taken.harmful(first)
    read = book(xlsx.write(facts, [each.outline for each in chapters], whole))
    for sheet in read:
        assert all(cell.data_type in "sdn" for row in sheet for cell in row if cell.value)
        assert not any(cell.hyperlink for row in sheet for cell in row)


@given(st.text(st.characters(exclude_categories=()), min_size=1))
@settings(max_examples=25)
def test_any_text_stays_text(said):
    facts, chapters, _ = taken.of_text(AGREED.encode())
    outline = chapters[0].outline
    journey = facts.journey.model_copy(update={"title_said": said, "note": said})
    other = type(facts)(journey, "abc", taken.DAY)
    read = book(xlsx.write(other, [outline]))
    assert all(cell.data_type in "sdn" for row in read["Over"] for cell in row if cell.value)


def test_equal_input_gives_equal_bytes():
    outline, facts = pictures.outline("rijnmond", "mbo-wi"), taken.facts("rijnmond")
    assert xlsx.write(facts, [outline]) == xlsx.write(facts, [outline])


def test_a_row_is_as_high_as_its_longest_text():
    sheet = of_part("rijnmond", "mbo-wi")["Gaten"]
    for row in range(2, sheet.max_row + 1):
        lines = max(
            len(str(cell.value or "")) / sheet.column_dimensions[cell.column_letter].width
            for cell in sheet[row]
        )
        assert sheet.row_dimensions[row].height >= 15 * max(1, lines / 1.2)


def test_every_sheet_says_on_paper_what_it_is_of_and_repeats_its_heading():
    read = of_part("rijnmond", "mbo-wi")
    for sheet in read.worksheets:
        assert "2. " in (sheet.oddHeader.left.text or "") or "1. " in sheet.oddHeader.left.text
        assert "kenmerk abc123" in sheet.oddHeader.left.text
        assert "pagina &P van &N" in sheet.oddFooter.right.text
    for sheet in read.worksheets[1:]:
        assert sheet.print_title_rows == "$1:$1"


def test_a_wide_table_goes_on_over_more_pages_with_letters_of_nine_points():
    sheet = of_part("rijnmond", "mbo-wi")["Overdrachten"]
    assert (
        not sheet.sheet_properties.pageSetUpPr or not sheet.sheet_properties.pageSetUpPr.fitToPage
    )
    assert 11 * sheet.page_setup.scale / 100 >= 9
    assert sheet.print_title_cols == "$A:$A"


def test_a_header_holds_any_title():
    facts, chapters, _ = taken.of_text(("id: a\ntitel: '" + "A & B " * 60 + "'\n").encode())
    (header, *_) = (each.oddHeader.left.text for each in book(xlsx.write(facts, [])).worksheets)
    assert not chapters
    assert "A && B" in header
    assert len(header) < 255


def test_the_first_sheet_names_the_deelproces_and_its_status():
    told = {row[0]: row[1] for row in cells(of_part("rijnmond", "mbo-wi")["Over"])}
    assert told["Deelproces"] == "1. Van mbo naar Werk & Inkomen"
    assert told["Status"] == "concept"
