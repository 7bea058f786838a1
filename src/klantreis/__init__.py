"""klantreis: draw the journey of a young person together, and see where nobody is responsible.

The names below are the public ones. Each is imported when it is first asked for, so that a command
imports only what it needs.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from klantreis.errors import KlantreisError
    from klantreis.graph import JourneyGraph
    from klantreis.journey import Address, Journey
    from klantreis.layout import arrange
    from klantreis.outline import Outline, outline_of
    from klantreis.rules import Finding, check
    from klantreis.scene import Scene
    from klantreis.source import Document, read, rewrite

__all__ = [
    "Address",
    "Document",
    "Finding",
    "Journey",
    "JourneyGraph",
    "KlantreisError",
    "Outline",
    "Scene",
    "arrange",
    "check",
    "outline_of",
    "read",
    "rewrite",
]

_HOMES = {
    "Address": "journey",
    "Document": "source",
    "Finding": "rules",
    "Journey": "journey",
    "JourneyGraph": "graph",
    "KlantreisError": "errors",
    "Outline": "outline",
    "Scene": "scene",
    "arrange": "layout",
    "check": "rules",
    "outline_of": "outline",
    "read": "source",
    "rewrite": "source",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"klantreis.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
