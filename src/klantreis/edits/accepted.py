"""Accept a finding on purpose."""

from __future__ import annotations

from typing import Any, Literal

from klantreis.edits.base import C, Edit
from klantreis.edits.items import AddItem, shortly
from klantreis.edits.places import Names, drawn_of, not_there
from klantreis.journey.acceptance import mark_of
from klantreis.words import say


class AcceptFinding(Edit):
    """Leave a finding as it is, with the reason; it returns when what it is about changes."""

    kind: Literal["accept-finding"] = "accept-finding"
    group: str
    id: str
    rule: str
    about: tuple[str, ...] = ()
    reason: str | None = None
    by: str | None = None
    date: str | None = None
    review_on: str | None = None
    session: str | None = None

    def apply(self, content: C) -> C:
        """Add it to what stays so on purpose, with the mark of its items as they are now."""
        subprocess = drawn_of(content).subprocess(self.group or content.id)
        if subprocess is None:
            raise not_there(self.group or content.id)
        item: dict[str, Any] = {
            "id": self.id,
            "regel": self.rule,
            "bij": list(self.about),
            "reden": self.reason,
            "door": self.by,
            "datum": self.date,
            "herzien_op": self.review_on,
            "zoals": mark_of(subprocess, self.about),
            "sessie": self.session,
        }
        return AddItem(group=self.group, into="bewust_zo", item=item).apply(content)

    def _told(self, names: Names) -> str:
        """Say what is accepted."""
        at = [names.item(self.group, each) for each in self.about] or [names.now(self.group)]
        return say("edits.told_accepted", regel=self.rule, waar=shortly(at))
