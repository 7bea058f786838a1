"""One view per version, shared by everybody who looks."""

from pathlib import Path

import pytest

from klantreis.errors import StoreError
from klantreis.live.library import KEPT, Library
from klantreis.store import Folder
from klantreis.store.place import STATE


@pytest.fixture
def shelf(tmp_path: Path) -> Library:
    (tmp_path / "a.yaml").write_text("id: a\ndeelprocessen: [{id: een}]\n", "utf-8")
    return Library(Folder(tmp_path))


def test_an_unchanged_journey_gives_the_same_view(shelf: Library):
    assert shelf.view("a") is shelf.view("a")


def test_a_changed_journey_gives_another_view(shelf: Library):
    before = shelf.view("a")
    (shelf.folder.path / "a.yaml").write_text("id: a\ntitel: Anders\n", "utf-8")
    assert shelf.view("a") is not before


def test_equal_files_are_two_journeys(shelf: Library):
    (shelf.folder.path / "b.yaml").write_bytes((shelf.folder.path / "a.yaml").read_bytes())
    assert shelf.view("b").version.name == "b.yaml"


def test_a_drawing_is_made_once(shelf: Library):
    part = shelf.view("a").parts["een"]
    assert part.pieces is part.pieces


def test_only_so_many_versions_are_kept(shelf: Library):
    before = shelf.view("a")
    for number in range(KEPT):
        (shelf.folder.path / "a.yaml").write_text(f"id: a\ntitel: {number:09}\n", "utf-8")
        shelf.view("a")
    (shelf.folder.path / "a.yaml").write_text("id: a\ndeelprocessen: [{id: een}]\n", "utf-8")
    assert shelf.view("a") is not before


def test_an_unknown_journey_is_an_error(shelf: Library):
    with pytest.raises(StoreError):
        shelf.view("weg")


def test_a_missing_folder_has_no_journeys(tmp_path: Path):
    assert Library(Folder(tmp_path / "weg")).keys() == ()


def test_what_every_file_says_is_known_in_one_go(shelf: Library):
    (shelf.folder.path / "stuk.yaml").write_text('titel: "open', "utf-8")
    journeys = shelf.journeys()
    assert list(journeys) == ["a", "stuk"]
    assert journeys["a"] is not None
    assert journeys["a"].id == "a"
    assert journeys["stuk"] is None


def test_a_missing_folder_says_nothing(tmp_path: Path):
    assert Library(Folder(tmp_path / "weg")).journeys() == {}


def test_warming_up_draws_what_can_be_drawn(shelf: Library):
    (shelf.folder.path / "stuk.yaml").write_text('titel: "open', "utf-8")
    (shelf.folder.path / "kaal.yaml").write_text("id: kaal\n", "utf-8")
    shelf.warm()
    assert "pieces" in vars(shelf.view("a").parts["een"])


def test_a_kept_aanpak_and_its_neighbours_open(shelf: Library, monkeypatch: pytest.MonkeyPatch):
    state = shelf.folder.path.parent / "staat"
    monkeypatch.setenv(STATE, str(state))
    for id in ("steun", "hulp"):
        text = f"soort: aanpak\nid: {id}\nhaakt_in: [{{klantreis: a, deelproces: een}}]\n"
        (shelf.folder.path / f"{id}.yaml").write_text(text, "utf-8")
    shelf.open()
    try:
        assert shelf.view("steun").number == 1
    finally:
        shelf.close()
