"""On which sheet a number stands that a drawing in parts leads to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from klantreis.scene import Group, Scene
from klantreis.words import listed, say

NUMBER: Final = "data-number"


def further(sheets: Sequence[Scene]) -> Iterator[str]:
    """Yield for each sheet where the numbers stand that it leads to; empty without any.

    A part that was cut over more sheets is in the list as often.
    """
    steps = [{each.attributes["data-address"]: each for each in _steps(one)} for one in sheets]
    place: dict[str, int] = {}
    for number, drawn in enumerate(steps, 1):
        for address, group in drawn.items():
            if group.shapes:
                place.setdefault(address, number)
    for scene, known in zip(sheets, steps, strict=True):
        found: dict[int, list[str]] = defaultdict(list)
        for address in _led_to(scene):
            here = known.get(address)
            if here is not None and not here.shapes and address in place:
                found[place[address]].append(here.attributes[NUMBER])
        every = [
            say("paper.on_sheet", nummers=listed(sorted(numbers, key=_as_number)), blad=number)
            for number, numbers in sorted(found.items())
        ]
        yield say("paper.elsewhere", waar=", ".join(every)) if every else ""


def _steps(scene: Scene) -> Iterator[Group]:
    yield from (each for each in scene.groups if each.kind == "step" and NUMBER in each.attributes)


def _led_to(scene: Scene) -> dict[str, None]:
    told = (each.attributes.get("data-leads-to", "") for each in scene.groups)
    return dict.fromkeys(filter(None, told))


def _as_number(number: str) -> tuple[int, str]:
    return (int(number) if number.isdigit() else 0, number)
