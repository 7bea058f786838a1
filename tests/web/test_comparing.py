"""What differs between two texts, in words and line by line."""

from __future__ import annotations

from klantreis.outline.presentation import FRESH
from klantreis.source import Document, read
from klantreis.web.parts.comparing import MOST, in_words, line_by_line

OLD = "id: a\ntitel: Oud\ndeelprocessen:\n  - {id: d, titel: Begin}\n"


def document(text: str) -> Document:
    return read(text.encode())


def words(new: str, old: str = OLD) -> str:
    return in_words(document(old), document(new), FRESH)


def test_the_same_text_has_no_difference():
    assert "Er is geen verschil." in words(OLD)
    assert "Er is geen verschil." in line_by_line(document(OLD), document(OLD))


def test_a_difference_stands_under_its_deelproces_as_text():
    told = words(OLD.replace("Begin", "<b>Anders</b>"))
    assert "<h3>Deelproces 1: &lt;b&gt;Anders&lt;/b&gt;</h3>" in told
    assert "<li>" in told


def test_a_comment_is_no_difference_in_words():
    assert "Alleen opmaak of opmerkingen zijn anders." in words(f"# wie\n{OLD}")


def test_what_cannot_be_read_is_not_put_in_words():
    assert "niet te lezen" in words('titel: "open\n')


def test_lines_have_a_sign_and_what_stands_around_them():
    told = line_by_line(document(OLD), document(OLD.replace("Oud", "<i>Nieuw")))
    assert "Vanaf regel 1" in told
    assert "<del>− titel: Oud</del><ins>+ titel: &lt;i&gt;Nieuw</ins>" in told
    assert "<span>  id: a</span>" in told


def test_of_very_many_lines_the_first_are_shown():
    told = line_by_line(document(OLD), document(OLD + "# regel\n" * (MOST + 10)))
    assert told.count("<ins>") < MOST
    assert "Er zijn meer regels." in told
