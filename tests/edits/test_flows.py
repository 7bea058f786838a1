"""Where arrows and branches lead after an edit."""

from __future__ import annotations

import pytest

from klantreis.edits import (
    Connect,
    Disconnect,
    Edit,
    MakeHandover,
    PutBetween,
    Remove,
    RenameBranch,
    Retarget,
)
from klantreis.errors import EditRefused
from tests.edits.examples import small
from tests.edits.shown import arrows, ids, journey, part

JOURNEY, APPROACH, PERSONA = small()


@pytest.mark.parametrize(
    ("edit", "step", "led"),
    [
        (Connect(at="d/praat", to="weg"), "d/praat", ["praat > weg"]),
        (Connect(at="d/ziet", to="praat"), "d/ziet", ["ziet > belt", "ziet > praat"]),
        (
            Connect(at="d/belt", to="praat", when="later"),
            "d/belt",
            ["belt > plek (ja)", "belt > weg (nee)", "belt > praat (later)"],
        ),
        (
            Connect(at="d/belt", to="plek", when=" anders "),
            "d/belt",
            [
                "belt > plek (ja)",
                "belt > weg (nee)",
                "belt > None (later)",
                "belt > plek (anders)",
            ],
        ),
        (Disconnect(at="d/wacht>praat"), "d/wacht", ["wacht > weg"]),
        (Disconnect(at="d/belt>weg"), "d/belt", ["belt > plek (ja)", "belt > None (later)"]),
        (Remove(at="d/belt/ja"), "d/belt", ["belt > weg (nee)", "belt > None (later)"]),
        (Retarget(at="d/wacht>praat", to="plek"), "d/wacht", ["wacht > plek", "wacht > weg"]),
        (
            Retarget(at="d/belt/nee", to=None),
            "d/belt",
            ["belt > plek (ja)", "belt > None (nee)", "belt > None (later)"],
        ),
        (RenameBranch(at="d/ziet>belt", when="altijd"), "d/ziet", ["ziet > belt (altijd)"]),
        (
            RenameBranch(at="d/belt/nee", when="liever niet"),
            "d/belt",
            ["belt > plek (ja)", "belt > weg (liever niet)", "belt > None (later)"],
        ),
    ],
)
def test_arrows_lead_where_the_edit_says(edit: Edit, step: str, led: list[str]):
    assert arrows(edit.apply(JOURNEY), step) == led


def test_an_arrow_may_lead_into_a_deelproces_that_is_still_empty():
    drawn = journey("[{id: a}]")
    assert arrows(Connect(at="d/a", to="e/straks").apply(drawn), "d/a") == ["a > e/straks"]


def test_a_filled_branch_keeps_what_it_says():
    drawn = journey("[{id: a, daarna: [{als: ja, hooguit: 1 keer}]}, {id: b}]")
    made = Connect(at="d/a", to="b", when="ja").apply(drawn)
    assert made.subprocesses[0].steps[0].flows[0].at_most == "1 keer"


def test_the_same_end_or_answer_again_changes_nothing():
    assert Retarget(at="d/ziet>belt", to="belt").apply(JOURNEY) is JOURNEY
    assert RenameBranch(at="d/belt/ja", when="ja").apply(JOURNEY) is JOURNEY


def test_the_only_branch_may_lose_its_answer():
    drawn = journey("[{id: a, daarna: [{als: ja, naar: b}]}, {id: b}]")
    edit = RenameBranch(at="d/a/ja", when=None)
    made = edit.apply(drawn)
    assert arrows(made, "d/a") == ["a > b"]
    assert edit.told(drawn, made) == "De pijl van a heeft geen antwoord meer."


def test_an_answer_may_hold_any_sign():
    drawn = journey("[{id: a, daarna: [{als: ouder > 18 / niet, naar: b}]}, {id: b}]")
    made = Disconnect(at="d/a/ouder > 18 / niet").apply(drawn)
    assert arrows(made, "d/a") == []


def test_of_an_arrow_and_a_branch_with_one_end_the_arrow_is_meant():
    drawn = journey("[{id: a, daarna: [{als: ja, naar: b}, {als: nee, naar: b}]}, {id: b}]")
    made = Disconnect(at="d/a>b").apply(drawn)
    assert arrows(made, "d/a") == ["a > b (nee)"]


def test_the_arrow_of_a_handover_is_changed_there():
    drawn = journey("[{id: a}, {id: b}]", "    overdrachten: [{id: o, van: a, naar: b}]")
    with pytest.raises(EditRefused, match="Deze pijl hoort bij de overdracht o") as refused:
        Disconnect(at="d/a>b").apply(drawn)
    assert refused.value.about == "d/a>b"


def test_a_step_between_two_leads_on():
    made = PutBetween(at="d/ziet>belt", step="praat").apply(JOURNEY)
    assert arrows(made, "d/ziet", "d/praat") == ["ziet > praat", "praat > belt"]


def test_a_step_between_two_keeps_its_other_arrows():
    made = PutBetween(at="d/ziet>belt", step="wacht").apply(JOURNEY)
    assert arrows(made, "d/wacht") == ["wacht > praat", "wacht > weg", "wacht > belt"]


def test_a_step_that_leads_there_already_gets_no_second_arrow():
    drawn = journey("[{id: a, daarna: b}, {id: b}, {id: c, daarna: b}]")
    made = PutBetween(at="d/a>b", step="c").apply(drawn)
    assert arrows(made, "d/a", "d/c") == ["a > c", "c > b"]


def test_a_choice_between_two_leads_on_by_its_open_branch():
    drawn = journey(
        "[{id: a, daarna: b}, {id: b}, {id: c, daarna: [{als: ja, naar: a}, {als: nee}, {als: x}]}]"
    )
    made = PutBetween(at="d/a>b", step="c").apply(drawn)
    assert arrows(made, "d/c") == ["c > a (ja)", "c > b (nee)", "c > None (x)"]


@pytest.mark.parametrize("step", ["ziet", "belt"])
def test_a_step_at_an_end_of_an_arrow_does_not_come_in_it(step: str):
    with pytest.raises(EditRefused, match="aan een kant van deze pijl") as refused:
        PutBetween(at="d/ziet>belt", step=step).apply(JOURNEY)
    assert refused.value.about == "d/ziet>belt"


@pytest.mark.parametrize(
    ("steps", "led"),
    [
        ("[{id: a, daarna: x}, {id: x, daarna: b}, {id: b}]", ["a > b"]),
        (
            "[{id: a, daarna: [{als: ja, naar: x}]}, {id: x, daarna: b}, {id: b}]",
            ["a > b (ja)"],
        ),
        ("[{id: a, daarna: x}, {id: x}]", []),
        ("[{id: a, daarna: [{als: ja, naar: x}]}, {id: x}]", ["a > None (ja)"]),
        ("[{id: a, daarna: x}, {id: x, daarna: [b, c]}, {id: b}, {id: c}]", []),
        ("[{id: a, daarna: [x, b]}, {id: x, daarna: b}, {id: b}]", ["a > b"]),
        ("[{id: a, daarna: x}, {id: b, daarna: x}, {id: x, daarna: c}, {id: c}]", []),
        ("[{id: a, daarna: x}, {id: x, daarna: [x, b]}, {id: b}]", ["a > b"]),
        ("[{id: a, daarna: x}, {id: x, daarna: a}]", []),
        ("[{id: a, daarna: [{als: ja, naar: x}]}, {id: x, daarna: a}]", ["a > None (ja)"]),
        ("[{id: a, daarna: [b, x]}, {id: x}, {id: b}]", ["a > b"]),
        ("[{id: a, daarna: d/x}, {id: x, daarna: e/y}]", ["a > e/y"]),
        (
            (
                "[{id: a, daarna: [{als: ja, naar: x}, {als: nee, naar: x}]}, "
                "{id: x, daarna: [{als: 1, naar: b}, {als: 2, naar: b}, {als: 3}]}, {id: b}]"
            ),
            ["a > b (ja)", "a > b (nee)"],
        ),
    ],
)
def test_a_removed_step_joins_the_one_before_it_to_the_one_after_it(steps: str, led: list[str]):
    drawn = journey(steps)
    made = Remove(at="d/x").apply(drawn)
    assert arrows(made, "d/a") == led
    assert "x" not in ids(made, "d")


def test_a_removed_step_is_joined_over_deelprocessen():
    two = "  - {id: f, stappen: [{id: a, daarna: d/x}, {id: x, daarna: d/y}]}"
    drawn = journey("[{id: x, daarna: b}, {id: b}]", two)
    made = Remove(at="d/x").apply(drawn)
    assert arrows(made, "f/a", "f/x") == ["a > d/b", "x > d/y"]


def test_a_removed_step_never_leads_the_one_before_it_to_itself():
    two = "  - {id: f, stappen: [{id: a, daarna: d/x}]}"
    drawn = journey("[{id: x, daarna: f/a}]", two)
    assert arrows(Remove(at="d/x").apply(drawn), "f/a") == []


def test_a_removed_step_of_an_aanpak_joins_too():
    made = Remove(at="rode-loper/brengt").apply(APPROACH)
    assert arrows(made, "rode-loper/haalt") == []


def test_a_handover_of_an_arrow_says_only_its_ends():
    made = MakeHandover(at="d/belt/ja", id="o2", sort="melden", name="Plek melden").apply(JOURNEY)
    assert part(made, "d/o2").model_dump(by_alias=True, exclude_defaults=True) == {
        "id": "o2",
        "naam": "Plek melden",
        "soort": "melden",
        "van": "belt",
        "naar": "plek",
    }


def test_a_handover_may_say_at_once_who_sees_to_it():
    made = MakeHandover(at="d/belt/ja", id="o2", accountable="pro").apply(JOURNEY)
    assert part(made, "d/o2").model_dump(by_alias=True)["eindverantwoordelijk"] == ("pro",)


def test_a_handover_is_one_of_overdragen_unless_said():
    made = MakeHandover(at="d/wacht>weg", id="o2").apply(JOURNEY)
    assert part(made, "d/o2").model_fields_set == {"id", "source", "target"}


@pytest.mark.parametrize(
    ("edit", "about"),
    [
        (MakeHandover(at="d/ziet>belt", id="o2"), "d/ziet>belt"),
        (MakeHandover(at="d/belt/later", id="o2"), "d/belt/later"),
        (Connect(at="d/ziet", to="belt"), "d/ziet"),
        (Connect(at="d/ziet", to="pad"), "d/ziet"),
        (Retarget(at="d/wacht>weg", to="praat"), "d/wacht>weg"),
        (Retarget(at="d/wacht>weg", to="pad"), "d/wacht>weg"),
        (Retarget(at="d/wacht>weg", to="\x07"), "d/wacht>weg"),
        (RenameBranch(at="d/belt/ja", when="nee"), "d/belt/ja"),
        (RenameBranch(at="d/wacht>weg", when="nee"), "d/wacht>weg"),
        (Disconnect(at="d/wacht"), "d/wacht"),
        (Disconnect(at="d/wacht>pad"), "d/wacht>pad"),
    ],
)
def test_a_refusal_is_about_the_arrow_or_step(edit: Edit, about: str):
    with pytest.raises(EditRefused) as refused:
        edit.apply(JOURNEY)
    assert refused.value.about == about
