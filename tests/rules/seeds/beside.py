"""Seeds in the lists beside the flow, and in what the whole journey says."""

from __future__ import annotations

from klantreis.journey import Accepted, Address, Agreement, Difference, Opportunity, Risk
from tests.rules.seeds.change import COMPLETE, Seed, Seeds, added, changed, parts

SEVERAL = "28 schoolbesturen"


def afspraak_zonder_datum() -> Seeds:
    for place, _ in parts(Agreement):
        yield Seed(changed(place, wanneer=None, stand="open"), (place,))
    yield from _in_every_part("afspraken", wat="Belt voor de zomer", wie="dsp")


def afspraak_zonder_mandaat() -> Seeds:
    """Let a party that promised something stand for several organisations."""
    for place, agreement in parts(Agreement):
        if agreement.state == "open":
            party = Address("actoren", agreement.who or "")
            yield Seed(changed(party, staat_voor=SEVERAL), (place,))


def kans_zonder_actie() -> Seeds:
    for place, _ in parts(Opportunity):
        yield Seed(changed(place, actie=None), (place,))
    yield from _in_every_part("kansen", tekst="Samen bellen", eigenaar="dsp")


def risico_zonder_eigenaar_of_maatregel() -> Seeds:
    for place, _ in parts(Risk):
        yield Seed(changed(place, eigenaar=None), (place,))
        yield Seed(changed(place, eigenaar="onbekend"), (place,))
        yield Seed(changed(place, maatregel=None), (place,))
    yield from _in_every_part("risicos", tekst="Niemand belt")


def verschil_per_gemeente() -> Seeds:
    for place, _ in parts(Difference):
        yield Seed(changed(place, per="gemeente", reden=None), (place,))
    yield from _in_every_part("verschillen", per="gemeente", tekst="De een belt")


def bewust_zo_zonder_reden() -> Seeds:
    for place, accepted in parts(Accepted):
        for key in ("reden", "door", "datum"):
            yield Seed(changed(place, **{key: None}), (place,))
        about = Address(place.group, *accepted.about)
        why = "zonder regel is er niets geaccepteerd"
        yield Seed(changed(place, regel=None), (place,), {f"{accepted.rule}@{about}": why})


def duurzaam_niet_bepaald() -> Seeds:
    yield Seed(changed(Address(), duurzaam=None), (Address(),))


def _in_every_part(key: str, **said: str) -> Seeds:
    """Add an item that is not complete to a list of every subprocess."""
    for subprocess in COMPLETE.subprocesses:
        place = Address(subprocess.id, "nieuw")
        yield Seed(added(subprocess.id, key, id="nieuw", **said), (place,))
