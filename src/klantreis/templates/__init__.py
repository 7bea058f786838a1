"""The text of a new file, with comments that say what to fill in."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal

from klantreis.errors import KlantreisError
from klantreis.words import printable, say

Kind = Literal["klantreis", "aanpak", "persona"]
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,59}")


def new(kind: Kind, id: str) -> str:
    """Return the text of a new file of this kind; KlantreisError when `id` can be no id."""
    if not _ID.fullmatch(id):
        raise KlantreisError(say("problem.id", waarde=printable(id[:40]) or '""'))
    text = Path(__file__).with_name(f"{kind}.yaml").read_text("utf-8")
    return re.sub(r"(?m)^id: .*", f"id: {id}", text, count=1)
