"""Small journeys as people write them."""

from __future__ import annotations

SMALL = """\
schema: 1
id: klein
titel: Kleine klantreis
actoren:
  - {id: jongere, naam: Jongere, groep: jongere}
  - {id: pro, naam: Praktijkonderwijs, groep: onderwijs}
  - {id: dsp, naam: Doorstroompunt, groep: doorstroompunt}
deelprocessen:
  - id: d
    titel: Van school naar doorstroompunt
    stappen:
      - id: ziet
        naam: Ziet dat de leerling stopt
        actor: pro
        soort: start
        daarna: belt
      - id: belt
        naam: Belt de jongere
        actor: dsp
        daarna:
          - {als: ja, naar: plek}
          - {als: nee, naar: weg}
      - {id: plek, naam: Heeft een plek, uitkomst: onderwijs}
      - {id: weg, naam: Is uit beeld, uitkomst: uit-beeld}
    overdrachten:
      - id: o
        naam: School meldt
        van: ziet
        naar: belt
        termijn: {binnen: 10 werkdagen, bron: praktijk}
"""

UNINDENTED = """\
# zo schrijft een collega het
id: los
titel: "Losse stijl"
deelprocessen:
- id: d
  stappen:
  -   id: a
      naam: >
        Een zin
        over twee regels
      actor: pro   # school
      daarna: [b, c]
  - id: b
    soort: wachten
    duur:
      vanaf: 3 weken
      bron: voorbeeld
    terugweg: {naar: a, meldpunt: }
  - {id: c, uitkomst: arbeid}
actoren:
- id: pro
  functies: [mentor,
    zorg]
"""

BARE = "id: kaal\n"

SAMPLES = (SMALL, UNINDENTED, BARE, SMALL.replace("\n", "\r\n"), "\ufeff" + SMALL)


def step(text: str) -> str:
    """Return a journey with one more step, written as this text."""
    indented = "\n".join(f"        {line}" for line in text.splitlines())
    return SMALL.replace("      - {id: plek", f"      -\n{indented}\n      - {{id: plek", 1)
