"""An unowned transition is found at the arrow into the step of the other organisation."""

from __future__ import annotations

from klantreis.rules import check
from tests.drawn import drawn

RULE = "actorwissel-zonder-overdracht"
ENTRANCE = "stappen:\n  - {id: x, actor: dsp}\n"


def test_a_way_out_to_what_nobody_drew_yet_is_none():
    leaving = "stappen:\n  - {id: a, actor: school}\n  - {id: b, actor: school, daarna: e/x}\n"
    assert check(drawn(leaving, "status: leeg\n" + ENTRANCE), only=RULE) == ()
    (finding,) = check(drawn(leaving, ENTRANCE), only=RULE)
    assert str(finding.about) == "d/b>e/x"


def test_all_givers_are_named():
    (finding,) = check(
        drawn("""
            stappen:
              - {id: a, actor: school, daarna: w}
              - {id: b, actor: dsp, daarna: w}
              - {id: w, actor: jongere, daarna: c}
              - {id: c, naam: Maakt een plan, actor: wi}
        """),
        only=RULE,
    )
    assert finding.message == (
        "GAT: tussen School of Doorstroompunt en Werk & Inkomen is nog niet gezegd "
        "wie het eerst belt, bij 'Maakt een plan'."
    )
