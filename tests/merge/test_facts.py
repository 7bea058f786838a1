"""No merge loses anything in silence, whatever both sides did."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from klantreis.journey import Content
from klantreis.journey.mentions import mentions
from klantreis.merge import Clash, merge
from klantreis.merge.alignment import aligned
from klantreis.merge.labels import addresses
from tests.merge.facts import facts, is_told
from tests.writing.changes import changed, is_sound
from tests.writing.contents import content

seeds = st.integers(0, 2**48).map(Random)


def sides(random: Random) -> tuple[Content, Content, Content]:
    """Return a content and two that somebody made of it; they share their id."""
    base = content(random)
    ours, theirs = (several(random, base).model_copy(update={"id": base.id}) for _ in range(2))
    return base, ours, theirs


def several(random: Random, base: Content) -> Content:
    for _ in range(random.choice([1, 1, 2, 3])):
        base = changed(random, base)
    return base


def lost(base: Content, ours: Content, theirs: Content) -> list[tuple[object, ...]]:
    """Return every fact of a merge that comes from nobody and is not told."""
    merged = merge(base, ours, theirs)
    same = aligned(base, ours, theirs)
    every = (same.base, same.ours, same.theirs, merged.content)
    was, our, their, got = (facts(each, same.base) for each in every)
    return [
        (at, was.get(at), our.get(at), their.get(at), got.get(at))
        for at in {*was, *our, *their, *got}
        if not is_from_who_changed_it(was.get(at), our.get(at), their.get(at), got.get(at))
        and not is_told(at, merged.clashes)
    ]


def is_from_who_changed_it(
    was: str | None, our: str | None, their: str | None, got: str | None
) -> bool:
    if was not in (our, their) and our != their:
        return False
    return got == (their if our == was else our)


@given(seeds)
def test_every_fact_comes_from_who_changed_it_or_is_told(random: Random):
    assert lost(*sides(random)) == []


@given(seeds)
def test_what_is_merged_can_be_read(random: Random):
    assert is_sound(merge(*sides(random)).content)


@given(seeds)
def test_what_one_side_did_is_done(random: Random):
    base, one, _ = sides(random)
    for ours, theirs in ((base, one), (one, base), (one, one)):
        merged = merge(base, ours, theirs)
        assert merged.content == one
        assert merged.clashes == ()


@given(seeds)
def test_nothing_refers_to_what_only_the_merge_took_away(random: Random):
    base, ours, theirs = sides(random)
    same = aligned(base, ours, theirs)
    merged = merge(base, ours, theirs)
    dangling = {
        (each.owner, each.field, each.text)
        for side in (same.ours, same.theirs)
        for each in to_nothing(side)
    }
    there = addresses(same.ours) | addresses(same.theirs)
    for each in to_nothing(merged.content):
        known = (each.owner, each.field, each.text) in dangling
        assert known or each.target not in there or is_both_added(merged.clashes)


def to_nothing(content: Content):
    there = addresses(content)
    return [each for each in mentions(content) if each.target not in there]


def is_both_added(clashes: tuple[Clash, ...]) -> bool:
    return any(each.kind == "both-added" for each in clashes)


@given(seeds)
def test_who_is_called_ours_decides_only_what_clashes(random: Random):
    base, ours, theirs = sides(random)
    one, other = merge(base, ours, theirs), merge(base, theirs, ours)
    assert bool(one.clashes) == bool(other.clashes)
    if not one.clashes:
        assert facts(one.content) == facts(other.content)
