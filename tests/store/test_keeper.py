"""Changing a journey together: nothing lost, nothing overwritten, everything told."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from klantreis.edits import AddStep, Edit, Remove, RenameId, SetField
from klantreis.errors import Conflict, EditRefused, StoreError
from klantreis.merge import Clash
from klantreis.store import disk
from klantreis.store.keeper import Done, Keeper, Request
from klantreis.store.memory import MemoryStore
from klantreis.store.model import Person, Store
from klantreis.store.opened import Head

TEXT = """\
# van de regio
id: klein
titel: Kleine klantreis   # werktitel
actoren:
  - {id: pro, naam: Praktijkonderwijs, groep: onderwijs}
  - {id: dsp, naam: Doorstroompunt, groep: doorstroompunt}
deelprocessen:
  - id: d
    stappen:
      - id: ziet
        naam: Ziet dat een leerling stopt
        actor: pro
        daarna: belt
      # hier wacht iedereen op elkaar
      - id: belt
        naam: Belt de jongere
        actor: dsp
"""
ANNE = Person("begeleider", "a")
BOB = Person("bewerker", "b")
KEY = "klein"


class Room:
    """A folder with one journey, and somebody who keeps it."""

    def __init__(self, folder: Path, store: Store) -> None:
        self.file = folder / "klein.yaml"
        self.store = store
        self.keeper = Keeper(folder, store, lock=False)
        self._asked = 0
        self.keeper.head(KEY)  # it is open from here on

    @property
    def head(self) -> Head:
        return self.keeper.head(KEY)

    @property
    def text(self) -> str:
        return self.head.document.text

    def request(self, by: Person = ANNE) -> Request:
        self._asked += 1
        return Request(by, f"c{self._asked}")

    def set(
        self, at: str, field: str, value: str, *, by: Person = ANNE, seen: int | None = None
    ) -> Done:
        edit = SetField(at=at, field=field, value=value)
        return self.edit(edit, by=by, seen=seen)

    def edit(
        self, edit: Edit, *, by: Person = ANNE, seen: int | None = None, sure: bool = False
    ) -> Done:
        seen = seen or self.head.revision.number
        return self.keeper.edit(KEY, edit, seen=seen, request=self.request(by), sure=sure)

    def undo(self, by: Person = ANNE) -> Done:
        return self.keeper.undo(KEY, self.request(by))

    def redo(self, by: Person = ANNE) -> Done:
        return self.keeper.redo(KEY, self.request(by))

    def outside(self, text: str, *, age: float = 60.0) -> None:
        """Somebody saves the file in an editor, so many seconds ago."""
        self.file.write_bytes(text.encode())
        then = time.time() - age
        os.utime(self.file, (then, then))

    def look(self) -> None:
        self.keeper.look()

    def on_disk(self) -> str:
        return self.file.read_text("utf-8")

    def kinds(self) -> list[str]:
        return [each.change.kind for each in self.keeper.history(KEY)]


@pytest.fixture
def room(tmp_path):
    (tmp_path / "klein.yaml").write_text(TEXT, "utf-8", newline="")
    return Room(tmp_path, MemoryStore())


def test_the_first_version_is_the_file_as_it_was(room):
    assert room.head.document.data == TEXT.encode()
    assert room.kinds() == ["begin"]


def test_an_edit_is_a_version_and_changes_its_own_line(room):
    done = room.set("d/belt", "naam", "Appt de jongere")
    assert done.sentence == "Belt de jongere: naam is nu Appt de jongere."
    assert room.text == TEXT.replace("Belt de jongere", "Appt de jongere")
    assert room.head.revision.by == ANNE


def test_the_file_follows(room):
    room.set("d/belt", "naam", "Appt de jongere")
    room.look()
    assert room.on_disk() == room.text
    assert room.keeper.history(KEY)[-1].written


def test_an_edit_on_an_older_version_is_merged(room):
    room.set("d/belt", "naam", "Appt de jongere")
    room.set("d/belt", "functie", "coach", by=BOB, seen=1)
    assert "naam: Appt de jongere" in room.text
    assert "functie: coach" in room.text


def test_two_values_for_one_thing_change_nothing_and_are_both_told(room):
    room.set("d/belt", "naam", "Appt de jongere")
    before = room.text
    with pytest.raises(Conflict) as caught:
        room.set("d/belt", "naam", "Zoekt de jongere op", by=BOB, seen=1)
    (clash,) = caught.value.clashes
    assert isinstance(clash, Clash)
    assert (clash.ours, clash.theirs) == ("Appt de jongere", "Zoekt de jongere op")
    assert room.text == before
    assert room.kinds() == ["begin", "edit"]


def test_the_same_request_again_does_nothing_and_says_the_same(room):
    request = room.request()
    edit = SetField(at="d/belt", field="functie", value="coach")
    first = room.keeper.edit(KEY, edit, seen=1, request=request)
    again = room.keeper.edit(KEY, edit, seen=1, request=request)
    assert again.sentence == first.sentence
    assert room.kinds() == ["begin", "edit"]


def test_an_edit_that_does_not_fit_leaves_no_trace(room):
    with pytest.raises(EditRefused):
        room.set("d/weg", "naam", "Belt")
    assert room.kinds() == ["begin"]


def test_an_unknown_version_is_told(room):
    with pytest.raises(StoreError, match="Versie 9 is er niet"):
        room.set("d/belt", "naam", "Appt", seen=9)


def test_undo_gives_the_exact_bytes_back(room):
    room.edit(Remove(at="d/belt"))
    assert "hier wacht iedereen" not in room.text
    assert room.undo().sentence.startswith("Ongedaan gemaakt: ")
    assert room.head.document.data == TEXT.encode()


def test_undo_in_a_row_gives_the_exact_bytes_each_time(room):
    room.set("d/belt", "functie", "coach")
    middle = room.text
    room.set("d/ziet", "functie", "mentor")
    room.undo()
    assert room.text == middle
    room.undo()
    assert room.text == TEXT
    with pytest.raises(EditRefused, match="niets van u"):
        room.undo()


def test_undo_takes_back_only_what_is_your_own(room):
    room.set("d/belt", "functie", "coach", by=ANNE)
    room.set("d/ziet", "functie", "mentor", by=BOB)
    room.undo(by=ANNE)
    assert "coach" not in room.text
    assert "mentor" in room.text


def test_what_comes_back_past_later_edits_brings_its_comment(room):
    room.edit(Remove(at="d/belt"))
    room.set("", "titel", "Andere titel", by=BOB)
    room.undo(by=ANNE)
    assert "# hier wacht iedereen op elkaar\n      - id: belt\n" in room.text
    assert "titel: Andere titel   # werktitel" in room.text


def test_undo_that_would_undo_somebody_else_changes_nothing(room):
    room.set("d/belt", "naam", "Appt de jongere", by=ANNE)
    room.set("d/belt", "naam", "Zoekt de jongere op", by=BOB)
    before = room.text
    with pytest.raises(Conflict):
        room.undo(by=ANNE)
    assert room.text == before


def test_redo_takes_the_undo_back(room):
    room.set("d/belt", "functie", "coach")
    after = room.text
    room.undo()
    done = room.redo()
    assert done.sentence == "Opnieuw gedaan: Belt de jongere: functie is nu coach."
    assert room.text == after


def test_a_new_edit_of_your_own_leaves_nothing_to_redo(room):
    room.set("d/belt", "functie", "coach")
    room.undo()
    room.set("d/belt", "functie", "mentor")
    with pytest.raises(EditRefused, match="opnieuw te doen"):
        room.redo()


def test_your_last_edit_survives_a_restart(room, tmp_path):
    room.set("d/belt", "functie", "coach")
    room.look()
    other = Room(tmp_path, room.store)
    other.keeper.undo(KEY, Request(ANNE, "later"))
    assert other.text == TEXT


def test_restore_puts_exact_bytes_back_and_can_be_undone(room):
    room.set("d/belt", "functie", "coach")
    after = room.text
    assert room.keeper.restore(KEY, 1, room.request()).sentence == "Versie 1 staat er weer."
    assert room.text == TEXT
    room.undo()
    assert room.text == after


def test_numbers_stay_and_follow_a_new_id(room):
    room.edit(
        AddStep(group="d", step={"id": "wacht", "naam": "Wacht", "actor": "pro"}, after="ziet")
    )
    room.edit(RenameId(at="d/belt", id="appt"))
    numbers = {id: number for number, id in room.head.presentation.given("d").items()}
    assert numbers["appt"] == "2"
    assert numbers["wacht"] == "1a"


def test_a_bsn_stops_until_the_begeleider_is_sure(room):
    edit = SetField(at="d/belt", field="toelichting", value="zaak 123456782")
    with pytest.raises(EditRefused, match="burgerservicenummer"):
        room.edit(edit)
    with pytest.raises(EditRefused):
        room.edit(edit, by=BOB, sure=True)
    room.edit(edit, sure=True)
    assert "123456782" in room.text
    assert "123456782" not in room.head.revision.change.sentence


def test_other_personal_data_is_told_and_kept(room):
    done = room.set("d/belt", "toelichting", "bel 06-12345678")
    (found,) = done.personal
    assert found.kind == "telefoon"


def test_a_change_outside_is_a_version_to_the_letter(room):
    room.look()
    saved = TEXT.replace("werktitel", "de titel ligt vast").replace("Belt de", "Appt de")
    room.outside(saved)
    room.look()
    assert room.text == saved
    assert room.kinds() == ["begin", "file"]
    assert "Appt de jongere" in room.head.revision.change.sentence


def test_only_comments_outside_are_told_as_such(room):
    room.outside(TEXT + "# tot hier\n")
    room.look()
    assert room.head.revision.change.sentence == "Buiten klantreis: alleen opmaak of opmerkingen."


def test_personal_data_from_outside_is_told_without_repeating_it(room):
    room.outside(TEXT + "# bel: 06-12345678\n")
    room.look()
    sentence = room.head.revision.change.sentence
    assert "telefoonnummer" in sentence
    assert "12345678" not in sentence


def test_both_sides_stay_when_the_file_and_the_room_change(room):
    room.set("d/belt", "functie", "coach")
    room.outside(TEXT.replace("# werktitel", "# nieuw commentaar").replace("Ziet dat", "Merkt dat"))
    room.look()
    assert "functie: coach" in room.text
    assert "# nieuw commentaar" in room.text
    assert "Merkt dat een leerling stopt" in room.text
    assert room.on_disk() == room.text


def test_nobody_sees_the_file_before_what_was_changed_here_is_joined(room):
    seen, present = [], room.keeper.present
    opened = room.keeper._of(KEY)

    def watch(*args):
        seen.append(room.text)
        return present(*args)

    room.set("d/belt", "functie", "coach")
    room.outside(TEXT.replace("Ziet dat", "Merkt dat"))
    opened.present = watch
    room.look()
    assert len(seen) == 2, "one version of the file, one of both"
    assert all("functie: coach" in each for each in seen)


def test_what_is_read_while_something_is_taken_out_is_not_remembered(room, monkeypatch):
    opened, data = room.keeper._of(KEY), room.store.data
    opened._documents.clear()

    def redacted_meanwhile(key, number):
        found = data(key, number)
        monkeypatch.setattr(room.store, "data", data)
        room.keeper.redact(KEY, "werktitel")
        return found

    monkeypatch.setattr(room.store, "data", redacted_meanwhile)
    assert "werktitel" in room.keeper.document(KEY, 1).text
    assert "werktitel" not in room.keeper.document(KEY, 1).text


def test_a_clash_keeps_the_room_s_value_and_the_file_as_a_version(room):
    room.set("d/belt", "naam", "Appt de jongere")
    saved = TEXT.replace("Belt de jongere", "Zoekt de jongere op")
    room.outside(saved)
    room.look()
    assert "naam: Appt de jongere" in room.text
    file, joined = room.keeper.history(KEY)[-2:]
    assert room.keeper.document(KEY, file.number).text == saved
    assert "op 1 plek" in joined.change.sentence.lower()
    (clash,) = room.keeper.clashes(KEY)
    assert (clash.ours, clash.theirs) == ("Appt de jongere", "Zoekt de jongere op")


def test_a_file_that_cannot_be_read_is_left_alone(room):
    room.outside("id: [klein\n")
    room.look()
    room.set("d/belt", "functie", "coach")
    room.look()
    assert room.on_disk() == "id: [klein\n"
    assert "nu niet te lezen (regel" in room.keeper.trouble(KEY)
    room.outside(TEXT)
    room.look()
    assert room.keeper.trouble(KEY) == ""
    assert "functie: coach" in room.on_disk()


def test_a_file_of_another_kind_is_left_alone(room):
    room.outside("soort: persona\nid: klein\ntitel: Een jongere\nfictief: ja\n")
    room.look()
    assert room.text == TEXT
    assert room.keeper.trouble(KEY)


def test_a_file_that_is_gone_is_told_and_not_made_again(room):
    room.set("d/belt", "functie", "coach")
    room.file.unlink()
    room.look()
    assert not room.file.exists()
    assert room.keeper.trouble(KEY)
    room.keeper.write_back(KEY)
    assert room.on_disk() == room.text
    assert room.keeper.trouble(KEY) == ""


def test_a_file_is_taken_in_once_it_stands_still(room, monkeypatch):
    clock = [100.0]
    monkeypatch.setattr(time, "monotonic", lambda: clock[0])
    room.look()
    room.outside(TEXT[:-40], age=-60)  # half of it, saved just now
    room.look()
    clock[0] += 0.3
    room.look()
    assert room.kinds() == ["begin"]
    room.outside(TEXT + "# heel\n", age=-60)
    room.look()
    clock[0] += 0.4
    room.look()
    assert room.kinds() == ["begin"]
    clock[0] += 0.2
    room.look()
    assert room.text == TEXT + "# heel\n"


def test_what_was_kept_but_not_written_is_written_after_a_crash(room, tmp_path):
    room.set("d/belt", "functie", "coach")
    again = Room(tmp_path, room.store)
    assert again.head.revision.number == 2
    again.look()
    assert again.on_disk() == room.text


def test_what_was_written_but_not_noted_is_no_change_outside(room, tmp_path):
    room.set("d/belt", "functie", "coach")
    disk.write(room.file, room.head.document.data)
    room.set("d/ziet", "functie", "mentor")
    again = Room(tmp_path, room.store)
    again.look()
    assert again.kinds() == ["begin", "edit", "edit"]
    assert again.on_disk() == room.text


def test_a_disk_that_refuses_is_told_and_tried_again(room, monkeypatch):
    def full(path, data):
        raise StoreError("vol")

    room.set("d/belt", "functie", "coach")
    with monkeypatch.context() as patch:
        patch.setattr(disk, "write", full)
        room.look()
        assert room.keeper.trouble(KEY) == "vol"
    room.look()
    assert room.keeper.trouble(KEY) == ""
    assert room.on_disk() == room.text


def test_redact_takes_a_value_out_of_the_versions_and_the_file(room):
    room.set("d/belt", "toelichting", "vraag naar Willemijntje")
    room.set("d/belt", "functie", "coach")
    assert room.keeper.redact(KEY, "Willemijntje") == 2
    assert "Willemijntje" not in room.on_disk()
    room.look()
    assert room.kinds() == ["begin", "edit", "edit"]
    assert "vraag naar weggehaald" in room.on_disk()


def test_the_files_follow_by_themselves(room):
    room.keeper.start()
    room.set("d/belt", "functie", "coach")
    room.keeper.close()
    assert room.on_disk() == room.text


def test_an_unreadable_beginning_refuses_edits_in_dutch(tmp_path):
    (tmp_path / "klein.yaml").write_text("id: [", "utf-8")
    room = Room(tmp_path, MemoryStore())
    with pytest.raises(EditRefused, match="nog niet te lezen"):
        room.set("d/belt", "naam", "Belt")
    room.outside(TEXT)
    room.look()
    assert room.text == TEXT


def test_a_save_while_an_earlier_one_is_taken_in_is_seen_too(room, monkeypatch):
    first, second = TEXT.replace("Belt", "Appt"), TEXT.replace("Belt", "Zoekt")
    append = room.store.append

    def saved_meanwhile(*words, **named):
        room.outside(second, age=30)
        return append(*words, **named)

    room.outside(first)
    with monkeypatch.context() as patch:
        patch.setattr(room.store, "append", saved_meanwhile)
        room.look()
    room.look()
    assert room.text == second
    assert room.kinds() == ["begin", "file", "file"]


def test_a_save_right_after_ours_is_seen(room, monkeypatch):
    write = disk.write

    def overtaken(path, data):
        mark = write(path, data)
        room.outside(TEXT.replace("Ziet dat", "Merkt dat"))
        return mark

    room.set("d/belt", "functie", "coach")
    with monkeypatch.context() as patch:
        patch.setattr(disk, "write", overtaken)
        room.look()
    room.look()
    room.look()
    assert "Merkt dat" in room.text
    assert room.on_disk() == room.text


def test_a_version_whose_answer_was_lost_is_there_and_work_goes_on(room, monkeypatch):
    append = room.store.append

    def kept_but_not_told(*words, **named):
        append(*words, **named)
        raise StoreError("weg")

    request = room.request()
    edit = SetField(at="d/belt", field="functie", value="coach")
    with monkeypatch.context() as patch:
        patch.setattr(room.store, "append", kept_but_not_told)
        with pytest.raises(StoreError):
            room.keeper.edit(KEY, edit, seen=1, request=request)
    again = room.keeper.edit(KEY, edit, seen=1, request=request)
    assert again.head.revision.number == 2
    room.set("d/ziet", "functie", "mentor")
    assert room.kinds() == ["begin", "edit", "edit"]


def test_no_word_of_the_format_itself_is_taken_out(room):
    with pytest.raises(StoreError, match="niet meer te lezen"):
        room.keeper.redact(KEY, "stappen")
    assert room.text == TEXT
