"""The words of the field, and every key of a file with its name in the code."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from klantreis.journey import Approach, Journey, Part, Persona
from klantreis.words.terms import terms

_HEAD = """\
# Begrippen

## De woorden van het vak

| woord | wat het betekent | in de code |
|---|---|---|
"""
_KEYS = """
## De sleutels van een klantreis, een aanpak en een persona

Per onderdeel: de sleutel in het bestand, de naam in de code en de betekenis.
"""


def write() -> bytes:
    """Return the page as Markdown."""
    words = "".join(f"| {t.word} | {_cell(t.meaning)} | {_cell(t.english)} |\n" for t in terms())
    keys = "".join(_table(model) for model in models())
    return (_HEAD + words + _KEYS + keys).encode()


def models() -> tuple[type[Part], ...]:
    """Return every kind of part, the three kinds of file first, each once."""
    found: dict[type[Part], None] = {}
    todo: list[type[Part]] = [Journey, Approach, Persona]
    while todo:
        model = todo.pop(0)
        if model in found:
            continue
        found[model] = None
        todo += [
            part for field in model.model_fields.values() for part in _parts_in(field.annotation)
        ]
    return tuple(found)


def _parts_in(annotation: object) -> Iterator[type[Part]]:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    for inner in get_args(annotation):
        yield from _parts_in(inner)


def _table(model: type[Part]) -> str:
    name = model.__name__.lstrip("_")
    rows = "".join(
        f"| `{field.alias or name}` | `{name}` | {_cell(field.description or '')} |\n"
        for name, field in model.model_fields.items()
    )
    return f"\n### {name}\n\n| sleutel | in de code | betekenis |\n|---|---|---|\n{rows}"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
