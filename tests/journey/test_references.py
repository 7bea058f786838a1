"""References are found where they stand and looked up where they belong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klantreis.journey import Address, Journey
from klantreis.journey.references import Reference, Targets, references, unknown
from tests.drawn import journey


def lost(*subprocesses: str) -> list[str]:
    return [f"{each.owner} {each.field} {each.target}" for each in unknown(journey(*subprocesses))]


def test_a_reference_knows_its_owner_key_kind_and_subprocess():
    found = references(journey("stappen: [{id: a, actor: school}]"))
    assert list(found) == [Reference(Address("d", "a"), "actor", "actor", "school", "d")]


def test_a_reference_outside_the_subprocesses_has_none():
    drawn = Journey.model_validate(
        {"id": "j", "systemen": [{"id": "lvs", "van": "pro"}], "actoren": [{"id": "pro"}]}
    )
    assert list(references(drawn)) == [
        Reference(Address("systemen", "lvs"), "van", "actor", "pro", "")
    ]


def test_nothing_is_unknown_when_all_is_there():
    assert lost("stappen: [{id: a, actor: school, daarna: b}, {id: b}]") == []


@pytest.mark.parametrize(
    ("written", "where"),
    [
        ("stappen: [{id: a, actor: shool}]", "d/a actor shool"),
        ("stappen: [{id: a, daarna: b}]", "d/a>b naar b"),
        ("stappen: [{id: a, fase: later}]", "d/a fase later"),
        ("stappen: [{id: a, doelgroep: groot}]", "d/a doelgroep groot"),
        ("stappen: [{id: a, systeem: lvs}]", "d/a systeem lvs"),
        ("stappen: [{id: a, sessie: w1}]", "d/a sessie w1"),
        ("stappen: [{id: a, duur: {tot: 1 jaar, uit: wet}}]", "d/a duur wet"),
        ("risicos: [{id: r, bij: weg}]", "d/r bij weg"),
        ("banen: [onderwijs]", "d banen onderwijs"),
    ],
)
def test_what_is_not_there_is_unknown(written, where):
    assert lost(written) == [where]


def test_a_step_of_another_subprocess_is_named_with_it():
    other = "stappen: [{id: b}]"
    assert lost("stappen: [{id: a, daarna: e/b}]", other) == []
    assert lost("stappen: [{id: a, daarna: b}]", other) == ["d/a>b naar b"]


def test_an_item_may_be_anything_in_the_subprocess():
    assert lost("risicos: [{id: r}]\nkansen: [{id: k, bij: r}]") == []


def test_a_step_may_not_be_something_else():
    assert lost("stappen: [{id: a, daarna: r}]\nrisicos: [{id: r}]") == ["d/a>r naar r"]


@pytest.mark.parametrize("answer", ["samen", "onbekend"])
def test_an_answer_is_no_reference(answer):
    assert lost(f"stappen: [{{id: a, eindverantwoordelijk: {answer}}}]") == []


def test_without_phases_of_its_own_a_journey_has_the_six():
    assert lost("stappen: [{id: a, fase: nazorg}]") == []


def test_phases_of_its_own_come_instead():
    step = {"id": "a", "fase": "nazorg"}
    own = Journey.model_validate(
        {"id": "j", "fasen": [{"id": "scout"}], "deelprocessen": [{"id": "d", "stappen": [step]}]}
    )
    assert [each.target for each in unknown(own)] == ["nazorg"]


def test_anything_may_be_in_a_subprocess_that_is_still_empty():
    assert lost("stappen: [{id: a, daarna: e/start}]", "status: leeg") == []
    assert lost("status: leeg\nstappen: [{id: a, actor: wie}]") == []


def test_names_are_written_as_they_are_seen_from_there():
    targets = Targets(journey("stappen: [{id: a}]", "stappen: [{id: b}]"))
    assert targets.names("step", "d") == ["a", "d/a", "e/b"]
    assert "samen" not in targets.names("actor", "d")


IDS = st.sampled_from(["a", "b", "c", "e/a", "e/x", "e"])
STEPS = st.lists(
    st.fixed_dictionaries({"id": st.sampled_from("abc"), "komt_van": st.lists(IDS, max_size=2)})
)


@given(STEPS, STEPS)
def test_the_quick_look_misses_nothing(here, there):
    drawn = Journey.model_validate(
        {"id": "j", "deelprocessen": [{"id": "d", "stappen": here}, {"id": "e", "stappen": there}]}
    )
    targets = Targets(drawn)
    assert list(unknown(drawn)) == [
        each
        for each in references(drawn)
        if not targets.holds(each.kind, each.target, each.subprocess)
    ]


def test_what_is_unknown_is_found_in_the_order_of_the_file():
    found = lost("stappen: [{id: a, actor: weg, daarna: x}]", "stappen: [{id: b, actor: nergens}]")
    assert found == ["d/a actor weg", "d/a>x naar x", "e/b actor nergens"]


def test_a_change_elsewhere_is_seen_at_once():
    whole = journey("stappen: [{id: a, daarna: e/b}]", "stappen: [{id: b}]")
    assert list(unknown(whole)) == []
    without = whole.model_copy(update={"subprocesses": whole.subprocesses[:1]})
    assert [each.target for each in unknown(without)] == ["e/b"]
