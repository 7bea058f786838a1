"""The pages, one module with one show() each; PAGES is the navigation."""

from typing import Final

PAGES: Final = {
    "": ("web.overview", "overview"),
    "werksessie": ("web.workshop", "workshop"),
    "kritische-vriend": ("web.friend", "friend"),
    "verantwoordelijkheden": ("web.responsibilities", "responsibilities"),
    "samenhang": ("web.coherence", "coherence"),
    "bestand": ("web.file", "file"),
    "downloads": ("web.downloads", "downloads"),
}
"""The key of the title and the module of the page, by path; the first is where people come in."""
