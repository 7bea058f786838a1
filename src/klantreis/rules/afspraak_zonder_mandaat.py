"""Een afspraak van een partij die voor meer organisaties staat."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.journey import Address, Agreement, Subprocess
from klantreis.rules.engine import Mark, rule


@rule(
    "midden",
    kind="afspraak",
    short="namens wie",
    message="{partij} staat voor {aantal}. Bij '{afspraak}' staat nog niet wie er nog ja op zegt.",
    question="Namens wie is deze afspraak? Wie vertelt het de anderen?",
    together="deelproces",
)
def afspraak_zonder_mandaat(graph: JourneyGraph) -> Iterator[Mark]:
    """Wie voor meer organisaties iets belooft, zegt wie er nog ja op moet zeggen.

    Waarom: een afspraak van een school bindt de andere scholen niet.

    Dit gaat over een partij met `staat_voor`. Genoeg is `voorbehoud`, of een besluit van de
    stuurgroep. Wie aan tafel mag besluiten, besluit voor de eigen organisatie. Een afspraak die
    gedaan of vervallen is, telt niet mee.

    Goed:
        actoren:
          - {id: pro, naam: Praktijkonderwijs, groep: onderwijs, staat_voor: 28 schoolbesturen}
          - {id: dsp, naam: Doorstroompunt, groep: doorstroompunt}
        deelprocessen:
          - id: d
            afspraken:
              - {id: a, wat: Belt voor de zomer, wie: pro, voorbehoud: pro}
              - {id: b, wat: Belt na de zomer, wie: pro, besluit: stuurgroep}
              - {id: c, wat: Houdt een lijst bij, wie: dsp}

    Fout:
        actoren:
          - {id: pro, naam: Praktijkonderwijs, groep: onderwijs, staat_voor: 28 schoolbesturen}
        deelprocessen:
          - id: d
            afspraken:
              - {id: a, wat: Belt voor de zomer, wie: pro, wanneer: 2026-06-01}  # hier
    """
    for subprocess in graph.journey.subprocesses:
        for agreement in _open(subprocess):
            party = graph.actors.get(agreement.who or "")
            if party and party.stands_for:
                said = " ".join((agreement.what or agreement.id).split())
                yield Mark.at(
                    Address(subprocess.id, agreement.id),
                    "wie",
                    partij=party.title,
                    aantal=party.stands_for,
                    afspraak=said,
                )


def _open(subprocess: Subprocess) -> Iterator[Agreement]:
    """Yield the agreements that still hold and that nobody else has to say yes to."""
    for agreement in subprocess.agreements:
        is_over = agreement.state in {"gedaan", "vervallen"}
        if not (is_over or agreement.decided_by or agreement.reserved_by):
            yield agreement
