"""Bestand: the text of the file to change by hand, its versions, and the file itself."""

from __future__ import annotations

import streamlit as st

from klantreis.live.view import View
from klantreis.web import component
from klantreis.web.parts.opened import opened
from klantreis.web.parts.trouble import trouble
from klantreis.web.parts.upload import upload
from klantreis.web.parts.versions import versions
from klantreis.words import say
from klantreis.writers.markup import tag


def show() -> None:
    """Show the text of the file, with what could not be read of it beside its line."""
    view = opened(readable=False)
    st.html(tag("h1", say("file.heading", naam=view.version.name)))
    trouble(view)
    component.editor(_text(view))
    if view.version.data:
        st.download_button(
            say("file.download"),
            data=view.version.data,
            file_name=view.version.name,
            mime="application/yaml",
            on_click="ignore",
        )
    versions(view)
    upload(view)


def _text(view: View) -> dict[str, object]:
    """Return what the editor needs: the text without the mark with which some begin it."""
    return {
        "journey": view.version.key,
        "number": view.number,
        "kept": view.number > 0,
        "text": view.document.text.removeprefix("\ufeff").replace("\r\n", "\n"),
    }
