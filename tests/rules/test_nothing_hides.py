"""What a check passes over does not hide what comes after it."""

from __future__ import annotations

import pytest

from tests.rules.told import told

LEFT_OUT_FIRST = {
    "aanbod-na-school": (
        """
        deelprocessen:
          - id: d
            herkomst: mbo
            doelgroep: {diploma: niveau-4}
            stappen: [{id: a, naam: Sluit af, actor: mbo, soort: start}]
          - id: e
            herkomst: pro
            stappen: [{id: a, naam: Sluit af, actor: pro, soort: start}]
        """,
        ["e"],
    ),
    "actorwissel-zonder-overdracht": (
        """
        stappen:
          - {id: a, naam: Praat, actor: school, met: dsp, daarna: b}
          - {id: b, naam: Belt, actor: dsp, daarna: c}
          - {id: c, naam: Helpt, actor: wi}
        """,
        ["d/b>c"],
    ),
    "samen-zonder-overdracht": (
        """
        stappen:
          - {id: a, naam: Praat, actor: school, daarna: b}
          - {id: b, naam: Belt, actor: dsp, met: wi, daarna: c}
          - {id: c, naam: Helpt, actor: wi}
        """,
        ["d/b>c"],
    ),
    "enige-schakel": (
        """
        stappen:
          - {id: c, naam: Appt, actor: school, daarna: d}
          - {id: a, naam: Ziet, actor: school, soort: start, daarna: [c, d]}
          - {id: d, naam: Belt, actor: dsp, daarna: e}
          - {id: e, uitkomst: arbeid}
        """,
        ["d/d"],
    ),
    "dubbel-contact": (
        """
        stappen:
          - {id: a, naam: Begint, actor: school, soort: start, daarna: [b, c]}
          - {id: b, naam: Telt, actor: school, daarna: [i, f, g]}
          - {id: c, naam: Belt, actor: dsp, telt_als: contact}
          - {id: f, naam: Telt, actor: school, daarna: h}
          - {id: g, naam: Telt, actor: school, daarna: h}
          - {id: h, naam: Telt, actor: school}
          - {id: i, naam: Appt, actor: school, telt_als: contact}
        """,
        ["d/a"],
    ),
    "begeleider-wisselt": (
        """
        actoren:
          - {id: dsp, naam: Doorstroompunt, groep: doorstroompunt}
          - {id: wi, naam: Werk & Inkomen, groep: gemeente}
          - {id: wg, naam: Werkgever, groep: werk}
        deelprocessen:
          - id: d
            stappen:
              - {id: a, naam: Zoekt, actor: dsp, soort: start, daarna: b}
              - {id: b, naam: Oefent, actor: wg, daarna: c}
              - {id: c, naam: Neemt aan, actor: wg, daarna: e}
              - {id: e, naam: Houdt contact, actor: wi}
            overdrachten:
              - {id: o, van: b, naar: c, soort: melden}
              - {id: p, van: c, naar: e, soort: melden}
        """,
        ["d/c>e"],
    ),
}


@pytest.mark.parametrize("rule", LEFT_OUT_FIRST)
def test_what_comes_later_is_found(rule: str):
    text, places = LEFT_OUT_FIRST[rule]
    assert told(rule, text) == places
