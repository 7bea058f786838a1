"""Pages as a PDF by typst: tagged for PDF/UA-1, with our own font files, always the same bytes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any, Final
from unicodedata import category, normalize

import typst

from klantreis import fonts

STANDARD: Final = "ua-1"
ONE: Final = Lock()
"""The compiler keeps its fonts, and makes one PDF at a time."""
INSTEAD: Final = "□"
"""What stands for a letter that our typeface has not: the standard wants none without a shape."""


def pdf(template: str, title: str, day: date, data: Mapping[str, Any]) -> bytes:
    """Return what a template beside this module makes of the data, with this title and day.

    All texts go in as data; in a template a name such as `#panic` is letters. Raises
    `typst.TypstError` when the template cannot show them, which the tests rule out.
    """
    sent = {"title": title, "day": [day.year, day.month, day.day], **data}
    texts = json.dumps(_legible(sent), ensure_ascii=False)
    with ONE:
        made = _compiler().compile(
            Path(__file__).with_name(template).read_bytes(),
            format="pdf",
            pdf_standards=[STANDARD],
            sys_inputs={"data": texts},
            timestamp=datetime(day.year, day.month, day.day, tzinfo=UTC),
        )
    assert isinstance(made, bytes)
    return made


@cache
def _compiler() -> typst.Compiler:
    ours = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(fonts.path("regular", "ttf").parent)],
    )
    return typst.Compiler(font_paths=ours)


def _legible(said: Any) -> Any:
    """Replace in all texts the letters that the typeface has not."""
    if isinstance(said, str):
        plain = said.isascii() and said.isprintable()
        return said if plain else normalize("NFC", said).translate(_instead())
    if isinstance(said, Mapping):
        return {key: _legible(value) for key, value in said.items()}
    if isinstance(said, list | tuple):
        return [_legible(each) for each in said]
    return said


class _Instead(dict[int, int | str | None]):
    """What stands for a code point: itself when the typeface has it.

    A mark that could not join its letter is left out: in a drawing it would stop typst.
    """

    def __missing__(self, point: int) -> int | str | None:
        letter = chr(point)
        if category(letter) in {"Mn", "Me", "Cf"}:
            self[point] = None
        elif point in fonts.advances("regular"):
            self[point] = point
        else:
            self[point] = " " if letter.isspace() else INSTEAD
        return self[point]


@cache
def _instead() -> _Instead:
    return _Instead()
