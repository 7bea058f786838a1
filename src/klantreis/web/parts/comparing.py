"""What differs between two texts of a journey: in words, and line by line."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from klantreis.outline import Presentation
from klantreis.outline.changes import Group, changes
from klantreis.source import Document
from klantreis.words import say
from klantreis.writers.markup import Html, joined, tag

AROUND = 3
MOST = 2000
"""How many lines are shown: more nobody reads."""


def in_words(old: Document, new: Document, presentation: Presentation) -> Html:
    """Return a sentence for everything that differs, under a heading for each deelproces."""
    if old.data == new.data:
        return tag("p", say("versions.same"))
    if old.content is None or new.content is None:
        return tag("p", say("versions.unread"))
    groups = changes(old.content, new.content, presentation)
    return joined(map(_group, groups)) or tag("p", say("changes.layout"))


def line_by_line(old: Document, new: Document) -> Html:
    """Return the lines that differ, with a sign, and what stands around them."""
    rows = list(_rows(old.text.splitlines(), new.text.splitlines()))
    if not rows:
        return tag("p", say("versions.same"))
    cut = () if len(rows) <= MOST else (tag("span", say("versions.cut", aantal=MOST)),)
    return tag(
        "div",
        *rows[:MOST],
        *cut,
        class_="diff",
        tabindex="0",
        role="region",
        aria_label=say("versions.lines"),
    )


def _group(group: Group) -> Html:
    items = (tag("li", sentence) for sentence in group.sentences)
    return joined((tag("h3", group.title), tag("ul", *items)))


def _rows(old: list[str], new: list[str]) -> Iterator[Html]:
    for pieces in SequenceMatcher(None, old, new).get_grouped_opcodes(AROUND):
        yield tag("strong", say("versions.from_line", regel=pieces[0][3] + 1))
        for kind, start, end, into, until in pieces:
            if kind == "equal":
                yield from (tag("span", f"  {line}") for line in new[into:until])
                continue
            yield from (tag("del", f"− {line}") for line in old[start:end])
            yield from (tag("ins", f"+ {line}") for line in new[into:until])
