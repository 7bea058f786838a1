"""Seeds in what a handover says."""

from __future__ import annotations

from klantreis.graph import GraphHandover
from klantreis.journey import Address, Handover, Journey
from tests.rules.seeds.change import (
    COMPLETE,
    DRAWN,
    Seed,
    Seeds,
    changed,
    flow_changed,
    parts,
    plain,
)

OPEN = (None, "onbekend")
SCHOOLS = frozenset({"pro", "vso", "mbo"})
AFTER_A_YES = frozenset({"o-contact", "o-terug"})
"""No consent is written down here, but every route passes a yes."""
WORK = Address("school", "o-werk")


def geen_aanleiding() -> Seeds:
    return _opened("trigger", "aanleiding")


def geen_termijn() -> Seeds:
    return _opened("term", "termijn")


def geen_eindverantwoordelijke() -> Seeds:
    return _opened("accountable", "eindverantwoordelijk")


def geen_bevestiging() -> Seeds:
    return _opened("confirmation", "bevestiging")


def geen_grondslag() -> Seeds:
    for seed in _opened("ground", "grondslag"):
        (place,) = seed.places
        if _at(place).said.sensitivity != "geen":
            yield seed


def geen_vangnet() -> Seeds:
    yield from _opened("if_refused", "bij_weigering")
    yield from _opened("if_silent", "bij_geen_reactie")


def geen_inhoud() -> Seeds:
    for seed in _opened("content", "inhoud"):
        (place,) = seed.places
        why = "het overgangsdocument stond bij de inhoud"
        is_continued = _at(place).said.counts_as
        yield seed._replace(
            extras={f"overgangsdocument-ontbreekt@{place}": why} if is_continued else {}
        )


def geen_afzender_of_ontvanger() -> Seeds:
    for place, _ in parts(Handover):
        for side in ("gever", "ontvanger"):
            yield Seed(changed(place, **{side: "onbekend"}), (place,))


def koude_overdracht() -> Seeds:
    for place, handover in parts(Handover):
        if handover.kind == "overdragen":
            yield Seed(changed(place, vorm="koud"), (place,))
        elif handover.kind == "betrekken":
            risk = {"id": "nieuw", "bij": handover.id, "eigenaar": "wi", "maatregel": "Belt"}
            cold = changed(place, vorm="koud")
            yield Seed(_with_risk(cold, place, risk), (place,))


def hele_dossier() -> Seeds:
    for place, handover in parts(Handover):
        for everything in ("Het hele dossier.", "alle gegevens"):
            content = [*plain(handover)["inhoud"], everything]
            yield Seed(changed(place, inhoud=content), (place,))


def gevoelige_gegevens() -> Seeds:
    for handover in DRAWN.handovers:
        others = {"dsp", "leerplicht"}
        if "dsp" in handover.givers and handover.receiver not in others:
            for kind in ("gezondheid", "strafrechtelijk"):
                place = handover.address
                yield Seed(changed(place, gegevens=kind), (place,))


def geen_terugkoppeling() -> Seeds:
    """Take away where the giver hears how it goes."""
    for handover in DRAWN.handovers:
        if handover.target is None or not _lets_go(handover):
            continue
        (giver,) = handover.givers
        ahead = DRAWN.reachable([handover.target])
        journey = COMPLETE
        for step in ahead:
            if giver in step.said.informed:
                told = [each for each in step.said.informed if each != giver]
                journey = changed(step.address, journey, informeren=told)
        does_more = {step.organisation for step in ahead}
        if journey is not COMPLETE and giver not in does_more:
            yield Seed(journey, (handover.address,))


def welke_gemeente() -> Seeds:
    """Let a receiver of a school stand for several municipalities."""
    for actor in COMPLETE.actors:
        if actor.group in {"gemeente", "doorstroompunt"}:
            place = Address("actoren", actor.id)
            handovers = [
                each
                for each in DRAWN.handovers
                if each.receiver == actor.id and SCHOOLS & {*each.givers}
            ]
            firsts = {each.subprocess.id: each.address for each in reversed(handovers)}
            yield Seed(changed(place, staat_voor="13 gemeenten"), tuple(firsts.values()))


def tegenstrijdig() -> Seeds:
    """Let the second of two subprocesses say something else about the same."""
    handover, task = Address("mbo", "o-27"), Address("terug", "d-aanbod")
    later = {"binnen": "3 weken"}
    yield Seed(changed(handover, termijn=later), (handover,))
    yield Seed(changed(handover, eindverantwoordelijk="wi"), (handover,))
    yield Seed(changed(handover, grondslag="toestemming"), (handover,))
    shorter = {"tot": "1 jaar", "na": "verlaten school"}
    yield Seed(changed(task, termijn=shorter), (task,))
    yield Seed(changed(task, eindverantwoordelijk="dsp"), (task,))


def instemming_zonder_stap() -> Seeds:
    yield from _unasked()
    yield from _not_a_yes()


def overgangsdocument_ontbreekt() -> Seeds:
    yield Seed(changed(Address("school", "o-werk"), inhoud="contactgegevens"), (WORK,))
    yield Seed(changed(Address("vso", "vertrek"), wet="WEC 14e"), (Address("vso"),))
    yield Seed(changed(Address("vso", "vertrek"), wet="WEC 14h"), (Address("vso"),))


def _lets_go(handover: GraphHandover) -> bool:
    kind = handover.said.kind
    return kind == "overdragen" or (kind == "melden" and not SCHOOLS.isdisjoint(handover.givers))


def _unasked() -> Seeds:
    """Ask consent for a handover on a route without a yes."""
    for place, handover in parts(Handover):
        is_free = handover.consent in {None, "niet-nodig"} and handover.id not in AFTER_A_YES
        if is_free and handover.kind != "systeem":
            yield Seed(changed(place, instemming="wettelijk-vertegenwoordiger"), (place,))


def _not_a_yes() -> Seeds:
    """Let the branch to a handover no longer begin with a yes."""
    branches = {
        Address("school", "o-werk"): (Address("school", "wil"), 0),
        Address("school", "o-zorg"): (Address("school", "wil"), 2),
        Address("terug", "o-plek"): (Address("terug", "kiest"), 1),
        Address("terug", "o-hulp"): (Address("terug", "kiest"), 2),
    }
    for place, (step, number) in branches.items():
        yield Seed(flow_changed(step, number, als="misschien"), (place,))


def _at(place: Address) -> GraphHandover:
    return next(each for each in DRAWN.handovers if each.address == place)


def _opened(field: str, key: str) -> Seeds:
    """Leave one asked field open, in each of the two ways."""
    for place, handover in parts(Handover):
        if handover.asks(field) and not handover.is_open(field):
            for value in OPEN:
                yield Seed(changed(place, **{key: value}), (place,))


def _with_risk(journey: Journey, place: Address, risk: dict[str, str]) -> Journey:
    there = next(each for each in journey.subprocesses if each.id == place.group)
    return changed(Address(place.group), journey, risicos=[*map(plain, there.risks), risk])
