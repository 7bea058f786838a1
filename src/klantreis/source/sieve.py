"""Leaves out of a tree what the models refuse, and says of each piece what and where."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import compress
from typing import NamedTuple, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from klantreis.errors import Position
from klantreis.journey import Approach, Content, Journey
from klantreis.journey.address import LISTS
from klantreis.source.outside import hints
from klantreis.source.problems import OTHER_LINE, Problem, aliases, sentence_of, shown
from klantreis.source.tree import Collection, Entry, Node, Scalar, Tree
from klantreis.words import say

NAMELESS = "naamloos"
MOST_PROBLEMS = 100
_IN_SUBPROCESS = (
    "stappen",
    "overdrachten",
    "verantwoordelijkheden",
    "risicos",
    "kansen",
    "vragen",
    "afspraken",
    "verschillen",
    "bewust_zo",
)


Drop = tuple[Collection, Entry | str]
"""What goes: a key of a mapping, or an item of a list."""


class Found(NamedTuple):
    """A node that an error is about, the chain of parents above it, and the key it stands under."""

    node: Node
    parents: tuple[tuple[Collection, str | int], ...]
    key: str
    missing: bool


class Sieve:
    """One tree, its problems so far, and what was left out of it."""

    def __init__(self, root: Collection, model: type[Content] = Journey) -> None:
        self.root = root
        self.model = model
        self.problems: list[Problem] = []
        self.untold: list[Position] = []
        self._emptied: set[tuple[int, str]] = set()

    def sifted(self) -> Content | None:
        """Leave out what the models refuse until the rest is a journey, an aanpak or a persona."""
        self.leave_out_doubles()
        for _ in range(20):
            try:
                return self.model.model_validate(self.root.data)
            except ValidationError as error:
                self.leave_out(error.errors(include_url=False))
        return None

    def problems_in(self, text: str, tree: Tree, content: Content | None) -> list[Problem]:
        """Return what there is to say of a text: what was left out, cut short, or personal."""
        complete = content is not None and not self.problems
        root = self.root if content else None
        cut = (
            Problem(say("trap.cut_by_hash"), node.at, hint=True)
            for node in tree.cut[:MOST_PROBLEMS]
        )
        told = [*self.problems, *cut, *hints(text, root, complete=complete)]
        return sorted(told, key=lambda problem: problem.at)

    def leave_out(self, errors: Iterable[ErrorDetails]) -> None:
        """Leave out every value that an error is about; a part without its id goes as a whole."""
        drops: list[Drop] = []
        for error in errors:
            found = self._find(error["loc"])
            if error["type"] == "missing" or found.missing:
                self._note_missing(found)
                drops += self._whole_part(found)
            else:
                if error["type"] == "extra_forbidden" or not _is_absent(found):
                    self._note(error, found)
                drops += self._value(found)
        self._drop(drops)

    def leave_out_doubles(self) -> None:
        """Leave out the second of two items with one id, and of two branches with one answer."""
        for name in LISTS:
            self._doubles([(self.root, name)], "id", "twice_id")
        self._doubles([(self.root, "deelprocessen")], "id", "twice_id")
        self._reserved()
        self._doubles(_lists_in(self.root, "haakt_aan"), "id", "twice_id")
        drawn = _items(self.root, "deelprocessen")
        for each in [self.root] if self.model is Approach else drawn:
            self._doubles([(each, name) for name in _IN_SUBPROCESS], "id", "twice_id")
            for step in _items(each, "stappen"):
                self._doubles([(step, "daarna")], "als", "twice_branch")

    def _doubles(self, lists: Iterable[tuple[Collection, str]], key: str, sentence: str) -> None:
        seen: dict[str, int] = {}
        drops: list[Drop] = []
        for whole, name_of_list in lists:
            for parent, place, item in _placed(whole, name_of_list):
                named = item.names.get(key)
                if named is None or not isinstance(named.value, Scalar) or not named.value.value:
                    continue
                name, at = named.value.value, named.value.at
                if name in seen:
                    blanks = {"id": shown(name), "tak": shown(name), "regel": OTHER_LINE}
                    told = partial(say, f"problem.{sentence}", **blanks)
                    self._tell(at, told, other=seen[name])
                    drops.append((parent, place))
                seen.setdefault(name, at.line)
        self._drop(drops)

    def _reserved(self) -> None:
        """Leave out the subprocesses that are called like a list of the journey."""
        drops: list[Drop] = []
        for parent, place, subprocess in _placed(self.root, "deelprocessen"):
            named = subprocess.names.get("id")
            if named and isinstance(named.value, Scalar) and named.value.value in LISTS:
                sentence = partial(say, "problem.reserved_id", waarde=named.value.value)
                self._tell(named.value.at, sentence)
                drops.append((parent, place))
        self._drop(drops)

    def _find(self, location: Sequence[str | int]) -> Found:
        node: Node = self.root
        parents: list[tuple[Collection, str | int]] = []
        key, missing = "", False
        for part in location:
            missing = False
            if not isinstance(node, Collection):
                continue
            if isinstance(part, str) and isinstance(node.data, dict):
                if part in node.data:
                    parents.append((node, part))
                    node, key = node.names[part].value, part
                else:
                    missing = True
                    key = part
            elif isinstance(part, int) and isinstance(node.data, list):
                parents.append((node, part))
                node = node.kept[part].value
        return Found(node, tuple(parents), key, missing and bool(location))

    def _note_missing(self, found: Found) -> None:
        if (id(found.node), found.key) not in self._emptied and isinstance(found.node, Collection):
            self._tell(found.node.at, lambda: say("problem.missing", sleutel=found.key))

    def _note(self, error: ErrorDetails, found: Found) -> None:
        parent, part = found.parents[-1] if found.parents else (self.root, "")
        entry = parent.names.get(part) if isinstance(part, str) else None
        at = _place(found.node, entry, error["type"])
        self._tell(
            at,
            lambda: (
                _trap(error, parent, entry, found)
                or sentence_of(
                    error,
                    found.key,
                    self._keys_at(error["loc"]),
                    self._keys_at((*error["loc"], "")),
                )
            ),
        )

    def _keys_at(self, location: Sequence[str | int]) -> tuple[str, ...]:
        """Return the keys that the models know at the place of an unknown key."""
        model: type[BaseModel] = self.model
        for part in location[:-1]:
            if isinstance(part, str):
                model = next(
                    (
                        inner
                        for name, field in model.model_fields.items()
                        if part == (field.alias or name) and (inner := _model_in(field.annotation))
                    ),
                    model,
                )
        return aliases(model)

    def _tell(self, at: Position, sentence: Callable[[], str], *, other: int = 0) -> None:
        """Make the sentences of the first hundred problems; of the others only count the places."""
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(Problem(sentence(), at, other=other))
        else:
            self.untold.append(at)

    def _whole_part(self, found: Found) -> list[Drop]:
        if not found.parents and isinstance(self.root.data, dict):
            self.root.data[found.key] = NAMELESS
            return []
        return self._value(found)

    def _value(self, found: Found) -> list[Drop]:
        if not found.parents:
            return []
        parent, part = found.parents[-1]
        return [(parent, part if isinstance(part, str) else parent.kept[part])]

    def _drop(self, drops: Iterable[Drop]) -> None:
        """Take keys from their mappings, and items from their lists, each list in one go."""
        gone: dict[int, tuple[Collection, set[int]]] = {}
        for parent, what in drops:
            if not isinstance(what, str):
                gone.setdefault(id(parent), (parent, set()))[1].add(id(what))
                continue
            self._emptied.add((id(parent), what))
            if isinstance(parent.data, dict):
                parent.data.pop(what, None)
        for parent, items in gone.values():
            stays = [id(entry) not in items for entry in parent.kept]
            parent.kept[:] = compress(parent.kept, stays)
            if isinstance(parent.data, list):
                parent.data[:] = compress(parent.data, stays)


def _is_absent(found: Found) -> bool:
    """Whether a key without a value is as good as no key; an id is always needed."""
    by_key = bool(found.parents) and isinstance(found.parents[-1][1], str)
    return by_key and found.key != "id" and found.node.data is None


def _lists_in(whole: Collection, key: str) -> list[tuple[Collection, str]]:
    """Return each list in a mapping of lists, as the mapping and its key."""
    entry = whole.names.get(key)
    node = entry.value if entry else None
    if not isinstance(node, Collection) or not isinstance(node.data, dict):
        return []
    return [(node, name) for name in node.data]


def _items(whole: Collection, key: str) -> list[Collection]:
    """Return the mappings in a list that may be anything at all."""
    return [item for _, _, item in _placed(whole, key)]


def _placed(whole: Collection, key: str) -> list[tuple[Collection, Entry | str, Collection]]:
    """Return the mappings in a list that may be anything at all, each with its place.

    A mapping where a list is meant is a list of one; its place is the key.
    """
    entry = whole.names.get(key)
    node = entry.value if entry else None
    if (
        not isinstance(node, Collection)
        or not isinstance(whole.data, dict)
        or key not in whole.data
    ):
        return []
    if isinstance(node.data, dict):
        return [(whole, key, node)]
    return [
        (node, each, each.value)
        for each in node.kept
        if isinstance(each.value, Collection) and isinstance(each.value.data, dict)
    ]


def _place(node: Node, entry: Entry | None, kind: str) -> Position:
    """Point at the key that does not belong, or at the value that does not fit."""
    at_key = kind == "extra_forbidden" or (isinstance(node, Scalar) and node.value is None)
    return entry.at if at_key and entry else node.at


def _trap(error: ErrorDetails, parent: Collection, entry: Entry | None, found: Found) -> str | None:
    if error["type"] == "comma_in_article":
        place = found.parents[-1][1]
        before = parent.kept[place - 1].value.data if isinstance(place, int) else ""
        return say("trap.comma_in_article", artikel=f"{shown(before)} {shown(error['input'])}")
    if error["type"] == "extra_forbidden" and entry and parent.flow and found.node.data is None:
        if ":" in found.key:
            return say("trap.no_space", sleutel=shown(found.key))
        return say("trap.comma_in_brackets")
    return None


def _model_in(annotation: object) -> type[BaseModel] | None:
    """Find the part that an annotation is about, however it is wrapped."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((model for each in get_args(annotation) if (model := _model_in(each))), None)
