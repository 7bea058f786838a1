"""Where items come, stand and go."""

from __future__ import annotations

from typing import Any

import pytest

from klantreis.edits import AcceptFinding, AddItem, Edit, Move, Remove
from klantreis.edits.places import DRAWN
from klantreis.errors import EditRefused
from klantreis.journey import Risk
from klantreis.journey.acceptance import is_as_it_was
from klantreis.journey.address import LISTS
from klantreis.words import say
from tests.edits.examples import small
from tests.edits.shown import ids, journey, part

JOURNEY, APPROACH, PERSONA = small()


@pytest.mark.parametrize(
    ("after", "order"),
    [
        (None, ["r1", "r2", "r3"]),
        ("", ["r3", "r1", "r2"]),
        ("r1", ["r1", "r3", "r2"]),
        ("r2", ["r1", "r2", "r3"]),
    ],
)
def test_an_item_comes_last_first_or_after_another(after: str | None, order: list[str]):
    made = AddItem(group="d", into="risicos", item={"id": "r3"}, after=after).apply(JOURNEY)
    assert ids(made, "d", "risks") == order


def test_an_item_is_cleaned_of_what_is_empty():
    item: dict[str, Any] = {
        "id": "r3",
        "tekst": " Te\r\nlaat ",
        "bij": ["belt", ""],
        "maatregel": " ",
    }
    made = AddItem(group="d", into="risicos", item=item).apply(JOURNEY)
    assert part(made, "d/r3") == Risk.model_validate(
        {"id": "r3", "tekst": "Te\nlaat", "bij": "belt"}
    )


def test_an_open_question_about_money_is_not_empty():
    item: dict[str, Any] = {"id": "t", "budget": {}, "doelgroep": {}}
    made = AddItem(group="d", into="verantwoordelijkheden", item=item).apply(JOURNEY)
    assert part(made, "d/t").model_fields_set == {"id", "budget"}


def test_an_item_may_name_itself_and_what_is_elsewhere():
    item: dict[str, Any] = {"id": "r3", "bij": ["r3", "e/begin", "d/o"]}
    made = AddItem(group="d", into="risicos", item=item).apply(JOURNEY)
    assert ids(made, "d", "risks")[-1] == "r3"


def test_the_lists_of_an_aanpak_stand_in_the_file():
    made = AddItem(group="rode-loper", into="risicos", item={"id": "r"}).apply(APPROACH)
    assert made == AddItem(into="risicos", item={"id": "r"}).apply(APPROACH)
    assert ids(made, "rode-loper", "risks") == ["r"]


def test_an_attachment_to_another_journey_makes_its_list():
    item: dict[str, Any] = {"id": "h3", "loopt_naast": "d/belt"}
    made = AddItem(into="haakt_aan.groot", item=item).apply(APPROACH)
    assert {key: len(each) for key, each in made.attached.items()} == {"klein": 2, "groot": 1}


def test_the_last_attachment_takes_its_journey_along():
    made = Remove(at="haakt_aan/h1").apply(APPROACH)
    assert list(made.attached) == ["klein"]
    assert Remove(at="haakt_aan/h2").apply(made).attached == {}


def test_the_other_journeys_of_an_aanpak_stay():
    item: dict[str, Any] = {"id": "h3", "loopt_naast": "d/belt"}
    both = AddItem(into="haakt_aan.groot", item=item).apply(APPROACH)
    assert list(Remove(at="haakt_aan/h3").apply(both).attached) == ["klein"]


def test_what_an_aanpak_covers_goes_by_number():
    made = Remove(at="dekt/1").apply(APPROACH)
    assert [each.rule for each in made.covers] == ["geen-termijn"]
    moved = Move(at="dekt/1", after="2").apply(APPROACH)
    assert [each.rule for each in moved.covers] == ["geen-termijn", "geen-bevestiging"]


@pytest.mark.parametrize(
    "item",
    [
        {"id": "f", "stappen": [{"id": "a"}, {"id": "a"}]},
        {"id": "f", "stappen": [{"id": "a"}], "risicos": [{"id": "a"}]},
        {"id": "f", "stappen": [{"id": "a", "daarna": [{"als": "ja"}, {"als": "ja"}]}]},
        {"id": "d"},
        {"id": "sessies"},
    ],
)
def test_a_deelproces_that_the_reader_would_not_read_is_refused(item: dict[str, object]):
    with pytest.raises(EditRefused):
        AddItem.model_validate({"into": "deelprocessen", "item": item}).apply(JOURNEY)


def test_a_whole_deelproces_may_come_at_once():
    item: dict[str, Any] = {
        "id": "f",
        "banen": ["pro"],
        "stappen": [{"id": "a", "daarna": "b"}, {"id": "b"}],
    }
    edit = AddItem.model_validate({"into": "deelprocessen", "item": item})
    assert ids(edit.apply(JOURNEY), "f") == ["a", "b"]


def test_a_step_with_one_answer_twice_is_refused():
    item: dict[str, Any] = {"id": "n", "daarna": [{"als": "ja"}, {"als": "ja"}]}
    edit = AddItem.model_validate({"group": "d", "into": "stappen", "item": item})
    with pytest.raises(EditRefused, match="De tak 'ja' bestaat al"):
        edit.apply(JOURNEY)


@pytest.mark.parametrize(
    "id",
    [
        "con",
        "NUL",
        "com1",
        "lpt9.x",
        "fasen",
        "dekt",
        "haakt_aan",
        "samen",
        "nvt",
        "a b",
        "",
        "é",
        "a" * 61,
    ],
)
def test_an_id_that_cannot_be_is_refused(id: str):
    with pytest.raises(EditRefused):
        AddItem(group="d", into="risicos", item={"id": id}).apply(JOURNEY)


@pytest.mark.parametrize("id", ["contact", "com", "com10", "x.con", "a" * 60, "9.x-y_z", "d"])
def test_an_id_that_can_be_is_taken(id: str):
    made = AddItem(group="d", into="risicos", item={"id": id}).apply(JOURNEY)
    assert ids(made, "d", "risks")[-1] == id


@pytest.mark.parametrize("id", ["ziet", "o", "r1", "v1", "b1"])
def test_an_id_is_taken_by_an_item_of_any_kind(id: str):
    with pytest.raises(EditRefused, match=f"Het id {id} bestaat al") as refused:
        AddItem(group="d", into="kansen", item={"id": id}).apply(JOURNEY)
    assert refused.value.about == "d"


def test_an_id_may_stand_in_two_deelprocessen_and_in_two_lists_of_the_file():
    assert AddItem(group="e", into="risicos", item={"id": "r1"}).apply(JOURNEY) != JOURNEY
    assert AddItem(into="systemen", item={"id": "dsp"}).apply(JOURNEY) != JOURNEY


@pytest.mark.parametrize(
    ("at", "after", "order"),
    [
        ("d/praat", "", ["praat", "ziet", "belt", "plek", "weg", "wacht"]),
        ("d/praat", "ziet", ["ziet", "praat", "belt", "plek", "weg", "wacht"]),
        ("d/ziet", "wacht", ["belt", "plek", "weg", "praat", "wacht", "ziet"]),
        ("d/ziet", "belt", ["belt", "ziet", "plek", "weg", "praat", "wacht"]),
        ("d/wacht", "weg", ["ziet", "belt", "plek", "weg", "wacht", "praat"]),
    ],
)
def test_an_item_moves_in_its_own_list(at: str, after: str, order: list[str]):
    assert ids(Move(at=at, after=after).apply(JOURNEY), "d") == order


@pytest.mark.parametrize(("at", "after"), [("d/ziet", ""), ("d/belt", "ziet"), ("d/belt", "belt")])
def test_an_item_that_stands_there_already_stays(at: str, after: str):
    assert Move(at=at, after=after).apply(JOURNEY) is JOURNEY


def test_a_branch_moves_by_its_answer_and_an_arrow_by_its_end():
    made = Move(at="d/belt/later", after="").apply(JOURNEY)
    assert [flow.when for flow in made.subprocesses[0].steps[1].flows] == ["later", "ja", "nee"]
    made = Move(at="d/wacht>praat", after="weg").apply(JOURNEY)
    assert [flow.to for flow in made.subprocesses[0].steps[5].flows] == ["weg", "praat"]


def test_an_actor_that_nobody_names_goes():
    drawn = journey("[{id: a, actor: pro}]")
    assert ids(Remove(at="actoren/dsp").apply(drawn), "", "actors") == ["pro", "wi"]


@pytest.mark.parametrize(
    "step",
    [
        "{id: a, actor: pro}",
        "{id: a, met: pro}",
        "{id: a, budget: pro}",
        "{id: a, eindverantwoordelijk: [dsp, pro]}",
    ],
)
def test_an_actor_that_is_named_anywhere_stays(step: str):
    with pytest.raises(EditRefused, match="pro staat nog bij d/a") as refused:
        Remove(at="actoren/pro").apply(journey(f"[{step}]"))
    assert refused.value.about == "actoren/pro"


@pytest.mark.parametrize("count", [6, 7])
def test_of_many_places_five_are_named(count: int):
    steps = ", ".join(f"{{id: s{number}, actor: pro}}" for number in range(count))
    with pytest.raises(EditRefused) as refused:
        Remove(at="actoren/pro").apply(journey(f"[{steps}]"))
    assert str(refused.value) == (
        f"pro staat nog op {count} plekken: d/s0, d/s1, d/s2, d/s3, d/s4 en nog {count - 5}."
        " Kies daar eerst een andere partij."
    )


@pytest.mark.parametrize("count", [1, 5])
def test_up_to_five_names_are_all_said(count: int):
    steps = ", ".join(f"{{id: s{number}, komt_van: e/x}}" for number in range(count))
    drawn = journey(f"[{steps}]")
    edit = Remove(at="e")
    assert "nog 1." not in edit.told(drawn, edit.apply(drawn))


def test_what_is_accepted_holds_until_its_item_changes():
    edit = AcceptFinding(group="d", id="b2", rule="geen-termijn", about=("o", "belt"))
    (d, _) = edit.apply(JOURNEY).subprocesses
    accepted = d.accepted[1]
    assert (accepted.id, accepted.rule, accepted.about) == ("b2", "geen-termijn", ("o", "belt"))
    assert accepted.reason is None
    assert accepted.as_was is not None
    assert is_as_it_was(d, accepted)


def test_what_is_accepted_of_an_aanpak_stands_in_the_file():
    (accepted,) = AcceptFinding(group="", id="b", rule="x", reason="R").apply(APPROACH).accepted
    assert (accepted.reason, len(accepted.as_was or "")) == ("R", 8)


def test_everything_that_is_accepted_is_written_down():
    edit = AcceptFinding(
        group="d",
        id="b2",
        rule="x",
        by="gemeente",
        date="2026-05-01",
        review_on="mei",
        session="een",
    )
    accepted = edit.apply(JOURNEY).subprocesses[0].accepted[1]
    said = (accepted.by, accepted.date, accepted.review_on, accepted.session)
    assert said == ("gemeente", "2026-05-01", "mei", "een")


@pytest.mark.parametrize(
    ("edit", "about"),
    [
        (AddItem(group="x", into="risicos", item={"id": "r3"}), "x"),
        (AddItem(group="d", into="x", item={"id": "r3"}), "d"),
        (AddItem(group="d", into="doelgroep", item={"id": "r3"}), "d"),
        (AddItem(group="d", into="naam", item={"id": "r3"}), "d"),
        (AddItem(group="d", into="risicos", item={}), "d"),
        (AddItem(group="d", into="risicos", item={"id": "r3", "eigenaar": "x"}), "d"),
        (AddItem(group="d", into="risicos", item={"id": "r3"}, after="x"), "d"),
        (Remove(at="d/x"), "d/x"),
        (Remove(at=""), ""),
        (Move(at="", after=""), ""),
        (Move(at="d/ziet", after="r1"), "d/ziet"),
        (AcceptFinding(group="x", id="b", rule="y"), "x"),
        (AcceptFinding(group="", id="b", rule="y"), "klein"),
    ],
)
def test_a_refusal_is_about_the_item_or_the_group(edit: Edit, about: str):
    with pytest.raises(EditRefused) as refused:
        edit.apply(JOURNEY)
    assert refused.value.about == about


@pytest.mark.parametrize("into", ["haakt_aan", "haakt_aan.", "haakt_aan.a\nb", "haakt_aan. "])
def test_an_attachment_needs_the_name_of_a_journey(into: str):
    with pytest.raises(EditRefused):
        AddItem(into=into, item={"id": "h3", "loopt_naast": "d/a"}).apply(APPROACH)


def test_a_persona_has_no_lists():
    with pytest.raises(EditRefused):
        AddItem(into="risicos", item={"id": "r"}).apply(PERSONA)


@pytest.mark.parametrize("key", [*DRAWN, *LISTS, "deelprocessen"])
def test_every_list_has_a_name_in_dutch(key: str):
    edit = AddItem(group="d" if key in DRAWN else "", into=key, item={"id": "n"})
    assert edit.told(JOURNEY, edit.apply(JOURNEY)) == f"n toegevoegd bij {say(f'edit_list.{key}')}."


def test_an_item_without_a_text_is_called_by_its_list():
    edit = AddItem(into="dekt", item={"bij": ["klein/d/o"]})
    told = edit.told(APPROACH, edit.apply(APPROACH))
    assert told == "dekt toegevoegd bij wat de aanpak opvangt."


def test_a_list_that_is_none_is_said_as_it_was_sent():
    edit = AddItem(into="x", item={"id": "n"})
    assert edit.told(JOURNEY, JOURNEY).endswith("toegevoegd bij x.")


def test_the_id_of_an_attachment_is_taken_for_every_journey():
    item: dict[str, Any] = {"id": "h1", "loopt_naast": "d/belt"}
    with pytest.raises(EditRefused, match="Het id h1 bestaat al"):
        AddItem(into="haakt_aan.groot", item=item).apply(APPROACH)
