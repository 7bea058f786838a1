"""Wachten zonder dat iemand contact houdt."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.journey import Unsaid
from klantreis.rules.engine import Mark, rule


@rule(
    "midden",
    kind="afspraak",
    short="wachten",
    message="Bij '{stap}' staat nog niet wie contact houdt.",
    question="Wie houdt contact zolang er gewacht wordt?",
)
def wachten_zonder_eigenaar(graph: JourneyGraph) -> Iterator[Mark]:
    """Zolang er gewacht wordt, houdt een organisatie contact.

    Waarom: in de weken dat er niets gebeurt, raakt een jongere uit beeld.

    Doet een organisatie de stap, dan is zij het. Wacht de jongere, vul dan `eindverantwoordelijk`.

    Goed:
        stappen:
          - {id: zoekt, naam: Zoekt zelf, actor: jongere, soort: wachten, eindverantwoordelijk: wi}
          - {id: wacht, naam: Tot het tweede jaar, actor: school, soort: wachten}

    Fout:
        stappen:
          - {id: zoekt, naam: Zoekt zelf werk, actor: jongere, soort: wachten}  # hier
          - {id: later, naam: Later, soort: wachten, eindverantwoordelijk: onbekend}  # hier
    """
    for step in graph.steps:
        waits = step.said.kind_said == "wachten" and not (step.is_end or step.is_national)
        if waits and not set(step.accountable) - {Unsaid.UNKNOWN}:
            yield Mark.at(step, "eindverantwoordelijk", stap=step.title)
