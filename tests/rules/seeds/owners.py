"""Seeds in who does something, sees to it, pays for it and is at the table."""

from __future__ import annotations

from klantreis.graph import GraphStep
from klantreis.journey import Address, Handover, Responsibility, Step
from tests.rules.seeds.change import (
    COMPLETE,
    DRAWN,
    Seed,
    Seeds,
    changed,
    contradicted,
    parts,
    plain,
)

OWNED: tuple[type[Step | Handover | Responsibility], ...] = (Step, Handover, Responsibility)
PROGRAMME = {"wie": "dsp", "uit": "programma"}
NEW = {"id": "nieuw", "naam": "Nog een partij"}
PAIR = ["dsp", "wi"]


def eigenaar_samen() -> Seeds:
    return _with_owners("samen")


def twee_eindverantwoordelijken() -> Seeds:
    return _with_owners(PAIR)


def uitvoerder_zonder_opdracht() -> Seeds:
    """Let somebody else see to a step that was agreed, or ask nobody about a task."""
    for step in DRAWN.steps:
        is_given = step.said.law or any(arrow.handovers for arrow in DRAWN.into(step))
        agreed = {"status": "nu-zo", "eindverantwoordelijk": _stranger(step)}
        is_about = any(step.said.id in each.about for each in step.subprocess.agreements)
        if step.organisation and not is_given and not is_about:
            yield Seed(changed(step.address, **agreed), (step.address,))
    task = Address("mbo", "d-lijst")
    yield Seed(changed(task, overleg=None), (task,))


def budgethouder_onbekend() -> Seeds:
    for kind in OWNED:
        for place, _ in parts(kind):
            yield Seed(changed(place, budget="onbekend"), (place,))
            if kind is not Handover:
                yield Seed(changed(place, budget={}), (place,))


def wettelijke_taak_uit_programma() -> Seeds:
    for kind in OWNED:
        for place, part in parts(kind):
            if any(article not in MAY for article in part.law):
                yield Seed(changed(place, budget=PROGRAMME), (place,))


MAY = frozenset({"WEC 44 lid 4"})
"""What stands in the complete journey and need not be done by itself."""


def actor_niet_aan_tafel() -> Seeds:
    """Take the seat away of who does something here."""
    for subprocess in COMPLETE.subprocesses:
        seats = [plain(seat) for seat in subprocess.at_table]
        for seat in subprocess.at_table:
            first = _first(subprocess.id, seat.actor or "")
            if first is not None:
                left = [each for each in seats if each["actor"] != seat.actor]
                yield Seed(changed(Address(subprocess.id), aan_tafel=left), (first,))


def niet_met_jongeren_besproken() -> Seeds:
    """Take the seat of the young person away, or the role in the only session."""
    school, seats = Address("school"), ["pro", "dsp", "wi", "werkgever", "zorg"]
    yield Seed(changed(school, aan_tafel=seats), (school,))
    mbo, seats = Address("mbo"), ["mbo", "leerplicht", "dsp", "wi", "zorg"]
    yield Seed(changed(mbo, aan_tafel=seats), (mbo,))
    session = Address("sessies", "s2")
    yield Seed(changed(session, rollen=["mentor", "coach"]), (Address("terug"),))
    yield Seed(changed(session, deelproces="school"), (Address("terug"),))


def actor_zonder_rol() -> Seeds:
    for group in ("onderwijs", "doorstroompunt", "gemeente", "werk", "zorg"):
        actors = [*map(plain, COMPLETE.actors), NEW | {"groep": group}]
        yield Seed(changed(Address(), actoren=actors), (Address("actoren", "nieuw"),))


def _with_owners(owners: str | list[str]) -> Seeds:
    for kind in OWNED:
        for place, _ in parts(kind):
            journey = changed(place, eindverantwoordelijk=owners)
            yield Seed(journey, (place,), contradicted(place))


def _stranger(step: GraphStep) -> str:
    """Return an organisation at the table that has nothing to do with a step."""
    there = {step.said.actor, *step.said.together_with}
    seats = {seat.actor for seat in step.subprocess.at_table} or {*PAIR}
    return next(each.id for each in COMPLETE.actors if each.id in seats - there - {"jongere"})


def _first(group: str, actor: str) -> Address | None:
    steps = (step for step in DRAWN.steps if step.subprocess.id == group)
    return next((step.address for step in steps if step.organisation == actor), None)
