"""Seeds in what a step says of itself."""

from __future__ import annotations

from typing import Any

from klantreis.journey import Address, Handover, Step
from tests.rules.seeds.change import (
    COMPLETE,
    DRAWN,
    NOTHING,
    Seed,
    Seeds,
    again,
    changed,
    contradicted,
    parts,
    plain,
)

PHASES = ("signaleren", "voorbereiden", "overdragen", "begeleiden", "volgen", "herintreden")
LONG = "8 weken"
NEEDED = {
    "mbo/neemt-over": {"startkwalificatie-gat@mbo": "na een jaar was alleen deze partij er nog"},
    "vso/wil-bezig": {"stem-jongere-ontbreekt@vso": "alleen hier zei de jongere iets"},
}
"""What follows when nobody does these steps."""


def stap_zonder_eigenaar() -> Seeds:
    for step in DRAWN.steps:
        if not (step.is_start or step.is_end or step.said.kind == "wachten"):
            for nobody in (None, "onbekend"):
                place = step.address
                extras = NEEDED.get(str(place), NOTHING)
                yield Seed(changed(place, actor=nobody), (place,), extras)


def wachten_zonder_eigenaar() -> Seeds:
    """Let nobody see to a step while somebody waits there."""
    waiting = {"soort": "wachten", "eindverantwoordelijk": "onbekend"}
    for step in DRAWN.steps:
        if step.organisation and not step.is_start:
            yield Seed(changed(step.address, **waiting), (step.address,))


def geen_terugweg() -> Seeds:
    for end in DRAWN.ends:
        if end.said.outcome in {"geen-hulp-gewenst", "uit-beeld"}:
            yield Seed(changed(end.address, terugweg=None), (end.address,))


def terugweg_zonder_meldpunt() -> Seeds:
    for step in DRAWN.steps:
        back = step.said.way_back
        if back is not None:
            unsaid = plain(again(back, meldpunt=None))
            yield Seed(changed(step.address, terugweg=unsaid), (step.address,))


def zomergat() -> Seeds:
    """Let something be due in the summer, or drop the agreement about what already is."""
    kinds: tuple[type[Step | Handover], ...] = (Step, Handover)
    for kind in kinds:
        for place, part in parts(kind):
            summer = {"uiterlijk": "1 september", "bron": "regio"}
            is_asked = not isinstance(part, Handover) or part.kind != "systeem"
            if is_asked and part.id not in _agreed(place.group):
                journey = changed(place, termijn=[*_terms(part), summer])
                yield Seed(journey, (place,), contradicted(place))
    agreement = Address("mbo", "a1")
    yield Seed(changed(agreement, bij=None), (Address("mbo", "sluit"),))


def lange_stilte() -> Seeds:
    """Let a wait, or a step that must follow soon, take eight weeks."""
    wait = Address("school", "wacht")
    yield Seed(changed(wait, duur={"op": LONG, "bron": "regio"}), (wait,))
    for step in DRAWN.steps:
        if any(each.within for each in step.said.term):
            term = {"binnen": LONG, "bron": "regio"}
            yield Seed(changed(step.address, termijn=term), (step.address,))


def stem_jongere_ontbreekt() -> Seeds:
    """Let the young person wait at the only step where a choice is made."""
    yield Seed(changed(Address("vso", "wil-bezig"), soort="wachten"), (Address("vso"),))


def niet_bevestigd() -> Seeds:
    for step in DRAWN.steps:
        if not step.is_end:
            for status in (None, "aanname"):
                place = Address(step.subprocess.id)
                yield Seed(changed(step.address, status=status), (place,))


def deelproces_mist_fase() -> Seeds:
    """Let the steps of one phase in one subprocess be in another, where nothing makes up for it."""
    for subprocess in COMPLETE.subprocesses:
        for phase in dict.fromkeys(step.phase for step in subprocess.steps if step.phase):
            other = PHASES[PHASES.index(phase) - 1]
            journey = COMPLETE
            for step in subprocess.steps:
                if step.phase == phase:
                    journey = changed(Address(subprocess.id, step.id), journey, fase=other)
            places = [*_missing(subprocess.id, phase)]
            if places:
                yield Seed(journey, tuple(places))


def _missing(changed_one: str, phase: str) -> Any:
    near = {each.id: {each.id} for each in COMPLETE.subprocesses}
    for arrow in DRAWN.arrows:
        if arrow.target is not None:
            near[arrow.source.subprocess.id].add(arrow.target.subprocess.id)
            near[arrow.target.subprocess.id].add(arrow.source.subprocess.id)
    having = {
        each.id
        for each in COMPLETE.subprocesses
        if each.id != changed_one and any(step.phase == phase for step in each.steps)
    }
    return (Address(id) for id, around in near.items() if having.isdisjoint(around))


def _agreed(group: str) -> set[str]:
    subprocess = COMPLETE.subprocess(group)
    assert subprocess is not None
    return {about for each in subprocess.agreements for about in each.about}


def _terms(part: Step | Handover) -> list[Any]:
    terms = plain(part).get("termijn", [])
    return [*terms] if isinstance(terms, list | tuple) else [terms]
