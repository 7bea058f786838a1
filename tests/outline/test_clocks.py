"""Every term of a journey, by the point it counts from."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from klantreis.graph import of
from klantreis.journey import Subprocess, Unsaid
from klantreis.outline.clocks import Clock, Timeline, timelines
from klantreis.source import read
from tests.drawn import drawn
from tests.strategies import journeys


def lines(text: str, *others: str) -> dict[str, Timeline]:
    return {each.point: each for each in timelines(drawn(text, *others))}


def the_clock(text: str) -> Clock:
    (line,) = timelines(drawn(text))
    (clock,) = line.clocks
    return clock


def step(rest: str) -> str:
    return f"stappen: [{{id: a, naam: Belt, actor: school, {rest}}}]"


def test_a_clock_says_who_what_when_and_by_whose_word():
    text = step("termijn: {tot: 1 jaar, na: diploma, bron: wet, artikel: WEB 9.2.12 lid 2}")
    clock = the_clock(text)
    assert (clock.number, clock.who, clock.title) == ("1", "School", "Belt")
    assert (clock.when, clock.basis, clock.article) == (
        "tot 1 jaar na diploma",
        "wet",
        "WEB 9.2.12 lid 2",
    )
    assert clock.sentence == (
        "Deelproces 1, stap 1, School: Belt. Termijn: tot 1 jaar na diploma. "
        "Dit staat in de wet: WEB 9.2.12 lid 2."
    )


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        ("bron: regio", "Dit is een afspraak van de regio."),
        ("bron: praktijk", "Zo gaat het nu."),
        ("bron: voorbeeld", "Dit is een voorbeeld. De regio kiest zelf een termijn."),
        ("bron: wet", "Dit staat in de wet."),
        ("artikel: WEB 9.2.2", "Waar dit vandaan komt, staat er nog niet."),
    ],
)
def test_a_term_says_where_it_comes_from(source, sentence):
    clock = the_clock(step(f"termijn: {{tot: 1 jaar, na: diploma, {source}}}"))
    assert clock.sentence.endswith(f"diploma. {sentence}")


def test_a_legal_term_takes_the_one_article_of_its_step():
    clock = the_clock(step("wet: WEC 44 lid 2, duur: {tot: 2 jaar, na: diploma, bron: wet}"))
    assert (clock.article, clock.is_reading) == ("WEC 44 lid 2", False)


def test_a_reading_of_the_law_is_said_to_be_one():
    clock = the_clock(step("duur: {tot: 2 jaar, na: diploma, bron: wet, artikel: WEC 44 lid 3}"))
    assert clock.is_reading
    assert clock.sentence.endswith("Laat een jurist dit bevestigen.")


def test_every_kind_of_term_is_told():
    found = lines("""
        stappen:
          - {id: a, naam: Wacht, actor: jongere, soort: wachten, duur: {op: 4 weken, na: melding}}
          - {id: b, naam: Belt, actor: dsp}
        overdrachten: [{id: o, van: a, naar: b, gever: school, termijn: {binnen: 1 week}}]
        verantwoordelijkheden:
          - {id: t, taak: Rapport, doet: [dsp, wi], termijn: {uiterlijk: 30 april, bron: wet}}
        afspraken:
          - {id: af, wat: Balie openen, wie: wi, wanneer: 2026-05-01}
          - {id: ag, wat: Balie sluiten, wanneer: later}
    """)
    assert {
        point: [(clock.number, clock.who, clock.when) for clock in line.clocks]
        for point, line in found.items()
    } == {
        "melding": [("1", "Jongere", "4 weken na melding")],
        "aanleiding": [("o1", "School", "binnen 1 week")],
        "kalender": [
            ("a1", "Werk & Inkomen", "1 mei 2026"),
            ("", "Doorstroompunt en Werk & Inkomen", "uiterlijk 30 april"),
        ],
        "los": [("a2", "nog niemand", "later")],
    }
    assert (
        found["melding"]
        .clocks[0]
        .sentence.startswith("Deelproces 1, stap 1, Jongere: Wacht. Wachttijd: 4 weken na melding.")
    )
    assert found["kalender"].clocks[0].sentence == (
        "Deelproces 1, a1, Werk & Inkomen: Balie openen. Klaar op 1 mei 2026."
    )


def test_a_handover_that_nobody_can_date_has_no_clock():
    text = "overdrachten: [{id: o, gever: school, ontvanger: dsp, termijn: onbekend}]"
    assert timelines(drawn(text)) == ()


def test_a_step_that_a_term_counts_from_is_said_by_its_number():
    clock = lines("""
        stappen:
          - {id: a, naam: Meldt, actor: school}
          - {id: b, naam: Belt, actor: dsp, termijn: {binnen: 1 week, na: a}}
    """)["stap"].clocks[0]
    assert (clock.when, clock.placed.words) == ("binnen 1 week na stap 1", "d/a")


def test_a_step_of_another_subprocess_is_said_with_its_place():
    own = "stappen: [{id: a, naam: Belt, actor: dsp, termijn: {binnen: 1 week, voor: e/x}}]"
    other = "titel: Later\nstappen: [{id: x, naam: Helpt, actor: wi}]"
    (clock,) = lines(own, other)["stap"].clocks
    assert clock.when == "binnen 1 week voor stap 1 van deelproces 2 (Later)"


def test_without_a_point_a_step_counts_from_itself():
    clock = the_clock(step("duur: {tot: 3 weken}"))
    assert (clock.placed.point, clock.placed.words, clock.placed.end) == ("stap", "d/a", 21)
    assert clock.when == "tot 3 weken"


def test_a_term_at_the_point_itself_is_said_as_such():
    assert the_clock(step("termijn: {op: verlaten school}")).when == "bij verlaten school"


def test_clocks_stand_by_their_end():
    terms = "[{vanaf: 1 jaar, na: diploma}, {tot: 2 jaar, na: diploma}, {op: 1 jaar, na: diploma}]"
    (line,) = timelines(drawn(step(f"termijn: {terms}")))
    assert [(clock.placed.start, clock.placed.end) for clock in line.clocks] == [
        (365, 365),
        (0, 730),
        (365, None),
    ]


def test_lines_stand_in_the_order_of_a_life():
    text = step("""termijn: [
        {binnen: 1 week, na: 27e verjaardag}, {binnen: 1 week, na: start werk},
        {binnen: 1 week, na: diploma}, {binnen: 1 week, na: einde contract}]""")
    assert [line.point for line in timelines(drawn(text))] == [
        "diploma",
        "start_werk",
        "verjaardag_27",
        "anders",
    ]


@given(journeys())
@settings(max_examples=30)
def test_no_term_is_left_out(data):
    journey = read(data).journey
    if journey is None:
        return
    told = sum(len(line.clocks) for line in timelines(of(journey)))
    assert told == sum(_terms(part) for part in journey.subprocesses)


def _terms(part: Subprocess) -> int:
    """Count the terms of a subprocess."""
    of_steps = sum(len(step.term) + len(step.duration) for step in part.steps)
    of_tasks = sum(len(task.term) for task in part.responsibilities)
    said = (each.term for each in part.handovers if each.term)
    of_handovers = sum(len(term) for term in said if not isinstance(term, Unsaid))
    return of_steps + of_tasks + of_handovers + sum(bool(each.when) for each in part.agreements)


def test_a_term_says_from_which_text_it_is_taken():
    text = (
        "id: a\nbronnen: [{id: c, titel: Regionaal convenant}]\ndeelprocessen:\n  - id: d\n"
        "    stappen: [{id: s, termijn: {binnen: 2 weken, bron: regio, uit: c}}]\n"
    )
    journey = read(text.encode()).journey
    assert journey is not None
    ((clock,),) = (line.clocks for line in timelines(of(journey)))
    assert clock.quoting == "Regionaal convenant"
    assert clock.sentence.endswith("Uit: Regionaal convenant.")
