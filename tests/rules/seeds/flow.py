"""Seeds in the lines between steps."""

from __future__ import annotations

from klantreis.graph import Arrow, GraphHandover, GraphStep
from klantreis.journey import Address, Agreement, Journey, Risk
from tests.rules.seeds.change import (
    COMPLETE,
    DRAWN,
    NOTHING,
    Seed,
    Seeds,
    added,
    changed,
    flow_added,
    flow_changed,
    parts,
    plain,
    removed,
)

NEW = "nieuw"
CUT = {
    "vso/biedt": {"enige-schakel@vso/indicatie": "de weg langs de school is er niet meer"},
    "vso/wil-bezig/ja": {"enige-schakel@vso/biedt": "de weg die overblijft, is van de school"},
    "terug/past/nee": {"pingpong@terug/past>vraagt-hulp": "met de tak verdwijnt hooguit 1 keer"},
}
"""What follows when a line stops at these places."""


def actorwissel_zonder_overdracht() -> Seeds:
    yield from _without_handover(shared=False)


def samen_zonder_overdracht() -> Seeds:
    yield from _without_handover(shared=True)


def begeleider_wisselt() -> Seeds:
    line = Address("terug", "in-dienst", target="houdt-contact")
    yield Seed(changed(Address("terug", "zoekt-werk"), met="jongere"), (line,))


def doodlopend() -> Seeds:
    """Let an answer lead to a step after which nothing comes, or stop at a step."""
    for step in _choices():
        yield Seed(_answer(step), (_new(step),))
    for step in DRAWN.steps:
        giving = any(each.source is step for each in DRAWN.handovers)
        if step.said.flows and not giving and _is_spare(*_flows(step)):
            place = step.address
            yield Seed(changed(place, daarna=None), (place,), CUT.get(str(place), NOTHING))


def draaideur() -> Seeds:
    """Let an answer lead to a step that leads to itself."""
    for step in _choices():
        again = {"naar": NEW, "hooguit": "2 keer"}
        yield Seed(_answer(step, daarna=again), (_new(step),))


def geen_uitkomst() -> Seeds:
    """Begin somewhere else, and never come to an end."""
    for subprocess in COMPLETE.subprocesses:
        place = Address(subprocess.id, NEW)
        begin = _step(soort="start", daarna={"naar": NEW, "hooguit": "2 keer"})
        why = "wie nergens uitkomt, komt in een rondje of loopt dood"
        journey = added(subprocess.id, "stappen", **begin)
        yield Seed(journey, (place,), {f"draaideur@{place}": why})


def onbereikbaar() -> Seeds:
    """Add a step that nothing leads to, or take away the only way to a step."""
    for step in DRAWN.steps:
        if not step.is_end:
            new = _step(daarna=step.said.id)
            yield Seed(added(step.subprocess.id, "stappen", **new), (_new(step),))


def tak_zonder_vervolg() -> Seeds:
    """Add an answer that leads nowhere, or take away where one leads."""
    for step in _choices():
        place = step.address._replace(branch="misschien")
        yield Seed(flow_added(step.address, als="misschien"), (place,))
        for number, arrow in enumerate(_flows(step)):
            if _is_spare(arrow):
                place = step.address._replace(branch=arrow.label or "")
                journey = flow_changed(step.address, number, naar=None)
                yield Seed(journey, (place,), CUT.get(str(place), NOTHING))


def keuze_zonder_nee() -> Seeds:
    """Give the only way on an answer, or let a yes be one."""
    for step in DRAWN.steps:
        if len(step.said.flows) == 1:
            place = step.address
            yield Seed(flow_changed(place, 0, als="ja"), (place,))
            yield Seed(changed(place, telt_als=[*step.said.counts_as, "instemming"]), (place,))


def keuze_zonder_geen_reactie() -> Seeds:
    """Let the answer for silence be about something else, or let a choice be a yes."""
    for step in _choices():
        silent = [n for n, arrow in enumerate(_flows(step)) if arrow.label == "geen reactie"]
        if "instemming" in step.said.counts_as:
            yield Seed(flow_changed(step.address, *silent, als="anders"), (step.address,))
        elif not silent and not _lets_go(step):
            place = step.address
            yield Seed(changed(place, telt_als=[*step.said.counts_as, "instemming"]), (place,))


def lus_zonder_grens() -> Seeds:
    for step, number, arrow in _limited():
        if step.said.id in {"belt", "lukt"}:
            yield Seed(flow_changed(step.address, number, hooguit=None), (arrow.address,))
    for step in DRAWN.steps:
        stops = any(each.until for each in (*step.said.term, *step.said.duration))
        if step.organisation and len(step.said.flows) == 1 and not stops:
            place = step.address._replace(target=step.said.id)
            yield Seed(flow_added(step.address, naar=step.said.id), (place,))


def pingpong() -> Seeds:
    for step, number, arrow in _limited():
        if step.said.id == "past":
            yield Seed(flow_changed(step.address, number, hooguit=None), (arrow.address,))


def te_veel_wissels() -> Seeds:
    """Let a fifth organisation do the last step."""
    yield Seed(changed(Address("mbo", "rondt-af"), actor="zorg"), (Address("mbo"),))


def enige_schakel() -> Seeds:
    place = Address("terug", "zoekt")
    yield Seed(changed(place, met="jongere"), (place,))


def dubbel_contact() -> Seeds:
    place = Address("vso", "indicatie")
    yield Seed(changed(place, telt_als="contact"), (Address("vso", "vertrek"),))


def route_ontbreekt() -> Seeds:
    """Let no end be this outcome any more."""
    for outcome in ("onderwijs", "arbeid", "dagbesteding"):
        journey = COMPLETE
        for end in DRAWN.ends:
            if end.said.outcome == outcome:
                journey = changed(end.address, journey, uitkomst="elders")
        yield Seed(journey, (Address(),))


def uitgang_naar_leeg() -> Seeds:
    lines = tuple(arrow.address for arrow in DRAWN.arrows if arrow.crosses)
    extras = {"leeg-met-stappen@terug": "de stappen staan er nog"}
    yield Seed(changed(Address("terug"), status="leeg"), lines, extras)


def uitgang_zonder_ingang() -> Seeds:
    place = Address("terug", "hoort")
    exits = [arrow for arrow in DRAWN.arrows if arrow.crosses]
    for arrow in exits:
        others = [str(each.source.address) for each in exits if each is not arrow]
        yield Seed(changed(place, komt_van=others), (arrow.address,))


def deelproces_los() -> Seeds:
    start = {"id": "begin", "actor": "dsp", "met": "jongere", "soort": "start", "daarna": "klaar"}
    end = {"id": "klaar", "uitkomst": "arbeid"}
    alone = {"id": NEW, "titel": "Los", "stappen": [start, end]}
    parts_now = [*map(plain, COMPLETE.subprocesses), alone]
    yield Seed(changed(Address(), deelprocessen=parts_now), (Address(NEW),))


def _without_handover(*, shared: bool) -> Seeds:
    """Take away a handover that stands alone on its line."""
    for handover in DRAWN.handovers:
        for arrow in _last_lines(handover):
            if _shares(handover) == shared:
                yield Seed(removed(handover.address), (arrow.address,), _dangling(handover))


def _last_lines(handover: GraphHandover) -> list[Arrow]:
    """Return the lines of a handover that enter its target, when somebody hands over there."""
    target = handover.target
    if handover.source is None or target is None or target.is_start:
        return []
    return [arrow for arrow in DRAWN.into(target) if handover in arrow.handovers]


def _shares(handover: GraphHandover) -> bool:
    """Whether the giver and the receiver do one of the two steps together."""
    source, target = handover.source, handover.target
    assert source is not None
    assert target is not None
    met = {*source.said.together_with, *target.said.together_with}
    return not met.isdisjoint({*handover.givers, handover.receiver})


def _dangling(handover: GraphHandover) -> dict[str, str]:
    """Say what is about a handover that is no longer there."""
    items = (each for kind in (Risk, Agreement) for each in parts(kind))
    place = next((at for at, each in items if handover.said.id in each.about), None)
    why = "dit gaat over de overdracht die weg is"
    return {f"verwijzing-onbekend@{place}": why} if place else {}


def _lets_go(step: GraphStep) -> bool:
    """Whether a branch passes the young person on: silence is asked of the handover then."""
    lines = (each for arrow in _flows(step) for each in arrow.handovers)
    return any(each.said.kind == "overdragen" for each in lines)


def _choices() -> list[GraphStep]:
    return [step for step in DRAWN.steps if step.said.is_choice]


def _flows(step: GraphStep) -> list[Arrow]:
    return [arrow for arrow in DRAWN.out_of(step) if arrow.kind == "flow"]


def _limited() -> list[tuple[GraphStep, int, Arrow]]:
    """Return every flow that may be followed a number of times, with its place among the others."""
    return [
        (step, number, arrow)
        for step in DRAWN.steps
        for number, arrow in enumerate(_flows(step))
        if arrow.flow and arrow.flow.at_most
    ]


def _new(step: GraphStep) -> Address:
    return Address(step.subprocess.id, NEW)


def _step(**said: object) -> dict[str, object]:
    """Return a step that nothing is found in, while it leads on."""
    return {"id": NEW, "actor": "jongere", "status": "gewenst"} | said


def _answer(step: GraphStep, **said: object) -> Journey:
    """Return the journey with one more answer to a choice, and the step that it leads to."""
    journey = flow_added(step.address, als="iets anders", naar=NEW)
    return added(step.subprocess.id, "stappen", journey, **_step(**said))


def _is_spare(*arrows: Arrow) -> bool:
    """Whether every step is reached without these lines too."""
    return DRAWN.reachable(DRAWN.starts, without=arrows) >= {*DRAWN.steps}
