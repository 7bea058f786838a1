"""The pages, one module with one show() each; PAGES is the navigation."""

from __future__ import annotations

from collections.abc import Callable

from klantreis.web.pages import downloads, file, friend, overview, workshop

PAGES: dict[str, tuple[str, Callable[[], None]]] = {
    "": ("web.overview", overview.show),
    "werksessie": ("web.workshop", workshop.show),
    "kritische-vriend": ("web.friend", friend.show),
    "bestand": ("web.file", file.show),
    "downloads": ("web.downloads", downloads.show),
}
"""The key of the title and the page itself, by path; the first is where people come in."""
