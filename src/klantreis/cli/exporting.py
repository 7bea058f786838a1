"""`klantreis export`: everything that people take home, from the command line."""

from __future__ import annotations

import sys
from collections.abc import Collection
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from klantreis.cli.base import ANY_FILE, OPTIONS, Refused, refuse_same, save, show, tell_problems
from klantreis.words import listed, printable, say

if TYPE_CHECKING:
    from klantreis.live.downloads import Format
    from klantreis.live.view import PartView, View
    from klantreis.store import Folder, Version

EVERY = "alles"


@click.command(help=say("cli.export"), options_metavar=OPTIONS)
@click.argument("file", type=ANY_FILE, metavar="BESTAND")
@click.option("--subprocess", "name", default=EVERY, help=say("cli.export_of"))
@click.option("--format", "form", required=True, help=say("cli.export_format"))
@click.option("-o", "--output", type=ANY_FILE, required=True, help=say("cli.export_output"))
def export(file: Path, name: str, form: str, output: Path) -> None:
    """Write one file to take home, about one subprocess or the whole journey."""
    from klantreis.live.downloads import OF_A_PART, OF_THE_WHOLE, file_name

    view = _view(file)
    part = _part(view, name)
    chosen = _form(form, (OF_A_PART if part else OF_THE_WHOLE).values())
    written = chosen.write(view, part)
    if output.is_dir():
        output /= file_name(view, part, chosen, datetime.now().astimezone().date())
    refuse_same(file, output)
    save(output, written)
    show(say("cli.made", naam=printable(str(output))) + "\n")


def _view(file: Path) -> View:
    """Read a file with the journeys that it names, from its folder or the one above."""
    from klantreis.errors import StoreError
    from klantreis.live.library import Library
    from klantreis.store import Folder

    folder, key = Folder(file.parent), file.stem
    try:
        if folder.file(key).name != file.name:  # another file has this key
            raise Refused(say("cli.only_yaml", naam=printable(file.name)))
        above = _named_from_above(file, folder.version(key))
        view = Library(above[0]).view(above[1]) if above else Library(folder).view(key)
    except StoreError as error:
        raise Refused(str(error)) from error
    tell_problems(view.document, printable(str(file)))
    if view.journey is None:
        sys.exit(2)
    return view


def _named_from_above(file: Path, version: Version) -> tuple[Folder, str] | None:
    """Return the folder above and how a file is known there, when that has a journey it names."""
    from klantreis.errors import StoreError
    from klantreis.store import Folder

    above = Folder(file.absolute().parent.parent)
    with suppress(StoreError):
        if above.named_by(version.document.content):
            here = file.resolve()
            known = above.keys()
            return next(((above, key) for key in known if above.file(key).samefile(here)), None)
    return None


def _part(view: View, name: str) -> PartView | None:
    if name == EVERY:
        return None
    if name not in view.parts:
        known = listed([*view.parts, EVERY], "of")
        raise Refused(say("cli.unknown_subprocess", naam=printable(name), bekend=known))
    return view.parts[name]


def _form(asked: str, forms: Collection[Format]) -> Format:
    """Return the first format of this kind, or else with this ending."""
    names: dict[str, Format] = {}
    for name in ("kind", "ending"):
        for form in forms:
            names.setdefault(getattr(form, name), form)
    if asked in names:
        return names[asked]
    raise Refused(say("cli.unknown_format", naam=printable(asked), bekend=listed([*names], "of")))
