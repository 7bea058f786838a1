"""A journey at a glance counts what its pages list, and knows every way between its parts."""

from __future__ import annotations

from klantreis.outline import Names, outline_of
from klantreis.outline.overview import Overview, overview_of
from klantreis.rules import check
from tests import pictures
from tests.drawn import drawn

HERE = "stappen: [{id: a, actor: school, daarna: e/b}]"
THERE = "stappen: [{id: b, actor: dsp, komt_van: [d/a, f/c]}]"
LAST = "stappen: [{id: c, actor: duo}]"


def overview(*subprocesses: str) -> Overview:
    graph = drawn(*subprocesses)
    found = check(graph)
    parts = graph.journey.subprocesses
    return overview_of(Names(graph), (outline_of(graph, part, found) for part in parts))


def test_a_flow_to_another_part_is_a_bridge_with_the_numbers_of_its_steps():
    (bridge, _) = overview(HERE, THERE, LAST).bridges
    assert (bridge.source, bridge.target, bridge.flows) == ("d", "e", (("1", "1"),))
    assert bridge.told == "1→1"


def test_what_is_only_said_to_come_from_elsewhere_is_a_bridge_without_flows():
    (_, bridge) = overview(HERE, THERE, LAST).bridges
    assert (bridge.source, bridge.target, bridge.flows) == ("f", "e", ())


def test_every_flow_of_a_real_journey_is_on_a_bridge():
    graph = pictures.whole("rijnmond")
    names = Names(graph)
    bridges = {(each.source, each.target): each for each in overview_of(names, ()).bridges}
    crossing = [arrow for arrow in graph.arrows if arrow.crosses and arrow.target]
    assert crossing
    for arrow in crossing:
        assert arrow.target
        bridge = bridges[arrow.source.subprocess.id, arrow.target.subprocess.id]
        ends = (names.number(arrow.source.address), names.number(arrow.target.address))
        assert ends in bridge.flows


def test_the_counts_are_those_of_the_parts():
    graph, found = pictures.whole("rijnmond"), pictures.findings("rijnmond")
    outlines = [pictures.outline("rijnmond", part.id) for part in graph.journey.subprocesses]
    assert found
    for place, outline in zip(overview_of(Names(graph), outlines).places, outlines, strict=True):
        kinds = [item.kind for item in outline.items]
        assert place.steps == kinds.count("step")
        assert place.handovers == kinds.count("handover")
        assert place.gaps == kinds.count("gap")
        assert sum(place.weights.values()) == len(outline.room)


def test_a_sentence_says_what_the_box_shows():
    made = overview(HERE, THERE, LAST)
    assert made.sentence(made.places[0]).startswith(
        "Deelproces 1: d. Status: nog geen status. Er zijn 1 stap en 0 overdrachten."
    )
    assert "Dit leidt naar deelproces 2: van stap 1 naar stap 1." in made.sentence(made.places[0])
    assert made.sentence(made.places[2]).endswith("Dit leidt naar deelproces 2.")
