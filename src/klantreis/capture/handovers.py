"""A line with an arrow: one party hands over to another."""

from __future__ import annotations

import re

from klantreis.capture.here import Here
from klantreis.capture.lacks import with_lack
from klantreis.capture.parties import Party
from klantreis.capture.placing import begun
from klantreis.capture.plain import capital, parted
from klantreis.capture.setting import Meant, Setting
from klantreis.capture.terms import term_in
from klantreis.capture.understood import Unclear
from klantreis.capture.ways import before, beyond, giving, open_answers
from klantreis.edits import AddItem
from klantreis.edits.fields import Plain
from klantreis.journey import Handover, Step
from klantreis.words import say

ARROW = re.compile(r"\s*([-=]*>+|→)\s*")
VERBS = {
    "melden": ("meld", "informe", "bericht", "laat weten", "geeft door"),
    "betrekken": ("betrek", "overleg", "nodigt", "vraagt erbij"),
    "systeem": ("lever", "systeem", "automatisch"),
}
"""How a line starts that says of which kind a handover is."""


def handover_line(setting: Setting, text: str) -> Meant | None:
    """Make a handover of `a -> b: melden binnen 5 werkdagen`; nothing of `meer > minder`."""
    said, note = parted(text)
    left, arrow, right = _split(said)
    giver = _giver(setting, left)
    found = _receiver(setting, right) if giver else None
    if giver is None or found is None:
        if arrow == ">" and left:
            return None
        raise Unclear(setting.parties.unknown(_head(right) if giver else left))
    receiver, about = found
    if receiver == giver.actor:
        raise Unclear(say("capture.to_itself", partij=setting.here.lane(receiver)))
    item = _item(setting, (giver.actor, receiver), about, note)
    edits = (*begun(setting.here), AddItem(group=setting.here.part, into="overdrachten", item=item))
    return Meant(lambda after: _told(after, str(item["id"]), giver.actor, receiver), edits)


def _item(setting: Setting, parties: tuple[str, str], about: str, note: str) -> Plain:
    """Return the keys of the new handover: who, where and what, as far as that is known."""
    giver, receiver = parties
    source, target = _ends(setting, giver, receiver)
    if source and target and (known := _handed_over(setting.here, source, target)):
        raise Unclear(say("capture.handover_there", nummer=setting.here.numbers[known.id]))
    name, term = term_in(about)
    item = {
        "id": setting.here.free_id(f"{giver} {receiver}"),
        "naam": capital(name),
        "soort": _kind(name),
        "van": source.id if source else "",
        "naar": target.id if target else "",
        "gever": "" if source and source.actor == giver else giver,
        "ontvanger": "" if target else receiver,
        "termijn": term or "",
        "toelichting": note,
    }
    return {key: value for key, value in item.items() if value}


def _split(text: str) -> tuple[str, str, str]:
    """Return what stands before an arrow, the arrow itself, and what stands after it."""
    found = ARROW.search(text)
    if found is None:
        return text, ">", ""
    return text[: found.start()], found[1], text[found.end() :]


def _head(text: str) -> str:
    return text.partition(":")[0].strip()


def _giver(setting: Setting, text: str) -> Party | None:
    """Return who gives; without a name it is who did the last step."""
    if text:
        return setting.parties.find(text)
    here, cursor = setting.here, setting.cursor
    earlier = (step.actor or "" for step in before(here.whole, cursor.step))
    for actor in (cursor.actor, *earlier):
        if actor in here.actors and actor not in here.youth:
            return Party(actor)
    return None


def _receiver(setting: Setting, text: str) -> tuple[str, str] | None:
    """Return who receives, and what is said of it; the colon may be left out."""
    head, colon, rest = text.partition(":")
    if not colon and (found := setting.parties.find(text)):
        return found.actor, ""
    if not colon:
        head, _, rest = text.partition(" ")
    found = setting.parties.find(head)
    return (found.actor, rest.strip()) if found else None


def _kind(text: str) -> str:
    """Return the kind of handover that a text starts with; none is the usual one."""
    for kind, starts in VERBS.items():
        if text.lower().startswith(starts):
            return kind
    return ""


def _ends(setting: Setting, giver: str, receiver: str) -> tuple[Step | None, Step | None]:
    """Return the step that gives and the one that receives, as far as they are there.

    The step at the cursor gives, or the giver's step before it; else one that leads to a step of
    the receiver and has no handover yet; else the giver's last one.
    """
    here, cursor = setting.here, setting.cursor
    at = giving(here.whole, cursor.step, giver, here.youth)
    if at:
        branch = cursor.branch if at.id == cursor.step else ""
        return at, None if _is_open(at, branch) else _next(here, at, branch, receiver)
    own = [step for step in reversed(here.whole.steps) if step.actor == giver]
    for step in own:
        target = _next(here, step, "", receiver)
        if target and not _handed_over(here, step, target):
            return step, target
    return (own[0] if own else None), None


def _is_open(step: Step, branch: str) -> bool:
    opened = open_answers(step)
    return branch in opened if branch else bool(opened)


def _next(here: Here, step: Step, branch: str, receiver: str) -> Step | None:
    """Return the receiver's step that follows, with nothing but the young person between."""
    ahead = beyond(here.whole, step.id, branch, here.youth)
    return next((each for each in ahead if each.actor == receiver), None)


def _handed_over(here: Here, source: Step, target: Step) -> Handover | None:
    """Return the handover that is there already between two steps."""
    pair = (source.id, target.id)
    found = (each for each in here.whole.handovers if (each.source, each.target) == pair)
    return next(found, None)


def _told(after: Here, id: str, giver: str, receiver: str) -> str:
    """Say between whom the handover is, where it starts and ends, and what it still lacks."""
    made = next(each for each in after.whole.handovers if each.id == id)
    main = say(
        "capture.handover",
        nummer=after.numbers.get(id, id),
        gever=after.lane(giver),
        ontvanger=after.lane(receiver),
    )
    start = f" {say('capture.starts_at', stap=after.named(made.source))}" if made.source else ""
    if made.target:
        end = say("capture.arrives_at", stap=after.named(made.target))
    else:
        end = say("capture.waits_for", partij=after.lane(receiver))
    return f"{main}{start}; {end}{with_lack(after, id)}."
