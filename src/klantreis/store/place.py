"""Where the versions of a folder are kept: with the user's own state, never in the folder.

Folders of journeys stand on shared and synchronised disks, which break a database.
"""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

from platformdirs import user_state_path

STATE = "KLANTREIS_STAAT"
"""Names another folder for the state, for tests and for servers."""


def state_of(folder: Path) -> Path:
    """Return where the state of a folder is kept; one place, however the folder is reached."""
    named = os.environ.get(STATE)
    base = Path(named) if named else user_state_path("klantreis", appauthor=False)
    real = os.path.normcase(folder.resolve())
    return base / f"{folder.resolve().name or 'map'}-{sha256(real.encode()).hexdigest()[:16]}"


def database_of(folder: Path) -> Path:
    """Return the file with the versions of a folder."""
    return state_of(folder) / "versies.db"
