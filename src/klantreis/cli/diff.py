"""`klantreis diff`: what differs between two files or versions, by id."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from klantreis.cli.base import OPTIONS, Refused, show, tell_problems
from klantreis.words import printable, say

if TYPE_CHECKING:
    from klantreis.source import Document

FORMATS = click.Choice(["text", "json", "markdown"])


@click.command(help=say("cli.diff"), options_metavar=OPTIONS)
@click.argument("old", metavar="OUD")
@click.argument("new", metavar="NIEUW")
@click.option("--format", "form", type=FORMATS, default="text", help=say("cli.diff_format"))
def diff(old: str, new: str, form: str) -> None:
    """Print what differs; exit 0 when both say the same, 1 with differences, 2 with problems."""
    was, now = document_of(old), document_of(new)
    for document, name in ((was, old), (now, new)):
        tell_problems(document, printable(name))
    if was.content is None or now.content is None:
        raise Refused(say("cli.diff_unread"))
    show(told(was, now, form))
    is_same = was.content == now.content
    sys.exit(2 if was.unread or now.unread else int(not is_same))


def told(was: Document, now: Document, form: str = "text") -> str:
    """Return what differs between two documents that could be read."""
    from klantreis.writers import changes

    assert was.content is not None
    assert now.content is not None
    write = {"text": changes.text, "json": changes.as_json, "markdown": changes.markdown}[form]
    said = write(was.content, now.content)
    if form == "json" or said or was.data == now.data:
        return said
    return say("changes.layout") + "\n"


def document_of(name: str) -> Document:
    """Read what somebody names: a file, `-` for what is piped in, or a file with @ and a version.

    A version is a number, a day or a moment. Raises StoreError when it is not there.
    """
    from klantreis.source import read
    from klantreis.store.folder import read_file

    if name == "-":
        return read(sys.stdin.buffer.read())
    file, at, version = name.rpartition("@")
    if not at or Path(name).exists():
        return read_file(Path(name)).document
    return _kept(Path(file), version)


def _kept(file: Path, version: str) -> Document:
    """Read a version of a file that klantreis kept."""
    from klantreis.source import read
    from klantreis.store.finding import folder_of, found
    from klantreis.store.place import database_of
    from klantreis.store.sql import SqlStore

    folder, key = folder_of(file)
    if not database_of(folder).exists():
        raise Refused(say("cli.no_versions", naam=printable(file.name)))
    store = SqlStore(database_of(folder))
    try:
        return read(store.data(key, found(store.revisions(key), version).number))
    finally:
        store.close()
