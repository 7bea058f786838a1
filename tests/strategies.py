"""Journeys at random: every key of the format, half of it right, with texts that mean harm."""

from __future__ import annotations

from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import yaml
from hypothesis import strategies as st
from pydantic.fields import FieldInfo

from klantreis.journey import Journey, Part, Refers, Subprocess

IDS = {
    "id": ["a", "b", "c", "f", "g", "A", "x.y", "9"],
    "subprocess": ["d", "e", "D", "leeg"],
    "actor": ["jongere", "school", "dsp", "duo", "niemand", "samen", "onbekend"],
    "step": [
        "a",
        "b",
        "c",
        "f",
        "g",
        "A",
        "x.y",
        "d/a",
        "e/b",
        "D/c",
        "leeg/a",
        "weg",
        "d/",
        "/a",
        "a/b/c",
    ],
    "item": ["a", "b", "o", "r", "v", "weg"],
}
ACTORS = [
    {"id": "jongere", "groep": "jongere"},
    {"id": "school", "groep": "onderwijs"},
    {"id": "dsp", "groep": "doorstroompunt", "kort": "<DSP>"},
    {"id": "duo", "groep": "landelijk", "staat_voor": "28 schoolbesturen"},
]
TEXTS = [
    "Belt de jongere",
    "ja",
    "nee",
    "2 weken",
    "10 werkdagen",
    "2026-05-01",
    "12",
    "WEB 9.2.12 lid 1",
    "<script>alert(1)</script>",
    '"><image href=x onerror=alert(1)>',
    "]]></title><svg onload=alert(1)>",
    "'; DROP TABLE stappen; --",
    "=HYPERLINK(1)",
    "+31",
    "-1+1",
    "@SUM(1)",
    "&amp; &#0; &lol;",
    "javascript:alert(1)",
    "digraph { a -> b }",
    "{0.__class__} {} %s %(x)s {{",
    "a;b,c|d\te",
    "eerste\ntweede\n\nderde",
    "::error file=x::boe",
    "👩‍👩‍👧 jongere 🏳️‍🌈",
    "שלום עולם",
    "مرحبا",
    "e\u0301" * 5 + "\u200b\u00ad",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk" * 6,
    " ",
    "\u00a0",
    "\u0663 dagen",
    "0²",
]
ODD: list[Any] = [None, [], {}, "", "x", ["x"], [[]], {"x": None}, [None], "-1", "onbekend", "nvt"]
LIKELY = {
    "Step": ("naam", "actor", "daarna"),
    "Handover": ("van", "naar"),
    "Subprocess": ("stappen", "overdrachten"),
    "_Flow": ("naar",),
    "_WayBack": ("naar",),
    "Moment": ("binnen",),
}
LISTS = {"stappen": 8, "overdrachten": 5, "risicos": 3, "daarna": 4}


def journeys() -> st.SearchStrategy[bytes]:
    """Return files that say a journey in every key of the format, right or wrong."""
    return _journeys().map(written)


def written(content: Any) -> bytes:
    """Write a value as a file; nothing is written as nothing."""
    text = yaml.dump(content, Dumper=_Dumper, allow_unicode=True, sort_keys=False)
    return str(text).encode()


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True


_Dumper.add_representer(
    type(None), lambda dumper, _: dumper.represent_scalar("tag:yaml.org,2002:null", "")
)


@st.composite
def _journeys(draw: st.DrawFn) -> dict[str, Any]:
    content = {"id": "klantreis", **draw(_part(Journey))}
    if draw(st.integers(0, 9)):
        content["actoren"] = ACTORS
    names = draw(st.lists(st.sampled_from(IDS["subprocess"]), max_size=3, unique=True))
    content["deelprocessen"] = [{**draw(_part(Subprocess)), "id": name} for name in names]
    return content


@cache
def _part(model: type[Part]) -> st.SearchStrategy[dict[str, Any]]:
    fields = {field.alias or name: field for name, field in model.model_fields.items()}
    if model is Journey:
        del fields["deelprocessen"], fields["soort"]
    likely = [key for key in LIKELY.get(model.__name__, ()) if key in fields]

    @st.composite
    def parts(draw: st.DrawFn) -> dict[str, Any]:
        keys = draw(st.lists(st.sampled_from([*fields, *likely]), max_size=5, unique=True))
        keys += [key for key in likely if key not in keys and draw(st.integers(0, 3))]
        made: dict[str, Any] = {}
        if "id" in fields and draw(st.integers(0, 19)):
            made["id"] = draw(st.sampled_from(IDS["id"]))
        for key in keys:
            made.setdefault(key, draw(_value(key, fields[key])))
        return made

    return parts()


def _value(key: str, field: FieldInfo) -> st.SearchStrategy[Any]:
    kinds = [each.kind for each in field.metadata if isinstance(each, Refers)]
    right = _right(field.annotation, LISTS.get(key, 2), *kinds)
    dice = st.integers(0, 14)
    return dice.flatmap(lambda face: right if face else st.sampled_from(ODD))


def _right(annotation: Any, most: int, refers: str = "") -> st.SearchStrategy[Any]:
    """Return values that an annotation of the models asks for."""
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        kinds = [each.kind for each in inner[1:] if isinstance(each, Refers)]
        return _right(inner[0], most, *kinds)
    if origin is tuple:
        one = _right(inner[0], most)
        return st.lists(one, min_size=most // 3, max_size=most) | one
    if origin in {Union, UnionType}:
        return st.one_of([_right(each, most) for each in inner if each is not type(None)])
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return _part(annotation)
    return st.sampled_from(inner if origin is Literal else _words(annotation, refers))


def _words(annotation: Any, refers: str) -> list[str]:
    if annotation is int:
        return ["0", "18", "27", "121"]
    if annotation is bool:
        return ["ja", "nee"]
    return IDS.get(refers, [*IDS["id"], "weg"]) if refers else TEXTS
