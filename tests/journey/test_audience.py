"""The traits of a group: what is said, what is looked up, what stays open."""

from __future__ import annotations

from klantreis.journey import Audience, TargetGroup
from klantreis.journey.audience import Traits

GROUPS = {
    "mbo": TargetGroup.model_validate(
        {"id": "mbo", "herkomst": "mbo", "diploma": "entree", "leeftijd": {"tot": "27"}}
    )
}


def traits(**keys: object) -> Traits:
    return Traits.of(Audience.model_validate(keys), GROUPS)


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
    assert traits(groep="mbo").answers(is_entree) == ({True}, set())
    assert traits(herkomst="pro").answers(is_entree) == ({False}, set())


def test_an_answer_holds_partly_when_it_depends_on_what_is_not_known():
    assert traits(herkomst="mbo").answers(is_entree) == (set(), {True, False})


def test_every_origin_answers_for_itself():
    assert traits(herkomst=["mbo", "pro"]).answers(is_entree) == ({False}, {True, False})


def test_without_an_origin_it_may_be_any():
    assert traits(diploma="entree").answers(is_entree) == (set(), {True, False})
