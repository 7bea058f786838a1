"""HTML in which every text is escaped, unless it was made here."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

EMPTY_TAGS = frozenset({"br", "hr", "img", "meta"})


class Html(str):
    """A piece of HTML that is safe to show."""

    __slots__ = ()


def tag(name: str, /, *content: str, **attributes: str) -> Html:
    """Return an element; attributes lose a trailing underscore, as in `class_`."""
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value, quote=True)}"'
        for key, value in attributes.items()
        if value
    )
    if name in EMPTY_TAGS:
        return Html(f"<{name}{given}>")
    return Html(f"<{name}{given}>{joined(content)}</{name}>")


def joined(content: Iterable[str]) -> Html:
    """Return pieces of HTML and texts, one after the other."""
    return Html("".join(each if isinstance(each, Html) else escape(each) for each in content))


def table(
    caption: str, head: Iterable[str], rows: Iterable[Iterable[str]], class_: str = ""
) -> Html:
    """Return a table; the first cell of a row is its heading.

    It stands in a frame of its own that scrolls, so that a phone never scrolls the page sideways.
    """
    body = (tag("tr", *(_cell(place, cell) for place, cell in enumerate(row))) for row in rows)
    whole = tag(
        "table",
        tag("caption", caption),
        tag("thead", tag("tr", *(tag("th", each, scope="col") for each in head))),
        tag("tbody", *body),
        class_=class_,
    )
    return tag("div", whole, class_="scrolls", tabindex="0", role="region", aria_label=caption)


def _cell(place: int, content: str) -> Html:
    return tag("td", content) if place else tag("th", content, scope="row")
