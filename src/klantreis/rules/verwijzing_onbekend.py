"""Een verwijzing naar iets wat er niet staat."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.journey import Address
from klantreis.journey.references import Reference, Targets, unknown
from klantreis.rules.engine import Mark, rule
from klantreis.words import listed, say
from klantreis.words.nearest import nearest

GUESSES = 20  # a guess compares with every name; a file full of typing errors must stay quick
NAMES = 5  # in one sentence


@rule(
    "midden",
    kind="bestand",
    short="verwijzing",
    message="{namen} staat nog niet in het bestand.{gok}",
    question="Wie of wat is hier bedoeld?",
    desk=True,
)
def verwijzing_onbekend(graph: JourneyGraph) -> Iterator[Mark]:
    """Wat een stap of overdracht noemt, staat in het bestand.

    Waarom: bij een tikfout verdwijnt een pijl of een partij uit de tekening.

    Een naam die vaker voorkomt, noemen we op de eerste plek.

    Goed:
        stappen:
          - {id: belt, naam: Belt de jongere, actor: dsp, daarna: plan}
          - {id: plan, naam: Maakt een plan, actor: onbekend}

    Fout:
        stappen:
          - {id: belt, naam: Belt de jongere, actor: dps, met: [wie, dsp], daarna: plan}  # hier
          - {id: plan, naam: Maakt een plan, actor: dps}
          - {id: helpt, naam: Helpt, actor: dsp, daarna: plann}  # hier
    """
    places: dict[Address, list[Reference]] = defaultdict(list)
    for reference in _firsts(graph):
        places[reference.owner].append(reference)
    targets = Targets(graph.journey)
    left = GUESSES
    for place, references in places.items():
        shown = references[:NAMES]
        guesses = _guesses(targets, shown[:left])
        left -= len(shown[:left])
        guess = " " + say("problem.meant", woord=listed(guesses, "of")) if guesses else ""
        yield Mark.at(place, references[0].field, namen=_names(references), gok=guess)


def _firsts(graph: JourneyGraph) -> Iterator[Reference]:
    """Yield the first reference with each unknown name."""
    seen: set[tuple[str, str]] = set()
    for reference in unknown(graph.journey):
        if (reference.kind, reference.target) not in seen:
            seen.add((reference.kind, reference.target))
            yield reference


def _names(references: list[Reference]) -> str:
    names = [f"'{reference.target}'" for reference in references[:NAMES]]
    more = len(references) - len(names)
    return listed([*names, say("rules.more_names", aantal=more)] if more else names)


def _guesses(targets: Targets, references: list[Reference]) -> list[str]:
    found = (
        targets.called(reference.kind, reference.target)
        or nearest(reference.target, targets.names(reference.kind, reference.subprocess))
        for reference in references
    )
    return [f"'{word}'" for word in found if word]
