"""What every part of a journey shares: frozen, Dutch keys, and the kinds of value of a key."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any, TypeVar
from unicodedata import category

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    StringConstraints,
    Tag,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

_UNSEEN = frozenset(("Cf", "Cc", "Mn", "Me", "Zs", "Zl", "Zp"))
_WHOLE = re.compile(r"-?(0|[1-9][0-9]{0,17})")
_YES_NO = {"ja": True, "true": True, "nee": False, "false": False}


class Part(BaseModel):
    """One part of a journey; it never changes, an edit makes another one."""

    # built once, with the journey: a check starts faster
    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        populate_by_name=True,
        defer_build=True,
        hide_input_in_errors=True,  # an error may end up in a log
    )


P = TypeVar("P", bound=Part)


def replaced(part: P, values: Mapping[str, object]) -> P:
    """Return a part with other values, by attribute, that are known to fit."""
    copy = part.model_copy(update=values)
    for name in vars(copy).keys() - type(part).model_fields.keys():
        del vars(copy)[name]  # it was worked out from the old values
    return copy


class Unsaid(StrEnum):
    """What the room may answer when there is no agreement to write down."""

    UNKNOWN = "onbekend"
    NOT_APPLICABLE = "nvt"


@dataclass(frozen=True, slots=True)
class Refers:
    """Marks a text as the id of something else, so that references can be followed."""

    kind: str


def _whole(value: object) -> object:
    if isinstance(value, str):
        if not _WHOLE.fullmatch(value.strip()):
            raise PydanticCustomError("whole", "whole")
        return int(value)
    return value


def _yes_no(value: object) -> object:
    if isinstance(value, str):
        if value.strip().lower() not in _YES_NO:
            raise PydanticCustomError("yes_no", "yes_no")
        return _YES_NO[value.strip().lower()]
    return value


def _article(value: object) -> object:
    if isinstance(value, str) and value.startswith("lid "):
        raise PydanticCustomError("comma_in_article", "comma_in_article")
    return value


class _OneOrMany:
    """Reads one value where a list is meant as a list of one."""

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self._as_list, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        many = handler(schema)
        return {"anyOf": [many["items"], many]}

    @staticmethod
    def _as_list(value: object) -> object:
        if value is None:
            return ()
        return value if isinstance(value, list | tuple) else (value,)


@dataclass(frozen=True, slots=True)
class ShortForm:
    """Reads one plain text as the mapping with that text under `key`; empty makes an empty one."""

    key: str
    empty: bool = False

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self._as_mapping, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        short = [TEXT_SCHEMA, {"type": "null"}] if self.empty else [TEXT_SCHEMA]
        return {"anyOf": [*short, handler(schema)]}

    def _as_mapping(self, value: object) -> object:
        if value is None and self.empty:
            return {}
        return {self.key: value} if isinstance(value, str) else value


def seen(text: str | None) -> str:
    """Return a text that one sees something of; of only joiners, marks and spaces nothing."""
    if text and any(category(each) not in _UNSEEN for each in text):
        return text
    return ""


TEXT_SCHEMA: dict[str, Any] = {"type": ["string", "number", "boolean"]}
ID_PATTERN = r"^[A-Za-z0-9][A-Za-z0-9_.-]*$"

T = TypeVar("T")
Text = Annotated[str, WithJsonSchema(TEXT_SCHEMA)]
Id = Annotated[
    str,
    StringConstraints(pattern=ID_PATTERN, max_length=60),
    WithJsonSchema({"type": ["string", "number"], "pattern": ID_PATTERN, "maxLength": 60}),
]
Whole = Annotated[int, BeforeValidator(_whole), WithJsonSchema({"type": "integer"})]
Article = Annotated[str, BeforeValidator(_article), WithJsonSchema(TEXT_SCHEMA)]
YesNo = Annotated[
    bool,
    BeforeValidator(_yes_no),
    WithJsonSchema({"anyOf": [{"enum": ["ja", "nee"]}, {"type": "boolean"}]}),
]
Many = Annotated[tuple[T, ...], _OneOrMany()]

Keyed = Annotated[dict[str, T], BeforeValidator(lambda value: {} if value is None else value)]
"""Values by a name that the writer chooses; empty is none."""

ActorRef = Annotated[str, Refers("actor"), WithJsonSchema(TEXT_SCHEMA)]
StepRef = Annotated[str, Refers("step"), WithJsonSchema(TEXT_SCHEMA)]
ItemRef = Annotated[str, Refers("item"), WithJsonSchema(TEXT_SCHEMA)]
AudienceRef = Annotated[str, Refers("audience"), WithJsonSchema(TEXT_SCHEMA)]
SystemRef = Annotated[str, Refers("system"), WithJsonSchema(TEXT_SCHEMA)]
SourceRef = Annotated[str, Refers("source"), WithJsonSchema(TEXT_SCHEMA)]
SessionRef = Annotated[str, Refers("session"), WithJsonSchema(TEXT_SCHEMA)]
PhaseRef = Annotated[str, Refers("phase"), WithJsonSchema(TEXT_SCHEMA)]
SubprocessRef = Annotated[str, Refers("subprocess"), WithJsonSchema(TEXT_SCHEMA)]


def _said(value: object) -> str:
    return "open" if isinstance(value, str) and value in _UNSAID else "said"


_UNSAID = frozenset(Unsaid)
Answer = Annotated[
    Annotated[T, Tag("said")] | Annotated[Unsaid, Tag("open")],
    Discriminator(_said),
]
"""A value, or one of the two words of Unsaid."""
