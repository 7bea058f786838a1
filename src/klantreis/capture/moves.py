"""Commands that move the cursor or change what is there: `na 4`, `wis 7`, `12 nee naar 9`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from klantreis.capture.answers import answer, is_answer
from klantreis.capture.fields import NUMBER, item_of, numbered_item
from klantreis.capture.here import Here, Item
from klantreis.capture.named import PHASE, found_in, matches, names_of, phase_edits
from klantreis.capture.placing import leading, refuse_end
from klantreis.capture.plain import bare, capital, parted
from klantreis.capture.setting import Meant, Setting
from klantreis.capture.terms import ends_in_amount, starts_with_amount
from klantreis.capture.understood import INSTEAD, Unclear
from klantreis.edits import AddItem, AssignActor, OneEdit, Remove, Rename, SetField
from klantreis.edits.fields import Plain
from klantreis.edits.items import shortly
from klantreis.edits.references import owners
from klantreis.journey import Address, Handover, Step
from klantreis.words import listed, say

_WORD = re.compile(
    rf"(na|naar|wis|hernoem)\s+{NUMBER}\b(?![.,]\d)[:,]?\s*(.*)", re.IGNORECASE | re.DOTALL
)
_FLOW = re.compile(rf"(?:van\s+)?{NUMBER}\s+(?:(.*?)\s+)?naar\s+{NUMBER}", re.IGNORECASE)
_PHASE = re.compile(r"fase\s*:?\s+(\D.*)", re.IGNORECASE)
_ROLE = re.compile(r"(?:rol|partij)\s*:\s*(.+)", re.IGNORECASE)
LONGEST_PHASE = 3  # words
NEW = "nieuw"
UNDO = frozenset({"terug", "ongedaan"})
REDO = frozenset({"opnieuw"})


def move_line(setting: Setting, text: str) -> Meant | None:
    """Do what a command says; nothing when the line is no command."""
    if back := _back(text.lower().strip(" .!")):
        return back
    if found := _ROLE.fullmatch(text):
        return _role(setting, found[1])
    if found := _PHASE.fullmatch(text):
        return _phase(setting, found[1])
    if found := _FLOW.fullmatch(text):
        return _flow(setting, found[1], found[2] or "", found[3])
    if (found := _WORD.fullmatch(text)) and not starts_with_amount(f"{found[2]} {found[3]}"):
        return COMMANDS[found[1].lower()](setting, found[2], found[3].strip())
    return None


def _back(word: str) -> Meant | None:
    """Take the last change back, or do it again."""
    if word in UNDO:
        return Meant(lambda _: say("capture.undone"), undo=True)
    return Meant(lambda _: say("capture.redone"), redo=True) if word in REDO else None


def _after(setting: Setting, number: str, rest: str) -> Meant | None:
    """Go on after a step, or after one of its answers."""
    here = setting.here
    if rest and numbered_item(here, number) is None:
        return None
    item = item_of(here, number)
    step = item if isinstance(item, Step) else _step_of(here, item)
    if step is None:
        raise Unclear(say("capture.no_step", nummer=number))
    if rest and (ends_in_amount(rest) or not (step.is_choice or is_answer(here, rest))):
        return None
    branch = answer(here, step, rest, "na {nummer} {antwoord}")
    refuse_end(here, step)
    cursor = replace(setting.cursor.to(step, branch), item=item.id, phase="", told=True)
    if branch:
        return Meant(
            lambda _: say("capture.after_answer", stap=here.headed(step.id), tak=branch),
            cursor=cursor,
        )
    return Meant(lambda _: say("capture.after", stap=here.named(step.id)), cursor=cursor)


def _step_of(here: Here, item: Item) -> Step | None:
    """Return the step that something hangs on; of a handover the one that receives."""
    ids = (item.target, item.source) if isinstance(item, Handover) else getattr(item, "about", ())
    return next((step for id in ids if id and (step := here.step(id))), None)


def _lead(setting: Setting, number: str, rest: str) -> Meant | None:
    """Let the step at the cursor lead to another: `naar 10`."""
    if rest:
        return None
    here, cursor = setting.here, setting.cursor
    source, target = here.step(cursor.step), _step(here, number)
    if source is None:
        raise Unclear(say("capture.from_where", nummer=number))
    return leading(setting, source, cursor.branch, target)


def _flow(setting: Setting, number: str, said: str, to: str) -> Meant | None:
    source = numbered_item(setting.here, number)
    if not isinstance(source, Step):
        return None
    if said and not (source.is_choice or is_answer(setting.here, said)):
        return None
    branch = answer(setting.here, source, said, f"{{nummer}} {{antwoord}} naar {to}")
    return leading(setting, source, branch, _step(setting.here, to))


def _step(here: Here, number: str) -> Step:
    found = item_of(here, number)
    if not isinstance(found, Step):
        raise Unclear(say("capture.no_step", nummer=number))
    return found


def _remove(setting: Setting, number: str, rest: str) -> Meant:
    """Take something away: a step, handover, risk, or one answer of a choice."""
    here = setting.here
    item = item_of(here, number)
    was = here.headed(item.id)
    if not rest:
        at = here.at(item.id)
        return Meant(lambda after: _gone(after, was, at), (Remove(at=at),))
    if not isinstance(item, Step):
        raise Unclear(say("capture.nothing_after", nummer=number))
    tak = answer(here, item, rest, "wis {nummer} {antwoord}")
    edit = Remove(at=here.at(item.id, tak))
    return Meant(
        lambda _: say("capture.answer_removed", stap=here.named(item.id), tak=tak), (edit,)
    )


def _gone(after: Here, was: str, at: str) -> str:
    """Say what went, and what still names it."""
    sentence = say("capture.removed", wat=was)
    left = [after.named(each.id) for each in owners(after.content, Address.parse(at))]
    if not left:
        return sentence
    return f"{sentence} {say('edits.told_left_open', aantal=len(left), namen=shortly(left))}"


def _rename(setting: Setting, number: str, rest: str) -> Meant:
    """Give something another name, and a note when one is typed."""
    here = setting.here
    item = item_of(here, number)
    name, note = parted(rest)
    if not name:
        raise Unclear(say("capture.no_value", woord="hernoem", nummer=number))
    edits: list[OneEdit] = [Rename(at=here.at(item.id), name=capital(name))]
    if note:
        edits.append(SetField(at=here.at(item.id), field="toelichting", value=note))
    was = here.counted(item.id)
    return Meant(lambda _: say("capture.renamed", wat=was, naam=capital(name)), tuple(edits))


def _phase(setting: Setting, text: str) -> Meant | None:
    """Let the next steps be in a phase; a phase that is not there can be made."""
    here, name = setting.here, text.strip()
    if not matches(here, PHASE, name):
        return _new_phase(setting, name)
    phase = found_in(here, PHASE, name, "fase")
    called = dict(names_of(here, PHASE))[phase][-1]
    return Meant(
        lambda _: say("capture.phase", fase=called), cursor=replace(setting.cursor, phase=phase)
    )


def _new_phase(setting: Setting, name: str) -> Meant | None:
    """Make a phase when that was chosen; a longer text is no phase."""
    if len(name.split()) > LONGEST_PHASE:
        return None
    if setting.chosen.get("fase") != NEW:
        known = [(said[-1], f"{INSTEAD}=fase {id}") for id, said in names_of(setting.here, PHASE)]
        made = (say("capture.make_phase", naam=name), f"fase={NEW}")
        raise Unclear(say("capture.no_phase", naam=name), [made, *known])
    edits = phase_edits(setting.here, name)
    id = str(edits[-1].item["id"])
    cursor = replace(setting.cursor, phase=id)
    return Meant(lambda _: say("capture.phase", fase=capital(name)), edits, cursor)


def _role(setting: Setting, text: str) -> Meant:
    """Make a party, and go on in its lane."""
    name, note = parted(text)
    if note:
        raise Unclear(say("capture.no_note", waar=name))
    known = setting.parties.called(name)
    if known:
        there = say("capture.role_there", naam=setting.here.lane(known.actor))
        return Meant(lambda _: there, cursor=replace(setting.cursor, actor=known.actor))
    id = setting.here.free_actor(name)
    item: Plain = {"id": id, "naam": capital(name)}
    own = [step for step in setting.here.whole.steps if bare(_head(step)) == bare(name)]
    cursor = replace(setting.cursor, actor=id)
    edits = (AddItem(into="actoren", item=item), *_taken_in(setting.here, own, id))
    return Meant(lambda after: _role_told(after, capital(name), own), edits, cursor)


def _head(step: Step) -> str:
    """Return the word before a colon in the name of a step: it may be a role that was not there."""
    head, colon, rest = step.title.partition(":")
    return head if colon and rest.strip() else ""


def _taken_in(here: Here, steps: list[Step], actor: str) -> Iterator[OneEdit]:
    """Yield the edits that put steps in the lane of the role that their names begin with."""
    for step in steps:
        at = here.at(step.id)
        yield Rename(at=at, name=capital(step.title.partition(":")[2].strip()))
        yield AssignActor(at=at, actor=actor)


def _role_told(after: Here, name: str, own: list[Step]) -> str:
    said = [say("capture.role_made", naam=name)]
    if own:
        which = listed(after.named(step.id) for step in own)
        said.append(say("capture.role_takes", aantal=len(own), stappen=which))
    return " ".join(said)


COMMANDS: dict[str, Callable[[Setting, str, str], Meant | None]] = {
    "na": _after,
    "naar": _lead,
    "wis": _remove,
    "hernoem": _rename,
}
