"""The JSON Schema of each kind of file, generated from the models, for editors with completion."""

from __future__ import annotations

import json
from typing import Any

from klantreis.journey import Approach, Journey, Part, Persona

KINDS: dict[str, tuple[type[Part], str]] = {
    "klantreis": (Journey, "Een klantreis: de weg van school naar duurzaam werk."),
    "aanpak": (Approach, "Een aanpak die een tijd over een klantreis heen ligt."),
    "persona": (Persona, "Een verzonnen jongere die door een klantreis loopt."),
}
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema(kind: str = "klantreis") -> dict[str, Any]:
    """Return the schema of a kind of file: Dutch keys with a Dutch description each."""
    model, description = KINDS[kind]
    made = model.model_json_schema(by_alias=True, mode="validation")
    parts = made.pop("$defs", {})
    definitions = {name.lstrip("_"): _tidied(part) for name, part in parts.items()}
    return {
        "$schema": DIALECT,
        "title": kind.capitalize(),
        "description": description,
        **{key: _tidied(made[key]) for key in ("type", "additionalProperties", "required")},
        "properties": _tidied(made)["properties"],
        "$defs": definitions,
    }


def schema_text(kind: str = "klantreis") -> str:
    """Return the schema of a kind of file as the text that is committed."""
    return json.dumps(schema(kind), ensure_ascii=False, indent=2) + "\n"


def _tidied(value: Any) -> Any:
    """Leave out titles and docstrings that repeat a name, and let every key be empty."""
    if isinstance(value, list):
        return [_tidied(each) for each in value]
    if not isinstance(value, dict):
        return value
    if "$ref" in value:
        return {**value, "$ref": value["$ref"].replace("/_", "/")}
    kept = {key: _tidied(each) for key, each in value.items() if key not in ("title", "default")}
    if "properties" in kept:
        kept.pop("description", None)
        kept["properties"] = {
            name: _may_be_empty(_tidied(each)) for name, each in value["properties"].items()
        }
    return kept


def _may_be_empty(part: dict[str, Any]) -> dict[str, Any]:
    """An empty key is an absent one, so an editor must not complain of it."""
    description = part.pop("description", None)
    choices = part["anyOf"] if set(part) == {"anyOf"} else [part]
    if {"type": "null"} not in choices:
        choices = [*choices, {"type": "null"}]
    return {"description": description, "anyOf": choices} if description else {"anyOf": choices}
