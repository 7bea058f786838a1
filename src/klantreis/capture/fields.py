"""Field commands: a key of the format, a number and a value, as in `eigenaar o3 samen`."""

from __future__ import annotations

import re

from pydantic import JsonValue

from klantreis.capture.here import Here, Item
from klantreis.capture.keys import Key, is_key, key_of, keys
from klantreis.capture.plain import bare, capital, parted
from klantreis.capture.setting import Meant, Setting
from klantreis.capture.terms import ends_in_amount, starts_with_amount
from klantreis.capture.understood import INSTEAD, Unclear
from klantreis.capture.values import (
    COUNTED,
    FIRST_KIND,
    NOT_APPLICABLE,
    NOTHING,
    UNKNOWN,
    value_of,
    with_old,
)
from klantreis.capture.ways import before
from klantreis.edits import AddItem, AssignActor, OneEdit, RenameBranch, SetField
from klantreis.journey import Flow, Part, Step
from klantreis.words import listed, say

NUMBER = r"(?:stap\s+)?([orvak]?\d+[a-z]*)"
_WORDS = r"([^\W\d]+(?:\s[^\W\d]+){0,2}?)"  # `bij geen reactie`
_COMMAND = re.compile(rf"{_WORDS}\s{NUMBER}\b(?!\.\d)[:,]?\s*(.*)", re.IGNORECASE)
DIFFERENCE = re.compile(r"(school|gemeente)\s*:\s*(.+)", re.IGNORECASE | re.DOTALL)
ORDINARY = frozenset({"na", "met", "van", "naar", "voor", "op", "tot", "bij", "wie", "wat", "per"})
"""Keys that start many a sentence as well."""


def numbered_item(here: Here, number: str) -> Item | None:
    """Return the item with a number, however it is typed."""
    return here.numbered.get(number.lower())


def item_of(here: Here, number: str) -> Item:
    """Return the item with a number; raise Unclear when there is none."""
    found = numbered_item(here, number)
    if found is None:
        raise Unclear(say("capture.no_number", nummer=number))
    return found


def field_line(setting: Setting, text: str) -> Meant | None:
    """Set a field of what has a number; nothing when the line is no field command."""
    found = _COMMAND.fullmatch(text)
    if found is None:
        return None
    word, number, rest = found[1].lower(), found[2], found[3].strip()
    if starts_with_amount(f"{number} {rest}"):
        return _without_number(setting, word, f"{number} {rest}")
    if word == "verschil":
        return _difference(setting, item_of(setting.here, number), rest)
    if not is_key(word) or (word in ORDINARY and not _has(setting.here, number, word, rest)):
        return None
    item = item_of(setting.here, number)
    said, note = parted(rest)
    if not said:
        raise Unclear(say("capture.no_value", woord=word, nummer=number))
    key = key_of(type(item), word)
    if key is None:
        return _arrow_field(setting, item, word, rest) or _elsewhere(setting, item, word, said)
    edits = (*field_edits(setting, item, key, said), *_noted(setting.here, item, note))
    return Meant(lambda after: told(after, item.id, key, edits, said), edits)


def _has(here: Here, number: str, word: str, rest: str) -> bool:
    """Whether an everyday word is meant as a key: what has this number has that key."""
    item = numbered_item(here, number)
    if item is None:
        return False
    if word == "na":
        return isinstance(item, Step) and ends_in_amount(rest)
    return key_of(type(item), word) is not None


def _without_number(setting: Setting, word: str, value: str) -> Meant | None:
    """Ask for the number in `duur 3 weken`; of any other word it is a text."""
    if word not in (*FIRST_KIND, *COUNTED):
        return None
    number = setting.here.numbers.get(setting.cursor.item, "")
    line = f"{word} {number} {value}"
    choices = [(line, f"{INSTEAD}={line}")] if number else []
    raise Unclear(say("capture.which_number", sleutel=word), choices)


def field_edits(setting: Setting, item: Item, name: str, text: str) -> tuple[OneEdit, ...]:
    """Return the edits that give a key of an item what was typed."""
    here, key = setting.here, keys(type(item))[name]
    at = here.at(item.id)
    if name == "actor" and isinstance(item, Step):
        return _actor(setting, item, text)
    if text == NOTHING:
        return (SetField(at=at, field=name, value=None),)
    if text in (UNKNOWN, "onbekend"):
        return (_unknown(here, item, key),)
    if bare(text) == NOT_APPLICABLE and key.shape.unsaid:
        return (SetField(at=at, field=name, value=NOT_APPLICABLE),)
    value = with_old(key, getattr(item, key.shape.name), value_of(setting, key, text))
    return (SetField(at=at, field=name, value=value),)


def _actor(setting: Setting, step: Step, text: str) -> tuple[OneEdit, ...]:
    """Say who does a step, and in which function: that of somebody else goes."""
    at = setting.here.at(step.id)
    if text in (UNKNOWN, NOTHING):
        return (AssignActor(at=at, actor=None),)
    party = setting.parties.known(text)
    assigned = AssignActor(at=at, actor=party.actor)
    if party.function or (step.function and step.actor != party.actor):
        return assigned, SetField(at=at, field="functie", value=party.function or None)
    return (assigned,)


def _unknown(here: Here, item: Item, key: Key) -> OneEdit:
    """Say that nobody knows: with the word of the format, or else as a question."""
    name, shape = key.shape.key, key.shape
    at = here.at(item.id)
    if shape.unsaid or (key.refers == "actor" and not shape.many):
        return SetField(at=at, field=name, value="onbekend")
    if shape.empty:
        return SetField(at=at, field=name, value={})
    asked = say("capture.asked", sleutel=name.replace("_", " "))
    question: dict[str, JsonValue] = {
        "id": here.free_id(f"v {name} {item.id}"),
        "tekst": asked,
        "bij": item.id,
    }
    return AddItem(group=here.part, into="vragen", item=question)


def _noted(here: Here, item: Item, note: str) -> tuple[OneEdit, ...]:
    """Return the edit that keeps a note, where one fits."""
    if not note:
        return ()
    if "toelichting" not in keys(type(item)):
        raise Unclear(say("capture.no_note", waar=here.named(item.id)))
    return (SetField(at=here.at(item.id), field="toelichting", value=note),)


def _arrow_field(setting: Setting, item: Item, word: str, text: str) -> Meant | None:
    """Set a key of an arrow or answer: `hooguit 14 3`, `als 12 nee later`."""
    key = key_of(Flow, word)
    if key is None or not isinstance(item, Step):
        return None
    said, note = parted(text)
    step, flow, rest = _arrow(setting.here, item, said)
    at = setting.here.at(step.id, flow.when or "", "" if flow.when else flow.to or "")
    edit: OneEdit
    if key == "als":
        edit = RenameBranch(at=at, when=rest)
    elif rest == NOTHING:
        edit = SetField(at=at, field=key, value=None)
    else:
        edit = SetField(at=at, field=key, value=value_of(setting, keys(Flow)[key], rest))
    edits = (edit, *_noted(setting.here, item, note))
    return Meant(lambda after: told(after, item.id, key, edits, rest), edits)


def _arrow(here: Here, step: Step, text: str) -> tuple[Step, Flow, str]:
    """Return the answer that the text starts with, or the only arrow out of the step or into it."""
    for flow in sorted(step.flows, key=lambda each: -len(each.when or "")):
        if flow.when and f"{text} ".lower().startswith(f"{flow.when} ".lower()):
            return step, flow, text[len(flow.when) :].strip()
    if len(step.flows) == 1 and not step.is_choice:
        return step, step.flows[0], text
    into = [
        (each, flow)
        for each in before(here.whole, step.id)
        for flow in each.flows
        if flow.to == step.id
    ]
    if len(into) == 1 and not step.is_choice:
        return *into[0], text
    raise Unclear(say("capture.which_arrow", stap=here.named(step.id)))


def _difference(setting: Setting, item: Item, text: str) -> Meant:
    """Make a difference between schools or municipalities of `verschil 4 school: …`."""
    found = DIFFERENCE.fullmatch(text)
    if not text:
        raise Unclear(say("capture.nothing_said"))
    made: dict[str, JsonValue] = {
        "id": setting.here.free_id(f"verschil {item.id}"),
        **({"per": found[1].lower()} if found else {}),
        "tekst": capital(found[2] if found else text),
        "bij": item.id,
    }
    edit = AddItem(group=setting.here.part, into="verschillen", item=made)
    return Meant(lambda after: say("capture.difference", waar=after.named(item.id)), (edit,))


def _elsewhere(setting: Setting, item: Item, word: str, value: str) -> Meant:
    """Refuse a key that this kind of item does not have; say which items do."""
    here = setting.here
    numbers = [
        (number, each)
        for number, each in here.numbered.items()
        if key_of(type(each), word)
        and number.lstrip("orvak") == here.numbers[item.id].lstrip("orvak")
    ]
    choices = [
        (f"{number} {_name(each)}", f"{INSTEAD}={word} {number} {value}")
        for number, each in numbers
    ]
    raise Unclear(say("capture.no_such_key", sleutel=word, waar=here.named(item.id)), choices)


def _name(item: Part) -> str:
    return str(getattr(item, "title", "") or getattr(item, "text", "") or "")


def told(after: Here, id: str, key: str, edits: tuple[OneEdit, ...], said: str) -> str:
    """Say which field of what has changed, and into what."""
    name, edit = key.replace("_", " "), edits[0]
    value = getattr(edit, "value", None)
    if isinstance(edit, AssignActor):
        kind = "assigned" if edit.actor else "assigned_nobody"
        return say(f"capture.{kind}", stap=after.headed(id), partij=after.lane(edit.actor or ""))
    if isinstance(edit, RenameBranch):
        return say("capture.answer_renamed", stap=after.named(id), tak=said)
    if isinstance(edit, AddItem) or value == {}:
        return say("capture.question_instead", waar=after.headed(id), sleutel=name)
    if value is None:
        return say("capture.emptied", waar=after.headed(id), sleutel=name)
    waarde = said if isinstance(value, dict) else _spoken(after, value)
    return say("capture.set", waar=after.headed(id), sleutel=name, waarde=waarde)


def _spoken(after: Here, value: object) -> str:
    """Return a value as people say it: names for ids."""
    if isinstance(value, list):
        return listed(_spoken(after, each) for each in value)
    text = str(value)
    if text in after.actors:
        return after.lane(text)
    return after.named(text) if text in after.numbers else text
