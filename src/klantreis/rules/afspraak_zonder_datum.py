"""Een afspraak zonder datum."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.journey import Address
from klantreis.rules.engine import Mark, rule

DONE = frozenset({"gedaan", "vervallen"})


@rule(
    "laag",
    kind="afspraak",
    short="datum",
    message="Bij de afspraak '{afspraak}' staat nog geen datum.",
    question="Wanneer is dit klaar?",
    together="deelproces",
    desk=True,
)
def afspraak_zonder_datum(graph: JourneyGraph) -> Iterator[Mark]:
    """Bij een afspraak staat wanneer het klaar is.

    Waarom: een afspraak zonder datum blijft liggen.

    Is een afspraak gedaan of vervallen, dan vragen we niets.

    Goed:
        afspraken:
          - {id: a, wat: Maakt een lijst, wie: dsp, wanneer: 2026-05-01, stand: open}
          - {id: b, wat: Vraagt de grondslag na, wie: dsp, stand: gedaan}

    Fout:
        afspraken:
          - {id: a, wat: Maakt een lijst, wie: dsp}  # hier
    """
    for subprocess in graph.journey.subprocesses:
        for agreement in subprocess.agreements:
            if not agreement.when and agreement.state not in DONE:
                said = " ".join((agreement.what or agreement.id).split())
                yield Mark.at(Address(subprocess.id, agreement.id), "wanneer", afspraak=said)
