"""Files that can be read, and every way in which they cannot."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from klantreis.errors import Position, StoreError
from klantreis.source import Limits, read
from klantreis.store import Folder, read_file
from klantreis.store.folder import journeys_beside, journeys_of
from klantreis.words import say, sentences

SMALL = "id: klein\ntitel: Klein\n"


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    (tmp_path / "klein.yaml").write_text(SMALL, "utf-8")
    return Folder(tmp_path)


def cannot_open(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    """Let every file that is opened from now on fail."""

    def fail(*arguments: object, **options: object) -> None:
        raise error

    sentences()  # they come from a file too
    monkeypatch.setattr(Path, "open", fail)


def problem_of(path: Path) -> str:
    """Return the one sentence about a file that gives no journey."""
    (problem,) = read_file(path).document.problems
    assert problem.at == Position(1, 1)
    return problem.sentence


def test_a_file_gives_its_bytes_unchanged(tmp_path: Path):
    data = b"\xef\xbb\xbfid: klein\r\ntitel: Klein\r\n"
    (tmp_path / "klein.yaml").write_bytes(data)
    version = read_file(tmp_path / "klein.yaml")
    assert version.data == data
    assert version.document.journey is not None


def test_a_missing_file_is_told(tmp_path: Path):
    assert problem_of(tmp_path / "weg.yaml") == say("source.no_file", naam="weg.yaml")


def test_a_folder_is_told(tmp_path: Path):
    assert problem_of(tmp_path) == say("source.is_folder", naam=tmp_path.name)


def test_a_file_without_permission_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "dicht.yaml").write_text(SMALL, "utf-8")
    cannot_open(monkeypatch, PermissionError())
    assert problem_of(tmp_path / "dicht.yaml") == say("source.no_permission", naam="dicht.yaml")


def test_a_disk_error_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "stuk.yaml").write_text(SMALL, "utf-8")
    cannot_open(monkeypatch, OSError("disk"))
    assert problem_of(tmp_path / "stuk.yaml") == say("source.unreadable", naam="stuk.yaml")


def test_a_huge_file_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    with (tmp_path / "groot.yaml").open("wb") as file:
        file.truncate(100_000_000)
    cannot_open(monkeypatch, AssertionError("opened"))
    assert problem_of(tmp_path / "groot.yaml") == say("source.too_big", most=5)


def test_the_limits_can_be_lifted(tmp_path: Path):
    (tmp_path / "klein.yaml").write_text(SMALL, "utf-8")
    refused = read_file(tmp_path / "klein.yaml", limits=Limits(bytes=3))
    assert refused.document.journey is None
    assert read_file(tmp_path / "klein.yaml").document.journey is not None


def test_a_pipe_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    pipe = os.stat_result((stat.S_IFIFO, *[0] * 9))
    monkeypatch.setattr(Path, "stat", lambda self: pipe)
    cannot_open(monkeypatch, AssertionError("opened"))
    assert problem_of(tmp_path / "pijp.yaml") == say("source.unreadable", naam="pijp.yaml")


def test_a_folder_lists_only_yaml_in_order(folder: Folder):
    for name in ("b.yaml", "A.YAML", "lees.md", ".verborgen.yaml"):
        (folder.path / name).write_text(SMALL, "utf-8")
    (folder.path / "map.yaml").mkdir()
    assert folder.keys() == ("A", "b", "klein")


def test_a_missing_folder_is_an_error(tmp_path: Path):
    with pytest.raises(StoreError, match="map weg is er niet"):
        Folder(tmp_path / "weg").keys()


@pytest.mark.parametrize("key", ["weg", "../buiten", "", "klein.yaml"])
def test_only_listed_files_open(folder: Folder, key: str):
    (folder.path.parent / "buiten.yaml").write_text(SMALL, "utf-8")
    with pytest.raises(StoreError):
        folder.version(key)


def test_a_link_out_of_the_folder_is_not_followed(folder: Folder, tmp_path_factory):
    outside = tmp_path_factory.mktemp("buiten") / "geheim.yaml"
    outside.write_text(SMALL, "utf-8")
    (folder.path / "geheim.yaml").symlink_to(outside)
    assert folder.keys() == ("klein",)


def test_a_link_to_itself_is_left_out(folder: Folder):
    (folder.path / "rond.yaml").symlink_to(folder.path / "rond.yaml")
    assert folder.keys() == ("klein",)


def test_an_unchanged_file_is_not_read_again(folder: Folder, monkeypatch: pytest.MonkeyPatch):
    first = folder.version("klein")
    cannot_open(monkeypatch, AssertionError("opened"))
    assert folder.version("klein") is first


def test_a_touched_file_keeps_its_document(folder: Folder):
    first = folder.version("klein")
    os.utime(folder.path / "klein.yaml", ns=(0, 0))
    assert folder.version("klein") is first


def test_a_changed_file_gives_a_new_version(folder: Folder):
    first = folder.version("klein")
    (folder.path / "klein.yaml").write_text("id: klein\ntitel: Groter\n", "utf-8")
    second = folder.version("klein")
    assert second.hash != first.hash
    assert second.document.journey is not None
    assert second.document.journey.title == "Groter"


def test_a_file_that_becomes_unreadable_says_so(folder: Folder, monkeypatch: pytest.MonkeyPatch):
    first = folder.version("klein")
    os.utime(folder.path / "klein.yaml", ns=(0, 0))
    cannot_open(monkeypatch, OSError("disk"))
    second = folder.version("klein")
    assert second.document.journey is None
    assert second.hash != first.hash


def test_files_one_folder_down_count_too(tmp_path):
    for name in ("rijnmond.yaml", "aanpakken/coach.yaml", "aanpakken/rijnmond.yaml", "a/b/c.yaml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("id: x\n")
    folder = Folder(tmp_path)
    keys = folder.keys()
    assert keys == ("aanpakken.rijnmond", "coach", "rijnmond")
    assert tuple(folder.version(key).key for key in keys) == keys


def test_names_that_differ_only_in_their_ending_are_all_there(tmp_path):
    for name in ("A.YAML", "A.yaml", "b/A.YAML", "b/A.yaml", "b/A.yAml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"id: x  # {name}\n")
    folder = Folder(tmp_path)
    texts = {key: version.document.text for key, version in folder.versions().items()}
    assert len(set(texts.values())) == 5
    assert texts["A"] == "id: x  # A.yaml\n"
    assert texts["A.YAML"] == "id: x  # A.YAML\n"


def test_a_folder_is_listed_once_for_all_that_a_file_names(folder: Folder, monkeypatch):
    for number in range(5):
        (folder.path / f"{number}.yaml").write_text(f"id: reis-{number}\n")
    content = read(b"{soort: persona, id: p, op: reis-3}").content
    listings: list[Path] = []
    entries = Path.iterdir

    def counted(self: Path) -> Iterator[Path]:
        listings.append(self)
        return entries(self)

    monkeypatch.setattr(Path, "iterdir", counted)
    assert [each.key for each in folder.named_by(content)] == ["3"]
    assert listings == [folder.path]


def test_an_approach_finds_the_journeys_it_names(tmp_path):
    (tmp_path / "aanpakken").mkdir()
    (tmp_path / "een.yaml").write_text("id: rijnmond\n")
    (tmp_path / "twee.yaml").write_text("id: drenthe\n")
    approach = tmp_path / "aanpakken" / "coach.yaml"
    approach.write_text("{id: c, soort: aanpak, haakt_aan: {rijnmond: [{id: k, begint_na: a/b}]}}")
    content = read_file(approach).document.content
    assert [each.name for each in Folder(tmp_path).named_by(content)] == ["een.yaml"]
    assert [each.name for each in journeys_beside(approach, content)] == ["een.yaml"]
    journeys = journeys_of(content, journeys_beside(approach, content))
    assert journeys is not None
    assert set(journeys) == {"rijnmond"}


def test_of_two_files_with_one_id_the_one_called_so_is_named(folder: Folder):
    for name in ("oud", "rijnmond", "zomer"):
        (folder.path / f"{name}.yaml").write_text("id: rijnmond\n")
    content = read(b"{soort: persona, id: p, op: rijnmond}").content
    assert [each.key for each in folder.named_by(content)] == ["rijnmond"]
    (folder.path / "rijnmond.yaml").unlink()
    assert [each.key for each in folder.named_by(content)] == ["oud"]


def test_a_linked_folder_gives_no_second_copy(folder: Folder):
    (folder.path / "ook").symlink_to(folder.path)
    assert folder.keys() == ("klein",)


def test_a_journey_names_no_other_file(tmp_path):
    (tmp_path / "een.yaml").write_text("id: rijnmond\n")
    content = read_file(tmp_path / "een.yaml").document.content
    assert Folder(tmp_path).named_by(content) == ()
    assert journeys_of(content, ()) is None


def test_a_new_file_is_there_whole(folder: Folder):
    assert folder.create("nieuw", b"id: nieuw\n") == "nieuw"
    assert folder.version("nieuw").data == b"id: nieuw\n"
    assert {file.name for file in folder.path.iterdir()} == {"klein.yaml", "nieuw.yaml"}


@pytest.mark.parametrize("stem", ["klein", "KLEIN"])
def test_a_new_file_never_takes_the_place_of_another(folder: Folder, stem: str):
    with pytest.raises(StoreError, match="is er al"):
        folder.create(stem, b"id: anders\n")
    assert folder.version("klein").data == SMALL.encode()


def test_a_new_file_never_takes_the_key_of_one_in_a_folder_below(folder: Folder):
    (folder.path / "personas").mkdir()
    (folder.path / "personas" / "sam.yaml").write_text("soort: persona\nid: sam\n", "utf-8")
    with pytest.raises(StoreError, match="is er al"):
        folder.create("sam", b"id: sam\n")


def test_a_file_that_came_at_the_last_moment_stays(folder: Folder, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(Folder, "_files", lambda _folder: {})
    with pytest.raises(StoreError, match="is er al"):
        folder.create("klein", b"id: anders\n")
    assert (folder.path / "klein.yaml").read_text("utf-8") == SMALL
    assert len(list(folder.path.iterdir())) == 1


def test_a_disk_without_links_gets_a_new_file_too(folder: Folder, monkeypatch: pytest.MonkeyPatch):
    def fail(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", fail)
    folder.create("nieuw", b"id: nieuw\n")
    assert folder.version("nieuw").data == b"id: nieuw\n"
    with pytest.raises(StoreError, match="is er al"):
        folder.create("nieuw", b"id: anders\n")


@pytest.mark.parametrize(
    "stem",
    ["", "../buiten", "a/b", "a\\b", ".verborgen", "CON", "lpt1", "a" * 61, "é", "a\n", "a."],
)
def test_a_name_that_is_none_on_some_computer_is_refused(folder: Folder, stem: str):
    with pytest.raises(StoreError, match="kan niet"):
        folder.create(stem, b"id: a\n")


def test_a_folder_that_refuses_a_new_file_says_so(folder: Folder, monkeypatch: pytest.MonkeyPatch):
    def fail(*_: object) -> int:
        raise OSError(28, "full")

    monkeypatch.setattr(os, "open", fail)
    with pytest.raises(StoreError, match=r"nieuw\.yaml is niet te maken"):
        folder.create("nieuw", b"id: nieuw\n")
    assert [file.name for file in folder.path.iterdir()] == ["klein.yaml"]
