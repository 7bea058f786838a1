"""The traits of a group: what is said, what is looked up, what stays open."""

from __future__ import annotations

from klantreis.journey import Audience, TargetGroup
from klantreis.journey.audience import Traits

MBO = {"id": "mbo", "herkomst": "mbo", "diploma": "entree", "leeftijd": {"tot": "27"}}
GROUPS = {"mbo": Traits.said(TargetGroup.model_validate(MBO))}


def traits(**keys: object) -> Traits:
    return Traits.of(Audience.model_validate(keys), GROUPS)


def answers(**keys: object) -> tuple[set[bool], set[bool]]:
    sure, partly = traits(**keys).answers(is_entree)
    return set(sure), set(partly)


def is_entree(origin: str, diploma: str) -> bool:
    return (origin, diploma) == ("mbo", "entree")


def test_a_named_group_is_looked_up():
    assert traits(groep="mbo") == Traits(None, 27, ("mbo",), ("entree",), ())


def test_an_own_trait_goes_before_the_group():
    assert traits(groep="mbo", diploma="bol-2").diplomas == ("bol-2",)
    assert traits(groep="mbo", leeftijd={"vanaf": "18"}).until is None


def test_an_unknown_group_says_nothing():
    assert traits(groep="vso") == Traits()
    assert Traits.of(None, GROUPS) == Traits()


def test_an_answer_is_sure_when_everybody_has_it():
    assert answers(groep="mbo") == ({True}, set())
    assert answers(herkomst="pro") == ({False}, set())


def test_an_answer_holds_partly_when_it_depends_on_what_is_not_known():
    assert answers(herkomst="mbo") == (set(), {True, False})


def test_every_origin_answers_for_itself():
    assert answers(herkomst=["mbo", "pro"]) == ({False}, {True, False})


def test_without_an_origin_it_may_be_any():
    assert answers(diploma="entree") == (set(), {True, False})
