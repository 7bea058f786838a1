"""Weken waarin niemand de jongere spreekt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import inf

from klantreis.graph import Arrow, GraphStep, JourneyGraph
from klantreis.journey import Moment, Unsaid
from klantreis.journey.moment import Amount
from klantreis.rules.engine import Mark, rule

MOST_WEEKS = 6
HERE = frozenset({"aanleiding", "melding"})
FIXED = frozenset({"diploma", "verlaten school", "start werk"})
CONTACT = frozenset({"contact", "nazorg"})


@rule(
    "midden",
    kind="proces",
    short="stilte",
    message="Rond '{stap}' is er {weken} weken geen contact met de jongere.",
    question="Wie spreekt de jongere in deze weken?",
)
def lange_stilte(graph: JourneyGraph) -> Iterator[Mark]:
    """Tussen twee keer contact zit hooguit zes weken.

    Waarom: wie weken niets hoort, haakt af.

    Contact is een stap van de jongere of met de jongere erbij. Een stap die telt als contact of
    nazorg is het ook. We tellen `duur` en `termijn` op tussen twee van die stappen. Staat er geen
    tijd, dan tellen we niets. Gaat de weg ernaast ook verder, dan vragen we niets.

    Goed:
        stappen:
          - {id: meldt, naam: Meldt zich, actor: jongere, soort: start, daarna: wacht}
          - id: wacht
            naam: Zoekt zelf werk
            actor: jongere
            soort: wachten
            eindverantwoordelijk: wi
            duur: {binnen: 4 weken}
            daarna: belt
          - {id: belt, naam: Belt, actor: wi, telt_als: contact, termijn: {binnen: 2 weken}}

    Fout:
        stappen:
          - {id: meldt, naam: Meldt zich, actor: jongere, soort: start, daarna: wacht}
          - id: wacht
            naam: Zoekt zelf werk
            actor: jongere
            soort: wachten
            eindverantwoordelijk: wi
            duur: {binnen: 4 weken}
            daarna: belt
          - id: belt  # hier
            naam: Belt
            actor: wi
            telt_als: contact
            termijn: {binnen: 3 weken}
    """
    begins = {step: _begins(graph, step) for step in graph.steps if step.said.term}
    arriving: dict[GraphStep, float] = {}
    for step, following in graph.onward.items():
        days = arriving.get(step, 0)
        goes_on = (days or step.said.duration) and not _has_contact(graph, step)
        days += _days(step.said.duration) if goes_on else 0
        is_long = days > MOST_WEEKS * 7
        if is_long and not _is_asked_elsewhere(step):
            yield Mark.at(step, "duur", stap=step.title, weken=round(days / 7))
        flows = step.said.flows
        is_fork = len(following) > 1 and not (flows and flows[0].when is not None)
        silent = -inf if is_fork or (is_long and goes_on) else days if goes_on else 0
        for arrow, target in following:
            is_agreed = arrow.handovers or (arrow.flow and arrow.flow.after)
            under_way = _under_way(arrow) if is_agreed else 0
            arrives = silent + max(under_way, begins.get(target, 0))
            arriving[target] = max(arrives, arriving.get(target, arrives))


def _has_contact(graph: JourneyGraph, step: GraphStep) -> bool:
    if step.is_youth:
        return step.said.kind_said != "wachten"
    if not CONTACT.isdisjoint(step.said.counts_as):
        return True
    present = [graph.actors.get(name) for name in step.said.together_with]
    return any(actor is not None and actor.is_youth for actor in present)


def _is_asked_elsewhere(step: GraphStep) -> bool:
    """Whether it waits with nobody to keep in touch: that is asked first."""
    return step.said.kind_said == "wachten" and not step.accountable


def _begins(graph: JourneyGraph, step: GraphStep) -> float:
    """Return within how many days after the step before it must begin."""
    return _days(each for each in step.said.term if _counts_from_here(graph, each, step))


def _under_way(arrow: Arrow) -> float:
    """Return how many days pass by a branch, or may pass by the handovers on the way."""
    after = Amount.of(arrow.flow.after) if arrow.flow and arrow.flow.after else None
    days = after.days if after else 0
    for handover in arrow.handovers:
        term = handover.said.term
        if term and not isinstance(term, Unsaid):
            soon = (each for each in term if (each.within or each.at_latest) and not each.before)
            days = max(days, _days(each for each in soon if not each.after))
    return days


def _counts_from_here(graph: JourneyGraph, moment: Moment, step: GraphStep) -> bool:
    """Whether a term counts from what has just happened, and not from a day in the year."""
    if not (moment.within or moment.at_latest) or moment.before:
        return False
    after = moment.after
    if not after or after in HERE:
        return True
    return after not in FIXED and graph.step(after, step.subprocess) is not None


def _days(moments: Iterable[Moment]) -> float:
    return max((amount.days for each in moments for amount in each.amounts), default=0)
