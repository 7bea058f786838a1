"""Een risico waar nog niemand iets aan doet."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.journey import Address, Unsaid
from klantreis.rules.engine import Mark, rule


@rule(
    "midden",
    kind="afspraak",
    short="risico",
    message="Bij het risico '{risico}' staat nog niet {wat}.",
    question="Wie kan dit risico kleiner maken, en hoe?",
    together="deelproces",
)
def risico_zonder_eigenaar_of_maatregel(graph: JourneyGraph) -> Iterator[Mark]:
    """Bij een risico staat wie er iets aan kan doen, en wat.

    Waarom: een risico dat alleen op de lijst staat, wordt niet kleiner.

    Goed:
        risicos:
          - {id: r, tekst: De jongere raakt uit beeld, eigenaar: dsp, maatregel: Belt in juli}

    Fout:
        risicos:
          - {id: r, tekst: De jongere raakt uit beeld, eigenaar: dsp}  # hier
          - {id: s, tekst: De jongere verhuist, eigenaar: onbekend, maatregel: Belt}  # hier
          - {id: t, tekst: De jongere krijgt schulden}  # hier
    """
    for subprocess in graph.journey.subprocesses:
        for risk in subprocess.risks:
            is_owned = risk.owner not in {None, Unsaid.UNKNOWN}
            if is_owned and risk.measure:
                continue
            field = "maatregel" if is_owned else "eigenaar"
            what = "wat dit kleiner maakt" if is_owned else "wie er iets aan kan doen"
            at = Address(subprocess.id, risk.id)
            yield Mark.at(at, field, risico=" ".join((risk.text or risk.id).split()), wat=what)
