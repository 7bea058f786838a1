"""Seeds in what must, what may, for whom and until when."""

from __future__ import annotations

from typing import Any

from klantreis.graph import GraphStep
from klantreis.journey import Address, Handover, Responsibility, Step
from tests.rules.seeds.change import (
    DRAWN,
    NOTHING,
    Seed,
    Seeds,
    changed,
    contradicted,
    flow_added,
    parts,
    plain,
)

YEAR = {"tot": "1 jaar", "na": "verlaten school", "bron": "regio"}
OFFERS = {"school": "aanbod", "mbo": "biedt", "vso": "biedt"}
CARE = {"school": "opnieuw", "mbo": "biedt", "vso": "belt-na"}
MAY = {
    "onderwijs": "WEB 9.2.13 lid 2",
    "gemeente": "PW 7a lid 1",
    "doorstroompunt": "WEB 9.2.5 lid 2",
}
GOOD = frozenset({"onderwijs", "arbeid", "dagbesteding"})
SHORT = {"mbo/biedt": {"nazorg-te-kort@mbo/biedt": "deze stap is ook de nazorg"}}
SILENT = {"vso/belt-na": {"lange-stilte@vso/belt-na": "wie nazorg doet, spreekt de jongere"}}
SUPPORT = {
    "terug/hoort": {"overleg-school-ontbreekt@terug/hoort": "dit is nu hulp, voor het overleg"},
    "mbo/zoekt-op": {"verjaardag-zonder-overdracht@mbo/zoekt-op": "zulke hulp loopt tot 27 jaar"},
}
"""What follows, by the place of the change."""


def aanbod_na_school() -> Seeds:
    """Let the offer stop too early, or be no offer."""
    for group, offer in OFFERS.items():
        place = Address(group, offer)
        short = {"tot": "9 maanden", "na": "diploma", "bron": "regio"}
        journey = changed(place, termijn=short)
        if group == "school":
            journey = changed(Address(group, "d-aanbod"), journey, termijn=short)
        yield Seed(journey, (place,), SHORT.get(str(place), NOTHING))
        kept = [each for each in _step(place).counts_as if each != "aanbod"]
        yield Seed(changed(place, telt_als=kept), (Address(group),))


def geen_herhaald_aanbod() -> Seeds:
    for group in ("school", "vso"):
        kept = changed(Address(group, CARE[group]), telt_als="nazorg")
        yield Seed(kept, (Address(group, OFFERS[group]),))


def nazorg_ontbreekt() -> Seeds:
    for group, care in CARE.items():
        place = Address(group, care)
        kept = [each for each in _step(place).counts_as if each != "nazorg"]
        extras = SILENT.get(str(place), NOTHING)
        yield Seed(changed(place, telt_als=kept), (Address(group),), extras)


def nazorg_te_kort() -> Seeds:
    for group in ("school", "vso"):
        place = Address(group, CARE[group])
        yield Seed(changed(place, duur=YEAR), (place,))


def vso_advies_op_verzoek() -> Seeds:
    yield Seed(changed(Address("vso", "d-advies"), wet=None), (Address("vso"),))


def overleg_school_ontbreekt() -> Seeds:
    place = Address("terug", "overlegt")
    support = Address("terug", "zoekt")
    yield Seed(changed(place, telt_als=None), (support,))
    yield Seed(flow_added(Address("terug", "hoort"), naar="zoekt"), (support,))
    yield Seed(changed(support, soort="start"), (support,))


def alleen_mag() -> Seeds:
    """Let a step be what an organisation may do, and need not."""
    for step in DRAWN.steps:
        article = MAY.get((step.actor and step.actor.group) or "")
        if article and not step.said.law:
            place = Address(step.subprocess.id) if _is_needed(step) else step.address
            extras = SUPPORT.get(str(step.address), NOTHING)
            yield Seed(changed(step.address, wet=article), (place,), extras)


def wet_kan_geen_moet() -> Seeds:
    kinds: tuple[type[Step | Responsibility | Handover], ...] = (Step, Responsibility, Handover)
    for kind in kinds:
        for place, part in parts(kind):
            if not isinstance(part, Handover) or part.kind != "systeem":
                term = {"tot": "3 jaar", "bron": "wet", "artikel": "PW 7a lid 1"}
                journey = changed(place, termijn=[*_terms(part), term])
                extras = contradicted(place) if kind is Handover else NOTHING
                yield Seed(journey, (place,), extras)
    work = Address("school", "o-werk")
    yield Seed(changed(work, wet="WVO 2.31b lid 2"), (work,))


def doorstroompunt_buiten_doelgroep() -> Seeds:
    for step in DRAWN.steps:
        if step.actor and step.actor.group == "doorstroompunt":
            ages = {"vanaf": 16, "tot": 26}
            for more in ({"diploma": "vwo"}, {"leeftijd": ages | {"tot": 30}}):
                audience = {"leeftijd": ages, "herkomst": "vavo"} | more
                yield Seed(changed(step.address, doelgroep=audience), (step.address,))


def startkwalificatie_gat() -> Seeds:
    place = Address("mbo", "neemt-over")
    for diploma in ("niveau-3", "bbl-2"):
        audience = {"leeftijd": {"vanaf": 16, "tot": 27}, "diploma": diploma}
        yield Seed(changed(place, doelgroep=audience), (Address("mbo"),))
    yield Seed(changed(place, doelgroep=None), (Address("mbo"),))


def leeftijdsgat() -> Seeds:
    for ages in ({"vanaf": 12, "tot": 27}, {"vanaf": 16, "tot": 30}):
        yield Seed(changed(Address(), leeftijd=ages), (Address(),))


def verjaardag_zonder_overdracht() -> Seeds:
    """Let the other only be involved on a birthday, or ask the parents after the 18th."""
    for place in (Address("mbo", "o-18"), Address("mbo", "o-27")):
        source = plain(dict(parts(Handover))[place])["van"]
        yield Seed(changed(place, soort="betrekken"), (Address("mbo", source),))
    for place, handover in parts(Handover):
        if handover.consent not in {None, "niet-nodig"}:
            yield Seed(changed(place, instemming="ouders"), (place,))


def _is_needed(step: GraphStep) -> bool:
    """Whether nobody comes to a good end in this subprocess without the step."""
    places = [end for end in DRAWN.ends if end.said.outcome in GOOD]
    ends = {end for end in places if end.subprocess is step.subprocess}
    return ends.isdisjoint(DRAWN.reachable(DRAWN.starts, without=[step]))


def _step(place: Address) -> Step:
    return dict(parts(Step))[place]


def _terms(part: Step | Handover | Responsibility) -> list[Any]:
    terms = plain(part).get("termijn", [])
    return [*terms] if isinstance(terms, list | tuple) else [terms]
