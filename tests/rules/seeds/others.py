"""Seeds in an aanpak and in a persona, beside the complete journey."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from klantreis.journey import Address, Approach, Persona
from klantreis.source import read
from tests.rules.seeds.change import Seed, Seeds, again, plain

HERE = Path(__file__).parent


def _content(name: str) -> Any:
    document = read((HERE / f"{name}.yaml").read_bytes())
    assert not document.problems, document.problems
    return document.content


APPROACH: Approach = _content("aanpak")
PERSONA: Persona = _content("persona")


def aanpak_zonder_eigenaar() -> Seeds:
    for owner in (None, "onbekend"):
        yield Seed(again(APPROACH, eigenaar=owner), (Address(APPROACH.id),))


def aanpak_zonder_einde() -> Seeds:
    for period in (None, {"van": "2026-01-01"}):
        yield Seed(again(APPROACH, looptijd=period), (Address(APPROACH.id),))


def aanpak_zonder_geld() -> Seeds:
    for budget in (None, "onbekend", {"uit": "subsidie"}):
        yield Seed(again(APPROACH, budget=budget), (Address(APPROACH.id),))


def koppelpunt_onbekend() -> Seeds:
    joints = plain(APPROACH)["haakt_aan"]["compleet"]
    for number, joint in enumerate(joints):
        for key in sorted(joint.keys() - {"id"}):
            lost = [*joints]
            lost[number] = joint | {key: "school/weg"}
            journey = again(APPROACH, haakt_aan={"compleet": lost})
            yield Seed(journey, (Address("haakt_aan", joint["id"]),))
    yield Seed(again(APPROACH, haakt_aan={"weg": joints[:1]}), (Address("haakt_aan", "k1"),))
    for place in ("compleet/school/weg", "compleet/weg/wacht", "weg/school/wacht"):
        covers = [{"regel": "lange-stilte", "bij": [place]}]
        yield Seed(again(APPROACH, dekt=covers), (Address("dekt", "1"),))
    yield from _lost_persona()


def persona_zonder_fictief() -> Seeds:
    for said in (None, "nee"):
        yield Seed(again(PERSONA, fictief=said), (Address(),))


def _lost_persona() -> Seeds:
    yield Seed(again(PERSONA, op="weg"), (Address(),))
    yield Seed(again(PERSONA, begint="school/weg"), (Address(),))
    for place, branch in (("school/weg", "ja"), ("school/wil", "misschien")):
        yield Seed(again(PERSONA, kiest={place: branch}), (Address("kiest"),))
