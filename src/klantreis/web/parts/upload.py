"""A file that somebody brings: what it would change is told before anything happens."""

from __future__ import annotations

from functools import partial
from hashlib import sha256

import streamlit as st

from klantreis.errors import EditRefused, KlantreisError
from klantreis.live import making
from klantreis.live.editing import kept
from klantreis.live.library import library
from klantreis.live.view import View
from klantreis.source import Document, read
from klantreis.web.acting import asked, command, show_told, tell
from klantreis.web.parts.comparing import in_words
from klantreis.web.parts.listing import listing
from klantreis.web.place import JOURNEY, keep
from klantreis.words import say
from klantreis.writers.markup import Html, joined, tag

MEGABYTES = 2
SURE = "upload-sure"


def upload(view: View) -> None:
    """Let somebody bring a file, and choose what it becomes."""
    if library().keeper is None or not view.number:
        return
    st.html(joined((tag("h2", say("upload.title")), tag("p", say("upload.explained")))))
    file = st.file_uploader(
        say("upload.choose", aantal=MEGABYTES), ["yaml", "yml"], key="upload", width=560
    )
    show_told("upload", view)
    if file is None:
        return
    data = file.getvalue()
    if len(data) > MEGABYTES * 1_000_000:
        st.html(tag("p", say("upload.too_big", aantal=MEGABYTES), class_="banner", role="alert"))
        return
    document = read(data)
    with st.container(key="brought", border=True):
        st.html(_told(view, file.name, document))
        if document.content is not None:
            _buttons(view, file.name, document)


def _told(view: View, name: str, document: Document) -> Html:
    """Say what a text would change here, and what is wrong with it."""
    title = tag("h3", say("upload.about", naam=name))
    wrong = joined(
        tag(
            "li", say("editor.place", regel=each.at.line, kolom=each.at.column), ": ", each.sentence
        )
        for each in document.problems[:10]
    )
    problems = tag("ul", wrong) if wrong else ""
    if document.content is None:
        return tag("div", title, tag("p", say("upload.unreadable")), problems, listing(document))
    return tag("div", title, in_words(view.document, document, view.presentation), problems)


def _buttons(view: View, name: str, document: Document) -> None:
    """Show what can become of a text: the next version here, or a file of its own."""
    key, seen = view.version.key, view.number
    with st.container(horizontal=True):
        if _fits(view, document):
            label = say("upload.replace", nummer=seen + 1)
            replace = partial(_replace, key, document.data, seen)
            st.button(label, on_click=replace, type="primary", key="upload-replace")
        own = partial(_own, key, name, document.data)
        st.button(say("upload.own"), on_click=own, key="upload-own")
    if st.session_state.get(SURE) == _mark(document.data):
        sure = partial(_replace, key, document.data, seen, sure=True)
        st.button(say("upload.no_bsn"), on_click=sure, key="upload-sure-button")


def _fits(view: View, document: Document) -> bool:
    """Whether a text can be the next version: of the same kind, and another one than this."""
    here = view.document.content
    is_same_kind = here is None or type(here) is type(document.content)
    return is_same_kind and document.data != view.document.data


def _replace(key: str, data: bytes, seen: int, *, sure: bool = False) -> None:
    """Keep a text as the next version, with what others did since it was shown."""
    request = asked("upload", key, _mark(data), seen, sure)
    try:
        done = kept().replace(key, data, seen=seen, request=request, sure=sure)
        tell("upload", key, say("upload.kept", wat=done.sentence))
    except KlantreisError as error:
        tell("upload", key, str(error))
        if isinstance(error, EditRefused) and error.personal:
            st.session_state[SURE] = _mark(data)


def _own(here: str, name: str, data: bytes) -> None:
    """Make a file of a text, and open it."""
    try:
        key = making.uploaded(name, data, command("upload", name, _mark(data)))
    except KlantreisError as error:
        tell("upload", here, str(error))
        return
    keep(JOURNEY, key)
    tell("upload", key, say("upload.made", naam=key))


def _mark(data: bytes) -> str:
    return sha256(data).hexdigest()
