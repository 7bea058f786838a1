"""`klantreis history` and `restore`: which versions of a file are kept, and how one comes back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from klantreis.cli.base import ANY_FILE, OPTIONS, show
from klantreis.words import say

if TYPE_CHECKING:
    from klantreis.store.keeper import Keeper

FORMATS = click.Choice(["text", "json"])


@click.command(help=say("cli.history"), options_metavar=OPTIONS)
@click.argument("file", type=ANY_FILE, metavar="BESTAND")
@click.option("--format", "form", type=FORMATS, default="text", help=say("cli.history_format"))
def history(file: Path, form: str) -> None:
    """Print the versions of a file, the newest first; a change made outside is one from now on."""
    from klantreis.store import log

    keeper, key = _keeper(file)
    try:
        rows = tuple(reversed(keeper.history(key)))
        show(log.as_json(rows) if form == "json" else log.lines(rows))
    finally:
        keeper.close()


@click.command(help=say("cli.restore"), options_metavar=OPTIONS)
@click.argument("file", type=ANY_FILE, metavar="BESTAND")
@click.argument("version", metavar="VERSIE")
def restore(file: Path, version: str) -> None:
    """Put the text of an earlier version back, as a new version."""
    from secrets import token_hex

    from klantreis.store.finding import found
    from klantreis.store.keeper import Request
    from klantreis.store.model import Person

    keeper, key = _keeper(file)
    try:
        revision = found(keeper.history(key), version)
        request = Request(Person("begeleider", "opdracht"), token_hex(8))
        done = keeper.restore(key, revision.number, request)
        show(f"{done.sentence}\n")
    finally:
        keeper.close()


def _keeper(file: Path) -> tuple[Keeper, str]:
    """Open the versions of the folder of a file; return what the file is known by there."""
    from klantreis.store.finding import folder_of
    from klantreis.store.keeper import Keeper
    from klantreis.store.place import database_of
    from klantreis.store.sql import SqlStore

    folder, key = folder_of(file)
    return Keeper(folder, SqlStore(database_of(folder))), key
