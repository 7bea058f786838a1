"""On paper it says on which sheet a number stands."""

from __future__ import annotations

from klantreis.scene import Area, Group, Rectangle, Scene, Style
from klantreis.writers.further import further

BOX = (Rectangle(Area(0, 0, 9, 9), Style()),)


def scene(here: set[str], *leads_to: str) -> Scene:
    steps = (
        Group(
            "step",
            BOX if number in here else (),
            {"data-address": f"d/{number}", "data-number": number},
        )
        for number in ("1", "2", "3", "10")
    )
    stubs = (Group("stub", BOX, {"data-leads-to": f"d/{each}"}) for each in leads_to)
    return Scene("d", 9, 9, "", "", (*steps, *stubs))


def test_numbers_elsewhere_are_told_with_their_sheet():
    parts = [scene({"1"}, "10", "2", "3"), scene({"2", "10"}, "1"), scene({"3"})]
    assert list(further(parts)) == [
        "Op een ander blad: 2 en 10 op blad 2, 3 op blad 3.",
        "Op een ander blad: 1 op blad 1.",
        "",
    ]


def test_what_leads_out_of_the_deelproces_has_no_sheet():
    assert list(further([scene({"1", "2", "3", "10"}, "9")])) == [""]
