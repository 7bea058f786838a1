"""Whatever somebody writes, it stays in its box, in every look."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klantreis import graph, rules
from klantreis.journey import Journey
from klantreis.layout import Room, arrange, arrange_screens
from klantreis.layout.look import Look
from klantreis.outline import outline_of
from klantreis.scene import Scene
from klantreis.source import read
from tests.layout.areas import area, extent, frame, inside, labels, overlap, texts

JOURNEY = """\
id: k
actoren:
  - {id: a, naam: Naam1, kort: Kort1, namens: Namens1}
  - {id: b, naam: Naam2}
deelprocessen:
  - id: d
    stappen:
      - {id: een, actor: a, soort: start, naam: Stap1, fase: Fase1, daarna: twee}
      - id: twee
        actor: a
        soort: keuze
        naam: Stap2
        daarna: [{als: Tak1, naar: drie}, {als: Tak2, naar: vier}]
      - {id: drie, actor: b, soort: wachten, naam: Stap3, daarna: vijf}
      - {id: vier, actor: b, naam: Stap4, fase: Fase2, daarna: vijf}
      - {id: vijf, actor: b, soort: einde, naam: Stap5}
    overdrachten:
      - {id: o, naam: Geeft door, van: twee, naar: drie}
      - {id: p, naam: Los, ontvanger: b}
"""
BLANKS = (
    "Naam1", "Kort1", "Namens1", "Naam2", "Stap1", "Fase1", "Stap2", "Tak1", "Tak2", "Stap3",
    "Stap4", "Fase2", "Stap5", "Los",
)  # fmt: skip
ODD = st.sampled_from(
    (
        "",
        "Arbeidsongeschiktheidsverzekeringsmaatschappij",
        "W" * 200,
        "x" * 300,
        "heel veel woorden " * 12,
        "\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627 \u05e2\u05d5\u05dc\u05dd",
        "\u202eomgekeerd\u202c",
        "\U0001f469\u200d\U0001f469\u200d\U0001f467" * 9,
        "\U0001f1f3\U0001f1f1 \U0001f680" * 20,
        "a\u0301" * 80,
        "\u200b\u00ad" * 40,
        "\u2003\u00a0 \u3000",
        "\u4e2d\u6587\u5b57" * 30,
        "<b>&amp;</b> \"aan\" 'de' `kant`",
        "%s {naam} ${x}",
    )
)
SAID = ODD | st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=240)


def journey_of(said: tuple[str, ...]) -> Journey:
    """Fill all blanks; texts go in as data, behind the reader of YAML."""
    journey = read(JOURNEY.encode()).journey
    assert journey is not None
    blanks = dict(zip(BLANKS, said, strict=True))

    def filled(value: object) -> object:
        if isinstance(value, dict):
            return {key: filled(each) for key, each in value.items()}
        if isinstance(value, list):
            return [filled(each) for each in value]
        return blanks.get(value, value) if isinstance(value, str) else value

    plain = journey.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return Journey.model_validate(filled(plain))


def drawn(journey: Journey, look: Look, *, new: bool = False) -> Scene:
    whole = graph.of(journey)
    part = journey.subprocesses[0]
    news = {step.address for step in whole.steps} if new else ()
    return arrange(whole, part, rules.check(whole), look=look, news=news)


LOOKS = (Look(), Look(density="overzicht"), Look("dark"))


@settings(max_examples=60)
@given(st.tuples(*[SAID] * len(BLANKS)), st.sampled_from(LOOKS), st.booleans())
def test_any_text_stays_in_its_box_and_on_the_page(said: tuple[str, ...], look: Look, new: bool):
    scene = drawn(journey_of(said), look, new=new)
    for group in scene.groups:
        if group.kind in {"step", "stub", "title", "gap", "phases"}:
            areas = [extent(label) for label in labels(group)]
            assert all(inside(each, frame(group)) for each in areas), texts(group)
            assert not any(overlap(*pair) for pair in combinations(areas, 2)), texts(group)
    marks = [area(group) for group in scene.groups if group.kind in {"bead", "gap", "label"}]
    boxes = [area(group) for group in scene.groups if group.kind in {"step", "stub"}]
    assert not any(overlap(mark, box) for mark in marks for box in boxes)


@settings(max_examples=40)
@given(st.tuples(*[SAID] * len(BLANKS)), st.sampled_from((320, 780, 1600)))
def test_any_text_stays_in_its_box_on_a_wall(said: tuple[str, ...], width: int):
    journey = journey_of(said)
    whole = graph.of(journey)
    outline = outline_of(whole, journey.subprocesses[0], rules.check(whole))
    screens = arrange_screens(outline, {}, Room(width, 300))
    assert screens
    for group in (group for screen in screens for group in screen.scene.groups if group.shapes):
        if group.kind in {"step", "stub", "title", "gap"}:
            areas = [extent(label) for label in labels(group)]
            assert all(inside(each, frame(group)) for each in areas), texts(group)
            assert not any(overlap(*pair) for pair in combinations(areas, 2)), texts(group)


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_the_blanks_are_what_is_drawn(look: Look):
    scene = drawn(journey_of(tuple(f"tekst{place}" for place in range(len(BLANKS)))), look)
    titles = {group.title for group in scene.groups}
    assert any("tekst4" in title for title in titles)
