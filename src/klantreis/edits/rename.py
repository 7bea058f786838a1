"""Give something another name, or another id with everything that refers to it."""

from __future__ import annotations

from typing import Literal

from klantreis.edits.base import C, Edit
from klantreis.edits.fields import SetField
from klantreis.edits.ids import refuse_id
from klantreis.edits.places import Names, part_at, put
from klantreis.edits.references import is_named
from klantreis.errors import EditRefused
from klantreis.journey import Address, Approach, Journey, Subprocess
from klantreis.journey.acceptance import is_as_it_was, mark_of
from klantreis.journey.beside import Accepted
from klantreis.journey.mentions import Mention, mapped
from klantreis.journey.part import replaced
from klantreis.journey.shape import shapes
from klantreis.words import say

NAMES = ("naam", "titel", "tekst", "taak", "wat")
"""The keys under which a part says what people call it."""


class Rename(Edit):
    """Give a part another name, title or text; none makes its id its name."""

    kind: Literal["rename"] = "rename"
    at: str
    name: str | None

    def apply(self, content: C) -> C:
        """Set the key that people call it by."""
        _, part = part_at(content, self.at)
        key = next((name for name in NAMES if name in shapes(type(part))), None)
        if key is None:
            raise EditRefused(say("edits.nameless"), about=self.at)
        return SetField(at=self.at, field=key, value=self.name).apply(content)

    def _told(self, names: Names) -> str:
        """Say the old name and the new one."""
        return say("edits.told_renamed", naam=names.was(self.at), ander=names.now(self.at))


class RenameId(Edit):
    """Give a part another id, wherever this file refers to it; what was accepted stays accepted."""

    kind: Literal["rename-id"] = "rename-id"
    at: str
    id: str

    def apply(self, content: C) -> C:
        """Change the id and every reference."""
        path, part = part_at(content, self.at)
        if "id" not in type(part).model_fields:
            raise EditRefused(say("edits.no_own_id"), about=self.at)
        old: str = getattr(part, "id", "")
        if self.id == old:
            return content
        refuse_id(content, path[:-1], self.id, self.at)
        address = Address.parse(self.at or (old if isinstance(content, Approach) else ""))

        def change(mention: Mention) -> str:
            return self._text(mention, address) if is_named(mention, address) else mention.text

        renamed = mapped(content, change) if address.group else content
        return _still_accepted(content, put(renamed, (*path, "id"), self.id))

    def _text(self, mention: Mention, address: Address) -> str:
        if address.item:
            before, slash, _ = mention.text.rpartition("/")
            return f"{before}{slash}{self.id}"
        return f"{self.id}{mention.text[len(address.group) :]}"

    def _told(self, names: Names) -> str:
        """Say the old id and the new one."""
        old = self.at.rpartition("/")[2] or names.before.id
        return say("edits.told_renamed_id", oud=old, nieuw=self.id)


def _still_accepted(before: C, after: C) -> C:
    """Give what was accepted and held the mark of its items under their new names."""
    if isinstance(before, Journey) and isinstance(after, Journey):
        for place, (old, new) in enumerate(
            zip(before.subprocesses, after.subprocesses, strict=True)
        ):
            if new is not old:
                after = put(after, ("subprocesses", place, "accepted"), _marked(old, new))
    elif isinstance(before, Approach) and isinstance(after, Approach):
        (old,), (new,) = before.journey.subprocesses, after.journey.subprocesses
        after = put(after, ("accepted",), _marked(old, new))
    return after


def _marked(old: Subprocess, new: Subprocess) -> tuple[Accepted, ...]:
    marked = tuple(
        replaced(now, {"as_was": mark_of(new, now.about)})
        if is_as_it_was(old, then) and not is_as_it_was(new, now)
        else now
        for then, now in zip(old.accepted, new.accepted, strict=True)
    )
    return (
        marked
        if any(one is not other for one, other in zip(marked, new.accepted, strict=True))
        else new.accepted
    )
