"""Connect steps, and change where an arrow or branch leads."""

from __future__ import annotations

from typing import Literal

from klantreis.edits.base import C, Edit
from klantreis.edits.fields import placed, refuse_unknown, with_flows
from klantreis.edits.joining import arrow, passing_on, without_flow
from klantreis.edits.places import Names, Path, called, flow_at, get, put, step_at
from klantreis.edits.texts import clean_text
from klantreis.errors import EditRefused
from klantreis.journey import Address, Flow, Step
from klantreis.journey.part import replaced
from klantreis.words import say


class Connect(Edit):
    """Let a step lead to another; with `when` as a branch, which may still lead nowhere."""

    kind: Literal["connect"] = "connect"
    at: str
    to: str | None = None
    when: str | None = None

    def apply(self, content: C) -> C:
        """Add the arrow, or fill the open branch with this answer."""
        path, step = step_at(content, self.at)
        flow = _flow(self.at, self.to, self.when)
        refuse_unknown(content, self.at, None, flow)
        flows = list(step.flows)
        if any((each.to, each.when) == (flow.to, flow.when) for each in flows):
            raise EditRefused(say("edits.arrow_there"), about=self.at)
        for place, each in enumerate(flows):
            if flow.when is not None and each.when == flow.when and each.to is None:
                flows[place] = replaced(each, {"to": flow.to})
                return with_flows(content, path, tuple(flows), self.at)
        return with_flows(content, path, (*flows, flow), self.at)

    def _told(self, names: Names) -> str:
        """Say what leads where now."""
        stap = names.now(self.at)
        if not self.to:
            return say("edits.told_branch", stap=stap, tak=self.when)
        ander = names.now(_target(self.at, self.to))
        if not self.when:
            return say("edits.told_connected", stap=stap, ander=ander)
        return say("edits.told_answer", stap=stap, tak=self.when, ander=ander)


def _flow(at: str, to: str | None, when: str | None) -> Flow:
    return arrow(clean_text(to or "", at) or None, clean_text(when or "", at) or None)


def _target(at: str, to: str) -> str:
    """Return the address of a step as the arrows of another step name it."""
    return to if "/" in to else str(Address(Address.parse(at).group, to))


class Disconnect(Edit):
    """Take an arrow or a branch away."""

    kind: Literal["disconnect"] = "disconnect"
    at: str

    def apply(self, content: C) -> C:
        """Leave the arrow out."""
        path, _ = flow_at(content, self.at)
        return without_flow(content, path)

    def _told(self, names: Names) -> str:
        """Say which arrow went."""
        address = Address.parse(self.at)
        stap = names.was(str(Address(address.group, address.item)))
        if address.branch:
            return say("edits.told_branch_gone", stap=stap, tak=address.branch)
        ander = names.was(_target(self.at, address.target))
        return say("edits.told_disconnected", stap=stap, ander=ander)


class Retarget(Edit):
    """Let an arrow or branch lead elsewhere; a branch may lead nowhere."""

    kind: Literal["retarget"] = "retarget"
    at: str
    to: str | None

    def apply(self, content: C) -> C:
        """Replace the one arrow."""
        path, flow = flow_at(content, self.at)
        new = replaced(flow, {"to": _flow(self.at, self.to, None).to})
        if new.to == flow.to:
            return content
        refuse_unknown(content, self.at, flow, new)
        step: Step = get(content, path[:-2])
        if any((each.to, each.when) == (new.to, new.when) for each in step.flows):
            raise EditRefused(say("edits.arrow_there"), about=self.at)
        return placed(content, path, new, self.at)

    def _told(self, names: Names) -> str:
        """Say where it leads now."""
        address = Address.parse(self.at)
        stap = names.item(address.group, address.item)
        if not self.to:
            return say("edits.told_branch_open", stap=stap, tak=address.branch)
        ander = names.now(_target(self.at, self.to))
        if address.branch:
            return say("edits.told_answer", stap=stap, tak=address.branch, ander=ander)
        return say("edits.told_connected", stap=stap, ander=ander)


class RenameBranch(Edit):
    """Give a branch another answer, or the only arrow of a step its answer, or none."""

    kind: Literal["rename-branch"] = "rename-branch"
    at: str
    when: str | None

    def apply(self, content: C) -> C:
        """Replace the one branch."""
        path, flow = flow_at(content, self.at)
        when = _flow(self.at, None, self.when).when
        return content if when == flow.when else self._with(content, path, flow, when)

    def _with(self, content: C, path: Path, flow: Flow, when: str | None) -> C:
        return placed(content, path, replaced(flow, {"when": when}), self.at)

    def _told(self, names: Names) -> str:
        """Say the answer it has now."""
        address = Address.parse(self.at)
        stap = names.item(address.group, address.item)
        if not self.when:
            return say("edits.told_no_answer", stap=stap)
        return say("edits.told_renamed_branch", stap=stap, tak=self.when)


class PutBetween(Edit):
    """Put a step that is there already in an arrow or branch: a to b becomes a to it to b."""

    kind: Literal["put-between"] = "put-between"
    at: str
    step: str

    def apply(self, content: C) -> C:
        """Lead the arrow to the step, and the step to where the arrow led."""
        path, flow = flow_at(content, self.at)
        address = Address.parse(self.at)
        between, step = step_at(content, str(Address(address.group, self.step)))
        if self.step in (address.item, flow.to):
            raise EditRefused(say("edits.same_step", stap=called(step)), about=self.at)
        if flow.to:
            flows = passing_on(step, flow.to, self.at)
            content = put(content, (*between, "flows"), flows)
        return placed(content, path, replaced(flow, {"to": self.step}), self.at)

    def _told(self, names: Names) -> str:
        """Say between which steps it stands now."""
        address = Address.parse(self.at)
        stap = names.item(address.group, address.item)
        naam = names.item(address.group, self.step)
        return say("edits.told_between", naam=naam, stap=stap)
