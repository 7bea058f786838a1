"""Drawings as a PNG, read again without the library that wrote them."""

from __future__ import annotations

import struct
import zlib

import pytest

from klantreis.scene import Area, Group, Label, Rectangle, Scene, Style
from klantreis.writers import png
from tests import pictures

WHITE = Style("#FFFFFF")


def read(data: bytes) -> tuple[int, int, list[bytes]]:
    """Return the width, the height and the rows of a PNG of four bytes per pixel."""
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    packed, place, size = b"", 8, (0, 0)
    while place < len(data):
        (length,) = struct.unpack(">I", data[place : place + 4])
        kind, body = data[place + 4 : place + 8], data[place + 8 : place + 8 + length]
        if kind == b"IHDR":
            size = struct.unpack(">II", body[:8])
            assert body[8:10] == b"\x08\x06"
        packed += body if kind == b"IDAT" else b""
        place += length + 12
    width, height = size
    return width, height, _rows(zlib.decompress(packed), width * 4)


def _rows(packed: bytes, step: int) -> list[bytes]:
    rows, before = [], bytearray(step)
    for start in range(0, len(packed), step + 1):
        row = bytearray(packed[start + 1 : start + 1 + step])
        for at in range(step):
            left, above = row[at - 4] if at >= 4 else 0, before[at]
            corner = before[at - 4] if at >= 4 else 0
            row[at] = (row[at] + _guess(packed[start], left, above, corner)) % 256
        rows.append(bytes(row))
        before = row
    return rows


def _guess(kind: int, left: int, above: int, corner: int) -> int:
    if kind == 4:
        near = left + above - corner
        return min((left, above, corner), key=lambda each: abs(near - each))
    return (0, left, above, (left + above) // 2)[kind]


def drawing(*shapes: Label | Rectangle, width: float = 200, height: float = 50) -> Scene:
    paper = Rectangle(Area(0, 0, width, height), WHITE)
    return Scene("", width, height, "Titel", "Uitleg", (Group("frame", (paper, *shapes)),))


def test_it_is_twice_as_sharp_and_white():
    width, height, rows = read(png.write(drawing()))
    assert (width, height) == (400, 100)
    assert set(b"".join(rows)) == {255}


@pytest.mark.parametrize("bold", [False, True])
def test_text_is_drawn_in_our_own_typeface(bold: bool):
    _, _, rows = read(png.write(drawing(Label("Mmm", 10, 40, 30, "#000000", bold=bold))))
    dark = [[row[at] < 128 for at in range(0, len(row), 4)] for row in rows]
    columns = [place for row in dark for place, is_dark in enumerate(row) if is_dark]
    assert sum(map(sum, dark)) > 500
    assert 15 < min(columns) < 35
    assert max(columns) < 2 * (10 + 90)


def test_a_large_drawing_stays_a_picture_that_opens():
    large = drawing(width=20_000, height=10_000)
    assert png.zoom(large) < 0.5
    assert 20_000 * 10_000 * png.zoom(large) ** 2 == pytest.approx(png.MOST)


def test_a_shipped_deelproces_is_drawn():
    scene = pictures.scene("noord-midden-drenthe", "toekomst")
    width, height = struct.unpack(">II", png.write(scene)[16:24])
    assert width == pytest.approx(scene.width * 2, abs=2)
    assert height == pytest.approx(scene.height * 2, abs=2)


def test_what_it_is_about_stands_in_it_and_changes_no_pixel():
    scene = pictures.scene("melding", "hulp")
    told = png.write(scene, about="Reis · kenmerk abc")
    assert "Description\0\0\0nl\0\0Reis · kenmerk abc".encode() in told
    assert read(told) == read(png.write(scene))
    place = 8
    while place < len(told):  # every part is sound
        (length,) = struct.unpack(">I", told[place : place + 4])
        end = place + 8 + length
        assert struct.unpack(">I", told[end : end + 4]) == (zlib.crc32(told[place + 4 : end]),)
        place = end + 4
