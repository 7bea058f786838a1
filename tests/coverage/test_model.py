"""What follows from the holders and the parts of one cell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klantreis import law
from klantreis.coverage import Band, Cell, Group, Part, Said, Window
from klantreis.coverage.model import uncovered
from klantreis.journey import Address
from klantreis.journey.audience import Traits
from klantreis.law.model import Group as ActorGroup

ORDER: tuple[Said, ...] = ("nee", "open", "ja")
ADULT = Band(18, 27)
AGES = st.one_of(st.none(), st.integers(16, 28))
MONTHS = st.one_of(st.none(), st.integers(0, 30).map(float))
NOBODY: tuple[ActorGroup, ...] = ()
SCHOOL: tuple[ActorGroup, ...] = ("onderwijs",)
DOORSTROOMPUNT: tuple[ActorGroup, ...] = ("doorstroompunt",)


@st.composite
def a_part(draw: st.DrawFn) -> Part:
    groups = draw(st.sampled_from([NOBODY, SCHOOL, DOORSTROOMPUNT]))
    return Part(
        Address("d", "a"),
        "step",
        tuple(groups),
        groups,
        (),
        Traits(draw(AGES), draw(AGES)),
        draw(MONTHS),
        draw(MONTHS),
        draw(st.booleans()),
    )


def a_cell(cohort: str, window: Window, *parts: Part) -> Cell:
    (known,) = (each for each in law.cohorts if each.id == cohort)
    holders = law.holders(known.origins[0], known.diplomas[0], ADULT, "niet-ingeschreven")
    group = Group(known, ADULT, "niet-ingeschreven", window)
    return Cell(group, holders, consults=False, parts=parts, asked=ADULT, is_named=True)


@given(
    st.lists(a_part(), max_size=5),
    a_part(),
    st.sampled_from(["entree", "bol-2", "bbl-2"]),
    st.sampled_from([Window(0, 12), Window(12, None)]),
)
def test_one_more_part_never_makes_the_journey_less_sure(parts, more, cohort, window):
    before, after = a_cell(cohort, window, *parts), a_cell(cohort, window, *parts, more)
    assert ORDER.index(before.said) <= ORDER.index(after.said)
    assert set(before.organisations) <= set(after.organisations)


@given(st.lists(a_part(), max_size=5), st.randoms())
def test_the_order_of_the_parts_makes_no_difference(parts, random):
    mixed = random.sample(parts, len(parts))
    one, other = (a_cell("bol-2", Window(12, None), *each) for each in (parts, mixed))
    assert (one.said, one.state) == (other.said, other.state)


@given(st.lists(st.tuples(AGES, AGES), max_size=5), st.integers(16, 26))
def test_the_first_uncovered_age_is_in_no_span(spans, since):
    band = Band(since, 27)
    gap = uncovered([Traits(*span) for span in spans], band)
    inside = [
        age
        for age in range(since, 27)
        if not any((low or 0) <= age < (high or 99) for low, high in spans)
    ]
    assert gap == (inside[0] if inside else None)


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        (Band(16, 18), Band(17, 27), Band(17, 18)),
        (Band(16, 18), Band(18, 27), None),
        (Band(27, None), Band(16, 27), None),
        (Band(27, None), Band(16, None), Band(27, None)),
    ],
)
def test_two_bands_share_their_ages(one, other, both):
    assert one.within(other) == other.within(one) == both


@pytest.mark.parametrize(
    ("since", "until", "window", "meets", "says"),
    [
        (None, None, Window(0, 12), True, True),
        (None, None, Window(12, None), True, False),
        (None, 12.0, Window(12, None), False, False),
        (None, 13.0, Window(12, None), True, True),
        (12.0, None, Window(0, 12), False, True),
        (12.0, None, Window(12, 24), True, True),
        (12.0, None, Window(24, None), True, False),
    ],
)
def test_a_part_meets_a_window_and_says_so(since, until, window, meets, says):
    part = Part(Address(), "step", (), (), (), Traits(), since, until, True)
    assert (part.meets(window), part.says(window)) == (meets, says)
