"""A check looks only at fields; what it finds depends on nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klantreis import graph
from klantreis.journey import Journey
from klantreis.rules import check, engine, rules
from klantreis.source import read

RIJNMOND = Path(__file__).parents[2] / "journeys" / "rijnmond.yaml"
ABOUT_WORDS = {
    "persoonsgegevens-in-bestand",
    "dubbele-naam",
    "hele-dossier",
    "persoon-als-actor",
}
"""The checks on words themselves: personal data and names, and a handover of everything."""

FREE_TEXT = re.compile(
    "aanleiding|actie|antwoord|bij_geen_reactie|bij_weigering|doel|duurzaam|functies?|hoe|inhoud|"
    "kort|maatregel|meldpunt|naam|ook|reden|regio|rollen|staat_voor|taak|tekst|titel|toelichting|"
    "voor_jongere|wat"
)
"""The keys whose value is free text: people may say it in any words."""
ANSWERS = frozenset({"onbekend", "nvt", "overgangsdocument"})
"""What means something where free text may stand: no answer, and the document of the law."""


@pytest.fixture(scope="module")
def rijnmond() -> Journey:
    journey = read(RIJNMOND.read_bytes()).journey
    assert journey is not None
    return journey


def found(journey: Journey) -> set[str]:
    return {
        f"{finding.weight} {finding.key} {finding.field}"
        for finding in check(graph.of(journey))
        if finding.rule not in ABOUT_WORDS
    }


def changed(journey: Journey, change: Callable[[Any, str], Any]) -> Journey:
    """Return the journey with every value passed through `change`, inside out."""

    def walk(value: Any, key: str) -> Any:
        if isinstance(value, dict):
            value = {name: walk(part, name) for name, part in value.items()}
        elif isinstance(value, list | tuple):
            value = [walk(part, key) for part in value]
        return change(value, key)

    plain = journey.model_dump(mode="json", by_alias=True, exclude_unset=True)
    return Journey.model_validate(walk(plain, ""))


def test_the_same_journey_gives_the_same_findings(rijnmond: Journey):
    assert check(graph.of(rijnmond)) == check(graph.of(rijnmond))


def test_checks_may_run_in_any_order(rijnmond: Journey, monkeypatch: pytest.MonkeyPatch):
    expected = check(graph.of(rijnmond))
    shuffled = Random(7).sample(rules(), len(rules()))
    monkeypatch.setattr(engine, "rules", lambda: shuffled)
    assert check(graph.of(rijnmond)) == expected


def test_checks_may_run_in_several_threads(rijnmond: Journey):
    whole = graph.of(rijnmond)
    with ThreadPoolExecutor(4) as pool:
        results = list(pool.map(lambda _: check(whole), range(8)))
    assert set(results) == {check(graph.of(rijnmond))}


def test_other_words_give_the_same_findings(rijnmond: Journey):
    def reword(value: Any, key: str) -> Any:
        is_text = isinstance(value, str) and FREE_TEXT.fullmatch(key) and value not in ANSWERS
        return "GGZ? ja, nee en samen: later" if is_text else value

    renamed = changed(rijnmond, reword)
    assert renamed != rijnmond
    assert found(renamed) == found(rijnmond)


BESIDE_THE_FLOW = re.compile(
    "aan_tafel|actoren|afspraken|bronnen|doelgroepen|fasen|kansen|met|overdrachten|overleg|risicos|"
    "sessies|systemen|telt_als|verantwoordelijkheden|verschillen|vragen|wet"
)
"""The lists whose order says nothing about the flow."""


@settings(max_examples=10)
@given(random=st.randoms(use_true_random=False))
def test_the_order_of_a_list_beside_the_flow_means_nothing(rijnmond: Journey, random: Random):
    def shuffle(value: Any, key: str) -> Any:
        is_beside = isinstance(value, list) and BESIDE_THE_FLOW.fullmatch(key)
        return random.sample(value, len(value)) if is_beside else value

    assert found(changed(rijnmond, shuffle)) == found(rijnmond)


@settings(max_examples=10)
@given(random=st.randoms(use_true_random=False))
def test_the_order_of_the_steps_changes_at_most_the_place(rijnmond: Journey, random: Random):
    def shuffle(value: Any, key: str) -> Any:
        is_steps = key == "stappen" and isinstance(value, list)
        return random.sample(value, len(value)) if is_steps else value

    def rough(journey: Journey) -> set[tuple[str, str]]:
        return {(finding.rule, finding.subprocess) for finding in check(graph.of(journey))}

    assert rough(changed(rijnmond, shuffle)) == rough(rijnmond)


def test_a_finding_is_known_by_its_rule_and_place(rijnmond: Journey):
    keys = [finding.key for finding in check(graph.of(rijnmond))]
    assert len(keys) == len(set(keys))
