"""Several edits as one, and every kind of edit as JSON."""

from __future__ import annotations

from functools import cache
from typing import Annotated, Literal, get_args

from pydantic import Field, TypeAdapter, ValidationError

from klantreis.edits.accepted import AcceptFinding
from klantreis.edits.base import C, Edit
from klantreis.edits.fields import SetField
from klantreis.edits.flows import Connect, Disconnect, PutBetween, RenameBranch, Retarget
from klantreis.edits.handovers import MakeHandover
from klantreis.edits.items import AddItem, Move, Remove
from klantreis.edits.places import Names, quoted
from klantreis.edits.rename import Rename, RenameId
from klantreis.edits.steps import AddStep, AssignActor, MoveLane
from klantreis.errors import EditRefused
from klantreis.words import say

MOST_EDITS = 500
TOLD_IN_FULL = 3

OneEdit = (
    AcceptFinding
    | AddItem
    | AddStep
    | AssignActor
    | Connect
    | Disconnect
    | MakeHandover
    | Move
    | MoveLane
    | PutBetween
    | Remove
    | Rename
    | RenameBranch
    | RenameId
    | Retarget
    | SetField
)


class Several(Edit):
    """Some edits that belong together: each on what the one before it made, all or none."""

    kind: Literal["several"] = "several"
    edits: tuple[Annotated[OneEdit, Field(discriminator="kind")], ...] = Field(
        min_length=1, max_length=MOST_EDITS
    )

    def apply(self, content: C) -> C:
        """Apply them one after the other."""
        for edit in self.edits:
            content = edit.apply(content)
        return content

    def _told(self, names: Names) -> str:
        """Say what each did, or of many what the first did and how many more there are."""
        sentences = []
        before = names.before
        for edit in self.edits[:TOLD_IN_FULL]:
            try:
                then = edit.apply(before)
            except EditRefused:  # told of another version than it was made for
                then = names.after
            sentences.append(edit.told(before, then))
            before = then
        if (more := len(self.edits) - TOLD_IN_FULL) > 0:
            sentences.append(say("edits.told_more", aantal=more))
        return " ".join(sentences)


AnyEdit = OneEdit | Several
KINDS: tuple[type[Edit], ...] = get_args(AnyEdit)


@cache
def _adapter() -> TypeAdapter[AnyEdit]:
    return TypeAdapter(Annotated[AnyEdit, Field(discriminator="kind")])


def dump(edit: Edit) -> str:
    """Return an edit as JSON."""
    return edit.model_dump_json()


def load(text: str | bytes) -> AnyEdit:
    """Return the edit of a JSON text.

    Raises EditRefused when it is no JSON, of an unknown kind, or has another key or value than that
    kind has.
    """
    try:
        return _adapter().validate_json(text)
    except ValidationError as error:
        raise EditRefused(_why_not(error)) from None


def _why_not(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_input=False, include_context=False)[0]
    keys = [each for each in first["loc"] if isinstance(each, str)]
    if first["type"] == "json_invalid":
        return say("edits.no_json")
    if first["type"].startswith("union_tag") or not keys:
        return say("edits.unknown_kind")
    return say("edits.unreadable", sleutel=quoted(keys[-1]))
