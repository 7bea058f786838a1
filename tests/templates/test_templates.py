"""A new file can be read, says its id, and asks what its writer has to fill in."""

from __future__ import annotations

from pathlib import Path

import pytest

from klantreis import graph
from klantreis.errors import KlantreisError
from klantreis.rules import check
from klantreis.source import read
from klantreis.templates import Kind, new

KINDS: tuple[Kind, ...] = ("klantreis", "aanpak", "persona")


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_file_can_be_read(kind: Kind):
    document = read(new(kind, "mijn-regio").encode())
    assert not document.problems
    assert document.content is not None
    assert document.content.id == "mijn-regio"
    assert document.content.kind == kind


def test_an_empty_journey_has_seven_parts_and_nothing_is_asked_of_them():
    journey = read(new("klantreis", "a").encode()).journey
    assert journey is not None
    assert len(journey.subprocesses) == 7
    assert {each.about.group for each in check(graph.of(journey))} <= {""}


def test_an_empty_approach_asks_for_its_owner_end_and_money():
    approach = read(new("aanpak", "a").encode()).content
    assert approach is not None
    rules = {each.rule for each in check(graph.of(approach))}
    assert {"aanpak-zonder-eigenaar", "aanpak-zonder-einde", "aanpak-zonder-geld"} <= rules


@pytest.mark.parametrize("id", ["", "met spatie", "a/b", "x" * 61, "a\nid: b"])
def test_an_odd_id_is_refused(id: str):
    with pytest.raises(KlantreisError):
        new("klantreis", id)


@pytest.mark.parametrize(("id", "said"), [("", '""'), ("\x1b[31m\nrood", "\ufffd[31m\ufffdrood")])
def test_an_odd_id_is_told_on_one_line(id: str, said: str):
    with pytest.raises(KlantreisError) as refused:
        new("klantreis", id)
    assert str(refused.value).startswith(f"{said} kan geen id zijn.")


def test_the_shipped_empty_journey_is_the_template():
    shipped = Path(__file__).parents[2] / "journeys" / "leeg.yaml"
    assert shipped.read_text("utf-8") == new("klantreis", "leeg")
