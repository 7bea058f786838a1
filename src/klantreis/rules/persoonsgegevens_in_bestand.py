"""Een tekst die misschien zegt wie iemand is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain

from klantreis.graph import JourneyGraph
from klantreis.journey import Address, Journey, Subprocess
from klantreis.journey.texts import REMEMBERED, texts, texts_beside, words, words_of
from klantreis.memory import Same
from klantreis.privacy import NAMES, find_personal_data
from klantreis.rules.engine import Mark, rule
from klantreis.source.personal import nameless


@rule(
    "hoog",
    kind="bestand",
    short="persoonsgegevens",
    message="Hier staat misschien {soort}.",
    question="{vraag}?",
    asks="Hier staat {soort} van een organisatie.",
)
def persoonsgegevens_in_bestand(graph: JourneyGraph) -> Iterator[Mark]:
    """In het bestand staat niets waaraan je een persoon herkent.

    Waarom: het bestand komt op een scherm en gaat mee naar huis. Dat moet kunnen van de AVG.

    We zoeken e-mailadressen, telefoonnummers, burgerservicenummers, geboortedatums,
    rekeningnummers en adressen. Wat we vinden, laten we niet zien. Naar een postvak van een
    organisatie, of een telefoonnummer bij een meldpunt, vragen we een keer.

    Goed:
        stappen:
          - {id: belt, naam: Belt binnen 10 werkdagen na 2026-03-12, actor: dsp}

    Fout:
        stappen:
          - id: belt
            naam: Belt de jongere
            actor: dsp
            toelichting: Bel 06-12345678  # hier
          - {id: appt, actor: dsp, terugweg: {naar: belt, meldpunt: info@voorbeeld.nl}}  # hier
          - {id: mailt, actor: dsp, terugweg: {naar: belt, meldpunt: loket@voorbeeld.nl}}
    """
    beside = () if isinstance(graph.content, Journey) else tuple(texts_beside(graph.content))
    head = words(graph.journey.model_copy(update={"subprocesses": ()}))
    has_none = _is_clean(chain(*head.values(), (said.text for said in beside)))
    if has_none and all(_is_clean_part(Same(each)) for each in graph.journey.subprocesses):
        return
    found: set[Address] = set()
    asked = False
    for said in (*texts(graph.journey), *beside):
        kinds = [trace.kind for trace in find_personal_data(said.text)]
        personal = [kind for kind in kinds if not _is_public(kind, said.field)]
        if said.owner in found or not kinds or (asked and not personal):
            continue
        asked = asked or not personal
        found.add(said.owner)
        kind = NAMES[(personal or kinds)[0]]
        question = "Kan dit zonder naam" if personal else "Mag iedereen dit zien"
        yield Mark.at(
            nameless(said.owner), said.field, asks=not personal, soort=kind, vraag=question
        )


def _is_clean(every: Iterable[str]) -> bool:
    """Whether nothing is in any of these texts; where it would be, is not looked for."""
    return not find_personal_data("\n\n".join(every))


@lru_cache(maxsize=REMEMBERED)
def _is_clean_part(subprocess: Same[Subprocess]) -> bool:
    return _is_clean(chain(*words_of(subprocess.it).values()))


def _is_public(kind: str, field: str) -> bool:
    """Whether it may well be that of an organisation: a mailbox, a telephone to report to."""
    return kind == "functioneel-postvak" or (kind == "telefoon" and field == "terugweg")
