"""Texts stay texts."""

from hypothesis import given
from hypothesis import strategies as st

from klantreis.writers.markup import Html, joined, table, tag


def test_a_text_is_escaped():
    assert tag("p", "<script>alert('1')</script>") == (
        "<p>&lt;script&gt;alert(&#x27;1&#x27;)&lt;/script&gt;</p>"
    )


def test_an_attribute_is_escaped():
    assert tag("a", "x", title='" onclick="a()') == ('<a title="&quot; onclick=&quot;a()">x</a>')


def test_html_of_our_own_is_kept():
    assert tag("p", tag("b", "ja"), " & nee") == "<p><b>ja</b> &amp; nee</p>"


def test_a_word_of_python_can_be_an_attribute():
    assert (
        tag("a", "x", class_="file", aria_label="dit") == '<a class="file" aria-label="dit">x</a>'
    )


@given(st.text())
def test_no_text_ever_opens_a_tag(text: str):
    made = joined([text])
    assert isinstance(made, Html)
    assert "<" not in made
    assert '"' not in tag("p", title=text).removeprefix('<p title="').removesuffix('"></p>')


def test_the_first_cell_heads_its_row():
    made = table("Alles", ["Wat", "Hoeveel"], [["a", "1"]])
    assert '<th scope="row">a</th><td>1</td>' in made
    assert "<caption>Alles</caption>" in made
