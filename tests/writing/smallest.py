"""Makes a file and a change that go wrong as small as they can be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from klantreis.source import Content, Document, read
from klantreis.source.tree import Collection, Entry, Node
from tests.writing.promises import tried

Plain = Any
Way = tuple[str | int, ...]
TRIES = 600
_COMMA = re.compile(r"\s*,?[ ]*")


def plain(of: Document | Content) -> Plain:
    """Return what a document says in lists, mappings and texts."""
    content = of.content if isinstance(of, Document) else of
    assert content is not None
    return content.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def smallest(document: Document, wanted: Content, promise: str) -> tuple[Document, Content]:
    """Leave out of both whatever can go while the same promise stays broken."""
    left = TRIES
    shrunk = True
    while shrunk and left > 0:
        shrunk = False
        for data, less in _smaller(document, wanted):
            left -= 1
            found = _broken(data, less, type(wanted), promise)
            if found is not None:
                document, wanted = found
                shrunk = True
                break
            if left <= 0:
                break
    return document, wanted


def _broken(
    data: bytes, less: Plain, kind: type[Content], promise: str
) -> tuple[Document, Content] | None:
    document = read(data)
    try:
        wanted = kind.model_validate(less)
    except ValueError:
        return None
    if type(document.content) is not kind or document.content == wanted:
        return None
    return (document, wanted) if tried(document, wanted).broken == promise else None


def _smaller(document: Document, wanted: Content) -> Iterator[tuple[bytes, Plain]]:
    """Yield smaller pairs: a part less in both, a change less, a comment or blank line less."""
    old, new = plain(document), plain(wanted)
    for way in sorted({*_ways(old), *_ways(new)}, key=lambda way: (len(way), str(way))):
        text = _without(document, way)
        if text is not None:
            yield text, _dropped(new, way)
            yield text, new
        reverted = _reverted(old, new, way)
        if reverted != new:
            yield document.data, reverted
    lines = document.data.decode().split("\n")
    for number, line in enumerate(lines):
        if not line.strip() or line.lstrip().startswith("#"):
            yield "\n".join([*lines[:number], *lines[number + 1 :]]).encode(), new


def _ways(data: Plain, way: Way = ()) -> Iterator[Way]:
    """Yield the way to every part: keys, ids of items, and places of items without one."""
    pairs: Any = data.items() if isinstance(data, dict) else ()
    if isinstance(data, list):
        pairs = [(_name(item, place), item) for place, item in enumerate(data)]
    for key, value in pairs:
        yield (*way, key)
        yield from _ways(value, (*way, key))


def _name(item: Plain, place: int) -> str | int:
    return item["id"] if isinstance(item, dict) and "id" in item else place


def _found(data: Plain, name: str | int) -> str | int | None:
    """Return the key or place of a name in a mapping or list."""
    if isinstance(data, dict):
        return name if name in data else None
    if not isinstance(data, list):
        return None
    return next((place for place, item in enumerate(data) if _name(item, place) == name), None)


def _dropped(data: Plain, way: Way) -> Plain:
    copy = inner = deepcopy(data)
    for name in way[:-1]:
        place = _found(inner, name)
        if place is None:
            return copy
        inner = inner[place]
    place = _found(inner, way[-1])
    if place is not None:
        del inner[place]
    return copy


def _reverted(old: Plain, new: Plain, way: Way) -> Plain:
    """Return the new data with the old value at one way."""
    copy = inner = deepcopy(new)
    for name in way[:-1]:
        here, there = _found(old, name), _found(inner, name)
        if here is None or there is None:
            return new
        old, inner = old[here], inner[there]
    here, there = _found(old, way[-1]), _found(inner, way[-1])
    if here is not None and there is not None:
        inner[there] = old[here]
    elif here is not None and isinstance(inner, dict):
        inner[here] = old[here]
    elif there is not None:
        del inner[there]
    return copy


def _without(document: Document, way: Way) -> bytes | None:
    """Return the bytes without the lines or the piece of text of one entry."""
    assert document.tree is not None
    node: Node = document.tree.root
    entry: Entry | None = None
    for name in way:
        entry = _entry(node, name)
        if entry is None:
            return None
        node = entry.value
    if entry is None:
        return None
    text, bom = document.text, document.data[: -len(document.text.encode()) or None]
    start, end = (
        text.rfind("\n", 0, entry.start) + 1,
        text.find("\n", max(entry.start, entry.end - 1)),
    )
    if text[start : entry.start].strip():
        match = _COMMA.match(text, entry.end)
        start, end = entry.start, match.end() if match else entry.end
    rest = text[end + 1 :] if text[end : end + 1] == "\n" else text[end:]
    return (bom if bom == b"\xef\xbb\xbf" else b"") + (text[:start] + rest).encode()


def _entry(node: Node, name: str | int) -> Entry | None:
    if not isinstance(node, Collection):
        return None
    if isinstance(node.data, dict):
        return node.names.get(str(name))
    named = (each for each in node.kept if _id(each.value) == name)
    at = node.kept[name : name + 1] if isinstance(name, int) else []
    return next(named, at[0] if at else None)


def _id(node: Node) -> str | None:
    entry = node.names.get("id") if isinstance(node, Collection) else None
    return str(entry.value.data) if entry else None
