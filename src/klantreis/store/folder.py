"""Journeys on disk: which files a folder holds, and what each of them says now.

Nothing here writes over a file. A file is known by its stem, its content by the hash of its bytes.
A folder in the folder counts too, one deep: `aanpakken` and `personas` live there.
"""

from __future__ import annotations

import re
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256
from os import stat_result
from pathlib import Path
from threading import Lock

from klantreis.edits.ids import LONGEST_ID, is_reserved
from klantreis.errors import NotThere, Position, StoreError
from klantreis.journey import Journey
from klantreis.source import Content, Document, Limits, Problem, read
from klantreis.store import disk
from klantreis.store.disk import Mark, mark
from klantreis.words import printable, say

SUFFIX = ".yaml"
USUAL = Limits()
_NAME = re.compile(rf"[A-Za-z0-9][A-Za-z0-9_-]{{0,{LONGEST_ID - 1}}}")


@dataclass(frozen=True, slots=True)
class Version:
    """The bytes of a file at one moment, and the document they make.

    A file that could not be opened has no bytes; its document says why, and so does its hash.
    """

    name: str
    data: bytes
    hash: str
    document: Document
    key: str
    """What the file is known by: its name without the ending; with folder or ending if need be."""

    @property
    def is_open(self) -> bool:
        """Whether the file could be opened."""
        return self.hash == _hash(self.data)

    def saying(self, document: Document) -> Version:
        """Return this file with another document in it."""
        data = document.data
        return replace(self, data=data, hash=_hash(data), document=document)


class Folder:
    """The journeys of one folder; safe to share between threads.

    A file is read again when its time or size changed, and never outside the folder.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = Lock()
        self._known: dict[str, tuple[Mark | None, Version]] = {}

    def keys(self) -> tuple[str, ...]:
        """Return what the files are known by, in alphabetical order.

        Raises StoreError when the folder cannot be listed.
        """
        return tuple(sorted(self._files()))

    def file(self, key: str) -> Path:
        """Return where a file is; StoreError when the folder has no such file."""
        file = self._files().get(key)
        if file is None:
            raise NotThere(say("source.no_file", naam=key))
        return file

    def changed(self, key: str) -> datetime | None:
        """Return when a file was changed; None when it cannot be seen."""
        found = mark(self.file(key))
        return datetime.fromtimestamp(found.time / 1e9, UTC) if found else None

    def version(self, key: str) -> Version:
        """Return what a file says now; StoreError when the folder has no such file."""
        return self._newest(key, self.file(key))

    def versions(self) -> dict[str, Version]:
        """Return what every file says now, by its key; StoreError as for `keys`."""
        return {key: self._newest(key, file) for key, file in sorted(self._files().items())}

    def create(self, stem: str, data: bytes) -> str:
        """Make a file, and return what it is known by; never over another, nor with its key.

        Raises StoreError when the name is taken, when no file can be called so on some computer,
        or when it cannot be written.
        """
        if not _NAME.fullmatch(stem) or is_reserved(stem.lower()):
            raise StoreError(say("store.no_file_name", naam=printable(stem[:LONGEST_ID])))
        taken = {name.casefold() for name in self._files()}
        file = self.path / f"{stem}{SUFFIX}"
        try:
            if stem.casefold() in taken:
                raise FileExistsError(stem)
            disk.create(file, data)
        except FileExistsError as error:
            raise StoreError(say("store.taken_name", naam=file.name)) from error
        return stem

    def _newest(self, key: str, file: Path) -> Version:
        with self._lock:
            found = mark(file)
            known = self._known.get(key)
            if known is None or found is None or known[0] != found:
                version = _same_or_new(known[1] if known else None, key, file)
                self._known[key] = known = (found, version)
            return known[1]

    def _files(self) -> dict[str, Path]:
        try:
            root = self.path.resolve(strict=True)
            every = sorted(root.iterdir())
        except OSError as error:
            raise StoreError(say("source.no_folder", naam=self.path.name)) from error
        files: dict[str, Path] = {}
        for file in sorted(every, key=lambda each: each.suffix != SUFFIX):
            if _is_journey(file, root):
                files[file.name if file.stem in files else file.stem] = file
        for file in _deeper(every):
            if _is_journey(file, root):
                within = f"{file.parent.name}."
                names = (file.stem, within + file.stem, within + file.name)
                files[next((name for name in names if name not in files), names[-1])] = file
        return files

    def named_by(self, content: Content | None) -> tuple[Version, ...]:
        """Return the newest version of each journey that an aanpak or persona names."""
        if content is None or isinstance(content, Journey):
            return ()
        return named_by(content, self.versions().values())


def named_by(content: Content, versions: Iterable[Version]) -> tuple[Version, ...]:
    """Return which of some versions an aanpak or persona names.

    Of two files with one id it is the one that is called so, else the first.
    """
    if isinstance(content, Journey):
        return ()
    found: dict[str, Version] = {}
    for version in versions:
        journey = version.document.content
        if not isinstance(journey, Journey) or journey.id not in content.journeys_named:
            continue
        if version.key == journey.id or journey.id not in found:
            found[journey.id] = version
    return tuple(found.values())


def journeys_beside(path: Path, content: Content | None) -> tuple[Version, ...]:
    """Return the journeys that an aanpak or persona names, in its folder or the one above."""
    folder = path.absolute().parent
    found: list[Version] = []
    for each in (folder, folder.parent):
        with suppress(StoreError):
            found += Folder(each).named_by(content)
    return tuple(found)


def journeys_of(content: Content | None, named: Iterable[Version]) -> dict[str, Journey] | None:
    """Return journeys by their id; None for what names no other file."""
    if content is None or isinstance(content, Journey):
        return None
    journeys = [version.document.journey for version in named]
    return {journey.id: journey for journey in reversed(journeys) if journey}


def read_file(path: Path, *, limits: Limits = USUAL) -> Version:
    """Return what a file says now.

    What cannot be opened, or is too big to be a journey, gives a document with one problem.
    """
    try:
        return _version(path, _bytes(path, limits), limits)
    except StoreError as error:
        sentence = str(error)
        document = Document("", None, None, (Problem(sentence, Position(1, 1)),))
        return Version(path.name, b"", _hash(sentence.encode()), document, path.stem)


def _same_or_new(known: Version | None, key: str, file: Path) -> Version:
    """Read the bytes; build a document only when they changed."""
    try:
        data = _bytes(file, USUAL)
    except StoreError:
        return replace(read_file(file), key=key)
    if known is not None and known.hash == _hash(data):
        return known
    return replace(_version(file, data, USUAL), key=key)


def _version(path: Path, data: bytes, limits: Limits) -> Version:
    return Version(path.name, data, _hash(data), read(data, limits=limits), path.stem)


def _bytes(path: Path, limits: Limits) -> bytes:
    """Return the content of a file, unless it is no file, too big, or may not be read."""
    try:
        _refuse(path.stat(), path, limits)
        with path.open("rb") as file:
            data = file.read(limits.bytes + 1)
    except PermissionError as error:
        raise StoreError(say("source.no_permission", naam=_shown(path))) from error
    except FileNotFoundError as error:
        raise StoreError(say("source.no_file", naam=_shown(path))) from error
    except OSError as error:
        raise StoreError(say("source.unreadable", naam=_shown(path))) from error
    return data


def _refuse(found: stat_result, path: Path, limits: Limits) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise StoreError(say("source.is_folder", naam=_shown(path)))
    if not stat.S_ISREG(found.st_mode):
        raise StoreError(say("source.unreadable", naam=_shown(path)))
    if found.st_size > limits.bytes:
        raise StoreError(say("source.too_big", most=limits.bytes // 1_000_000))


def _shown(path: Path) -> str:
    return printable(path.name or str(path))


def _hash(data: bytes) -> str:
    return sha256(data).hexdigest()


def _deeper(every: Iterable[Path]) -> Iterator[Path]:
    """Yield the files one folder down; one that may not be listed, or is a link, has none."""
    for folder in every:
        if not folder.name.startswith(".") and not folder.is_symlink() and _is_folder(folder):
            with suppress(OSError):
                yield from sorted(folder.iterdir())


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _is_journey(file: Path, root: Path) -> bool:
    if file.name.startswith(".") or file.suffix.lower() != SUFFIX:
        return False
    try:
        return file.resolve().is_relative_to(root) and not file.is_dir()
    except (OSError, RuntimeError):  # a link that leads to itself
        return False
