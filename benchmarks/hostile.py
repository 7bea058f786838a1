"""Files that would stop another reader: each is answered within 100 ms."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import Figure, milliseconds
from klantreis.store.folder import read_file

BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{','.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(8)
)
FILES = {
    "leeg": b"",
    "alleen opmerkingen": b"# niets\n" * 100,
    "cp1252": "id: a\ntitel: coördinator\n".encode("cp1252") * 1000,
    "utf-16": "id: a\n".encode("utf-16") * 1000,
    "tabs": b"id: a\n\ttitel: b\n" * 1000,
    "open aanhalingsteken": b'id: "a\n' + b"titel: b\n" * 10_000,
    "200 kB van [": b"[" * 200_000,
    "200 kB van {": b"{" * 200_000,
    "200 kB van '- '": b"- " * 100_000,
    "200 kB van '? '": b"? " * 100_000,
    "200 kB van 'a: '": b"a: " * 66_000,
    "aliasbom": BOMB.encode(),
    "samenvoegbom": b"a: &a {b: 1}\n" + b"c: {<<: *a}\n" * 100,
    "binair": bytes(range(256)) * 800,
    "5 MB aan een stuk": b"id: a\ntitel: " + b"x" * 4_999_000,
    "5.000 onbekende sleutels": b"id: a\n" + b"".join(b"k%d: x\n" % n for n in range(5_000)),
}


def figures() -> Iterator[Figure]:
    """The time that each of them takes, from the file on."""
    with tempfile.TemporaryDirectory() as folder:
        for name, data in FILES.items():
            yield _figure(name, Path(folder), data)
        huge = Path(folder) / "groot.yaml"
        with huge.open("wb") as file:
            file.truncate(100_000_000)
        yield Figure("100 MB, niet gelezen", milliseconds(lambda: read_file(huge)), "ms", 100)
        yield Figure("een map", milliseconds(lambda: read_file(Path(folder))), "ms", 100)
        missing = Path(folder) / "er-is-niets.yaml"
        yield Figure("geen bestand", milliseconds(lambda: read_file(missing)), "ms", 100)


def _figure(name: str, folder: Path, data: bytes) -> Figure:
    file = folder / "vijandig.yaml"
    file.write_bytes(data)
    note = read_file(file).document.problems[0].sentence[:60]
    return Figure(name, milliseconds(lambda: read_file(file), rounds=5), "ms", 100, note)
