"""Where the arrow keys lead."""

from pathlib import Path

import pytest

from klantreis.journey import Address
from klantreis.live.library import Library
from klantreis.live.view import PartView, View
from klantreis.store import Folder
from klantreis.web.parts.walk import Walk, Ways

TEXT = """\
id: a
actoren: [{id: jo, groep: jongere}, {id: mbo}, {id: wi}, {id: dsp}]
deelprocessen:
  - id: een
    stappen:
      - {id: begin, actor: mbo, daarna: [{als: ja, naar: helpt}, {als: nee, naar: zoekt}]}
      - {id: helpt, actor: wi, daarna: klaar}
      - {id: zoekt, actor: dsp, daarna: [{als: gevonden, naar: klaar}, {als: niet, naar: zoekt}]}
      - {id: klaar, actor: jo, uitkomst: arbeid}
    overdrachten:
      - {id: o, van: begin, naar: helpt}
"""


@pytest.fixture
def part(tmp_path: Path) -> PartView:
    (tmp_path / "a.yaml").write_text(TEXT, "utf-8")
    return Library(Folder(tmp_path)).view("a").parts["een"]


def ways(part: PartView, item: str) -> Ways:
    found = part.outline.item(Address.parse(f"een/{item}"))
    assert found is not None
    return {key: to.removeprefix("een/") for key, to in Walk(part).ways(found).items()}


def test_right_meets_the_handover_before_the_receiver(part: PartView):
    assert ways(part, "begin")["ArrowRight"] == "o"
    assert ways(part, "o")["ArrowRight"] == "helpt"


def test_left_goes_back_the_same_way(part: PartView):
    assert ways(part, "helpt")["ArrowLeft"] == "o"
    assert ways(part, "o")["ArrowLeft"] == "begin"


def test_a_gap_is_a_stop_of_its_own(part: PartView):
    assert ways(part, "zoekt")["ArrowLeft"] == "begin>zoekt"
    assert ways(part, "begin>zoekt")["ArrowLeft"] == "begin"
    assert ways(part, "begin>zoekt")["ArrowRight"] == "zoekt"


def test_a_loop_leads_nowhere_new(part: PartView):
    assert ways(part, "zoekt")["ArrowRight"] == "klaar"


def test_an_end_leads_nowhere(part: PartView):
    assert "ArrowRight" not in ways(part, "klaar")


def test_up_and_down_change_the_height(part: PartView):
    middle = {step.id: step.area.y + step.area.h / 2 for step in part.scene.steps}
    for step, height in middle.items():
        found = ways(part, step)
        assert middle.get(found.get("ArrowUp", ""), height - 1) < height
        assert middle.get(found.get("ArrowDown", ""), height + 1) > height


def test_everything_can_be_reached_by_arrows_and_neighbours(rijnmond: View):
    for each in rijnmond.parts.values():
        walk = Walk(each)
        seen: set[Address] = set()
        todo = [each.outline.items[0].address]
        while todo:
            seen.add(here := todo.pop())
            item = each.outline.item(here)
            assert item is not None
            near = {Address.parse(other) for other in walk.ways(item).values()}
            todo += near.union(*walk.around(item)) - seen
        assert seen == {item.address for item in each.outline.items}
