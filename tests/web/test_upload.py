"""A file that somebody brings changes nothing before a button is pressed."""

from __future__ import annotations

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from klantreis.live.library import library
from klantreis.store.keeper import Keeper
from klantreis.web.parts.upload import MEGABYTES

from .test_versions import button, shown

SCRIPT = """
import streamlit as st
from klantreis.live.library import library
from klantreis.web.parts.upload import upload
upload(library().view(st.query_params.get("klantreis", "klein")))
"""
OTHER = b"# van thuis\nid: klein\ntitel: Een\n"


class Brought:
    """A file as Streamlit gives it."""

    def __init__(self, name: str, data: bytes) -> None:
        self.name = name
        self.data = data

    def getvalue(self) -> bytes:
        return self.data


def bring(
    patch: pytest.MonkeyPatch, data: bytes = OTHER, name: str = "mijn <regio>.yaml"
) -> AppTest:
    """Show the page to somebody who chose a file."""
    patch.setattr(st, "file_uploader", lambda *_, **_options: Brought(name, data))
    return AppTest.from_string(SCRIPT, default_timeout=30).run()


def keys(visitor: AppTest) -> list[str | None]:
    return [each.key for each in visitor.button]


def test_what_would_change_is_said_and_nothing_is_done(
    keeper: Keeper, monkeypatch: pytest.MonkeyPatch
):
    told = shown(bring(monkeypatch))
    assert "Wat mijn &lt;regio&gt;.yaml hier verandert" in told
    assert "titel was &#x27;Nul&#x27;, is nu &#x27;Een&#x27;" in told
    assert keeper.head("klein").revision.number == 1
    assert library().keys() == ("klein",)


def test_it_becomes_the_next_version_with_its_own_bytes(
    keeper: Keeper, monkeypatch: pytest.MonkeyPatch
):
    visitor = button(bring(monkeypatch), "upload-replace")
    assert "Bewaard." in shown(visitor)
    assert keeper.head("klein").document.data == OTHER
    assert "upload-replace" not in keys(visitor)


def test_it_becomes_a_file_of_its_own(keeper: Keeper, monkeypatch: pytest.MonkeyPatch):
    visitor = button(bring(monkeypatch), "upload-own")
    assert "Het bestand mijn-regio.yaml is gemaakt." in shown(visitor)
    assert library().view("mijn-regio").version.data == OTHER
    assert visitor.query_params["klantreis"] == "mijn-regio"
    assert keeper.head("klein").revision.number == 1


def test_another_kind_can_only_be_a_file_of_its_own(
    keeper: Keeper, monkeypatch: pytest.MonkeyPatch
):
    assert keys(bring(monkeypatch, b"soort: aanpak\nid: coach\n")) == ["upload-own"]
    assert keeper.head("klein").revision.number == 1


def test_what_cannot_be_read_has_no_button(keeper: Keeper, monkeypatch: pytest.MonkeyPatch):
    visitor = bring(monkeypatch, b'titel: "open\n')
    assert "niet te lezen als klantreis" in shown(visitor)
    assert "Hier opent een aanhalingsteken" in shown(visitor)
    assert keys(visitor) == []
    assert keeper.head("klein").revision.number == 1


def test_a_file_that_is_too_big_is_not_read(keeper: Keeper, monkeypatch: pytest.MonkeyPatch):
    visitor = bring(monkeypatch, b"#" * (MEGABYTES * 1_000_000 + 1))
    assert "Dit bestand is te groot." in shown(visitor)
    assert keys(visitor) == []
    assert keeper.head("klein").revision.number == 1


def test_a_bsn_stays_out_until_somebody_is_sure(keeper: Keeper, monkeypatch: pytest.MonkeyPatch):
    visitor = bring(monkeypatch, b"id: klein\ntitel: Over 111222333\n")
    button(visitor, "upload-replace")
    assert keeper.head("klein").revision.number == 1
    button(visitor, "upload-sure-button")
    assert keeper.head("klein").revision.number == 2
