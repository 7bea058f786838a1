"""What people saw stays where it was: numbers and rows, over edits, undo and a restart."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from klantreis.edits import AddStep, Edit, Remove, Rename
from klantreis.errors import EditRefused
from klantreis.layout import arrange
from klantreis.live.library import Library
from klantreis.live.view import PartView
from klantreis.store import Folder
from klantreis.store.keeper import Keeper, Request
from klantreis.store.model import Person
from klantreis.store.place import STATE

SHIPPED = Path(__file__).parents[2] / "journeys" / "rijnmond.yaml"
KEY, PART = "rijnmond", "mbo-wi"
ANNE = Person("begeleider", "een-eigen-token-1")
COMES = AddStep(
    group=PART, step={"id": "komt", "naam": "Komt ertussen", "actor": "mbo"}, after="doet-aanbod"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with one shipped journey, and a place for its versions."""
    monkeypatch.setenv(STATE, str(tmp_path / "staat"))
    (tmp_path / "map").mkdir()
    shutil.copy(SHIPPED, tmp_path / "map")
    return tmp_path / "map"


@pytest.fixture
def shelf(folder: Path) -> Library:
    """Give a library of it that is not open yet."""
    return Library(Folder(folder))


def edit(keeper: Keeper, edit: Edit, command: str) -> None:
    keeper.edit(KEY, edit, seen=keeper.head(KEY).revision.number, request=Request(ANNE, command))


def part(shelf: Library, id: str = PART) -> PartView:
    return shelf.view(KEY).parts[id]


def numbers(shelf: Library) -> dict[str, str]:
    return dict(shelf.view(KEY).names.numbers(PART))


def test_what_was_there_keeps_its_number_and_its_row(shelf: Library):
    keeper = shelf.open()
    before, rows = numbers(shelf), part(shelf).scene.rows
    edit(keeper, COMES, "een")
    assert numbers(shelf).items() > before.items()
    assert "komt" in numbers(shelf)
    assert part(shelf).scene.rows.items() > rows.items()
    shelf.close()


def test_a_deelproces_that_nobody_touched_is_the_same_drawing(shelf: Library):
    keeper = shelf.open()
    before = part(shelf, "pro-dsp").pieces.joined()
    edit(keeper, Rename(at=f"{PART}/doet-aanbod", name="Doet nu een ander aanbod"), "een")
    assert part(shelf, "pro-dsp").pieces.joined() == before
    shelf.close()


def test_what_comes_back_has_its_own_number_and_row(shelf: Library):
    keeper = shelf.open()
    before, rows = numbers(shelf), part(shelf).scene.rows
    edit(keeper, Remove(at=f"{PART}/doet-aanbod"), "een")
    edit(keeper, COMES.model_copy(update={"after": None}), "twee")
    assert numbers(shelf)["komt"] not in before.values()
    keeper.restore(KEY, 1, Request(ANNE, "drie"))
    assert numbers(shelf) == before
    assert part(shelf).scene.rows == rows
    shelf.close()


def test_a_restart_changes_no_number_and_no_row(folder: Path, shelf: Library):
    edit(shelf.open(), COMES, "een")
    before, drawing = numbers(shelf), part(shelf).pieces.joined()
    shelf.close()
    again = Library(Folder(folder))
    again.open()
    assert numbers(again) == before
    assert part(again).pieces.joined() == drawing
    again.close()


def test_new_numbers_come_when_somebody_asks(shelf: Library):
    keeper = shelf.open()
    edit(keeper, COMES, "een")
    letters = [number for number in numbers(shelf).values() if number[-1].isalpha()]
    assert letters
    keeper.renumber(KEY, Request(ANNE, "twee"))
    assert not [number for number in numbers(shelf).values() if number[-1].isalpha()]
    shelf.close()


def test_numbers_that_count_on_already_need_no_version(shelf: Library):
    keeper = shelf.open()
    done = keeper.renumber(KEY, Request(ANNE, "een"))
    assert done.sentence == "Alle nummers staan al op volgorde."
    assert done.head.revision.number == 1
    shelf.close()


def test_a_deelproces_is_drawn_as_if_for_the_first_time_when_somebody_asks(shelf: Library):
    keeper = shelf.open()
    lanes = {step.id: step.actor for step in part(shelf).subprocess.steps}
    rows = {id: row for id, row in part(shelf).scene.rows.items() if id in lanes}
    lane = next(lanes[id] for id, row in rows.items() if row)
    above = [id for id, row in rows.items() if lanes[id] == lane and not row]
    for id in above:  # then its first row is empty, and stays so
        edit(keeper, Remove(at=f"{PART}/{id}"), id)
    kept, shown = part(shelf).scene.rows, numbers(shelf)
    done = keeper.rearrange(KEY, PART, Request(ANNE, "drie"))
    whole = part(shelf).whole
    cold = arrange(whole.graph, part(shelf).subprocess, whole.findings)
    assert part(shelf).scene.rows == cold.rows != kept
    assert numbers(shelf) == shown
    assert done.sentence.endswith("is opnieuw getekend.")
    shelf.close()


def test_a_deelproces_that_is_not_there_is_not_arranged(shelf: Library):
    keeper = shelf.open()
    with pytest.raises(EditRefused):
        keeper.rearrange(KEY, "weg", Request(ANNE, "een"))
    shelf.close()
