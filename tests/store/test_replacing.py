"""A whole text that somebody wrote becomes a version, with what others did meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from klantreis.edits import Rename
from klantreis.errors import Conflict, EditRefused
from klantreis.store.keeper import Done, Keeper, Request
from klantreis.store.memory import MemoryStore
from klantreis.store.model import Person
from klantreis.store.replacing import Prefer

TEXT = """\
# van de regio
id: klein
titel: Klein   # werktitel
actoren:
  - {id: pro, naam: Praktijkonderwijs, groep: onderwijs}
deelprocessen:
  - id: d
    stappen:
      - id: ziet
        naam: Ziet een leerling
        actor: pro
        daarna: belt
      - id: belt
        naam: Belt de jongere
        actor: pro
"""
ANNE, BOB = Person("begeleider", "a"), Person("bewerker", "b")


@pytest.fixture
def keeper(tmp_path: Path) -> Iterator[Keeper]:
    (tmp_path / "klein.yaml").write_bytes(TEXT.encode())
    keeper = Keeper(tmp_path, MemoryStore(), lock=False)
    yield keeper
    keeper.close()


def replace(  # noqa: PLR0913 a text, by whom and on what
    keeper: Keeper,
    text: str,
    *,
    seen: int = 1,
    by: Person = ANNE,
    prefer: Prefer = "",
    sure: bool = False,
) -> Done:
    request = Request(by, f"{by.token} {hash((text, seen, prefer, sure))}")
    return keeper.replace(
        "klein", text.encode(), seen=seen, request=request, prefer=prefer, sure=sure
    )


def rename(keeper: Keeper, step: str, name: str) -> None:
    edit = Rename(at=f"d/{step}", name=name)
    keeper.edit("klein", edit, seen=1, request=Request(BOB, name))


def text_of(keeper: Keeper) -> str:
    return keeper.head("klein").document.text


def test_a_text_is_kept_to_the_byte(keeper: Keeper):
    written = TEXT.replace("Belt de jongere", "Appt de jongere").replace("# van", "#   van")
    done = replace(keeper, written)
    assert done.head.revision.number == 2
    assert text_of(keeper) == written
    assert "Appt de jongere" in done.sentence


def test_the_same_text_is_no_version(keeper: Keeper):
    assert replace(keeper, TEXT).head.revision.number == 1


def test_only_another_comment_is_a_version_too(keeper: Keeper):
    done = replace(keeper, TEXT.replace("# werktitel", "# vast"))
    assert done.sentence == "Alleen opmaak of opmerkingen."
    assert done.head.revision.number == 2


def test_what_others_did_meanwhile_is_joined_in(keeper: Keeper):
    rename(keeper, "belt", "Appt de jongere")
    replace(keeper, TEXT.replace("Ziet een", "Mist een").replace("# werktitel", "# vast"))
    assert text_of(keeper) == (
        TEXT.replace("Ziet een", "Mist een")
        .replace("# werktitel", "# vast")
        .replace("Belt de", "Appt de")
    )


def test_one_thing_that_both_changed_is_not_decided_for_them(keeper: Keeper):
    rename(keeper, "belt", "Appt de jongere")
    with pytest.raises(Conflict) as caught:
        replace(keeper, TEXT.replace("Belt de", "Mailt de"))
    (clash,) = caught.value.clashes
    assert "Appt de jongere" in str(clash)
    assert "Mailt de jongere" in str(clash)
    assert keeper.head("klein").revision.number == 2


@pytest.mark.parametrize(("prefer", "stands"), [("mine", "Mailt de"), ("theirs", "Appt de")])
def test_who_wrote_it_may_choose(keeper: Keeper, prefer: Prefer, stands: str):
    rename(keeper, "belt", "Appt de jongere")
    written = TEXT.replace("Belt de", "Mailt de").replace("Ziet een", "Mist een")
    replace(keeper, written, prefer=prefer)
    assert text_of(keeper) == TEXT.replace("Belt de", stands).replace("Ziet een", "Mist een")


@pytest.mark.parametrize("text", ["", "titel: [", "- a\n- b\n", "\x00"])
def test_what_cannot_be_read_is_not_kept(keeper: Keeper, text: str):
    with pytest.raises(EditRefused, match="Regel 1"):
        replace(keeper, text)
    assert text_of(keeper) == TEXT


def test_another_kind_of_file_is_another_file(keeper: Keeper):
    with pytest.raises(EditRefused, match="ander soort"):
        replace(keeper, "soort: aanpak\nid: klein\ntitel: Klein\n")


def test_a_text_with_problems_keeps_them(keeper: Keeper):
    written = TEXT.replace("    stappen:", "    statu: concept\n    stappen:")
    done = replace(keeper, written)
    assert text_of(keeper) == written
    assert done.head.document.problems


def test_a_bsn_stops_until_a_begeleider_is_sure(keeper: Keeper):
    written = TEXT.replace("Belt de jongere", "Dossier 111222333")
    with pytest.raises(EditRefused):
        replace(keeper, written)
    with pytest.raises(EditRefused):
        replace(keeper, written, by=BOB, sure=True)
    assert replace(keeper, written, sure=True).head.revision.number == 2


def test_it_can_be_taken_back(keeper: Keeper):
    replace(keeper, TEXT.replace("Belt de", "Mailt de"))
    keeper.undo("klein", Request(ANNE, "terug"))
    assert text_of(keeper) == TEXT


def test_the_same_request_is_done_once(keeper: Keeper):
    written = TEXT.replace("Belt de", "Mailt de")
    replace(keeper, written)
    assert replace(keeper, written).head.revision.number == 2
