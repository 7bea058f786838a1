"""Which personal data a change brings in: where it stands and what kind it is, never the value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from klantreis.errors import EditRefused, Position
from klantreis.journey import Address, Content, Journey
from klantreis.journey.texts import Said, texts, texts_beside, words
from klantreis.privacy import NAMES, Kind, Trace, find_personal_data
from klantreis.source.document import Document
from klantreis.source.outside import outside, placed
from klantreis.words import listed, say

Value = tuple[Kind, str]
"""What was found, for comparing only: it never leaves this module."""


class PersonalData(NamedTuple):
    """One trace of a person that was not there before.

    What no part holds, such as a comment, has only a place in the text; content without a text has
    no `at`.
    """

    kind: Kind
    about: Address
    field: str
    at: Position | None = None

    @property
    def stops(self) -> bool:
        """Whether it stays out until the facilitator says that it is not what it seems."""
        return self.kind == "bsn"

    @property
    def place(self) -> str:
        """Where it stands, in words."""
        if not self.field:
            return say("privacy.on_line", regel=self.at.line if self.at else 1)
        if not self.about.group:
            return self.field
        return say("privacy.in_part", sleutel=self.field, plek=self.about)

    @property
    def sentence(self) -> str:
        """What to tell who brings it in."""
        key = "privacy.stop" if self.stops else "privacy.warn"
        return say(key, plek=self.place, soort=NAMES[self.kind])


def brought_in(before: Content | None, after: Content) -> tuple[PersonalData, ...]:
    """Return the personal data in `after` that stood nowhere in `before`.

    What stood there already may move, or be said a second time.
    """
    return () if before is after else _beyond(_every(before), after)


def brought_in_by_text(before: Document | None, after: Document) -> tuple[PersonalData, ...]:
    """Return what a whole text brings in; comments and what was left out of it count as well."""
    if before is not None and before.text == after.text:
        return ()
    known = {*_every(before.content), before.text} if before else set()
    values = _values(known)
    inside = _beyond(known, after.content) if after.content else ()
    beside = (
        PersonalData(trace.kind, Address(), "", at)
        for trace, at in placed(after.text, _outside(after))
        if _value(after.text, trace) not in values
    )
    located = (each._replace(at=after.position_of(each.about, each.field)) for each in inside)
    return (*located, *beside)


def refuse(found: Iterable[PersonalData]) -> None:
    """Raise EditRefused for the first that stops; the others are only told."""
    for each in found:
        if each.stops:
            raise EditRefused(each.sentence, about=str(each.about), personal=True)


def let_through(found: Iterable[PersonalData]) -> str:
    """Return what the history tells when the facilitator lets in what stops; else nothing."""
    places = dict.fromkeys(each.place for each in found if each.stops)
    return say("privacy.let_through", plekken=listed(places)) if places else ""


def nameless(owner: Address) -> Address:
    """Return the nearest address that says nothing of a person itself, as a branch may do."""
    wider = (owner, Address(owner.group, owner.item), owner.whole)
    return next((each for each in wider if not find_personal_data(str(each))), Address())


def _beyond(known: set[str], after: Content) -> tuple[PersonalData, ...]:
    """Return the personal data in a content that stands in none of the known texts."""
    new = _every(after) - known
    if not find_personal_data("\n\n".join(new)):
        return ()
    values = _values(known)
    found = (
        PersonalData(trace.kind, nameless(said.owner), said.field)
        for said in _said(after)
        if said.text in new
        for trace in find_personal_data(said.text)
        if _value(said.text, trace) not in values
    )
    return tuple(dict.fromkeys(found))


def _outside(document: Document) -> tuple[Trace, ...]:
    is_read = document.tree is not None and document.content is not None
    root = document.tree.root if document.tree and is_read else None
    return outside(document.text, root, complete=is_read and not document.unread)


def _every(content: Content | None) -> set[str]:
    """Return every text: no places, several times as fast."""
    if content is None:
        return set()
    journey = content if isinstance(content, Journey) else content.journey
    beside = () if isinstance(content, Journey) else texts_beside(content)
    return {*(text for said in words(journey).values() for text in said), *(s.text for s in beside)}


def _said(content: Content) -> Iterator[Said]:
    """Yield every text with its place; what an aanpak shares with its drawn part only once."""
    if isinstance(content, Journey):
        yield from texts(content)
        return
    every = tuple(texts(content.journey))
    drawn = {(said.field, said.text) for said in every if said.owner == Address(content.id)}
    yield from (said for said in every if said.owner.group or (said.field, said.text) not in drawn)
    yield from texts_beside(content)


def _values(every: Iterable[str]) -> set[Value]:
    return {_value(text, trace) for text in every for trace in find_personal_data(text)}


def _value(text: str, trace: Trace) -> Value:
    """Return what was found without the spaces and signs that people part it with."""
    return trace.kind, "".join(filter(str.isalnum, text[trace.start : trace.end].casefold()))
