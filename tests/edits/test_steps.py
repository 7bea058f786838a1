"""Where a new step comes, and who does a step."""

from __future__ import annotations

from typing import Any

import pytest

from klantreis.edits import AddStep, AssignActor, MoveLane
from klantreis.errors import EditRefused
from tests.edits.examples import small
from tests.edits.shown import arrows, ids, journey

JOURNEY, APPROACH, PERSONA = small()


def test_a_step_after_a_step_with_one_arrow_comes_between():
    made = AddStep(group="d", step={"id": "n"}, after="ziet").apply(JOURNEY)
    assert arrows(made, "d/ziet", "d/n") == ["ziet > n", "n > belt"]
    assert ids(made, "d")[:3] == ["ziet", "n", "belt"]


def test_the_arrow_that_a_step_comes_in_keeps_what_it_says():
    drawn = journey("[{id: a, daarna: {naar: b, na: 1 week}}, {id: b}]")
    made = AddStep(group="d", step={"id": "n"}, after="a").apply(drawn)
    assert made.subprocesses[0].steps[0].flows[0].after == "1 week"


def test_a_step_after_one_without_arrows_is_the_next():
    made = AddStep(group="d", step={"id": "n"}, after="praat").apply(JOURNEY)
    assert arrows(made, "d/praat", "d/n") == ["praat > n"]


def test_a_step_after_one_with_two_arrows_is_one_more():
    made = AddStep(group="d", step={"id": "n"}, after="wacht").apply(JOURNEY)
    assert arrows(made, "d/wacht") == ["wacht > praat", "wacht > weg", "wacht > n"]


def test_a_step_after_a_choice_takes_the_first_open_branch():
    made = AddStep(group="d", step={"id": "n"}, after="belt").apply(JOURNEY)
    assert arrows(made, "d/belt")[2] == "belt > n (later)"
    assert arrows(made, "d/n") == []


def test_a_step_in_a_branch_leads_on_to_where_the_branch_led():
    made = AddStep(group="d", step={"id": "n"}, after="belt", branch="ja").apply(JOURNEY)
    assert arrows(made, "d/belt")[0] == "belt > n (ja)"
    assert arrows(made, "d/n") == ["n > plek"]


def test_a_choice_that_comes_between_leads_on_by_its_first_open_branch():
    step: dict[str, Any] = {"id": "n", "daarna": [{"als": "ja", "naar": "weg"}, {"als": "nee"}]}
    made = AddStep(group="d", step=step, after="ziet").apply(JOURNEY)
    assert arrows(made, "d/n") == ["n > weg (ja)", "n > belt (nee)"]


def test_a_choice_without_an_open_branch_does_not_come_between():
    step: dict[str, Any] = {"id": "n", "daarna": [{"als": "ja", "naar": "weg"}]}
    with pytest.raises(EditRefused, match="Maak eerst een tak vrij") as refused:
        AddStep(group="d", step=step, after="ziet").apply(JOURNEY)
    assert refused.value.about == "d/ziet"


def test_a_choice_of_which_every_branch_leads_somewhere_asks_which():
    drawn = journey("[{id: a, daarna: [{als: ja, naar: b}]}, {id: b}]")
    with pytest.raises(EditRefused, match="a is een keuze") as refused:
        AddStep(group="d", step={"id": "n"}, after="a").apply(drawn)
    assert refused.value.about == "d/a"


def test_a_step_without_a_place_stands_apart_at_the_end():
    made = AddStep(group="d", step={"id": "n"}).apply(JOURNEY)
    assert ids(made, "d")[-1] == "n"
    assert arrows(made, *(f"d/{id}" for id in ids(made, "d"))) == arrows(
        JOURNEY, *(f"d/{id}" for id in ids(JOURNEY, "d"))
    )


def test_a_step_of_an_aanpak_needs_no_group():
    made = AddStep(group="", step={"id": "n"}, after="haalt").apply(APPROACH)
    assert arrows(made, "rode-loper/haalt", "rode-loper/n") == ["haalt > n", "n > brengt"]
    assert AddStep(group="", step={"id": "n"}, after="haalt").told(APPROACH, made) == (
        "Stap n toegevoegd na Haalt op."
    )


def test_an_aanpak_is_drawn_anew_after_an_edit():
    assert APPROACH.journey.subprocesses[0].steps[0].actor == "dsp"
    made = AssignActor(at="rode-loper/haalt", actor="mentor").apply(APPROACH)
    assert made.journey.subprocesses[0].steps[0].actor == "mentor"


def test_only_the_actor_of_the_one_step_changes():
    made = AssignActor(at="d/praat", actor="dsp").apply(JOURNEY)
    assert [step.actor for step in made.subprocesses[0].steps] == [
        "pro",
        "dsp",
        None,
        None,
        "dsp",
        None,
    ]


@pytest.mark.parametrize("nobody", [None, ""])
def test_a_step_may_be_of_nobody(nobody: str | None):
    made = AssignActor(at="d/praat", actor=nobody).apply(JOURNEY)
    assert made.subprocesses[0].steps[4].actor is None


def test_the_same_actor_again_changes_nothing():
    assert AssignActor(at="d/praat", actor="pro").apply(JOURNEY) is JOURNEY


def test_an_actor_that_is_almost_there_is_guessed():
    with pytest.raises(EditRefused, match="Bedoelde u jongere") as refused:
        AssignActor(at="d/praat", actor="jongeren").apply(JOURNEY)
    assert refused.value.about == "d/praat"


def test_a_persona_has_no_steps():
    with pytest.raises(EditRefused):
        AssignActor(at="d/praat", actor=None).apply(PERSONA)


@pytest.mark.parametrize(
    ("actor", "after", "lanes"),
    [
        ("dsp", "jongere", ["jongere", "dsp", "pro"]),
        ("dsp", "", ["dsp", "jongere", "pro"]),
        ("jongere", "dsp", ["pro", "dsp", "jongere"]),
    ],
)
def test_a_lane_comes_after_another_or_first(actor: str, after: str, lanes: list[str]):
    made = MoveLane(group="d", actor=actor, after=after).apply(JOURNEY)
    assert list(made.subprocesses[0].lanes) == lanes


def test_lanes_that_nobody_wrote_down_are_those_of_the_actors_with_a_step():
    drawn = journey("[{id: a, actor: wi}, {id: b, actor: pro}, {id: c, actor: dsp}]")
    made = MoveLane(group="d", actor="wi", after="pro").apply(drawn)
    assert made.subprocesses[0].lanes == ("pro", "wi", "dsp")


def test_lanes_of_an_aanpak_need_no_group():
    made = MoveLane(group="", actor="dsp", after="").apply(APPROACH)
    assert made.lanes == ("dsp",)


@pytest.mark.parametrize(
    ("group", "actor", "after", "named"),
    [
        ("x", "pro", "", "pro"),
        ("d", "pro", "pro", "pro"),
        ("d", "wi", "", "wi"),
        ("d", "pro", "wi", "wi"),
    ],
)
def test_a_lane_that_is_not_there_is_refused(group: str, actor: str, after: str, named: str):
    with pytest.raises(EditRefused, match=f"{named} heeft in dit deelproces geen baan") as refused:
        MoveLane(group=group, actor=actor, after=after).apply(JOURNEY)
    assert refused.value.about == group
