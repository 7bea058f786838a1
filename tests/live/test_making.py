"""A title makes a journey or a deelproces, once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from klantreis.errors import EditRefused, KlantreisError, StoreError
from klantreis.live import making
from klantreis.live.library import FOLDER, library
from klantreis.store.keeper import Request
from klantreis.store.model import Person
from klantreis.store.place import STATE

ANNE = Person("begeleider", "anne")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Serve an empty folder, with versions."""
    place = tmp_path / "reizen"
    place.mkdir()
    monkeypatch.setenv(FOLDER, str(place))
    monkeypatch.setenv(STATE, str(tmp_path / "staat"))
    library.cache_clear()
    making._made.cache_clear()
    library().open()
    yield place
    library().close()
    library.cache_clear()


def test_a_title_makes_a_journey_from_the_template(folder: Path):
    key = making.journey("Van school:  naar 'werk' # in Zuid", "c1")
    assert key == "van-school-naar-werk-in-zuid"
    view = library().view(key)
    assert view.journey is not None
    assert view.journey.title == "Van school: naar 'werk' # in Zuid"
    assert view.journey.id == key
    assert view.document.problems == ()
    assert len(view.parts) == 7
    assert (folder / f"{key}.yaml").read_bytes() == view.version.data


def test_the_same_command_makes_one_journey(folder: Path):
    assert making.journey("Zuid", "c1") == making.journey("Zuid", "c1") == "zuid"
    assert making.journey("Zuid", "c2") == "zuid-2"
    assert len(list(folder.glob("*.yaml"))) == 2


def test_a_journey_that_is_gone_is_made_again_under_another_name(folder: Path):
    key = making.journey("Zuid", "c1")
    assert library().view(key).number == 1
    (folder / f"{key}.yaml").unlink()
    assert making.journey("Zuid", "c1") == "zuid-2"


@pytest.mark.parametrize("title", ["Con", "Stappen", "123", "ÀÉ", "!!"])
def test_a_title_of_any_letters_makes_a_file(title: str):
    key = making.journey(title, "c1")
    journey = library().view(key).journey
    assert journey is not None
    assert journey.title == title


@pytest.mark.parametrize("title", ["", "  \n ", "a" * 121])
def test_a_title_that_is_none_is_refused(folder: Path, title: str):
    with pytest.raises(EditRefused):
        making.journey(title, "c1")
    assert list(folder.iterdir()) == []


def test_a_deelproces_comes_last_and_once():
    key = making.journey("Zuid", "c1")
    id = making.part(key, "Nazorg: hoe dan?", Request(ANNE, "p1"))
    assert making.part(key, "Nazorg: hoe dan?", Request(ANNE, "p1")) == id
    view = library().view(key)
    assert list(view.parts)[-1] == id == "nazorg-hoe-dan"
    assert len(view.parts) == 8
    assert view.parts[id].subprocess.title == "Nazorg: hoe dan?"


def test_a_deelproces_can_be_taken_back():
    key = making.journey("Zuid", "c1")
    id = making.part(key, "Extra", Request(ANNE, "p1"))
    keeper = library().keeper
    assert keeper is not None
    keeper.undo(key, Request(ANNE, "u1"))
    assert id not in library().view(key).parts


def test_a_deelproces_that_was_taken_away_can_come_again():
    key = making.journey("Zuid", "c1")
    making.part(key, "Extra", Request(ANNE, "p1"))
    keeper = library().keeper
    assert keeper is not None
    keeper.undo(key, Request(ANNE, "u1"))
    assert making.part(key, "Extra", Request(ANNE, "p1")) in library().view(key).parts


def test_a_file_that_is_brought_keeps_its_bytes(folder: Path):
    data = b"id: oost\r\ntitel: Oost\r\n"
    assert making.uploaded("../Onze Regio (1).yaml", data, "c1") == "onze-regio-1"
    assert making.uploaded("../Onze Regio (1).yaml", data, "c1") == "onze-regio-1"
    assert [file.read_bytes() for file in folder.iterdir()] == [data]


def test_nothing_is_made_while_files_are_only_shown(folder: Path):
    library().close()
    with pytest.raises(StoreError):
        making.journey("Zuid", "c1")
    assert list(folder.iterdir()) == []


def test_a_bsn_is_refused_in_a_title():
    with pytest.raises(KlantreisError):
        making.journey("Over 111222333", "c0")
    with pytest.raises(KlantreisError):
        making.part(making.journey("Zuid", "c1"), "Over 111222333", Request(ANNE, "p1"))
