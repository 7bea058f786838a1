"""De nazorg stopt eerder dan het aanbod van de school."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from klantreis import law
from klantreis.graph import GraphStep, JourneyGraph
from klantreis.rules.engine import Mark, rule


@rule(
    "hoog",
    kind="proces",
    short="duur nazorg",
    message="De nazorg stopt na {n} maanden. Het aanbod van de school moet {m} maanden duren.",
    question="Dit stopt na {n} maanden, de wet zegt {m}. Wie doet de rest?",
    asks="De nazorg stopt na {n} maanden. Het aanbod duurt voor sommigen {m} maanden.",
)
def nazorg_te_kort(graph: JourneyGraph) -> Iterator[Mark]:
    """Nazorg duurt zo lang als het aanbod van de school moet duren.

    Waarom: het aanbod duurt na entree en bol-2 een jaar, na pro en vso arbeidsmarkt twee jaar.

    We tellen `duur` en `termijn` van stappen met `telt_als: nazorg`. Staat daar niets, dan
    vragen we niets. Geldt het aanbod niet voor iedereen, dan is het een vraag.

    Goed:
        herkomst: pro
        stappen:
          - id: belt
            naam: Belt vier keer per jaar
            actor: pro
            telt_als: nazorg
            duur: {tot: 2 jaar, na: verlaten school}

    Fout:
        herkomst: pro
        stappen:
          - {id: belt, naam: Belt, actor: pro, telt_als: nazorg, duur: {op: 6 maanden}}  # hier
          - {id: appt, naam: Appt, actor: pro, telt_als: nazorg, duur: {op: 1 jaar}}

    Fout:
        herkomst: mbo
        stappen:
          - {id: belt, actor: mbo, telt_als: nazorg, duur: {tot: 9 maanden, na: diploma}}  # hier
    """
    for subprocess, group in graph.from_school:
        steps = graph.steps_of(subprocess)
        caring = [step for step in steps if "nazorg" in step.said.counts_as]
        if not (caring and group.origins):
            continue
        sure, partly = group.answers(law.offer)
        owed = law.months_owed(sure) or law.months_owed(partly)
        months = _care_ends(caring)
        if months is not None and round(months, 1) < owed:
            yield Mark.at(caring[0], "duur", asks=not any(sure), n=round(months), m=owed)


def _care_ends(steps: Iterable[GraphStep]) -> float | None:
    """Return when the care stops, in months after leaving; None while a step does not say.

    Moments after a fixed point overlap, durations without one follow each other.
    """
    latest = total = 0.0
    for step in steps:
        moments = [each for each in (*step.said.duration, *step.said.term) if each.amounts]
        if not moments:
            return None
        fixed = [each for each in moments if each.after]
        latest = max([latest, *(amount.months for each in fixed for amount in each.amounts)])
        if not fixed:
            total += max(amount.months for each in moments for amount in each.amounts)
    return max(latest, total)
