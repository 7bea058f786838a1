"""The versions of a journey: to look at, to compare, and to let one stand again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from urllib.parse import quote

import streamlit as st

from klantreis.errors import KlantreisError
from klantreis.live.editing import kept
from klantreis.live.library import library
from klantreis.live.view import View
from klantreis.store.log import ROLES
from klantreis.store.model import Revision
from klantreis.web.acting import asked, show_told, tell
from klantreis.web.parts.comparing import in_words, line_by_line
from klantreis.web.parts.listing import listing
from klantreis.words import say
from klantreis.writers.markup import Html, table, tag

AT_ONCE = 50
ASKED = "versions-asked"
WAYS = ("words", "lines", "text")


def versions(view: View) -> None:
    """Show which versions there are, and what can be done with them."""
    if library().keeper is None or not view.number:
        return
    rows = kept().history(view.version.key)
    st.html(tag("h2", say("versions.title"), id="versies"))
    show_told("versions", view)
    _list(view, rows)
    if len(rows) > 1:
        _one(view, rows)


def _list(view: View, rows: Sequence[Revision]) -> None:
    """Show the newest versions in a table, and the next ones when somebody asks."""
    name = f"versions-shown-{view.version.key}"
    shown = st.session_state.get(name, AT_ONCE)
    head = map(say, ("versions.number", "versions.when", "versions.who", "versions.what"))
    newest = _table_rows(view, rows[::-1][:shown])
    told = table(say("versions.caption"), [*head, say("versions.file")], newest, class_="versions")
    with st.container(key="versions-list"):
        st.html(told)
    if shown < len(rows):
        more = partial(st.session_state.__setitem__, name, shown + AT_ONCE)
        rest = min(AT_ONCE, len(rows) - shown)
        st.button(say("versions.more", aantal=rest), on_click=more, key="versions-more")


def _table_rows(view: View, rows: Sequence[Revision]) -> Iterator[tuple[str, ...]]:
    for row in rows:
        spoken = say("versions.download", nummer=row.number)
        path = f"/download/{quote(view.version.key)}/versies/{row.number}.yaml"
        link = tag(
            "a", say("versions.save"), href=path, download="", aria_label=spoken, class_="file"
        )
        who = say(ROLES[row.by.role])
        yield str(row.number), _moment(row), who, row.change.sentence, link


def _one(view: View, rows: Sequence[Revision]) -> None:
    """Let somebody choose a version and another, and show how they differ."""
    named = {row.number: _named(row) for row in rows[::-1]}
    key = view.version.key
    with st.container(horizontal=True, vertical_alignment="bottom", key="versions-choice"):
        number = _choice("choose", named, 0, f"version-{key}")
        other = _choice("beside", named, 1, f"version-beside-{key}")
        ways = {way: say(f"versions.{way}") for way in WAYS}
        way = st.radio(
            say("versions.show"), WAYS, format_func=ways.__getitem__, horizontal=True, key="way"
        )
    with st.container(key="versions-shown"):
        st.html(_shown(view, number, other, way))
    if number != view.number:
        _restoring(view, number)


def _choice(what: str, named: Mapping[int, str], index: int, key: str) -> int:
    """Let somebody choose a version; this one until then."""
    options, label = list(named), say(f"versions.{what}")
    chosen = st.selectbox(label, options, index, format_func=named.__getitem__, key=key)
    return int(chosen)


def _shown(view: View, number: int, other: int, way: str) -> Html:
    """Return how two versions differ, the older one first; or the text of one."""
    document = partial(kept().document, view.version.key)
    if way == "text":
        title = tag("h3", say("versions.text_of", nummer=number))
        return tag("section", title, listing(document(number)))
    first, last = sorted((number, other))
    title = tag("h3", say("versions.between", oud=first, nieuw=last))
    if way == "lines":
        return tag("section", title, line_by_line(document(first), document(last)))
    return tag("section", title, in_words(document(first), document(last), view.presentation))


def _restoring(view: View, number: int) -> None:
    """Say what will change when a version stands again, before it does."""
    about = (view.version.key, number, view.number)
    ask = partial(st.session_state.__setitem__, ASKED, about)
    st.button(say("versions.restore", nummer=number), on_click=ask, key="restore")
    if st.session_state.get(ASKED) != about:
        return
    earlier = kept().document(view.version.key, number)
    with st.container(key="restoring", border=True):
        title = tag("h3", say("versions.restoring", nummer=number))
        st.html(tag("div", title, in_words(view.document, earlier, view.presentation)))
        with st.container(horizontal=True):
            yes = say("versions.yes", nummer=number)
            st.button(yes, on_click=_restore, args=about, type="primary", key="restore-yes")
            st.button(say("versions.no"), on_click=_forget, key="restore-no")


def _restore(key: str, number: int, seen: int) -> None:
    """Let a version stand again; a click on the same button a moment later does nothing more."""
    _forget()
    try:
        done = kept().restore(key, number, asked("restore", key, number, seen))
    except KlantreisError as error:
        tell("versions", key, str(error))
    else:
        tell("versions", key, done.sentence)


def _forget() -> None:
    st.session_state.pop(ASKED, None)


def _named(row: Revision) -> str:
    return say("versions.named", nummer=row.number, moment=_moment(row), wat=row.change.sentence)


def _moment(row: Revision) -> str:
    """Return when a version was made, in the time of this computer."""
    return row.at.astimezone().strftime("%d-%m-%Y %H:%M")
