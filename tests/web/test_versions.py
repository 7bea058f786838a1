"""The versions on the page Bestand: a list, two compared, and one that stands again."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from klantreis.edits import SetField
from klantreis.live.library import library
from klantreis.store.keeper import Keeper, Request
from klantreis.web.parts.versions import AT_ONCE

from .conftest import ANNE

SCRIPT = """
from klantreis.live.library import library
from klantreis.web.parts.versions import versions
versions(library().view("klein"))
"""


def title(keeper: Keeper, text: str) -> None:
    seen = keeper.head("klein").revision.number
    edit = SetField(at="", field="titel", value=text)
    keeper.edit("klein", edit, seen=seen, request=Request(ANNE, text))


def shown(visitor: AppTest) -> str:
    assert not visitor.exception
    return "\n".join(element.proto.body for element in visitor.get("html"))


def button(visitor: AppTest, key: str) -> AppTest:
    return visitor.button(key=key).click().run()


def page() -> AppTest:
    return AppTest.from_string(SCRIPT, default_timeout=30).run()


def test_versions_are_listed_with_the_newest_first(keeper: Keeper):
    title(keeper, "<b>Een</b>")
    told = shown(page())
    assert told.index("titel is nu &lt;b&gt;Een") < told.index("Het bestand zoals het was.")
    assert "/download/klein/versies/2.yaml" in told
    assert "begeleider" in told


def test_one_version_has_nothing_to_compare(keeper: Keeper):
    assert keeper.head("klein").revision.number == 1
    assert not page().selectbox


def test_many_versions_come_a_piece_at_a_time(keeper: Keeper):
    for number in range(AT_ONCE + 4):
        title(keeper, f"Titel {number}")
    visitor = page()
    assert shown(visitor).count('class="file"') == AT_ONCE
    assert visitor.button(key="versions-more").label == "Toon nog 5 versies"
    assert shown(button(visitor, "versions-more")).count('class="file"') == AT_ONCE + 5


def test_two_versions_are_compared_in_words_and_in_lines(keeper: Keeper):
    title(keeper, "Een")
    title(keeper, "Twee")
    visitor = page()
    assert "Van versie 2 naar versie 3" in shown(visitor)
    visitor.selectbox(key="version-beside-klein").set_value(1).run()
    assert "titel was &#x27;Nul&#x27;, is nu &#x27;Twee&#x27;" in shown(visitor)
    visitor.radio(key="way").set_value("lines").run()
    assert "<del>− titel: Nul</del>" in shown(visitor)


def test_the_whole_text_of_a_version_can_be_seen(keeper: Keeper):
    title(keeper, "Een")
    visitor = page()
    visitor.selectbox(key="version-klein").set_value(1)
    visitor.radio(key="way").set_value("text").run()
    assert "titel: Nul</code>" in shown(visitor)


def test_a_version_stands_again_only_after_a_yes(keeper: Keeper):
    title(keeper, "Een")
    visitor = page()
    visitor.selectbox(key="version-klein").set_value(1).run()
    button(visitor, "restore")
    assert "titel was &#x27;Een&#x27;, is nu &#x27;Nul&#x27;" in shown(visitor)
    assert keeper.head("klein").revision.number == 2
    button(visitor, "restore-yes")
    assert "Versie 1 staat er weer." in shown(visitor)
    assert keeper.head("klein").document.data == b"id: klein\ntitel: Nul\n"
    assert keeper.head("klein").revision.number == 3


def test_a_no_leaves_everything_as_it_is(keeper: Keeper):
    title(keeper, "Een")
    visitor = page()
    visitor.selectbox(key="version-klein").set_value(1).run()
    button(visitor, "restore")
    button(visitor, "restore-no")
    assert "restore-yes" not in [each.key for each in visitor.button]
    assert keeper.head("klein").revision.number == 2


def test_files_that_are_only_shown_have_no_versions(keeper: Keeper):
    library().close()
    assert shown(page()) == ""
