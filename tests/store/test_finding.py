"""Where the versions of a folder are, and which version somebody means."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from klantreis.errors import StoreError
from klantreis.store.finding import folder_of, found
from klantreis.store.lock import FolderLock
from klantreis.store.model import Change, Person, Revision
from klantreis.store.place import STATE, database_of, state_of


@pytest.fixture(autouse=True)
def _state(tmp_path, monkeypatch):
    monkeypatch.setenv(STATE, str(tmp_path / "staat"))


def revision(number: int, at: datetime) -> Revision:
    change = Change("edit", "")
    return Revision("x", number, at, Person("bewerker", "b"), change, "", "", written=False)


NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
KEPT = [revision(number, NOON + timedelta(days=number)) for number in range(1, 4)]


@pytest.mark.parametrize(
    ("name", "number"),
    [("1", 1), ("3", 3), ("2026-05-02", 1), ("2026-05-03", 2), ("2026-05-20", 3)],
)
def test_a_version_is_found_by_number_or_day(name, number):
    assert found(KEPT, name).number == number


def test_a_moment_counts_to_the_minute_in_local_time():
    local = KEPT[1].at.astimezone()
    assert found(KEPT, local.strftime("%Y-%m-%dT%H:%M")).number == 2
    before = (local - timedelta(minutes=1)).strftime("%Y-%m-%dT%H:%M")
    assert found(KEPT, before).number == 1


@pytest.mark.parametrize("name", ["0", "4", "²", "-1", "2026-05-01", "morgen", "", "2026-13-01"])
def test_what_is_not_there_is_told(name):
    with pytest.raises(StoreError):
        found(KEPT, name)


def test_a_folder_has_one_place_however_it_is_reached(tmp_path, monkeypatch):
    folder = tmp_path / "journeys"
    folder.mkdir()
    (tmp_path / "link").symlink_to(folder)
    monkeypatch.chdir(tmp_path)
    places = {state_of(each) for each in (folder, tmp_path / "link", tmp_path / "x/../journeys")}
    assert len(places) == 1
    assert not places.pop().is_relative_to(folder)


def test_an_aanpak_belongs_to_the_folder_above_once_that_has_versions(tmp_path):
    file = tmp_path / "journeys" / "aanpakken" / "anders.yaml"
    file.parent.mkdir(parents=True)
    file.write_text("soort: aanpak\nid: anders\n")
    assert folder_of(file) == (file.parent, "anders")
    database = database_of(file.parent.parent)
    database.parent.mkdir(parents=True)
    database.touch()
    assert folder_of(file) == (file.parent.parent, "anders")


def test_a_second_program_on_a_folder_is_told_where_the_first_is(tmp_path):
    first = FolderLock(tmp_path, "http://127.0.0.1:8501")
    first.acquire()
    with pytest.raises(StoreError, match=r"al open op de map .*: http://127\.0\.0\.1:8501"):
        FolderLock(tmp_path).acquire()
    first.release()
    second = FolderLock(tmp_path)
    second.acquire()
    with pytest.raises(StoreError, match=r"al open op de map [^:]*\. Werk daar verder"):
        FolderLock(tmp_path).acquire()
    second.release()
