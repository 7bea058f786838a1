"""Where something is new in a version beside an earlier one."""

from __future__ import annotations

import pytest

from klantreis.journey import Address
from klantreis.outline.news import news
from klantreis.source import read

OLD = """\
id: reis
titel: Een reis
actoren:
  - {id: pro, naam: School}
deelprocessen:
  - id: d
    stappen:
      - {id: a, naam: Ziet het, actor: pro, daarna: b}
      - {id: b, naam: Belt, actor: pro}
      - {id: k, naam: Kiest, daarna: [{als: ja, naar: a}, {als: nee, naar: b}]}
    overdrachten:
      - {id: o, naam: Meldt, van: a, naar: b}
    risicos:
      - {id: r, bij: [a, o], tekst: Niemand belt}
"""


def new(*pairs: tuple[str, str]) -> set[str]:
    text = OLD
    for one, other in pairs:
        assert one in text
        text = text.replace(one, other, 1)
    was, now = read(OLD.encode()).content, read(text.encode()).content
    assert was is not None
    assert now is not None
    return {str(address) for address in news(was, now)}


def test_nothing_is_new_beside_itself():
    assert new() == set()


@pytest.mark.parametrize(
    ("one", "other", "where"),
    [
        ("naam: Belt", "naam: Mailt", {"d/b"}),
        ("daarna: b", "daarna: k", {"d/a>k"}),
        ("{als: ja, naar: a}", "{als: ja, naar: b}", {"d/k/ja"}),
        ("naam: Meldt", "naam: Draagt over", {"d/o"}),
        ("tekst: Niemand", "tekst: Iemand", {"d/r", "d/a", "d/o"}),
    ],
)
def test_what_changed_is_new_where_it_stands(one: str, other: str, where: set[str]):
    assert new((one, other)) == where


def test_a_step_that_came_is_new_itself_and_not_its_ways():
    step = "      - {id: c, naam: Mailt, actor: pro, daarna: k}\n"
    assert new(("    overdrachten:", f"{step}    overdrachten:")) == {"d/c"}


def test_what_went_or_only_moved_is_not_new():
    assert new(("      - {id: b, naam: Belt, actor: pro}\n", "")) == set()
    moved = "      - {id: b, naam: Belt, actor: pro}\n"
    assert new((moved, ""), ("    stappen:\n", f"    stappen:\n{moved}")) == set()


def test_another_kind_of_file_is_new_as_a_whole():
    was, now = read(OLD.encode()).content, read(b"soort: persona\nid: p\nfictief: ja").content
    assert was is not None
    assert now is not None
    assert news(was, now) == {Address()}
