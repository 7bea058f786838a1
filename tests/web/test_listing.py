"""The text of a file, with its problems where they are."""

import re

from klantreis.source import read
from klantreis.web.parts.listing import MOST_LINES, listing

WRONG = b"id: a\ntitel: A\nleeftijd:\n  vanaf: zestien\n"


def rows(made: str) -> list[str]:
    return re.findall(r"<li.*?</li>", made)


def test_every_line_has_its_number():
    made = rows(listing(read(b"id: a\r\ntitel: <b>\r\n")))
    assert 'data-line="2"' in made[1]
    assert "titel: &lt;b&gt;</code>" in made[1]


def test_a_problem_stands_under_its_line_with_a_caret():
    (row,) = [row for row in rows(listing(read(WRONG))) if "wrong" in row]
    assert 'id="regel-4"' in row
    caret = re.search(r">( *)\^</code>", row)
    assert caret is not None
    assert len(caret.group(1)) == len("  vanaf: ")
    assert "zestien is geen heel getal." in row


def test_of_a_long_text_the_lines_near_a_problem_are_kept():
    text = "id: a\n" + "# ...\n" * (MOST_LINES + 50) + "leeftijd: {vanaf: x}\n" + "# .\n" * 50
    made = listing(read(text.encode()))
    assert len(rows(made)) < MOST_LINES + 20
    assert "x is geen heel getal." in made
    assert made.count('class="skipped"') == 2


def test_a_text_that_cannot_be_read_is_shown_all_the_same():
    assert "Hier opent een aanhalingsteken" in listing(read(b'titel: "open\n'))
