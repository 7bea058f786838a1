"""How a line could go on: roles, answers, numbers, commands, keys and their values."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from klantreis.capture.card import form
from klantreis.capture.cursor import Cursor
from klantreis.capture.draft import KINDS
from klantreis.capture.fields import NUMBER, numbered_item
from klantreis.capture.here import Here, Item
from klantreis.capture.keys import NUMBERED, is_key, key_of, keys
from klantreis.capture.named import PHASE, names_of
from klantreis.capture.offers import Offer, numbers, roles, values
from klantreis.capture.plain import bare
from klantreis.capture.understood import Suggestion
from klantreis.capture.ways import before, open_answers
from klantreis.journey import Flow, Step
from klantreis.words import say

MOST = 8
COMMANDS = {"na": "after", "naar": "leads", "wis": "remove", "hernoem": "rename"}
"""The commands that a number follows, each with its form on the card."""
SIGNALS = {
    "start": "start",
    "einde": "end",
    "wacht": "wait",
    "tegelijk": "parallel",
    "keuze": "choice",
    "rol": "role",
}
"""The words before a colon, each with its form on the card."""
_VALUE = re.compile(rf"(([^\W\d]+)\s+{NUMBER}\s+)(.*)", re.IGNORECASE)
_NUMBER = re.compile(r"(([^\W\d]+)\s+)(\S*)", re.IGNORECASE)
_TO = re.compile(rf"({NUMBER}\s+(?:.*\s)?naar\s+)(\S*)", re.IGNORECASE)
_PHASE = re.compile(r"(fase\s+)(.*)", re.IGNORECASE)
_ROLE = re.compile(r"([^:]*(?:->|→|\smet\s|\sen\s|,)\s*)([^:]*)", re.IGNORECASE)
_AFTER_KIND = re.compile(rf"((?:(?:{'|'.join(KINDS)})\s*:\s*)+)([^:]*)", re.IGNORECASE)
_LAST_PIECE = re.compile(r"(.*(?:,|\sen)\s+)(.*)", re.IGNORECASE)

Source = Callable[[Here, Cursor, str], "tuple[str, Iterable[Offer]] | None"]


def suggestions(line: str, caret: int, here: Here, cursor: Cursor) -> tuple[Suggestion, ...]:
    """Return how a line could go on at the caret, the likeliest first."""
    cursor = cursor.settled(here.whole)
    head, tail = line[:caret].lstrip(), line[caret:]
    for source in _SOURCES:
        found = source(here, cursor, head)
        if found is not None:
            stays, offers = found
            fits = _fitting(head[len(stays) :], offers)
            made = (Suggestion(each.text, f"{stays}{each.typed}{tail}", each.told) for each in fits)
            return tuple(islice(made, MOST))
    return ()


def _fitting(word: str, offers: Iterable[Offer]) -> Iterator[Offer]:
    """Yield what somebody may be typing: first what starts so, then what has a word that does."""
    start = bare(word)
    every = list(dict.fromkeys(offers))
    first = [each for each in every if any(bare(name).startswith(start) for name in each.names)]
    yield from first
    if start:
        yield from (each for each in every if each not in first and _inside(start, each))


def _inside(start: str, offer: Offer) -> bool:
    return any(bare(word).startswith(start) for name in offer.names for word in name.split())


def _value(here: Here, cursor: Cursor, head: str) -> tuple[str, Iterable[Offer]] | None:
    """Suggest the values of a key, or the answers of a choice."""
    del cursor
    found = _VALUE.fullmatch(head)
    item = numbered_item(here, found[3]) if found else None
    if found is None or item is None:
        return None
    stays, word = found[1], found[2].lower()
    if word in COMMANDS:
        return stays, _answers(item)
    name = key_of(type(item), word)
    if name is None:
        return None
    key = keys(type(item))[name]
    piece = _LAST_PIECE.fullmatch(found[4]) if key.shape.many else None
    return stays + (piece[1] if piece else ""), values(here, key)


def _answers(item: Item) -> Iterator[Offer]:
    for flow in item.flows if isinstance(item, Step) else ():
        if flow.when:
            yield Offer(flow.when, flow.when, "", (flow.when,))


def _number(here: Here, cursor: Cursor, head: str) -> tuple[str, Iterable[Offer]] | None:
    """Suggest the numbers that may follow a command or key."""
    found = _NUMBER.fullmatch(head)
    if found is None or not (found[2].lower() in COMMANDS or is_key(found[2])):
        return None
    word = found[2].lower()
    fits = (lambda item: _takes(item, word)) if word not in COMMANDS else _is_target(word)
    return found[1], numbers(here, cursor.item, fits)


def _takes(item: Item, word: str) -> bool:
    return key_of(type(item), word) is not None or (
        isinstance(item, Step) and key_of(Flow, word) is not None
    )


def _is_target(word: str) -> Callable[[Item], bool]:
    return lambda item: word in ("wis", "hernoem") or isinstance(item, Step)


def _to(here: Here, cursor: Cursor, head: str) -> tuple[str, Iterable[Offer]] | None:
    found = _TO.fullmatch(head)
    if found is None:
        return None
    return found[1], numbers(here, cursor.item, lambda item: isinstance(item, Step))


def _phase(here: Here, cursor: Cursor, head: str) -> tuple[str, Iterable[Offer]] | None:
    del cursor
    found = _PHASE.fullmatch(head)
    if found is None:
        return None
    told = form("phase").becomes
    return found[1], (Offer(said[-1], said[-1], told, said) for _, said in names_of(here, PHASE))


def _after_kind(here: Here, cursor: Cursor, head: str) -> tuple[str, Iterable[Offer]] | None:
    """Suggest who does the step, or how the end ends."""
    del cursor
    found = _AFTER_KIND.fullmatch(head)
    if found is None:
        return None
    kind = KINDS[re.split(r"\s*:\s*", found[1].strip())[-2].lower()]
    return found[1], _outcomes() if kind == "einde" else roles(here, ": ")


def _outcomes() -> Iterator[Offer]:
    for outcome in ("onderwijs", "arbeid", "dagbesteding", "geen-hulp-gewenst", "uit-beeld"):
        said = say(f"outcome.{outcome}")
        yield Offer(said, said, form("end").becomes, (said, outcome))


def _role(here: Here, cursor: Cursor, head: str) -> tuple[str, Iterable[Offer]] | None:
    """Suggest who receives, or who does it together, once the first role is there."""
    del cursor
    found = _ROLE.fullmatch(head)
    if found is None:
        return None
    return found[1], roles(here, ": ")


def _first(here: Here, cursor: Cursor, head: str) -> tuple[str, Iterable[Offer]] | None:
    """Suggest how a line starts; on an empty line only the answers that are still open."""
    if ":" in head or bare(head) == "" != head:
        return None
    opened = _open(here, cursor)
    return "", opened if not head else (*opened, *roles(here, ": "), *_words())


def _open(here: Here, cursor: Cursor) -> tuple[Offer, ...]:
    """Return the answers that lead nowhere yet, as a start of a line."""
    near = (cursor.step, *(step.id for step in before(here.whole, cursor.step)), cursor.decision)
    steps = filter(None, map(here.step, dict.fromkeys(near)))
    step = next((each for each in steps if open_answers(each)), None)
    if step is None:
        return ()
    told = say("capture.on_answer", tak="…", nummer=here.numbers[step.id])
    return tuple(
        Offer(f"{each}:", f"{each}: ", told.replace("…", each), (each,))
        for each in open_answers(step)
    )


def _words() -> Iterator[Offer]:
    """Yield the words that a line may start with."""
    for word, name in SIGNALS.items():
        yield Offer(f"{word}:", f"{word}: ", form(name).becomes, (word,))
    for word, name in {**COMMANDS, "fase": "phase"}.items():
        yield Offer(word, f"{word} ", form(name).becomes, (word,))
    yield Offer("terug", "terug", form("undo").becomes, ("terug",))
    told: dict[str, str] = {}
    for model in NUMBERED:
        for key, field in keys(model).items():
            told.setdefault(key, model.model_fields[field.shape.name].description or "")
    yield from (Offer(key, f"{key} ", each, (key,)) for key, each in told.items())


_SOURCES: tuple[Source, ...] = (_to, _value, _phase, _number, _after_kind, _role, _first)
