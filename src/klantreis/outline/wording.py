"""How texts of a file are put into a sentence."""

from __future__ import annotations


def plain(text: str) -> str:
    """Put a text on one line."""
    return " ".join(text.split())


def closed(text: str) -> str:
    """Put a text on one line and end it as a sentence."""
    line = plain(text)
    return line if line.endswith((".", "?", "!", "…")) else f"{line}."
