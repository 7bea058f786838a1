"""What a line is read against: the journey, the deelproces, the numbers on the wall."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from klantreis.capture.ids import id_for
from klantreis.capture.ways import youth
from klantreis.edits.places import called, drawn_of
from klantreis.journey import Actor, Address, Content, Handover, Step, Subprocess
from klantreis.journey.beside import Agreement, Beside, Opportunity, Question, Risk
from klantreis.journey.shape import listing
from klantreis.outline.numbers import numbers_of
from klantreis.outline.presentation import FRESH, Presentation
from klantreis.words import say

Item = Step | Handover | Beside


@dataclass(frozen=True)
class Here:
    """The version that the writer of a line saw, and where in it the line goes."""

    content: Content
    part: str
    presentation: Presentation = FRESH
    today: date = date.min

    @cached_property
    def subprocess(self) -> Subprocess | None:
        """The deelproces that is drawn."""
        return drawn_of(self.content).subprocess(self.part)

    @cached_property
    def whole(self) -> Subprocess:
        """The deelproces that is drawn; an empty one when it is gone."""
        return self.subprocess or Subprocess.model_validate({"id": "geen"})

    @cached_property
    def actors(self) -> Mapping[str, Actor]:
        """Every party by its id."""
        return {actor.id: actor for actor in drawn_of(self.content).actors}

    @cached_property
    def youth(self) -> frozenset[str]:
        """The parties that are the young person or the family."""
        return youth(drawn_of(self.content))

    @cached_property
    def items(self) -> Mapping[str, Item]:
        """Everything in the deelproces by its id."""
        lists = (getattr(self.whole, shape.name) for shape in listing(Subprocess))
        return {item.id: item for items in lists for item in items}

    @cached_property
    def numbers(self) -> Mapping[str, str]:
        """The number of every item by its id."""
        return numbers_of(self.whole, self.presentation.given(self.part))

    @cached_property
    def numbered(self) -> Mapping[str, Item]:
        """Every item by its number."""
        return {number: self.items[id] for id, number in self.numbers.items()}

    @cached_property
    def present(self) -> frozenset[str]:
        """The parties that are in this deelproces already."""
        doing = {step.actor for step in self.whole.steps if step.actor}
        return frozenset({*self.whole.lanes, *doing})

    def step(self, id: str) -> Step | None:
        """Return the step with this id."""
        found = self.items.get(id)
        return found if isinstance(found, Step) else None

    def at(self, item: str, branch: str = "", target: str = "") -> str:
        """Return the written address of something in this deelproces."""
        return str(Address(self.part, item, branch, target))

    def free_id(self, text: str) -> str:
        """Return an id that nothing here has, or had while its number stays."""
        taken = {*self.items, *self.presentation.given(self.part).values()}
        return id_for(text, taken)

    def free_actor(self, name: str) -> str:
        """Return an id for a new party."""
        return id_for(name, frozenset(self.actors))

    def named(self, id: str) -> str:
        """Return `stap 7 'Belt'` or `o3`, as it stands inside a sentence."""
        number = self.numbers.get(id, "")
        name = called(self.items.get(id)) or id
        if not number:
            return f"'{name.strip(QUOTE)}'"
        if number[0].isdigit():
            return say("capture.numbered", nummer=number, naam=name.strip(QUOTE))
        return number

    def headed(self, id: str) -> str:
        """Return `Stap 7 'Belt'` or `Overdracht o3`, as it stands at the start of a sentence."""
        named, item = self.named(id), self.items.get(id)
        key = next((key for kind, key in _HEADS.items() if isinstance(item, kind)), None)
        return say(key, nummer=named) if key else named[:1].upper() + named[1:]

    def counted(self, id: str) -> str:
        """Return `Stap 7` or `Overdracht o3`, as it stands at the start of a sentence."""
        item = self.items.get(id)
        key = next((key for kind, key in _HEADS.items() if isinstance(item, kind)), None)
        return say(key or "capture.head_step", nummer=self.numbers.get(id, id))

    def lane(self, actor: str) -> str:
        """Return what people call a party."""
        found = self.actors.get(actor)
        return found.title if found else say("capture.nobody")


QUOTE = "'"
_HEADS: Mapping[type[Item], str] = {
    Handover: "capture.head_handover",
    Risk: "capture.head_risk",
    Question: "capture.head_question",
    Agreement: "capture.head_agreement",
    Opportunity: "capture.head_opportunity",
}
