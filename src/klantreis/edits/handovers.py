"""Make a handover of an arrow."""

from __future__ import annotations

from typing import Any, Literal

from klantreis.edits.base import C, Edit
from klantreis.edits.items import AddItem
from klantreis.edits.places import Names, flow_at, get, group_path
from klantreis.errors import EditRefused
from klantreis.journey import Address
from klantreis.journey.handover import HandoverKind
from klantreis.words import say


class MakeHandover(Edit):
    """Say that an arrow or branch is a handover; who gives and receives follows from its ends.

    `accountable` is the actor who sees to it that it works out, when that was said at once.
    """

    kind: Literal["make-handover"] = "make-handover"
    at: str
    id: str
    sort: HandoverKind = "overdragen"
    name: str | None = None
    accountable: str | None = None

    def apply(self, content: C) -> C:
        """Add the handover to those of its subprocess."""
        _, flow = flow_at(content, self.at)
        address = Address.parse(self.at)
        if not flow.to:
            raise EditRefused(say("edits.open_handover"), about=self.at)
        whole = get(content, group_path(content, address.group) or ())
        if any((each.source, each.target) == (address.item, flow.to) for each in whole.handovers):
            raise EditRefused(say("edits.handover_there"), about=self.at)
        item: dict[str, Any] = {"id": self.id, "naam": self.name}
        if self.sort != "overdragen":
            item["soort"] = self.sort
        item |= {"van": address.item, "naar": flow.to}
        if self.accountable:
            item["eindverantwoordelijk"] = self.accountable
        return AddItem(group=address.group, into="overdrachten", item=item).apply(content)

    def _told(self, names: Names) -> str:
        """Say between which steps it is."""
        address = Address.parse(self.at)
        stap = names.item(address.group, address.item)
        if not self.name:
            return say("edits.told_nameless", stap=stap)
        naam = names.item(address.group, self.id)
        return say("edits.told_handover", naam=naam, stap=stap)
