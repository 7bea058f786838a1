"""What is the matter with the file of a journey, and what somebody can do about it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from klantreis.errors import KlantreisError
from klantreis.live.clashes import told as in_words
from klantreis.live.editing import kept
from klantreis.live.library import library
from klantreis.live.view import View
from klantreis.web.acting import show_told, tell
from klantreis.words import say
from klantreis.writers.markup import table, tag


def trouble(view: View) -> None:
    """Say what is wrong, each with its way out; nothing when all is well."""
    show_told("trouble", view)
    if library().keeper is None:
        if library().why_closed:
            _banner(library().why_closed)
        return
    _about_file(view)
    for key in kept().gone():
        _banner(say("trouble.gone", naam=key))
        _button(
            view.version.key,
            say("trouble.write_back", naam=key),
            f"back-{key}",
            partial(_back, key),
        )
    _clashes(view)


def _about_file(view: View) -> None:
    """Say why the file does not follow, or why nothing is kept."""
    key = view.version.key
    said = kept().trouble(key) or (say("store.read_only") if kept().store.is_stuck else "")
    if not said:
        return
    _banner(said)
    file = library().folder.version(key)
    with st.container(horizontal=True, key="trouble"):
        if file.is_open and file.document.content is None:
            st.download_button(
                say("trouble.save_file"), file.data, file.name, on_click="ignore", key="save-file"
            )
            _button(key, say("trouble.write_back", naam=file.name), "back", partial(_back, key))
        else:
            _button(key, say("trouble.retry"), "retry", _again)


def _clashes(view: View) -> None:
    """Show what the file and people here changed differently, with what each made of it."""
    key = view.version.key
    rows = [(each["what"], each["ours"], each["theirs"]) for each in _met(key)]
    if rows:
        head = (say("trouble.where"), say("trouble.ours"), say("trouble.theirs"))
        st.html(table(say("trouble.clashes"), head, rows, class_="clashes"))


def _met(key: str) -> list[dict[str, str]]:
    return list(in_words(kept().clashes(key), kept().head(key)))


def _banner(sentence: str) -> None:
    st.html(tag("p", tag("strong", sentence), class_="banner", role="status"))


def _button(here: str, label: str, key: str, act: Callable[[], str]) -> None:
    """Show a button that does something, and says on the page what came of it."""

    def click() -> None:
        try:
            told = act()
        except KlantreisError as error:
            told = str(error)
        tell("trouble", here, told)

    st.button(label, on_click=click, key=f"trouble-{key}")


def _back(key: str) -> str:
    kept().write_back(key)
    return say("trouble.written", naam=key)


def _again() -> str:
    kept().retry()
    return say("trouble.tried")
