"""Drawings stay as they are, until somebody asks for new ones with --golden."""

from __future__ import annotations

import pytest

from klantreis.layout.map import map_of
from klantreis.writers import geometry, svg
from tests import pictures

FOLDER = pictures.ROOT / "tests" / "golden"
WRITERS = {"svg": svg.write, "json": geometry.write}


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize(("name", "id"), pictures.GOLDEN)
def test_a_drawing_is_as_it_was(name, id, form, request):
    written = WRITERS[form](pictures.scene(name, id))
    golden = FOLDER / f"{name}-{id}.{form}"
    if request.config.getoption("--golden"):
        golden.write_bytes(written)
    assert written == golden.read_bytes()


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("name", ["alles", "rijnmond"])
def test_a_map_is_as_it_was(name, form, request):
    made = map_of(pictures.whole(name), pictures.findings(name))
    written = WRITERS[form](made)
    golden = FOLDER / f"{name}-map.{form}"
    if request.config.getoption("--golden"):
        golden.write_bytes(written)
    assert written == golden.read_bytes()
