"""Where in a text everything stands: the marked value of every address."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.journey import Address
from klantreis.journey.address import LISTS
from klantreis.source.tree import Collection, Entry, Node


def nodes_of(root: Collection, approach: str | None = None) -> dict[Address, Node]:
    """Return what stands at each address; of two with the same address the first.

    `approach` is the id of an aanpak, which has no list of deelprocessen around its own.
    """
    found: dict[Address, Node] = {}
    for address, node in _addresses(root, approach):
        found.setdefault(address, node)
    return found


def _addresses(root: Collection, approach: str | None) -> Iterator[tuple[Address, Node]]:
    yield Address(), root
    for name in LISTS:
        for id, item in _named(root.names.get(name)):
            yield Address(name, id), item
    yield from _attachments(root)
    drawn = [(approach, root)] if approach else _named(root.names.get("deelprocessen"))
    for subprocess, node in drawn:
        yield Address(subprocess), node
        entries = (
            [each for each in node.entries if each.key not in (*LISTS, "haakt_aan")]
            if approach
            else node.entries
        )
        for entry in entries:
            for id, item in _named(entry):
                yield Address(subprocess, id), item
                yield from _arrows(subprocess, id, item)
        for _, item in _named(node.names.get("overdrachten")):
            yield from _handover_arrow(subprocess, item)


def _attachments(root: Collection) -> Iterator[tuple[Address, Node]]:
    """Yield what an aanpak or persona says of a journey."""
    for key in ("haakt_aan", "dekt", "kiest"):
        node = root.names[key].value if key in root.names else None
        if not isinstance(node, Collection):
            continue
        yield Address(key), node
        if key == "haakt_aan":
            named = (each for entry in node.entries for each in _named(entry))
            yield from ((Address(key, id), item) for id, item in named)
        elif key == "dekt":
            kept = enumerate(node.kept, start=1)
            yield from ((Address(key, str(number)), each.value) for number, each in kept)


def _handover_arrow(subprocess: str, item: Collection) -> Iterator[tuple[Address, Node]]:
    ends = [item.names[key].value.data for key in ("van", "naar") if key in item.names]
    if len(ends) == 2 and isinstance(ends[0], str) and isinstance(ends[1], str):
        yield Address(subprocess, ends[0], target=ends[1]), item


def _arrows(subprocess: str, id: str, item: Collection) -> Iterator[tuple[Address, Node]]:
    """Yield the branches and arrows of a step."""
    flows = item.names.get("daarna")
    if flows is None:
        return
    node = flows.value
    many = node.entries if isinstance(node, Collection) and isinstance(node.data, list) else [flows]
    for flow in many:
        value = flow.value
        names = value.names if isinstance(value, Collection) else {}
        to = names["naar"].value if "naar" in names else value
        if isinstance(to.data, str):
            yield Address(subprocess, id, target=to.data), to
        if "als" in names and isinstance(when := names["als"].value.data, str):
            yield Address(subprocess, id, branch=when), value


def _named(entry: Entry | None) -> Iterator[tuple[str, Collection]]:
    """Yield the items of a list by their id; one mapping is a list of one."""
    node = entry.value if entry else None
    if not isinstance(node, Collection):
        return
    many = [each.value for each in node.kept] if isinstance(node.data, list) else [node]
    for value in many:
        if isinstance(value, Collection) and "id" in value.names:
            id = value.names["id"].value.data
            if isinstance(id, str):
                yield id, value
