"""The graph answers what the checks and the picture ask, by the meaning of the format."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from klantreis import graph
from klantreis.graph import JourneyGraph
from klantreis.source import read
from tests.drawn import drawn


def crossings(graph: JourneyGraph) -> list[str]:
    return [str(crossing.address) for crossing in graph.crossings]


def arrows(graph: JourneyGraph) -> list[str]:
    return [f"{arrow.kind} {arrow.address}" for arrow in graph.arrows]


def names(steps: object) -> list[str]:
    assert isinstance(steps, frozenset | tuple | list)
    return sorted(step.said.id for step in steps)


TWO = """
stappen:
  - {id: begin, actor: school, soort: start, daarna: a}
  - {id: a, actor: school, daarna: b}
  - {id: b, actor: dsp}
"""


def test_a_flow_between_two_organisations_is_a_crossing():
    (crossing,) = drawn(TWO).crossings
    assert str(crossing.address) == "d/a>b"
    assert names(crossing.givers) == ["a"]
    assert crossing.receiver.said.id == "b"
    assert not crossing.shared


def test_a_handover_takes_the_crossing_away_and_adds_no_line():
    found = drawn(TWO + "overdrachten:\n  - {id: o, van: a, naar: b}\n")
    assert crossings(found) == []
    assert arrows(found) == ["flow d/begin>a", "flow d/a>b"]


def test_a_handover_without_a_flow_is_the_line():
    found = drawn("""
        stappen:
          - {id: a, actor: school}
          - {id: b, actor: dsp}
        overdrachten:
          - {id: o, van: a, naar: b}
    """)
    assert arrows(found) == ["handover d/a>b"]
    assert crossings(found) == []


THROUGH_YOUTH = """
stappen:
  - {id: begin, actor: school, soort: start, daarna: a}
  - {id: a, actor: school, daarna: wil}
  - {id: wil, actor: jongere, daarna: [{als: ja, naar: b}, {als: nee, naar: weg}]}
  - {id: b, actor: dsp}
  - {id: weg, uitkomst: geen-hulp-gewenst}
"""


def test_the_young_persons_own_step_is_looked_through():
    found = drawn(THROUGH_YOUTH)
    assert crossings(found) == ["d/wil>b"]
    assert names(found.crossings[0].givers) == ["a"]


def test_a_handover_spans_a_chain_through_the_young_person():
    found = drawn(THROUGH_YOUTH + "overdrachten:\n  - {id: o, van: a, naar: b}\n")
    assert crossings(found) == []
    assert [len(arrow.handovers) for arrow in found.arrows] == [0, 1, 1, 0]


def test_a_promise_to_the_receiver_earlier_in_the_chain_counts():
    text = "overdrachten:\n  - {id: o, van: a, naar: wil, ontvanger: dsp}\n"
    assert crossings(drawn(THROUGH_YOUTH + text)) == []


def test_with_makes_a_crossing_shared():
    (crossing,) = drawn(
        TWO.replace("{id: b, actor: dsp}", "{id: b, actor: dsp, met: school}")
    ).crossings
    assert crossing.shared


def test_a_start_that_an_organisation_does_gives_like_any_other_step():
    found = drawn("""
        stappen:
          - {id: ziet, actor: school, soort: start, daarna: belt}
          - {id: belt, actor: dsp}
    """)
    assert crossings(found) == ["d/ziet>belt"]


def test_a_start_of_the_young_person_and_an_end_are_no_crossing():
    found = drawn("""
        stappen:
          - {id: begin, actor: jongere, soort: start, daarna: b}
          - {id: b, actor: dsp, daarna: wil}
          - {id: wil, actor: jongere, daarna: klaar}
          - {id: klaar, uitkomst: arbeid}
    """)
    assert crossings(found) == []


LEAVES = "stappen:\n  - {id: a, actor: school, soort: start, daarna: e/in}\n"
ENTERS = "stappen:\n  - {id: in, actor: dsp, komt_van: d/a}\n"


def test_an_entrance_of_another_subprocess_is_passed_to_like_any_other_step():
    found = drawn(LEAVES, ENTERS)
    assert crossings(found) == ["d/a>e/in"]
    assert crossings(drawn(LEAVES, ENTERS.replace("komt_van: d/a", "soort: start"))) == ["d/a>e/in"]


def test_an_entrance_that_no_line_leads_to_is_no_crossing():
    found = drawn(LEAVES.replace(", daarna: e/in", ""), ENTERS)
    assert crossings(found) == []


def test_a_handover_in_either_subprocess_takes_the_crossing_between_them_away():
    giving = "overdrachten:\n  - {id: o, van: a, naar: e/in}\n"
    receiving = "overdrachten:\n  - {id: o, van: d/a, naar: in}\n"
    assert crossings(drawn(LEAVES + giving, ENTERS)) == []
    assert crossings(drawn(LEAVES, ENTERS + receiving)) == []


def test_the_young_persons_entrance_is_looked_through_and_a_begin_is_not():
    entrance = """
        stappen:
          - {id: in, actor: jongere, komt_van: d/a, daarna: b}
          - {id: b, actor: dsp}
    """
    assert crossings(drawn(LEAVES, entrance)) == ["e/in>b"]
    assert crossings(drawn(LEAVES, entrance.replace("komt_van: d/a", "soort: start"))) == []


def test_a_step_that_nobody_does_is_no_organisation():
    assert crossings(drawn(TWO.replace("actor: dsp", "functie: coach"))) == []


def test_a_national_organisation_counts():
    assert crossings(drawn(TWO.replace("actor: dsp", "actor: duo"))) == ["d/a>b"]


def test_two_branches_to_one_step_are_one_crossing_and_two_lines():
    found = drawn("""
        stappen:
          - {id: begin, actor: school, soort: start, daarna: a}
          - {id: a, actor: school, daarna: [{als: later, naar: b}, {als: nee, naar: b}]}
          - {id: b, actor: dsp}
    """)
    assert crossings(found) == ["d/a>b"]
    assert len(found.arrows) == 3


def test_a_handover_does_not_own_what_comes_after_its_target():
    found = drawn("""
        stappen:
          - {id: begin, actor: school, soort: start, daarna: a}
          - {id: a, actor: school, daarna: b}
          - {id: b, actor: dsp, daarna: a}
        overdrachten:
          - {id: o, van: a, naar: b}
    """)
    assert crossings(found) == ["d/b>a"]


GIVES_BACK = """
stappen:
  - {id: begin, actor: school, soort: start, daarna: a}
  - {id: a, actor: school, daarna: [b, d]}
  - {id: b, actor: dsp, daarna: wil}
  - {id: wil, actor: jongere, daarna: c}
  - {id: c, actor: school, daarna: d}
  - {id: d, actor: dsp}
overdrachten:
  - {id: o, van: a, naar: d}
"""


def test_a_handover_does_not_own_what_is_given_back_and_passed_on_again():
    assert crossings(drawn(GIVES_BACK)) == ["d/wil>c", "d/c>d"]


def test_without_another_way_a_handover_owns_passing_on_again_but_never_giving_back():
    assert crossings(drawn(GIVES_BACK.replace("[b, d]", "b"))) == ["d/wil>c"]


def test_a_receiver_may_go_on_with_the_young_person_before_its_target():
    found = drawn(GIVES_BACK.replace("id: c, actor: school", "id: c, actor: dsp"))
    assert crossings(found) == []
    assert all(arrow.handovers for arrow in found.arrows[1:])


def test_a_handover_owns_the_line_to_its_target_whoever_is_said_to_receive():
    text = TWO + "overdrachten:\n  - {id: o, van: a, naar: b, ontvanger: wi}\n"
    assert crossings(drawn(text)) == []


def test_the_giver_is_looked_for_behind_the_young_person():
    found = drawn(THROUGH_YOUTH + "overdrachten:\n  - {id: o, van: wil, naar: b}\n")
    assert found.handovers[0].givers == ("school",)
    assert found.handovers[0].receiver == "dsp"


def test_a_way_back_is_an_arrow_but_makes_no_cycle_from_an_end():
    found = drawn("""
        stappen:
          - {id: a, actor: school, soort: start, daarna: weg}
          - {id: weg, uitkomst: uit-beeld, terugweg: a}
    """)
    assert arrows(found) == ["flow d/a>weg", "return d/weg>a"]
    assert found.cycles == ()


def test_cycles_and_backward_arrows_follow_the_order_of_the_file():
    found = drawn("""
        stappen:
          - {id: a, actor: school, soort: start, daarna: b}
          - {id: b, actor: school, daarna: c}
          - {id: c, actor: school, daarna: [{als: nee, naar: b}, {als: ja, naar: d}]}
          - {id: d, uitkomst: arbeid}
    """)
    assert [names(cycle) for cycle in found.cycles] == [["b", "c"]]
    assert [str(arrow.address) for arrow in found.backward] == ["d/c>b"]


def test_a_step_in_another_subprocess_is_reached():
    found = drawn(
        "stappen:\n  - {id: a, actor: school, soort: start, daarna: e/b}\n",
        "stappen:\n  - {id: b, actor: school, komt_van: d/a}\n",
    )
    assert found.arrows[0].crosses
    assert names(found.reachable([found.steps[0]])) == ["a", "b"]


def test_reachability_leaves_out_steps_and_arrows():
    found = drawn(THROUGH_YOUTH)
    (yes,) = [arrow for arrow in found.arrows if arrow.label == "ja"]
    assert "b" not in names(found.reachable(found.starts, without=[yes]))
    wil = found.step("wil", "d")
    assert names(found.reachable(found.starts, without=[wil])) == ["a", "begin"]
    assert names(found.reaching(found.ends)) == ["a", "begin", "weg", "wil"]


def test_without_a_start_the_first_step_is_the_start():
    found = drawn("stappen:\n  - {id: a, actor: school, daarna: b}\n  - {id: b, actor: school}\n")
    assert names(found.starts) == ["a"]


def test_routes_are_counted_without_walking_them():
    diamonds = "".join(
        f"  - {{id: s{n}, actor: wi, daarna: [{{als: a, naar: j{n}}}, {{als: b, naar: n{n}}}]}}\n"
        f"  - {{id: j{n}, actor: school, daarna: s{n + 1}}}\n"
        f"  - {{id: n{n}, actor: school, daarna: s{n + 1}}}\n"
        for n in range(60)
    )
    found = drawn(f"stappen:\n{diamonds}  - {{id: s60, uitkomst: arbeid}}\n")
    assert found.routes[found.steps[0]] == 2**60
    assert found.routes[found.steps[1]] == 2**59


def test_what_names_somebody_to_see_to_it_is_owned():
    found = drawn("""
        stappen:
          - {id: a, naam: Belt, actor: school, eindverantwoordelijk: [school, dsp]}
          - {id: b, actor: dsp}
        overdrachten:
          - {id: o, van: a, naar: b, eindverantwoordelijk: samen}
          - {id: p, van: a, naar: b, eindverantwoordelijk: onbekend}
        verantwoordelijkheden:
          - {id: v, taak: Houdt contact, eindverantwoordelijk: dsp}
    """)
    assert [(str(each.address), each.title, each.owners) for each in found.owned] == [
        ("d/a", "Belt", ("school", "dsp")),
        ("d/o", "o", ("samen",)),
        ("d/v", "Houdt contact", ("dsp",)),
    ]


def test_a_loose_end_is_where_the_drawing_stops():
    found = drawn(
        """
        stappen:
          - {id: takken, daarna: [{als: ja, naar: einde}, {als: nee}]}
          - {id: typt, daarna: eidne}
          - {id: verder, daarna: e/start}
          - {id: klaar, daarna: einde}
          - {id: stopt}
          - {id: geeft}
          - {id: einde, uitkomst: arbeid}
        overdrachten:
          - {id: o, van: geeft, ontvanger: wi}
        """,
        "status: leeg\nstappen: [{id: start, soort: start}]",
    )
    assert names(found.loose_ends) == ["geeft", "takken", "typt", "verder"]


def test_a_step_is_finishing_when_an_end_or_a_loose_end_can_be_reached():
    found = drawn("""
        stappen:
          - {id: a, daarna: einde}
          - {id: b, daarna: [{als: ja}]}
          - {id: c, daarna: d}
          - {id: d}
          - {id: einde, uitkomst: arbeid}
    """)
    assert names(found.finishing) == ["a", "b", "einde"]


def test_the_words_of_a_journey_are_known_by_what_they_refer_to():
    found = drawn("stappen: [{id: a, naam: Belt, actor: wi}]")
    assert found.words["actor"] == {"wi"}
    assert "Belt" in found.words[""]


def test_what_counts_is_looked_for_further_on_when_it_is_not_here():
    found = drawn(
        "stappen: [{id: a, telt_als: aanbod, daarna: e/b}]",
        "stappen: [{id: b, telt_als: [nazorg, aanbod]}]",
        "stappen: [{id: c, telt_als: nazorg}]",
    )
    here = found.journey.subprocesses[0]
    assert names(found.counting("aanbod", here)) == ["a"]
    assert names(found.counting("nazorg", here)) == ["b"]
    assert names(found.counting("contact", here)) == []


def test_the_outcomes_of_a_subprocess_may_lie_further_on():
    found = drawn(
        "stappen: [{id: a, daarna: [c, e/b]}, {id: c, uitkomst: arbeid}]",
        "stappen: [{id: b, uitkomst: onderwijs}, {id: d, soort: start}]",
        "stappen: []",
    )
    outcomes = [found.outcomes(each) for each in found.journey.subprocesses]
    assert outcomes == [{"arbeid", "onderwijs"}, set(), set()]


def test_a_journey_from_school_begins_with_a_step_of_a_school():
    found = drawn(
        "herkomst: pro\nstappen: [{id: a, actor: school, daarna: e/b}]",
        "herkomst: pro\nstappen: [{id: b, actor: dsp, daarna: c}, {id: c, actor: school}]",
    )
    assert [(part.id, traits.origins) for part, traits in found.from_school] == [("d", ("pro",))]


def test_an_audience_is_that_of_the_step_or_else_of_the_subprocess():
    found = drawn("""
        herkomst: pro
        doelgroep: {diploma: geen}
        stappen:
          - {id: a}
          - {id: b, doelgroep: {leeftijd: {tot: 18}}}
          - {id: c, doelgroep: {herkomst: mbo}}
    """)
    traits = [found.traits(step.said.audience, step.subprocess) for step in found.steps]
    assert [each.origins for each in traits] == [("pro",), ("pro",), ("mbo",)]
    assert [each.diplomas for each in traits] == [("geen",), (), ()]
    assert [each.until for each in traits] == [None, 18, None]


@st.composite
def texts(draw: st.DrawFn) -> str:
    """A journey with any arrows between any steps, also to nothing."""
    ids = [f"s{n}" for n in range(draw(st.integers(1, 8)))]
    anywhere = st.sampled_from([*ids, "nergens", "d/s0", "x/y"])
    lines = ["id: t", "actoren: [{id: a}, {id: b}, {id: j, groep: jongere}]", "deelprocessen:"]
    lines += ["  - id: d", "    stappen:"]
    for id in ids:
        lines.append(f"      - id: {id}")
        lines.append(f"        actor: {draw(st.sampled_from(['a', 'b', 'j', 'wie']))}")
        flows = draw(st.lists(anywhere, max_size=3))
        lines.append(f"        daarna: [{', '.join(flows)}]")
        if draw(st.booleans()):
            lines.append(f"        terugweg: {draw(anywhere)}")
    lines.append("    overdrachten:")
    for n in range(draw(st.integers(0, 4))):
        lines.append(f"      - {{id: o{n}, van: {draw(anywhere)}, naar: {draw(anywhere)}}}")
    return "\n".join(lines) + "\n"


@settings(max_examples=200)
@given(texts())
def test_any_journey_has_a_graph_that_answers(text):
    document = read(text.encode())
    assert document.journey is not None
    found = graph.of(document.journey)
    again = graph.of(document.journey)
    assert crossings(found) == crossings(again)
    assert found.reachable(found.steps) == frozenset(found.steps)
    for handover in found.handovers:
        if handover.source and handover.target:
            assert any(handover in arrow.handovers for arrow in found.arrows)
    assert all(count >= 0 for count in found.routes.values())


def test_routes_are_counted_no_further_than_anyone_can_compare():
    doubling = "".join(
        f"  - {{id: s{n}, actor: wi, daarna: [s{n + 1}, s{n + 1}]}}\n" for n in range(400)
    )
    found = drawn(f"stappen:\n{doubling}  - {{id: s400, uitkomst: arbeid}}\n")
    assert 2**90 < found.routes[found.steps[0]] < 2**400


def test_thousands_of_handovers_over_one_chain_end():
    count = 3000
    chain = "".join(
        f"  - {{id: s{n}, actor: jongere, daarna: s{n + 1}}}\n" for n in range(1, count)
    )
    handovers = "".join(
        f"  - {{id: o{n}, van: s0, naar: s{count}, gever: school}}\n" for n in range(count)
    )
    found = drawn(
        f"stappen:\n  - {{id: s0, actor: school, daarna: s1}}\n{chain}"
        f"  - {{id: s{count}, actor: dsp}}\noverdrachten:\n{handovers}"
    )
    (arrow,) = found.out_of(found.steps[0])[:1]
    assert found.handovers[0] in arrow.handovers
    carried = {each for arrow in found.arrows for each in arrow.handovers}
    assert carried == set(found.handovers)


def test_a_way_back_is_no_unowned_transition():
    found = drawn(
        "stappen:\n"
        "  - {id: meldt, actor: school, soort: start, daarna: belt}\n"
        "  - {id: belt, actor: school, daarna: wacht}\n"
        "  - {id: wacht, actor: school, soort: wachten, terugweg: {naar: balie, meldpunt: balie}}\n"
        "  - {id: balie, actor: dsp}\n"
    )
    assert found.crossings == ()


ROUND = """
stappen:
  - {id: a, actor: school, soort: start, daarna: b}
  - {id: b, actor: dsp, daarna: c}
  - {id: c, actor: jongere, daarna: [{als: ja, naar: d}, {als: nee, naar: b}]}
  - {id: d, actor: wi, daarna: [{als: ja, naar: klaar}, {als: nee, naar: b}]}
  - {id: klaar, uitkomst: arbeid, terugweg: b}
"""


def back(graph: JourneyGraph) -> list[str]:
    return [str(arrow.address) for each in graph.rounds for arrow in each.back]


def test_a_round_without_an_end_is_known_with_the_arrows_that_run_back():
    (only,) = drawn(ROUND).rounds
    assert names(only.steps) == ["b", "c", "d"]
    assert [str(arrow.address) for arrow in only.back] == ["d/c>b", "d/d>b"]


def test_a_number_of_times_ends_a_round():
    found = drawn(ROUND.replace("als: nee, naar: b}", "als: nee, naar: b, hooguit: 1 keer}"))
    assert found.rounds == ()


def test_a_last_day_ends_a_round():
    found = drawn(ROUND.replace("actor: dsp,", "actor: dsp, duur: {tot: 1 jaar, na: diploma},"))
    assert found.rounds == ()


def test_a_time_that_can_come_again_ends_no_round():
    found = drawn(ROUND.replace("actor: dsp,", "actor: dsp, duur: {tot: 3 weken},"))
    assert back(found) == ["d/c>b", "d/d>b"]


def test_coming_in_again_is_no_round():
    assert drawn(ROUND.replace("actor: dsp,", "actor: dsp, fase: herintreden,")).rounds == ()


def test_a_round_past_another_subprocess_is_not_of_one_subprocess():
    here = "stappen: [{id: a, actor: dsp, soort: start, daarna: e/b}]"
    assert drawn(here, "stappen: [{id: b, actor: wi, daarna: d/a}]").rounds == ()


def test_a_round_that_gives_the_young_person_back_bounces():
    (only,) = drawn(ROUND).rounds
    (bounce,) = only.bounces
    assert (str(bounce.arrow.address), bounce.giver, bounce.receiver) == ("d/d>b", "wi", "dsp")


def test_who_is_only_involved_does_not_get_the_young_person():
    involved = "overdrachten: [{id: o, soort: betrekken, van: b, naar: d}]\n"
    (only,) = drawn(ROUND + involved).rounds
    assert only.bounces == ()


def test_onward_leaves_out_what_runs_back():
    found = drawn(ROUND).onward
    assert [step.said.id for step in found] == ["a", "b", "c", "d", "klaar"]
    assert [
        f"{step.said.id}>{target.said.id}" for step, ways in found.items() for _, target in ways
    ] == ["a>b", "b>c", "c>d", "d>klaar"]


@given(st.permutations(range(5)))
def test_the_rounds_do_not_depend_on_the_order_of_the_steps(order: list[int]):
    lines = ROUND.strip().splitlines()
    mixed = "\n".join([lines[0], *(lines[1 + number] for number in order)])
    assert sorted(back(drawn(mixed))) == ["d/c>b", "d/d>b"]


def test_a_round_with_two_ways_in_runs_back_against_the_order_of_the_file():
    found = drawn("""
        stappen:
          - {id: a, actor: dsp, soort: start, daarna: [{als: een, naar: c}, {als: twee, naar: b}]}
          - {id: b, actor: dsp, daarna: c}
          - {id: c, actor: dsp, daarna: [{als: ja, naar: z}, {als: nee, naar: b}]}
          - {id: z, uitkomst: arbeid}
    """)
    assert back(found) == ["d/c>b"]
