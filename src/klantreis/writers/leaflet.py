"""A page on A4 that stands alone: no script, nothing from elsewhere, and the typeface inside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from klantreis.words import say
from klantreis.writers import svg
from klantreis.writers.facts import Facts
from klantreis.writers.html import POLICY
from klantreis.writers.markup import Html, tag


def page(facts: Facts, title: str, articles: Iterable[Html], class_: str = "") -> bytes:
    """Return the page of one or more sheets, with below them what they were made from."""
    style = Path(__file__).with_name("leaflet.css").read_text("utf-8")
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=POLICY),
        tag("meta", name="viewport", content="width=device-width"),
        tag("title", title),
        tag("style", Html(svg.font_faces()), Html(style)),
    )
    about = (facts.line(), *facts.remarks(), say("paper.mark", kenmerk=facts.mark))
    footer = tag("footer", *(tag("p", line) for line in about if line))
    body = tag("body", tag("main", *articles), footer, class_=class_)
    whole = tag("html", head, body, lang="nl")
    return svg.NOT_XML.sub("\ufffd", f"<!doctype html>\n{whole}\n").encode()


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
    """Yield a heading with a list or table, when there is something in it."""
    if "<li" in content or "<tbody><tr" in content:
        yield tag("h3", say(key))
        yield content


def empty_line(key: str) -> Html:
    """Return a question with room to write the answer, on paper."""
    return tag("p", say(key), tag("span", class_="fill"))
