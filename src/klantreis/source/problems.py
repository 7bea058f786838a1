"""A place in a file that was not read, with one sentence that says why and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from klantreis.errors import Position
from klantreis.privacy import conceal
from klantreis.words import listed, say
from klantreis.words.nearest import nearest

OTHER_LINE = "\0"
"""Stands in a sentence for the number of another line; no text of a file can hold it."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One sentence about one place; a hint loses nothing, anything else was left out.

    `told` is the sentence without the number of the other line that it may be about: lines shift,
    and the problem stays the same.
    """

    told: str
    at: Position
    hint: bool = False
    other: int = 0

    @property
    def sentence(self) -> str:
        """What is wrong and how to mend it."""
        return self.told.replace(OTHER_LINE, str(self.other))

    def lower(self, lines: int) -> Problem:
        """Return the same problem so many lines further down."""
        at = Position(self.at.line + lines, self.at.column)
        return replace(self, at=at, other=self.other + lines if self.other else 0)


LONG = 40
SAID_ON_SCREEN = {"begin": "start", "wacht": "wachten", "werk": "arbeid", "school": "onderwijs"}
"""Words that the screen uses for what the file calls otherwise."""
_SPLITS = ("union_tag_invalid", "union_tag_not_found")


def sentence_of(
    error: ErrorDetails, key: str, keys: tuple[str, ...], inside: tuple[str, ...] = ()
) -> str:
    """Return the sentence for one error of the models about the value of `key`.

    `keys` are the keys that may stand where this one does, `inside` those below it.
    """
    value = shown(error.get("input"))
    kind = error["type"]
    context: dict[str, Any] = dict(error.get("ctx") or {})
    if kind == "extra_forbidden":
        return _unknown_key(key, keys)
    if kind == "literal_error":
        return _choice(value, key, str(context.get("expected", "")))
    if kind in _BY_KIND:
        return say(
            f"problem.{_BY_KIND[kind]}",
            sleutel=shown(key),
            waarde=value,
            voorbeeld=(inside or ("naam",))[0],
        )
    return say("problem.other", sleutel=shown(key))


_BY_KIND = {
    "missing": "missing",
    "string_type": "text",
    "tuple_type": "list",
    "model_type": "mapping",
    "model_attributes_type": "mapping",
    "dict_type": "mapping",
    "string_pattern_mismatch": "id",
    "string_too_long": "long_id",
    "whole": "whole",
    "yes_no": "yes_no",
    "moment": "moment",
    "attachment": "attachment",
    "mixed_flows": "mixed_flows",
    "greater_than_equal": "number",
    "less_than_equal": "number",
}


def _unknown_key(key: str, keys: tuple[str, ...]) -> str:
    if key == "personas":
        return say("problem.persona_key")
    if key == "naam" and "fictief" in keys:
        return say("problem.persona_name")
    return with_guess(say("problem.unknown_key", sleutel=shown(key)), nearest(key, keys))


def _choice(value: str, key: str, expected: str) -> str:
    choices = [each.strip().strip("'") for each in expected.replace(" or ", ", ").split(",")]
    sentence = say("problem.choice", waarde=value, sleutel=shown(key), keuzes=listed(choices, "of"))
    said = SAID_ON_SCREEN.get(value.casefold())
    return with_guess(sentence, said if said in choices else nearest(value, choices))


def with_guess(sentence: str, word: str | None) -> str:
    """Add what somebody probably meant, when there is a guess."""
    return f"{sentence} {say('problem.meant', woord=word)}" if word else sentence


def shown(value: object) -> str:
    """Return a value as it may be quoted in a sentence: one line, not too long, of nobody."""
    text = conceal(" ".join(str(value).split())) if isinstance(value, str | int | bool) else ""
    return text if len(text) <= LONG else f"{text[:LONG]}…"


def aliases(model: type[BaseModel]) -> tuple[str, ...]:
    """Return the keys of a part as people write them."""
    return tuple(field.alias or name for name, field in model.model_fields.items())
