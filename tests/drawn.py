"""Journeys for tests, from the steps and lists of one or more subprocesses."""

from __future__ import annotations

from textwrap import dedent, indent

from klantreis import graph
from klantreis.journey import Journey
from klantreis.source import read

HEAD = """\
id: test
actoren:
  - {id: jongere, naam: Jongere, groep: jongere}
  - {id: school, naam: School, groep: onderwijs}
  - {id: dsp, naam: Doorstroompunt, groep: doorstroompunt}
  - {id: wi, naam: Werk & Inkomen, groep: gemeente}
  - {id: duo, naam: DUO, groep: landelijk}
deelprocessen:
"""


def journey(*subprocesses: str) -> Journey:
    """Return the journey with these subprocesses: d, e, f … each written from `stappen:` on."""
    text = HEAD
    for name, body in zip("defgh", subprocesses, strict=False):
        text += f"  - id: {name}\n{indent(dedent(body).strip(), '    ')}\n"
    document = read(text.encode())
    assert document.journey is not None, document.problems
    assert not document.problems, document.problems
    return document.journey


def drawn(*subprocesses: str) -> graph.JourneyGraph:
    """Return the graph of the journey with these subprocesses."""
    return graph.of(journey(*subprocesses))
