"""The shipped journey."""

from pathlib import Path

import pytest

from klantreis.source import Document, read

SHIPPED = Path(__file__).parents[2] / "journeys" / "rijnmond.yaml"


@pytest.fixture(scope="session")
def rijnmond() -> Document:
    """Give the journey of Rijnmond."""
    return read(SHIPPED.read_bytes())
