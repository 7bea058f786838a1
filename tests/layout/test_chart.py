"""A chart holds every step and arrow in its lane, with boxes as large as their text."""

from __future__ import annotations

import pytest

from klantreis import rules
from klantreis.graph import JourneyGraph
from klantreis.journey import Journey
from klantreis.layout.chart import Card, Chart, Link, chart_of
from klantreis.layout.chart.cards import TEXT, text_width
from klantreis.layout.chart.links import LABEL
from klantreis.layout.chart.measure import USUAL
from klantreis.layout.text import width
from klantreis.outline import outline_of
from tests import pictures
from tests.drawn import drawn

WITHOUT_ACTORS = JourneyGraph(
    Journey.model_validate(
        {
            "id": "x",
            "deelprocessen": [
                {"id": "d", "stappen": [{"id": "a"}, {"id": "b", "uitkomst": "arbeid"}]}
            ],
        }
    )
)
ALL = pictures.chart("alles", "a")
PARTS = list(pictures.parts())


def chart(body: str, *others: str) -> Chart:
    graph = drawn(body, *others)
    return chart_of(outline_of(graph, graph.journey.subprocesses[0], rules.check(graph)))


def card(said: Chart, id: str) -> Card:
    return next(each for each in said.cards if each.id == id)


def link(said: Chart, id: str) -> Link:
    return next(each for each in said.links if each.id == id)


def lanes(said: Chart) -> list[str]:
    return [lane.id for lane in said.lanes]


# -- lanes -----------------------------------------------------------------------------------


def test_lanes_are_in_the_declared_order_also_without_steps():
    said = chart("banen: [wi, school, dsp]\nstappen: [{id: a, actor: school}]")
    assert lanes(said) == ["wi", "school", "dsp"]


def test_lanes_in_use_follow_in_the_order_of_the_actors():
    said = chart("banen: [wi]\nstappen: [{id: a, actor: dsp}, {id: b, actor: school}]")
    assert lanes(said) == ["wi", "school", "dsp"]


def test_an_end_lies_with_the_young_person():
    said = chart("stappen: [{id: a, actor: wi, daarna: b}, {id: b, uitkomst: arbeid, actor: wi}]")
    assert card(said, "b").lane == "jongere"


def test_a_journey_without_young_person_gets_a_lane_for_its_ends():
    said = chart_of(outline_of(WITHOUT_ACTORS, WITHOUT_ACTORS.journey.subprocesses[0], ()))
    assert [lane.title for lane in said.lanes] == ["Jongere", "Nog niemand"]


@pytest.mark.parametrize("actor", ["", ", actor: niet-bekend"])
def test_a_step_without_known_actor_lies_in_the_last_lane(actor):
    said = chart(f"stappen: [{{id: a{actor}}}, {{id: b, actor: wi}}]")
    assert [lane.title for lane in said.lanes] == ["Werk & Inkomen", "Nog niemand"]
    assert said.lanes[-1].is_nobody
    assert card(said, "a").lane == said.lanes[-1].id


def test_lanes_have_letters_and_their_note():
    assert [lane.letter for lane in ALL.lanes] == ["A", "B", "C", "D", "E", "?"]
    assert ALL.lanes[1].note == "7 scholen"


# -- boxes -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("id", "kind", "head"),
    [
        ("begin", "start", "Begin"),
        ("praat", "step", ""),
        ("kiest", "choice", ""),
        ("wacht", "wait", "Wachten"),
        ("klaar", "end", "Einde"),
    ],
)
def test_every_kind_of_step_has_its_own_box(id, kind, head):
    assert (card(ALL, id).kind, card(ALL, id).head) == (kind, head)


@pytest.mark.parametrize(
    ("id", "notes"),
    [
        ("begin", ("nu-zo",)),
        ("praat", ("met JO, DSP", "gewenst")),
        ("wacht", ("3 weken (voorbeeld)", "↺ naar 2")),
        ("klaar", ("werk",)),
        ("weg", ("uit beeld", "↺ naar 5")),
    ],
)
def test_a_box_notes_what_else_is_said(id, notes):
    assert card(ALL, id).notes == notes


def test_an_outcome_is_not_said_twice():
    said = chart("stappen: [{id: a, naam: Dagbesteding, uitkomst: dagbesteding}]")
    assert card(said, "a").notes == ()


def test_a_wait_of_unknown_length_asks_how_long():
    said = chart("stappen: [{id: a, naam: Wacht, actor: wi, soort: wachten}]")
    assert card(said, "a").notes == ("hoe lang?",)


def test_risks_are_pills_with_a_bar_for_how_bad():
    pills = [(pill.number, pill.bars) for pill in card(ALL, "wacht").pills]
    assert pills == [("R2", 1), ("R3", 0)]


def test_findings_are_counted_at_their_step():
    mark = card(ALL, "niemand").mark
    assert mark is not None
    assert (mark.count, mark.weight, mark.rules) == (1, "hoog", ("stap-zonder-eigenaar",))


@pytest.mark.parametrize(("name", "id"), PARTS)
def test_boxes_of_steps_are_equally_wide_and_their_lines_fit(name, id):
    for each in pictures.chart(name, id).cards:
        if each.item is None:
            continue
        assert each.w == USUAL.box
        assert 1 <= len(each.lines) <= 4
        assert all(width(line, TEXT) <= text_width(each.kind, USUAL.box) for line in each.lines)
        assert 40 <= each.h <= 170


# -- where a picture ends --------------------------------------------------------------------


def test_a_flow_to_another_part_ends_in_a_box_in_the_lane_of_the_giver():
    stub = card(ALL, "kiest>b/intake")
    assert (stub.kind, stub.lane) == ("exit", "jongere")
    assert (*stub.lines, *stub.notes) == ("→ DP2 · 1", "Doorstroompunt")


def test_the_entrances_of_a_start_are_one_box():
    stub = card(ALL, "komt_van>begin")
    assert (stub.kind, stub.lane) == ("entrance", "school")
    assert stub.lines == ("DP2 · 2 →", "? b/nergens")


def test_many_entrances_are_shortened():
    said = chart(f"stappen: [{{id: a, actor: wi, komt_van: [{', '.join('bcdefg')}]}}]")
    assert card(said, "komt_van>a").lines[-1] == "en nog 3 →"


@pytest.mark.parametrize(
    ("id", "lines"), [("kiest/iets anders", ("?",)), ("kiest>bestaat-niet", ("? bestaat-niet",))]
)
def test_what_leads_nowhere_ends_in_a_question(id, lines):
    stub = card(ALL, id)
    assert (stub.kind, stub.lines) == ("open", lines)


def test_two_branches_out_of_the_picture_share_their_box():
    said = chart(
        "stappen: [{id: a, actor: wi, daarna: [{als: ja, naar: e/x}, {als: nee, naar: e/x}]}]",
        "stappen: [{id: x, actor: dsp}]",
    )
    assert [each.id for each in said.cards] == ["a", "a>e/x"]
    assert [each.id for each in said.links] == ["a>a>e/x", "a>a>e/x/2"]


@pytest.mark.parametrize(("id", "lane"), [("o-los", "school"), ("o-nergens", "nog niemand")])
def test_a_handover_without_line_has_a_box(id, lane):
    loose = card(ALL, f"overdracht>{id}")
    assert loose.lane == lane
    assert loose.bead is not None


# -- lines -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("id", "kind"),
    [
        ("praat>kiest", "flow"),
        ("kiest>helpt", "handover"),
        ("kiest>praat", "loop"),
        ("steunt>belt", "unowned"),
        ("deelt>steunt", "flow"),  # they sat together
    ],
)
def test_every_line_has_its_kind(id, kind):
    assert link(ALL, id).kind == kind


def test_flows_at_the_same_time_say_so():
    assert [link(ALL, id).title for id in ("begin>praat", "begin>schrijft")] == ["en", "en"]


def test_a_label_says_how_often_and_when():
    assert link(ALL, "kiest>praat").title == "weet niet, hooguit 2 keer, na 1 week"


def test_a_line_that_runs_back_is_marked_so():
    assert [each.id for each in ALL.links if each.back] == ["kiest>praat"]


@pytest.mark.parametrize(
    ("id", "number", "agreed", "asked"),
    [("kiest>helpt", "O1", 13, 13), ("kiest>steunt", "O2", 0, 9)],
)
def test_a_bead_shows_how_much_is_agreed(id, number, agreed, asked):
    (bead,) = link(ALL, id).beads
    assert (bead.number, bead.agreed, bead.asked) == (number, agreed, asked)


def test_the_bead_sits_on_the_line_that_enters_the_last_step():
    said = chart("""
        stappen:
          - {id: a, actor: school, daarna: b}
          - {id: b, actor: jongere, daarna: c}
          - {id: c, actor: dsp}
        overdrachten: [{id: o, van: a, naar: c}]
    """)
    assert [(each.id, each.kind, len(each.beads)) for each in said.links] == [
        ("a>b", "handover", 0),
        ("b>c", "handover", 1),
    ]


def test_the_status_of_a_handover_is_a_word_at_its_line():
    assert link(pictures.chart("melding", "hulp"), "ziet>belt").title == "afgesproken"


def test_the_risks_of_a_handover_hang_at_its_line():
    tags = link(ALL, "kiest>steunt").tags
    assert [getattr(tag, "number", "") for tag in tags] == ["R2"]


@pytest.mark.parametrize(("name", "id"), PARTS)
def test_labels_are_short_and_fit(name, id):
    for each in pictures.chart(name, id).links:
        assert len(each.lines) <= 3
        assert all(width(line, LABEL) <= USUAL.label for line in each.lines)
        assert bool(each.w) == bool(each.h)


@pytest.mark.parametrize(("name", "id"), PARTS)
def test_ids_are_unique_and_ends_exist(name, id):
    given = pictures.chart(name, id).lane_graph
    ids = [node.id for node in given.nodes]
    edges = [edge.id for edge in given.edges]
    assert len(set(ids)) == len(ids)
    assert len(set(edges)) == len(edges)
    assert {end for edge in given.edges for end in (edge.source, edge.target)} <= set(ids)
    assert {node.lane for node in given.nodes} <= set(given.lanes)


def test_a_handover_that_stands_in_another_subprocess_is_told_there():
    whole = drawn(
        "stappen:\n  - {id: a, actor: school, daarna: e/b}\n",
        "stappen:\n  - {id: b, actor: dsp, komt_van: d/a}\n"
        "overdrachten:\n  - {id: o, van: d/a, naar: b}\n",
    )
    giving, receiving = (
        chart_of(outline_of(whole, part, ())) for part in whole.journey.subprocesses
    )
    assert [link.beads for link in giving.links] == [()]
    assert "overdracht" not in giving.outline.items[0].sentence
    assert [card.kind for card in receiving.cards] == ["entrance", "step", "loose"]
