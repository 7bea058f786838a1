"""Edits at random, of every kind and on any file, most of which fit."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from random import Random
from typing import Any, Literal, get_args, get_origin

from klantreis.edits import (
    AcceptFinding,
    AddItem,
    AddStep,
    AssignActor,
    Connect,
    Disconnect,
    Edit,
    MakeHandover,
    Move,
    MoveLane,
    PutBetween,
    Remove,
    Rename,
    RenameBranch,
    RenameId,
    Retarget,
    SetField,
    Several,
)
from klantreis.edits.places import DRAWN
from klantreis.journey import Approach, Content, Journey, Moment, Part, Refers, Step
from klantreis.journey.address import LISTS
from klantreis.journey.shape import shapes

TEXTS = (
    "Belt de jongere",
    "Wie doet dit?",
    "een: met dubbele punt",
    "# geen commentaar",
    "- streepje",
    "'tussen' \"tekens\"",
    "{haak",
    "[1, 2]",
    "12",
    "010",
    "ja",
    "null",
    "~",
    "2026-01-01",
    "twee\nregels",
    "drie\n\nregels met een heel lange zin die wel doorloopt tot voorbij het eind van de regel",
    "é 👩‍👩‍👧 ok",
    "a, b",
    "* ster & amp ! uitroep % procent @ at `",
    "x #y",
    "eindigt op:",
)
MOMENTS = ("binnen", "uiterlijk", "vanaf", "tot", "op")
KIND_LISTS = {
    "actor": "actoren",
    "audience": "doelgroepen",
    "system": "systemen",
    "source": "bronnen",
    "session": "sessies",
    "phase": "fasen",
}


def random_edit(random: Random, content: Content) -> Edit:
    """Return an edit of any kind that mostly fits a file; quick, whatever the size of the file."""
    return _Chance(random, content).edit()


class _Chance:
    """One edit at random on one file."""

    def __init__(self, random: Random, content: Content) -> None:
        self.random = random
        self.content = content
        self.group, self.whole = self._drawn()

    def _drawn(self) -> tuple[str, Any]:
        if isinstance(self.content, Approach):
            return self.content.id, self.content
        if isinstance(self.content, Journey) and self.content.subprocesses:
            one = self.random.choice(self.content.subprocesses)
            return one.id, one
        return "", None

    def edit(self) -> Edit:
        if self.whole is None or not self.whole.steps:
            return self.random.choice((self.field_of_file, self.rename_file, self.add))()
        if self.random.random() < 0.06:
            return self.several()
        return self.one()

    def one(self) -> Edit:
        return self.random.choice(ALL)(self)

    def several(self) -> Edit:
        made: Any = [self.one() for _ in range(self.random.randrange(1, 4))]
        return Several(edits=made)

    def new_id(self) -> str:
        return f"n{self.random.randrange(10**6)}"

    def text(self) -> str:
        return self.random.choice(TEXTS)

    def step(self) -> Step:
        step: Step = self.random.choice(self.whole.steps)
        return step

    def at(self, part: Any) -> str:
        return f"{self.group}/{part.id}"

    def flow(self) -> str:
        for _ in range(8):
            step = self.step()
            if step.flows:
                flow = self.random.choice(step.flows)
                return f"{self.at(step)}/{flow.when}" if flow.when else f"{self.at(step)}>{flow.to}"
        return f"{self.at(self.step())}>{self.step().id}"

    def actor(self) -> str:
        many = self.content.journey.actors if isinstance(self.content, Approach) else ()
        many = many or getattr(self.content, "actors", ())
        return self.random.choice(many).id if many else "niemand"

    def item(self) -> tuple[str, Part]:
        """Return any item of the file and its address, mostly one of the subprocess."""
        if self.random.random() < 0.2:
            key = self.random.choice(LISTS)
            many = self.items_of(self.content, key)
            if many:
                one = self.random.choice(many)
                return f"{key}/{one.id}", one
        key = self.random.choice((*DRAWN, "stappen", "stappen", "overdrachten"))
        many = self.items_of(self.whole, key)
        one = self.random.choice(many) if many else self.step()
        return self.at(one), one

    def items_of(self, whole: Part, key: str) -> Any:
        shape = shapes(type(whole)).get(key)
        return getattr(whole, shape.name) if shape else ()

    def field(self) -> Edit:
        at, part = self.item()
        if isinstance(part, Step) and part.flows and self.random.random() < 0.2:
            flow = self.random.choice(part.flows)
            return self.field_of(f"{at}/{flow.when}" if flow.when else f"{at}>{flow.to}", flow)
        return self.field_of(at, part)

    def field_of_file(self) -> Edit:
        return self.field_of("", self.content)

    def field_of_whole(self) -> Edit:
        return self.field_of(self.group, self.whole)

    def field_of(self, at: str, part: Part) -> Edit:
        keys = [key for key, shape in shapes(type(part)).items() if not shape.holds_items]
        key = self.random.choice([key for key in keys if key not in {"id", "schema", "soort"}])
        shape = shapes(type(part))[key]
        if self.random.random() < 0.25:
            return SetField(at=at, field=key, value=None)
        if (
            shape.part
            and not shape.many
            and shape.part is not Moment
            and self.random.random() < 0.4
        ):
            inner = self.random.choice(list(shapes(shape.part)))
            value = self.value(shape.part, inner)
            return SetField(at=at, field=f"{key}.{inner}", value=value)
        return SetField(at=at, field=key, value=self.value(type(part), key))

    def value(self, model: type[Part], key: str) -> Any:
        """Return a value that fits a key."""
        shape = shapes(model)[key]
        if shape.keyed:
            return {f"{self.new_id()}/a": self.text()}
        if shape.many:
            return [self.one_value(model, key) for _ in range(self.random.randrange(1, 3))]
        return self.one_value(model, key)

    def one_value(self, model: type[Part], key: str) -> Any:
        shape = shapes(model)[key]
        if shape.part is Moment:
            return self.moment()
        if shape.part is not None:
            return self.some(shape.part, self.random.randrange(1, 3))
        kind, words = _options(model, shape.name)
        if kind:
            return self.reference(kind)
        return self.random.choice(words) if words else self.text()

    def some(self, model: type[Part], number: int) -> dict[str, Any]:
        """Return some keys of a part with values that fit."""
        keys = [each for each in shapes(model) if each != "id"]
        chosen = self.random.sample(keys, min(number, len(keys)))
        return {each: self.value(model, each) for each in chosen}

    def moment(self) -> dict[str, str]:
        made = {self.random.choice(MOMENTS): self.random.choice(("3 weken", "1 mei", "2 jaar"))}
        if self.random.random() < 0.5:
            made["bron"] = self.random.choice(("wet", "regio", "praktijk"))
        return made

    def reference(self, kind: str) -> str:
        if kind == "subprocess":
            return self.group
        if kind in KIND_LISTS:
            many = self.items_of(self.content, KIND_LISTS[kind])
            return self.random.choice(many).id if many else "signaleren"
        return self.step().id if self.whole and self.whole.steps else "weg"

    def rename_file(self) -> Edit:
        return Rename(at="", name=self.text())

    def add(self) -> Edit:
        of_file = self.whole is None or self.random.random() < 0.2
        lists = [key for key in LISTS if key in shapes(type(self.content))] if of_file else DRAWN
        key = self.random.choice(lists or ("actoren",))
        whole: Part = self.content if of_file else self.whole
        owner = shapes(type(whole)).get(key)
        model = owner.part if owner else None
        item: dict[str, Any] = {"id": self.new_id()}
        if model:
            item |= self.some(model, 3)
        after = self.random.choice((None, None, "", None))
        return AddItem(group="" if of_file else self.group, into=key, item=item, after=after)

    def add_step(self) -> Edit:
        step: dict[str, Any] = {"id": self.new_id(), "naam": self.text(), "actor": self.actor()}
        after = self.random.choice((None, self.step().id, self.step().id))
        return AddStep(group=self.group, step=step, after=after)

    def assign(self) -> Edit:
        actor = self.actor() if self.random.random() < 0.8 else None
        return AssignActor(at=self.at(self.step()), actor=actor)

    def connect(self) -> Edit:
        step = self.step()
        with_answer = step.is_choice or (not step.flows and self.random.random() < 0.3)
        when = self.text() if with_answer else None
        return Connect(at=self.at(step), to=self.step().id, when=when)

    def disconnect(self) -> Edit:
        return Disconnect(at=self.flow())

    def retarget(self) -> Edit:
        return Retarget(at=self.flow(), to=self.step().id)

    def rename_branch(self) -> Edit:
        return RenameBranch(at=self.flow(), when=self.text())

    def put_between(self) -> Edit:
        return PutBetween(at=self.flow(), step=self.step().id)

    def handover(self) -> Edit:
        by = self.actor() if self.random.random() < 0.3 else None
        return MakeHandover(at=self.flow(), id=self.new_id(), name=self.text(), accountable=by)

    def move(self) -> Edit:
        at, part = self.item()
        for key in (*DRAWN, *LISTS):
            many = self.items_of(self.content if key in LISTS else self.whole, key)
            if any(each is part for each in many):
                return Move(at=at, after=self.random.choice(("", self.random.choice(many).id)))
        return Move(at=at, after="")

    def move_lane(self) -> Edit:
        lanes = self.whole.lanes or [step.actor or "" for step in self.whole.steps]
        return MoveLane(group=self.group, actor=self.random.choice(lanes), after="")

    def remove(self) -> Edit:
        return Remove(at=self.item()[0])

    def rename(self) -> Edit:
        return Rename(at=self.item()[0], name=self.text())

    def rename_id(self) -> Edit:
        at = self.item()[0] if self.random.random() < 0.9 else self.group
        return RenameId(at=at, id=self.new_id())

    def accept(self) -> Edit:
        about = (self.step().id,)
        return AcceptFinding(group=self.group, id=self.new_id(), rule="geen-termijn", about=about)


ALL: tuple[Callable[[_Chance], Edit], ...] = (
    _Chance.field,
    _Chance.field,
    _Chance.field,
    _Chance.field_of_whole,
    _Chance.field_of_file,
    _Chance.add,
    _Chance.add,
    _Chance.add_step,
    _Chance.add_step,
    _Chance.assign,
    _Chance.connect,
    _Chance.disconnect,
    _Chance.retarget,
    _Chance.rename_branch,
    _Chance.put_between,
    _Chance.handover,
    _Chance.move,
    _Chance.move_lane,
    _Chance.remove,
    _Chance.rename,
    _Chance.rename_id,
    _Chance.accept,
)


@cache
def _options(model: type[Part], name: str) -> tuple[str, tuple[str, ...]]:
    """Return what the texts of a key name, and the words that may stand there."""
    field = model.model_fields[name]
    kinds: list[str] = []
    words: list[str] = []
    _look(field.annotation, field.metadata, kinds, words)
    return (kinds or [""])[0], tuple(words)


def _look(annotation: Any, metadata: Any, kinds: list[str], words: list[str]) -> None:
    marks = (*metadata, *getattr(annotation, "__metadata__", ()))
    kinds += [each.kind for each in marks if isinstance(each, Refers)]
    if annotation is int:
        words += ["0", "18", "27"]
    elif annotation is bool:
        words += ["ja", "nee"]
    elif get_origin(annotation) is Literal:
        words += get_args(annotation)
    else:
        for inner in get_args(annotation):
            _look(inner, (), kinds, words)
