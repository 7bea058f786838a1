"""A page on A4 that stands alone: no script, nothing from elsewhere, and the typeface inside.

Sheets get loose: on paper every page repeats the title of its sheet and what it was made from.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from klantreis.outline.wording import closed, plain
from klantreis.words import say
from klantreis.writers import svg
from klantreis.writers.facts import Facts
from klantreis.writers.html import POLICY
from klantreis.writers.markup import Html, joined, tag

MARK = 12
"""Letters of the hash of a file: enough to tell two versions apart."""
NOTE = 260
"""Letters of the note of a journey, about: a foot of three lines."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A leaflet: its title, what stands below it, and its foot when that is one of its own."""

    title: str
    content: Html
    foot: tuple[str, ...] = ()
    class_: str = ""


def sheet(title: str, *content: str) -> Sheet:
    """Return a leaflet with these pieces of HTML and texts."""
    return Sheet(title, joined(content))


def page(facts: Facts, title: str, sheets: Iterable[Sheet], class_: str = "") -> bytes:
    """Return the page of one or more sheets, each with its foot."""
    style = Path(__file__).with_name("leaflet.css").read_text("utf-8")
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=POLICY),
        tag("meta", name="viewport", content="width=device-width"),
        tag("title", title),
        tag("style", Html(svg.font_faces()), Html(style)),
    )
    usual = (made_from(facts), remarks(facts))
    body = tag("body", tag("main", *(_article(each, usual) for each in sheets)), class_=class_)
    whole = tag("html", head, body, lang="nl")
    return svg.NOT_XML.sub("\ufffd", f"<!doctype html>\n{whole}\n").encode()


def _article(sheet: Sheet, usual: Iterable[str]) -> Html:
    foot = " ".join(closed(each) for each in sheet.foot or usual if each)
    return tag(
        "article",
        tag("header", tag("h1", sheet.title)),
        tag("div", sheet.content, class_="body"),
        tag("footer", tag("p", foot)),
        class_=sheet.class_,
    )


def made_from(facts: Facts) -> str:
    """Return what tells one version from another, on one line."""
    return f"{facts.line()} · {say('sheet.mark', kenmerk=facts.mark[:MARK])}"


def remarks(facts: Facts) -> str:
    """Return what has to be said beside it; that it is no legal advice is said once."""
    advice = say("sheet.advice")
    note = _beginning(facts.journey.note or "")
    once = advice.removeprefix("Dit is ").rstrip(".")
    told = (note, "" if once in note.casefold() else advice, facts.remark)
    return " ".join(closed(each) for each in told if each)


def _beginning(note: str) -> str:
    """Return the first sentences of a note; the whole of it stands on the page to take home."""
    kept = ""
    for sentence in re.findall(r"\S.*?(?:[.?!](?=\s)|$)", plain(note)):
        if kept and len(kept) + len(sentence) > NOTE:
            break
        kept = f"{kept} {sentence}".strip()
    return kept


def numbered(rows: Iterable[tuple[str, str, str]]) -> Html:
    """Return a list of things with their number, what they are, and smaller what is with them."""
    items = (
        tag(
            "li",
            tag("span", number or "•", class_="number"),
            tag("span", said, tag("span", below, class_="soft") if below else ""),
        )
        for number, said, below in rows
    )
    return tag("ol", *items, class_="plain")


def bullets(sentences: Iterable[str]) -> Html:
    """Return sentences as a list."""
    return tag("ul", *(tag("li", each) for each in sentences))


def under(key: str, content: Html) -> Iterator[Html]:
    """Yield a heading with a list, when there is something in it."""
    if "<li" in content:
        yield tag("h3", say(key))
        yield content


def empty_line(key: str) -> Html:
    """Return a question with room to write the answer, on paper."""
    return tag("p", say(key), tag("span", class_="fill"))
