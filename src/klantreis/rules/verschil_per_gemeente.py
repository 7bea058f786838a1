"""Een verschil tussen gemeenten zonder reden."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from klantreis.graph import JourneyGraph
from klantreis.journey import Address, Budget, Handover, Step, Subprocess
from klantreis.rules.engine import Mark, rule


@rule(
    "hoog",
    kind="wet",
    short="verschil",
    message="Het programma betaalt dit, en het gaat per gemeente anders: {verschil}.",
    question="Krijgt een jongere uit de buurgemeente hetzelfde?",
    asks="Dit gaat per gemeente anders: {verschil}.",
)
def verschil_per_gemeente(graph: JourneyGraph) -> Iterator[Mark]:
    """Een verschil tussen gemeenten heeft een reden.

    Waarom: in een maatregel van het programma mag alleen verschil zitten als daar een goede reden
    voor is. Dat staat in Regeling 2.5 lid 2. Buiten het programma mag verschil wel.

    We kijken naar `verschillen` met `per: gemeente` zonder `reden`. Alleen als bij dat onderdeel
    staat dat het programma betaalt, gaat het om de wet. Anders is het een vraag.

    Goed:
        stappen:
          - {id: coach, naam: Zet een coach in, actor: dsp, budget: {wie: dsp, uit: programma}}
        verschillen:
          - {id: v, per: gemeente, tekst: De een belt, bij: coach, reden: Er is een proef tot juli}
          - {id: w, per: school, tekst: De ene school belt zelf, bij: coach}

    Fout:
        stappen:
          - {id: coach, naam: Zet een coach in, actor: dsp, budget: {wie: dsp, uit: programma}}
          - {id: belt, naam: Belt de jongere, actor: dsp}
        verschillen:
          - {id: v, per: gemeente, tekst: De een doet het in juli, bij: coach}  # hier
          - {id: w, per: gemeente, tekst: De een komt thuis langs, bij: belt}  # hier
    """
    for subprocess in graph.journey.subprocesses:
        for difference in subprocess.differences:
            if difference.per == "gemeente" and not difference.reason:
                is_measure = any(_is_measure(subprocess, difference.about))
                said = " ".join((difference.text or difference.id).split()).rstrip(".")
                place = Address(subprocess.id, difference.id)
                yield Mark.at(place, "reden", asks=not is_measure, verschil=said)


def _is_measure(subprocess: Subprocess, about: Collection[str]) -> Iterator[bool]:
    """Yield of every part that it is about whether the programme pays it."""
    parts: tuple[Step | Handover, ...] = (*subprocess.steps, *subprocess.handovers)
    for part in parts:
        if part.id in about:
            yield isinstance(part.budget, Budget) and part.budget.source == "programma"
    for task in subprocess.responsibilities:
        if task.id in about or not set(about).isdisjoint(task.about):
            yield task.budget is not None and task.budget.source == "programma"
