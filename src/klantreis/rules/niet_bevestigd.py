"""Een deel is besproken, en er staan nog aannames in."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import GraphStep, JourneyGraph
from klantreis.journey import Address
from klantreis.rules.engine import Mark, rule

DISCUSSED = frozenset({"besproken", "vastgesteld"})


@rule(
    "laag",
    kind="afspraak",
    short="aanname",
    message="In '{deelproces}' staat bij {n} van de {m} stappen nog: aanname.",
    question="Klopt dit zo? Leg het voor in een klankbordsessie.",
    desk=True,
)
def niet_bevestigd(graph: JourneyGraph) -> Iterator[Mark]:
    """Wat besproken is, staat er niet meer als aanname.

    Waarom: wie de kaart leest, wil weten wat de partijen zelf hebben gezegd.

    Een stap zonder `status` is een aanname. We tellen pas als het deel besproken is, of als bij een
    van de stappen al iets anders staat. Een einde telt niet mee.

    Goed:
        stappen:
          - {id: belt, naam: Belt de jongere, actor: dsp}

    Fout:
        deelprocessen:
          - id: d  # hier
            titel: Van school naar werk
            stappen:
              - {id: belt, naam: Belt de jongere, actor: dsp, status: nu-zo, daarna: plan}
              - {id: plan, naam: Maakt een plan, actor: dsp}
    """
    for subprocess in graph.journey.subprocesses:
        steps = [step for step in graph.steps_of(subprocess) if not step.is_end]
        assumed = sum(map(_is_assumed, steps))
        is_asked = subprocess.status in DISCUSSED or assumed < len(steps)
        if is_asked and assumed:
            place = Address(subprocess.id)
            yield Mark.at(place, deelproces=subprocess.title, n=assumed, m=len(steps))


def _is_assumed(step: GraphStep) -> bool:
    return step.said.status in {None, "aanname"}
