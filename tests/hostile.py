"""Files that mean harm: every key of the format holds what another program would run or obey."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import cycle, islice
from types import UnionType
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin

from klantreis.journey import Approach, Journey, Part, Persona, Refers, Unsaid
from klantreis.journey.approach import Attachment
from klantreis.journey.moment import Moment
from klantreis.journey.shape import shapes
from klantreis.journey.step import Step

from .strategies import written

FLAG: Final = "geraakt"
RUN: Final = f"window.{FLAG}=1"
ELSEWHERE: Final = "elders.example"
PAYLOADS: Final = (
    f"<script>{RUN}</script>",
    f"<img src=x onerror={RUN}>",
    f"<svg onload={RUN}><animate onbegin={RUN} attributeName=x dur=1s>",
    f"javascript:{RUN}",
    f"</title></style></textarea></script><script>{RUN}</script>",
    f"]]>--><script>{RUN}</script><![CDATA[",
    f"\"' autofocus onfocus={RUN} onmouseover='{RUN}' x=\"",
    f'<a href="javascript:{RUN}">klik</a><iframe src="javascript:parent.{FLAG}=1"></iframe>',
    f"<link rel=stylesheet href=//{ELSEWHERE}/a.css><style>*{{display:none}}</style>",
    f"{{{{constructor.constructor('{RUN}')()}}}} {{0.__class__}} {{n}} ${{{RUN}}} %(x)s $&",
    f":red[rood] **vet** $x^2$ [klik](javascript:{RUN}) ![y](http://{ELSEWHERE}/b.png) :smile:",
    f"&lt;script&gt;{RUN}&lt;/script&gt; &amp;amp; &#60;b&#62;",
    r"\N \G \l \" <b>x</b> | { } -> // \\u003cscript\\u003e %3Cscript%3E",
    "niets \u200b\u00ad \u2400 %00 \\0",
    "=cmd|' /C calc'!A0",
    "@SUM(1);\t+1,-1",
    "'; DROP TABLE stappen; --",
    "Aanmeldings" * 180,
    "👩‍👩‍👧 jongere 🏳️‍🌈 שלום مرحبا",
)

IDS: Final[Mapping[str, tuple[str, ...]]] = {
    "Actor": ("school", "gemeente"),
    "Step": ("eerste", "keuze", "einde"),
    "Handover": ("overdracht", "melding"),
    "TargetGroup": ("groep",),
    "System": ("systeem",),
    "Source": ("bron",),
    "Session": ("sessie",),
    "Phase": ("fase",),
    "Subprocess": ("deel", "ander"),
}
NAMED: Final[Mapping[str, tuple[str, ...]]] = {
    "actor": ("school", "gemeente"),
    "step": ("eerste", "keuze", "einde", "ander/eerste"),
    "item": ("eerste", "overdracht"),
    "audience": ("groep",),
    "system": ("systeem",),
    "source": ("bron",),
    "session": ("sessie",),
    "phase": ("fase",),
    "subprocess": ("deel", "ander"),
}
ONE_OF: Final[Mapping[type[Part], tuple[str, ...]]] = {
    Moment: ("binnen", "uiterlijk", "vanaf", "tot", "op"),
    Attachment: ("begint_na", "loopt_naast", "in_plaats_van", "geeft_door_aan"),
}
"""Keys of which exactly one is written."""
INSTEAD: Final[Mapping[str, Mapping[str, Any]]] = {
    "school": {"groep": "onderwijs"},
    "gemeente": {"groep": "gemeente"},
    "overdracht": {"van": "eerste", "naar": "keuze"},
    "deel": {"status": "concept"},
    "ander": {"status": "besproken"},
}
"""Answers with which there is more to see."""


class Filling:
    """Fills in every key of a kind of part.

    What names something else names what is there, unless `dangling`: then that means harm too.
    """

    def __init__(self, texts: Iterator[str], *, dangling: bool = False) -> None:
        self.texts = texts
        self._dangling = dangling
        self._named = {kind: cycle(names) for kind, names in NAMED.items()}

    def part(self, model: type[Part], **instead: Any) -> dict[str, Any]:
        """Return a part with every key but those of which it may have one; `instead` wins."""
        fields = {field.alias or name: field for name, field in model.model_fields.items()}
        for key in ONE_OF.get(model, ()):
            del fields[key]
        return {
            key: self.value(field.annotation, *field.metadata) for key, field in fields.items()
        } | instead

    def parts(self, model: type[Part]) -> list[dict[str, Any]]:
        """Return parts of a kind: for each id one, for each way to write it one."""
        if model in ONE_OF:
            return [
                self._with_id(model, str(place)) | {key: next(self.texts)}
                for place, key in enumerate(ONE_OF[model])
            ]
        return [self._with_id(model, id) for id in IDS.get(model.__name__, (model.__name__,))]

    def _with_id(self, model: type[Part], id: str) -> dict[str, Any]:
        made = self.part(model, **({"id": id} if "id" in model.model_fields else {}))
        return _walkable(made) if model is Step else made | dict(INSTEAD.get(id, {}))

    def value(self, annotation: Any, *metadata: Any) -> Any:
        """Return what an annotation of the models asks for."""
        origin, inner = get_origin(annotation), get_args(annotation)
        if origin is Annotated:
            return self.value(inner[0], *inner[1:], *metadata)
        if origin in {Union, UnionType}:
            said = [
                each for each in inner if each is not type(None) and Unsaid not in get_args(each)
            ]
            return self.value(said[0], *metadata)
        if origin is tuple:
            return self._many(inner[0], metadata)
        if origin is dict:
            return {name: self.value(inner[1]) for name in ("alles", next(self.texts))}
        return self._one(annotation, metadata)

    def _many(self, annotation: Any, metadata: tuple[Any, ...]) -> list[Any]:
        part = annotation
        while get_origin(part) is Annotated:
            part = get_args(part)[0]
        if isinstance(part, type) and issubclass(part, Part):
            return self.parts(part)
        return [self.value(annotation, *metadata)]

    def _one(self, annotation: Any, metadata: tuple[Any, ...]) -> Any:
        if isinstance(annotation, type) and issubclass(annotation, Part):
            return self.parts(annotation)[0] if annotation in ONE_OF else self.part(annotation)
        if get_origin(annotation) is Literal:
            return get_args(annotation)[0]
        if annotation in (int, bool):
            return {int: 1, bool: "ja"}[annotation]
        kind = next((each.kind for each in metadata if isinstance(each, Refers)), "")
        return next(self._named[kind]) if kind and not self._dangling else next(self.texts)


def journey(first: int = 0, id: str = "alles", *, dangling: bool = False) -> bytes:
    """Return a klantreis; its keys get the payloads in turn, beginning with number `first`."""
    filling = _filling(first, dangling=dangling)
    made = filling.part(Journey, id=id, soort="klantreis")
    made["deelprocessen"].append(_bare(filling.texts))
    return written(made)


def approach(first: int = 0, id: str = "aanpak", of: str = "alles") -> bytes:
    """Return an aanpak that is laid over the klantreis with the id `of`."""
    made = _filling(first).part(Approach, id=id)
    ways, _ = made["haakt_aan"].values()
    for way, key in zip(ways, ONE_OF[Attachment], strict=True):
        way |= {key: "deel/eerste", "met": "eerste", "vanaf": "keuze"}
    made["haakt_aan"] = {of: ways, PAYLOADS[first]: []}
    made["dekt"].append(made["dekt"][0] | {"regel": "geen-termijn", "bij": [f"{of}/deel/melding"]})
    return written(made)


def persona(first: int = 0, id: str = "persona", of: str = "alles") -> bytes:
    """Return a persona that walks along the klantreis with the id `of`."""
    return written(_filling(first).part(Persona, id=id, op=of, begint="deel/eerste"))


def wrong(first: int = 0) -> bytes:
    """Return a klantreis with a payload where a number, a choice or an id has to stand."""
    texts = _texts(first)
    every = {
        key: [{"id": next(texts), next(texts): next(texts)}] if shape.part else next(texts)
        for key, shape in shapes(Journey).items()
    }
    return written(every | {"id": "scheef", "schema": 1, "soort": "klantreis"})


def _filling(first: int, *, dangling: bool = False) -> Filling:
    return Filling(_texts(first), dangling=dangling)


def _texts(first: int) -> Iterator[str]:
    return islice(cycle(PAYLOADS), first, None)


def _bare(texts: Iterator[str]) -> dict[str, Any]:
    """Return a deelproces with little more than names, of which much is asked."""
    steps = ("belt", "school", "keuze"), ("keuze", "gemeente", "werkt"), ("werkt", "school", None)
    return {
        "id": "kaal",
        "titel": next(texts),
        "stappen": [
            {"id": id, "naam": next(texts), "actor": actor, "daarna": to} for id, actor, to in steps
        ],
        "overdrachten": [{"id": "geeft", "naam": next(texts), "van": "belt", "naar": "keuze"}],
        "risicos": [{"id": "risico", "tekst": next(texts), "bij": "belt"}],
        "vragen": [{"id": "vraag", "tekst": next(texts)}],
    }


def _walkable(step: dict[str, Any]) -> dict[str, Any]:
    """Let the steps lead from the first by a choice to the end, so that all of it is drawn."""
    flow = step["daarna"][0]
    without = {key: flow[key] for key in flow if key != "als"}
    match step["id"]:
        case "eerste":
            changed = {"daarna": [without | {"naar": "keuze"}], "uitkomst": None, "actor": "school"}
        case "keuze":
            ways = [flow | {"naar": "einde"}, {"als": "nee", "naar": "ander/eerste"}]
            changed = {"daarna": ways, "uitkomst": None, "soort": None, "actor": "gemeente"}
        case _:
            changed = {"daarna": [], "soort": None}
    return step | changed
