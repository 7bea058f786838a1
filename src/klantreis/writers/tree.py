"""What stands on a page of ours, element by element, for who shows it in another way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final

LEFT_OUT: Final = frozenset({"head", "nav", "svg", "figcaption", "footer"})
"""What is of a screen alone; a drawing is drawn anew."""
VOID: Final = frozenset({"meta", "br", "link"})


@dataclass(slots=True)
class Element:
    """One element: its name, its class and id, and what is in it in order."""

    name: str
    class_: str = ""
    id: str = ""
    inside: list[Element | str] = field(default_factory=list)

    def all(self, name: str) -> Iterator[Element]:
        """Yield every element of a name within it, in the order of the page."""
        for each in self.inside:
            if isinstance(each, Element):
                if each.name == name:
                    yield each
                yield from each.all(name)

    @property
    def text(self) -> str:
        """All text within it."""
        return "".join(each if isinstance(each, str) else each.text for each in self.inside)


def read(page: str) -> Element:
    """Return the body of a page; what is of a screen alone is left out."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    return next(reader.top.all("body"), reader.top)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.top = Element("page")
        self.open = [self.top]
        self.skipped = 0

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        if tag in VOID:
            return
        if self.skipped or tag in LEFT_OUT:
            self.skipped += 1
            return
        named = dict(attrs)
        made = Element(tag, named.get("class") or "", named.get("id") or "")
        self.open[-1].inside.append(made)
        self.open.append(made)

    def handle_startendtag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        """Leave out shapes, the only elements that close themselves."""

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if self.skipped:
            self.skipped -= 1
        elif len(self.open) > 1:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if not self.skipped and data:
            self.open[-1].inside.append(data)
