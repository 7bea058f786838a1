"""Seeds in names, in references and in what does not belong in a file."""

from __future__ import annotations

from itertools import combinations, cycle
from typing import Any

from klantreis.journey import (
    Accepted,
    Address,
    Agreement,
    Difference,
    Handover,
    Opportunity,
    Part,
    Question,
    Responsibility,
    Risk,
    Step,
)
from tests.rules.seeds.change import (
    COMPLETE,
    DRAWN,
    Seed,
    Seeds,
    changed,
    contradicted,
    flow_added,
    parts,
    plain,
)

PERSONS = ("mevrouw Voorbeeld", "de heer V. van Voorbeeld", "V.O. Orbeeld")
TRACES = ("06-12345678", "voornaam.achternaam@voorbeeld.nl", "geboren op 12-03-2008")
TEXTS: dict[type[Part], str] = {
    Step: "toelichting",
    Handover: "bij_weigering",
    Responsibility: "toelichting",
    Risk: "maatregel",
    Opportunity: "actie",
    Question: "antwoord",
    Agreement: "wat",
    Difference: "tekst",
    Accepted: "reden",
}
"""Where somebody may write a sentence, by kind of part."""
REFERENCES: dict[type[Part], tuple[str, ...]] = {
    Step: ("met", "overleg", "informeren", "systeem", "sessie"),
    Handover: ("terugweg", "sessie"),
    Responsibility: ("overleg", "informeren", "bij"),
    Risk: ("bij",),
    Opportunity: ("bij",),
    Question: ("bij", "voor"),
    Agreement: ("bij", "voorbehoud", "sessie"),
    Difference: ("bij",),
    Accepted: ("bij",),
}
"""The keys with which they name other parts and that change no line, by kind of part."""
_SUPPORT = "voor een ander dan wie de wet noemt"
FOR_NOBODY = {
    "mbo/zoekt-op": {"doorstroompunt-buiten-doelgroep@mbo/zoekt-op": _SUPPORT},
    "mbo/coacht": {"doorstroompunt-buiten-doelgroep@mbo/coacht": _SUPPORT},
    "mbo/neemt-over": {"startkwalificatie-gat@mbo": "er is niemand meer voor wie 18 jaar is"},
}
"""What follows when a step is for nobody, by step."""
ONE = frozenset({"sessie", "terugweg"})


def bij_ander_deel() -> Seeds:
    firsts = {each.id: f"{each.id}/{each.steps[0].id}" for each in COMPLETE.subprocesses}
    for kind, keys in REFERENCES.items():
        if "bij" in keys:
            for place, part in parts(kind):
                for there in (firsts["terug"], firsts[place.group]):
                    yield Seed(changed(place, bij=[*_many(part, "bij"), there]), (place,))


def dubbele_naam() -> Seeds:
    for one, other in combinations(COMPLETE.actors, 2):
        place = Address("actoren", other.id)
        yield Seed(changed(place, ook=[(one.name or "").upper()]), (place,))
        yield Seed(changed(place, kort=one.short), (place,))


def kan_niet_kloppen() -> Seeds:
    yield from _no_such_day()
    yield from _no_such_age()
    for place, accepted in parts(Accepted):
        back = {f"{accepted.rule}@{place.group}/{item}" for item in accepted.about}
        extras = dict.fromkeys(back, "wat bewust zo was, geldt niet meer")
        yield Seed(changed(place, zoals="zo was het"), (place,), extras)


def _no_such_day() -> Seeds:
    days = cycle(("2026-13-45", "2026-02-30", "31-04-2026", "0000-01-01"))
    yield Seed(changed(Address(), peildatum_wet=next(days)), (Address(),))
    for name in ("bronnen", "sessies"):
        for each in plain(COMPLETE)[name]:
            place = Address(name, each["id"])
            yield Seed(changed(place, datum=next(days)), (place,))
    for place, _ in parts(Agreement):
        yield Seed(changed(place, wanneer=next(days)), (place,))
    for place, _ in parts(Accepted):
        yield Seed(changed(place, datum=next(days)), (place,))
    terms = [(place, step.term) for place, step in parts(Step)]
    terms += [(place, each.term) for place, each in parts(Handover) if isinstance(each.term, tuple)]
    for place, term in terms:
        if term:
            moments = [*map(plain, term), {"uiterlijk": next(days), "bron": "regio"}]
            yield Seed(changed(place, termijn=moments), (place,), contradicted(place))


def _no_such_age() -> Seeds:
    ages = {"leeftijd": {"vanaf": 27, "tot": 18}}
    yield Seed(changed(Address(), **ages), (Address(),))
    for group in COMPLETE.audiences:
        place = Address("doelgroepen", group.id)
        yield Seed(changed(place, **ages), (place,))
    audiences = [(place, step.audience) for place, step in parts(Step)]
    audiences += [(place, task.audience) for place, task in parts(Responsibility)]
    for place, audience in audiences:
        if audience and audience.ages:
            extras = FOR_NOBODY.get(str(place), {})
            yield Seed(changed(place, doelgroep=plain(audience) | ages), (place,), extras)


def leeg_met_stappen() -> Seeds:
    step = {"id": "begin", "actor": "dsp", "soort": "start"}
    early = {"id": "nieuw", "titel": "Begonnen", "status": "leeg", "stappen": [step]}
    parts_now = [*map(plain, COMPLETE.subprocesses), early]
    yield Seed(changed(Address(), deelprocessen=parts_now), (Address("nieuw"),))


def persoon_als_actor() -> Seeds:
    for place, step in parts(Step):
        if step.actor != "jongere" and not step.outcome:
            yield Seed(changed(place, functie=PERSONS[0]), (place,))
    for place, _ in parts(Agreement):
        yield Seed(changed(place, functie=PERSONS[1]), (place,))
    for subprocess in COMPLETE.subprocesses:
        if subprocess.at_table:
            seats = [*map(plain, subprocess.at_table), {"actor": "wi", "functie": PERSONS[2]}]
            place = Address(subprocess.id)
            yield Seed(changed(place, aan_tafel=seats), (place,))
    yield from _named()


def _named() -> Seeds:
    """Name a party after somebody."""
    for actor in COMPLETE.actors:
        place = Address("actoren", actor.id)
        if not actor.is_youth:
            yield Seed(changed(place, naam=PERSONS[0]), (place,))
            yield Seed(changed(place, functies=["coach", PERSONS[1]]), (place,))
            yield Seed(changed(place, ook=PERSONS[2]), (place,))


def persoonsgegevens_in_bestand() -> Seeds:
    traces = cycle(TRACES)
    for kind, key in TEXTS.items():
        for place, _ in parts(kind):
            yield Seed(changed(place, **{key: f"Bel of mail {next(traces)}"}), (place,))
    for place in (Address(), *(Address(each.id) for each in COMPLETE.subprocesses)):
        yield Seed(changed(place, toelichting=f"Bel of mail {next(traces)}"), (place,))
    mailbox = {"naar": "aanbod", "meldpunt": "loket@voorbeeld.nl"}
    end = Address("school", "geen-hulp")
    yield Seed(changed(end, terugweg=mailbox), (end,))


def verwijzing_onbekend() -> Seeds:
    for kind, keys in REFERENCES.items():
        for place, part in parts(kind):
            for key in keys:
                named = "weg" if key in ONE else [*_many(part, key), "weg"]
                yield Seed(changed(place, **{key: named}), (place,))
    yield from _to_nothing()
    for subprocess in COMPLETE.subprocesses:
        yield Seed(changed(Address(subprocess.id), banen="weg"), (Address(subprocess.id),))
    for key in ("van", "inzage"):
        register = Address("systemen", "register")
        yield Seed(changed(register, **{key: "weg"}), (register,))


def _to_nothing() -> Seeds:
    """Let lines come from nowhere, or lead to nothing."""
    for step in DRAWN.steps:
        place = step.address
        if step.is_start:
            yield Seed(changed(place, komt_van=[*step.said.comes_from, "weg/stap"]), (place,))
        if step.said.is_choice:
            branch = place._replace(branch="misschien")
            yield Seed(flow_added(place, als="misschien", naar="weg"), (branch,))


def _many(part: Part, key: str) -> list[Any]:
    said = plain(part).get(key, [])
    return list(said) if isinstance(said, list | tuple) else [said]
