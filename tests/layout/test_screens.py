"""A wall shows everything, a screen at a time, in letters that stay large."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks import layout_metrics
from klantreis import graph, rules
from klantreis.journey import Journey
from klantreis.layout import Room, Screen, arrange_screens
from klantreis.layout import screens as cutting
from klantreis.layout.engine import lay_out
from klantreis.outline import outline_of
from klantreis.scene import Group
from klantreis.source import read
from tests import pictures, strategies
from tests.layout.areas import area, extent, frame, inside, labels, overlap, texts

PARTS = [each for each in pictures.parts() if pictures.scene(*each).steps]
ROOM = Room(780, 370)
"""What a projector of 1920 by 1080 has room for at the usual size."""
WHOLE = {"step", "bead", "gap", "stub"}


@cache
def screens(name: str, id: str, room: Room = ROOM) -> Sequence[Screen]:
    rows = pictures.scene(name, id).rows
    return arrange_screens(pictures.outline(name, id), rows, room)


def drawn(screen: Screen, *kinds: str) -> list[Group]:
    return [group for group in screen.scene.groups if group.kind in kinds and group.shapes]


def numbers(screen: Screen) -> list[str]:
    return [group.attributes["data-number"] for group in drawn(screen, "step")]


@pytest.mark.parametrize(("name", "id"), PARTS)
def test_every_step_stands_on_one_screen_and_nothing_is_left_out(name: str, id: str):
    items = pictures.outline(name, id).items
    shown = Counter(address for screen in screens(name, id) for address in screen.items)
    assert shown.keys() == {item.address for item in items}
    assert all(shown[item.address] == 1 for item in items if item.kind in {"step", "gap"})


@pytest.mark.parametrize(("name", "id"), PARTS)
def test_what_a_screen_says_it_has_is_drawn_there(name: str, id: str):
    for screen in screens(name, id):
        spoken = {each.attributes["data-address"] for each in screen.scene.groups if each.spoken}
        assert spoken == {str(address) for address in screen.items}
        assert [each.spoken for each in screen.scene.groups if each.spoken] == [
            item.sentence
            for item in pictures.outline(name, id).items
            if item.address in screen.items
        ]


@pytest.mark.parametrize(("name", "id"), PARTS)
def test_only_a_single_step_may_need_more_room_than_there_is(name: str, id: str):
    for screen in screens(name, id):
        fits = screen.scene.width <= ROOM.width and screen.scene.height <= ROOM.height
        assert fits or len(numbers(screen)) <= 1


@pytest.mark.parametrize(("name", "id"), PARTS)
def test_no_letter_is_smaller_than_twelve_thirteenths_of_a_name(name: str, id: str):
    for screen in screens(name, id):
        sizes = {each.size for group in screen.scene.groups for each in labels(group)}
        assert min(sizes) >= 12


@pytest.mark.parametrize(("name", "id"), PARTS)
def test_every_lane_is_on_every_screen(name: str, id: str):
    whole = {
        each.attributes["data-lane"]
        for each in pictures.scene(name, id).groups
        if each.kind == "lane"
    }
    for screen in screens(name, id):
        for kind in ("lane", "title"):
            lanes = [each.attributes["data-lane"] for each in drawn(screen, kind)]
            assert len(lanes) == len(set(lanes))
            assert set(lanes) == whole


@pytest.mark.parametrize(("name", "id"), PARTS)
def test_hands_know_of_every_step_and_arrow_on_every_screen(name: str, id: str):
    def facts(groups: Sequence[Group]) -> Counter[tuple[str | None, ...]]:
        keys = ("data-step", "data-address", "data-from", "data-to", "data-answer", "data-lane")
        return Counter(
            tuple(each.attributes.get(key) for key in keys)
            for each in groups
            if each.kind in {"step", "edge"}
        )

    whole = facts(pictures.scene(name, id).groups)
    assert all(facts(screen.scene.groups) == whole for screen in screens(name, id))


@pytest.mark.parametrize(("name", "id"), PARTS)
def test_where_an_arrow_goes_on_its_number_leads_to_the_step(name: str, id: str):
    chart = pictures.chart(name, id)
    place = {
        group.attributes["data-step"]: number
        for number, screen in enumerate(screens(name, id))
        for group in drawn(screen, "step")
    }
    address = {card.id: str(card.address) for card in chart.cards}
    for link in chart.links:
        if {link.source, link.target} <= place.keys() and place[link.source] != place[link.target]:
            there = screens(name, id)[place[link.source]]
            back = screens(name, id)[place[link.target]]
            assert address[link.target] in leads(there)
            assert address[link.source] in leads(back)


def leads(screen: Screen) -> set[str]:
    return {each.attributes.get("data-leads-to", "") for each in drawn(screen, "stub")}


@pytest.mark.parametrize(("name", "id"), PARTS)
def test_texts_stay_in_their_box_and_off_each_other(name: str, id: str):
    for screen in screens(name, id):
        for group in drawn(screen, "step", "stub", "title", "gap"):
            areas = [extent(label) for label in labels(group)]
            assert all(inside(each, frame(group)) for each in areas), texts(group)
            assert not any(overlap(*pair) for pair in combinations(areas, 2)), texts(group)


@pytest.mark.parametrize("is_new", [False, True])
@pytest.mark.parametrize(("name", "id"), PARTS)
def test_flags_cover_no_text_and_no_other_flag(name: str, id: str, is_new: bool):
    outline, rows = pictures.outline(name, id), pictures.scene(name, id).rows
    news = {item.address for item in outline.items} if is_new else ()
    for screen in arrange_screens(outline, rows, ROOM, news=news):
        flags = [each for each in drawn(screen, "stub") if ">" in each.attributes["data-stub"]]
        boxes = [area(each) for each in flags]
        said = [extent(label) for step in drawn(screen, "step") for label in labels(step)]
        assert not any(overlap(*pair) for pair in combinations(boxes, 2))
        assert not any(overlap(box, text) for box in boxes for text in said)


@pytest.mark.parametrize(("name", "id"), [each for each in PARTS if each[0] == "rijnmond"])
def test_a_screen_is_laid_out_as_well_as_a_whole_picture(name, id, monkeypatch):
    made = []

    def recorded(lanes, **options):
        made.append((lanes, lay_out(lanes, **options)))
        return made[-1][1]

    cutting._lay_out.cache_clear()
    monkeypatch.setattr("klantreis.layout.screens.lay_out", recorded)
    arrange_screens(pictures.outline(name, id), pictures.scene(name, id).rows, ROOM)
    cutting._lay_out.cache_clear()
    assert made
    for lanes, layout in made:
        found = layout_metrics.measure(lanes, layout)
        assert (found.overlaps, found.through, found.shared) == (0, 0, 0)
        assert found.purity == 1


def test_equal_input_gives_equal_screens():
    once = screens("rijnmond", "mbo-wi")
    cutting._lay_out.cache_clear()
    again = arrange_screens(
        pictures.outline("rijnmond", "mbo-wi"), pictures.scene("rijnmond", "mbo-wi").rows, ROOM
    )
    assert once == again


def test_larger_letters_take_more_screens_and_more_room_fewer():
    fewer = screens("rijnmond", "mbo-wi", Room(2 * ROOM.width, 2 * ROOM.height))
    more = screens("rijnmond", "mbo-wi", Room(ROOM.width * 0.75, ROOM.height * 0.75))
    assert len(fewer) < len(screens("rijnmond", "mbo-wi")) < len(more)


def test_steps_that_an_arrow_joins_stay_together_before_others():
    with_choice = """
    id: k
    actoren: [{id: a, naam: A}]
    deelprocessen:
      - id: d
        stappen:
          - id: een
            actor: a
            soort: keuze
            naam: Kiest
            daarna: [{als: ja, naar: twee}, {als: nee, naar: vier}]
          - {id: twee, actor: a, naam: Ja, daarna: drie}
          - {id: drie, actor: a, soort: einde, naam: Klaar}
          - {id: vier, actor: a, naam: Nee, daarna: vijf}
          - {id: vijf, actor: a, soort: einde, naam: Ook klaar}
    """
    assert [numbers(each) for each in cut(with_choice, Room(480, 260))] == [
        ["1", "2", "4"],
        ["3", "5"],
    ]


def cut(text: str, room: Room) -> tuple[Screen, ...]:
    journey = read(text.encode()).journey
    assert journey is not None
    return cut_journey(journey, room)


def cut_journey(journey: Journey, room: Room) -> tuple[Screen, ...]:
    whole = graph.of(journey)
    outline = outline_of(whole, journey.subprocesses[0], rules.check(whole))
    return arrange_screens(outline, {}, room)


def test_nothing_drawn_gives_no_screens():
    assert cut("id: k\ndeelprocessen:\n  - id: d\n", ROOM) == ()


@settings(deadline=None)
@given(strategies.journeys(), st.integers(200, 1200), st.integers(200, 800))
def test_any_journey_is_cut_without_losing_anything(data: bytes, width: int, height: int):
    journey = read(data).journey
    if journey is None or not journey.subprocesses:
        return
    whole = graph.of(journey)
    outline = outline_of(whole, journey.subprocesses[0], rules.check(whole))
    made = arrange_screens(outline, {}, Room(width, height))
    shown = Counter(address for screen in made for address in screen.items)
    assert shown.keys() == {item.address for item in outline.items}
    assert all(shown[item.address] == 1 for item in outline.items if item.kind == "step")
