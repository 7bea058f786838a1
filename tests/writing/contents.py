"""Journeys, aanpakken and personas at random: every key of the format, texts that mean harm."""

from __future__ import annotations

from collections import defaultdict
from random import Random
from typing import Any, TypeVar

from klantreis.journey import Approach, Attachment, Flow, Journey, Moment, Part, Persona, Subprocess
from klantreis.journey.address import LISTS
from klantreis.journey.shape import Shape, shapes
from klantreis.source import Content
from tests.writing.formats import CHOICE, NAME, WHOLE, YES_NO, Blank, blanks

C = TypeVar("C", bound=Part)

WORDS = [
    *("jongere", "school", "gemeente", "belt", "warm", "wacht", "plan", "gesprek", "aanbod"),
    *("diploma", "nazorg", "met", "de", "het", "een", "zonder", "tussen", "naar", "drie"),
    *("maanden", "één", "café's", "contactpersoon", "😀", "Werk", "&", "Inkomen", "(mbo)", "e.d."),
]
ODD = [
    *("", "no", "yes", "ja", "12:30", "010", "3.10", "2026-01-01", "null", "~", "true", "12"),
    *("- a", "a: b", "a #b", "#a", "a#b", "a:b", "[x", "x]", "{a}", "a, b", "'t is", "é'"),
    *('zeg "ja"', "&a", "*b", "!c", "%d", "@e", "`f", "? g", "?", "-", ":", "a:", ":a", ": a"),
    *(" a", "a ", "--- a", "---", "...", "back\\slash", "tab\tin", "=", "<<", "|", ">", "0²"),
    *("a\nb", "een\ntwee\n", "een\n\ntwee", "een\n  twee\ndrie", "\nbegin", "eind\n\n", "\n"),
    *("- a\n- b", "k: v\nl: w", "# kop\ntekst", "a\n# b", "spatie \nna", "\u00a0", "e\u0301"),
    *("\u200b", "👩‍👩‍👧 jongere", "שלום", "10 werkdagen", "2 weken", "WEB 9.2.12 lid 1", "samen"),
]
NAMES = [
    *("jongere", "pro", "dsp", "mbo", "belt", "overlegt", "keuze", "wacht", "plek", "weg", "s1"),
    *("s2", "o1", "r-1", "x.y", "9", "12", "010", "no", "null", "true", "1.0", "2026-01-01", "A"),
    *("1e3", "d", "d2", "instroom"),
]
LIKELY = {
    "Step": ("naam", "actor", "daarna"),
    "Handover": ("van", "naar", "termijn"),
    "_Flow": ("naar",),
    "Subprocess": ("stappen", "overdrachten"),
    "Journey": ("titel", "actoren"),
    "Approach": ("stappen", "haakt_aan"),
}
_WAYS = {
    Moment: ("binnen", "uiterlijk", "vanaf", "tot", "op"),
    Attachment: ("begint_na", "loopt_naast", "in_plaats_van", "geeft_door_aan"),
}
AMOUNTS = ["10 werkdagen", "2 weken", "2026-05-01", "1", "d/belt", "zo: snel, als het kan"]
_FIXED = {"schema", "soort"}


def content(random: Random) -> Content:
    """Return a small journey, now and then an aanpak or a persona."""
    dice = random.random()
    if dice < 0.15:
        return filled(random, Approach)
    return filled(random, Persona) if dice < 0.25 else filled(random, Journey)


def filled(random: Random, model: type[C]) -> C:
    """Return a part with some of its keys filled in."""
    return model.model_validate(Filling(random).part(model))


class Filling:
    """Fills parts in; no two items of one place have the same id."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.taken: dict[str, set[str]] = defaultdict(set)

    def part(self, model: type[Part]) -> dict[str, Any]:
        """Return the data of a part that the models accept."""
        if model is Subprocess:
            self.taken.pop("item", None)
        made: dict[str, Any] = {}
        for key in self._keys(model):
            said = key in _WAYS.get(model, ())
            made[key] = (
                self.random.choice(AMOUNTS) if said else self.value(model, shapes(model)[key])
            )
        return made

    def value(self, model: type[Part], shape: Shape) -> Any:
        """Return what may stand at one key."""
        blank = blanks(model)[shape.key]
        if shape.key == "id":
            return self._free_name(scope(model))
        if shape.key == "daarna":
            return self.flows()
        if blank.open and self.random.random() < 0.15:
            return self.random.choice(["onbekend", "nvt"])
        if shape.keyed:
            names = self.random.sample(NAMES, self.random.choice([1, 1, 2]))
            return {name: self._values(shape, blank) for name in names}
        return self._values(shape, blank)

    def text(self) -> str:
        """Return a few words, or something that YAML would take for something else."""
        if self.random.random() < 0.15:
            return self.random.choice(ODD)
        return " ".join(self.random.choices(WORDS, k=self.random.choice([1, 1, 2, 3, 5, 9, 25])))

    def flows(self) -> list[Any]:
        """Return arrows, or branches with different answers: never a mix."""
        many = [self.part(Flow) for _ in range(self.random.choice([1, 1, 2, 3]))]
        answers = {self.text() for _ in many}
        if self.random.random() < 0.5 and len(answers) == len(many):
            return [{"als": when, **flow} for when, flow in zip(sorted(answers), many, strict=True)]
        return many

    def _keys(self, model: type[Part]) -> list[str]:
        free = [key for key in shapes(model) if key not in {"id", "als", *_FIXED}]
        ways = _WAYS.get(model, ())
        count = self.random.choice([0, 0, 1, 1, 2, 3])
        chosen = set(self.random.sample(free, min(count, len(free)))) - set(ways)
        chosen |= {key for key in LIKELY.get(model.__name__, ()) if self.random.random() < 0.6}
        if ways:
            chosen.add(self.random.choice(ways))
        if model is Journey:
            chosen.add("deelprocessen")
        start = ["id"] if "id" in shapes(model) else []
        return [*start, *(key for key in free if key in chosen)]

    def _values(self, shape: Shape, blank: Blank) -> Any:
        if not shape.many:
            return self._one(shape, blank)
        least = 0 if self.random.random() < 0.03 else 1
        most = 5 if shape.key == "stappen" else 3
        return [self._one(shape, blank) for _ in range(self.random.randint(least, most))]

    def _one(self, shape: Shape, blank: Blank) -> Any:
        if shape.part is not None:
            return self.part(shape.part)
        if blank.kind == WHOLE:
            return self.random.randint(0, 120)
        if blank.kind == YES_NO:
            return self.random.random() < 0.5
        if blank.kind == CHOICE:
            return self.random.choice(blank.choices)
        if blank.kind == NAME:
            return self.random.choice([*NAMES, "d/belt", "samen", "onbekend"])
        text = self.text()
        return f"x{text}" if blank.open and text in {"onbekend", "nvt"} else text

    def _free_name(self, scope: str) -> str:
        free = [name for name in NAMES if name not in self.taken[scope]]
        name = self.random.choice(free or [f"n{self.random.randrange(10**9)}"])
        self.taken[scope].add(name)
        return name


def scope(model: type[Part]) -> str:
    """Return within what the ids of a kind of part differ."""
    return _SCOPES.get(model, "item")


_SCOPES: dict[type[Part] | None, str] = {
    **{each.part: each.key for each in shapes(Journey).values() if each.key in LISTS},
    Subprocess: "deelprocessen",
    Attachment: "haakt_aan",
}
