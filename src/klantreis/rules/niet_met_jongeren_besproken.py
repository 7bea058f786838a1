"""Een deel waar nog geen jongere over meepraatte."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from klantreis.graph import JourneyGraph
from klantreis.journey import Address, Journey, Session, Subprocess
from klantreis.rules.engine import Mark, rule

DISCUSSED = frozenset({"besproken", "vastgesteld"})


@rule(
    "midden",
    kind="afspraak",
    short="met jongeren",
    message="Bij '{deelproces}' staat nog niet dat een jongere meepraatte.",
    question="Met welke jongeren is dit deel besproken?",
)
def niet_met_jongeren_besproken(graph: JourneyGraph) -> Iterator[Mark]:
    """Over elk deel praat een jongere mee.

    Waarom: Regeling 2.4 vraagt in het programma hoe jongeren meepraten. Jongeren zien wat anderen
    missen.

    Een plek aan tafel telt, en een sessie over dit deel met de jongere bij `rollen`. We vragen het
    als er een tafel is, of als een deel al besproken is.

    Goed:
        aan_tafel: [dsp, jongere]
        stappen:
          - {id: belt, naam: Belt de jongere, actor: dsp}

    Goed:
        sessies:
          - {id: klankbord, soort: klankbord, deelproces: d, rollen: [Jongere, mentor]}
        deelprocessen:
          - id: d
            status: besproken
            stappen: [{id: belt, naam: Belt de jongere, actor: dsp}]

    Fout:
        deelprocessen:
          - id: d
            titel: Van school naar werk
            aan_tafel: [dsp, school]  # hier
            stappen: [{id: belt, naam: Belt de jongere, actor: dsp}]
          - id: e  # hier
            titel: Na het werk
            status: besproken
            stappen: [{id: belt, naam: Belt de jongere, actor: dsp}]
    """
    names = _names(graph.journey)
    for subprocess in graph.journey.subprocesses:
        is_asked = bool(subprocess.at_table) or subprocess.status in DISCUSSED
        if is_asked and subprocess.steps and not _took_part(graph.journey, subprocess, names):
            yield Mark.at(Address(subprocess.id), "aan_tafel", deelproces=subprocess.title)


def _names(journey: Journey) -> set[str]:
    """Return every name under which the young person may stand in a list of roles."""
    return {
        name.casefold()
        for actor in journey.actors
        if actor.is_youth
        for name in (actor.id, actor.title, *actor.also)
    }


def _took_part(journey: Journey, subprocess: Subprocess, names: Collection[str]) -> bool:
    seats = (seat.actor for seat in subprocess.at_table if seat.actor)
    sessions = (each for each in journey.sessions if _is_about(each, subprocess))
    roles = (role for session in sessions for role in session.roles)
    return any(role.casefold() in names for role in (*seats, *roles))


def _is_about(session: Session, subprocess: Subprocess) -> bool:
    """Whether a session was about this subprocess; one that names none was about all."""
    return session.subprocess in {None, subprocess.id}
