"""What people see of the next version: its numbers, and the rows of what is drawn anew."""

from __future__ import annotations

from klantreis.live.view import View
from klantreis.outline import Presentation
from klantreis.outline.presentation import Rows
from klantreis.source import Document
from klantreis.store import Version
from klantreis.store.keeper import numbered


def present(
    version: Version, named: tuple[Version, ...], seen: Presentation, before: Document | None
) -> View:
    """Return the view of a version that comes after what people saw.

    Everything keeps its number, and steps their rows where they can. A deelproces that did not
    change is drawn as before.
    """
    presentation = numbered(version.key, seen, before, version.document)
    view = View(version, named, presentation=presentation)
    old = before.journey if before else None
    for id, part in view.parts.items():
        was = old.subprocess(id) if old else None
        if id not in presentation.rows and before and was:
            presentation = presentation.drawn(id, _rows(view, before, id))
        elif was is part.subprocess:
            continue
        view.presentation = presentation
        presentation = presentation.drawn(id, part.scene.rows)
    view.presentation = presentation
    return view


def _rows(view: View, before: Document, id: str) -> Rows:
    """Return the rows in which the version before was drawn, of which none were kept."""
    seen = View(view.version.saying(before), view.named, presentation=view.presentation)
    return seen.parts[id].scene.rows
