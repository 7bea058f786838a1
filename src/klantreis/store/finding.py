"""Finding a version by what a person calls it, and the folder that a file belongs to."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from klantreis.errors import StoreError
from klantreis.store.folder import Folder
from klantreis.store.model import Revision
from klantreis.store.place import database_of
from klantreis.words import printable, say


def found(revisions: Sequence[Revision], name: str) -> Revision:
    """Return the version with a number, or the last one of a day (2026-05-01) or moment.

    A moment is written as 2026-05-01T14:30, in the time of this computer. StoreError when there is
    none.
    """
    if name.isdecimal() and name.isascii():
        number = int(name) if len(name) < 10 else 0
        if not 1 <= number <= len(revisions):
            raise StoreError(say("store.no_version", nummer=name))
        return revisions[number - 1]
    until = _until(name)
    before = [each for each in revisions if each.at < until]
    if not before:
        raise StoreError(say("store.none_then", dag=name))
    return before[-1]


def folder_of(file: Path) -> tuple[Path, str]:
    """Return the folder whose versions hold a file, and what the file is known by there.

    A file one folder down, such as an aanpak, may belong to the folder above.
    """
    if os.path.isdir(file):  # noqa: PTH112 Path.is_dir raises on a name that is too long
        raise StoreError(say("source.is_folder", naam=printable(str(file))))
    folder = file.absolute().parent
    for each in (folder.parent, folder):
        if each == folder or database_of(each).exists():
            with suppress(StoreError):
                return each, _key(each, file)
    raise StoreError(say("source.no_file", naam=printable(file.name)))


def _key(folder: Path, file: Path) -> str:
    known = Folder(folder)
    for key in sorted(known.keys()):
        with suppress(OSError):
            if known.file(key).samefile(file):
                return key
    raise StoreError(say("source.no_file", naam=printable(file.name)))


def _until(name: str) -> datetime:
    try:
        moment = datetime.fromisoformat(name)
    except ValueError as error:
        raise StoreError(say("store.no_moment", naam=printable(name))) from error
    is_day = len(name) == len("2026-05-01")
    return moment.astimezone() + (timedelta(days=1) if is_day else timedelta(minutes=1))
