"""Changing a journey by a request: one version each, and a sentence for whatever comes of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from klantreis.live.asking import MOST
from klantreis.live.library import Library

from .conftest import JOURNEY, Ask, Send

RENAME = {"kind": "rename", "at": "mbo-wi/intake", "name": "Belt de jongere"}
OTHER = "een-ander-token-22"


def asked(*edits: dict[str, Any], command: str = "een", seen: int = 1) -> dict[str, Any]:
    return {"command": command, "seen": seen, "edits": list(edits)}


def names(opened: Library) -> list[str]:
    return [step.title for step in opened.view("proef").parts["mbo-wi"].subprocess.steps]


def test_an_edit_makes_a_version(send: Send, opened: Library):
    answer = send("edits", asked(RENAME))
    assert (answer.status, answer.told["version"]) == (200, 2)
    assert names(opened)[1] == "Belt de jongere"


def test_the_answer_says_what_changed_and_what_can_be_undone(send: Send, opened: Library):
    told = send("edits", asked(RENAME)).told
    assert told["sentence"] == "Doet de intake heet nu Belt de jongere."
    assert told["undo"] == told["sentence"]


def test_the_same_command_makes_one_version(send: Send, opened: Library):
    first, again = send("edits", asked(RENAME)), send("edits", asked(RENAME, seen=9))
    assert first.told["version"] == again.told["version"] == 2
    assert opened.view("proef").number == 2


def test_several_edits_are_one_version(send: Send, opened: Library):
    other = {"kind": "set-field", "at": "mbo-wi/intake", "field": "status", "value": "gewenst"}
    assert send("edits", asked(RENAME, other)).told["version"] == 2


def test_what_somebody_adds_gets_an_id_that_is_free(send: Send, opened: Library):
    step = {"kind": "add-step", "group": "mbo-wi", "step": {"naam": "Intake"}, "after": "intake"}
    send("edits", asked(step))
    added = opened.view("proef").parts["mbo-wi"].subprocess.steps[-1]
    assert (added.id, added.title) == ("intake-2", "Intake")


def test_one_undoes_only_what_one_did_oneself(send: Send, opened: Library):
    send("edits", asked(RENAME))
    assert send("undo", {"command": "twee"}, token=OTHER).status == 422
    assert send("undo", {"command": "drie"}).status == 200
    assert names(opened)[1] == "Doet de intake"
    assert send("redo", {"command": "vier"}).status == 200
    assert names(opened)[1] == "Belt de jongere"


def test_an_earlier_version_can_stand_again(send: Send, opened: Library, folder: Path):
    before = (folder / "proef.yaml").read_bytes()
    send("edits", asked(RENAME))
    assert send("restore", {"command": "twee", "number": 1}).told["version"] == 3
    assert opened.view("proef").version.data == before


@pytest.mark.parametrize("number", [0, 2, 9999])
def test_a_version_that_is_not_there_is_refused(send: Send, opened: Library, number: int):
    answer = send("restore", {"command": "een", "number": number})
    assert answer.status == 422
    assert answer.told["sentence"] == f"Versie {number} is er niet."


def test_numbers_count_anew_when_asked(send: Send, opened: Library):
    step = {"kind": "add-step", "group": "mbo-wi", "step": {"naam": "Belt"}, "after": "gesprek"}
    send("edits", asked(step))
    numbers = [item.number for item in opened.view("proef").parts["mbo-wi"].outline.items]
    assert "1a" in numbers or "3" in numbers
    send("renumber", {"command": "twee"})
    items = opened.view("proef").parts["mbo-wi"].outline.items
    assert [item.number for item in items if item.kind == "step"] == ["1", "2", "3"]


def test_two_who_change_one_thing_both_see_both_values(send: Send, opened: Library):
    send("edits", asked(RENAME))
    mine = RENAME | {"name": "Stuurt een brief"}
    answer = send("edits", asked(mine, command="twee"), token=OTHER)
    assert answer.status == 409
    (clash,) = answer.told["clashes"]
    assert clash == {
        "what": "Stap 2 'Belt de jongere', naam",
        "ours": "Stuurt een brief",
        "theirs": "Belt de jongere",
    }


def test_two_who_change_different_things_do_not_meet(send: Send, opened: Library):
    send("edits", asked(RENAME))
    other = {"kind": "rename", "at": "mbo-wi/gesprek", "name": "Praat"}
    assert send("edits", asked(other, command="twee"), token=OTHER).status == 200
    assert names(opened) == ["Praat", "Belt de jongere"]


def test_a_bsn_stops_until_somebody_is_sure(send: Send, opened: Library):
    rename = RENAME | {"name": "Dossier 111222333"}
    answer = send("edits", asked(rename))
    assert (answer.status, answer.told["personal"]) == (422, True)
    assert "111222333" not in answer.body.decode()
    sure = asked(rename, command="twee") | {"sure": True}
    assert send("edits", sure).status == 200


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"{",
        b'{"command": "een"}',
        b'{"command": 1, "seen": 1, "edits": []}',
        b'{"command": "een", "seen": -1, "edits": [{"kind": "rename"}]}',
        b'{"command": "een", "seen": true, "edits": [{"kind": "rename"}]}',
        json.dumps(asked()).encode(),
        json.dumps(asked({"kind": "weg"})).encode(),
        json.dumps(asked(RENAME) | {"edits": ["a"]}).encode(),
        json.dumps(asked(RENAME, command="a" * 65)).encode(),
        b"[" * 100_000,
    ],
)
def test_what_says_nothing_we_know_changes_nothing(send: Send, opened: Library, body: bytes):
    answer = send("edits", body)
    assert answer.status == 422
    assert answer.told["sentence"].endswith((".", "?"))
    assert opened.view("proef").number == 1


def test_a_form_of_another_page_is_no_command(ask: Ask, opened: Library):
    answer = ask(
        "/api/journeys/proef/edits",
        method="POST",
        body=json.dumps(asked(RENAME)).encode(),
        origin="http://127.0.0.1:8501",
        content_type="text/plain",
    )
    assert answer.status == 422


@pytest.mark.parametrize("origin", [{}, {"origin": "http://elders.nl"}])
def test_another_site_changes_nothing(ask: Ask, opened: Library, origin: dict[str, str]):
    body = json.dumps(asked(RENAME)).encode()
    answer = ask(
        "/api/journeys/proef/edits",
        method="POST",
        body=body,
        content_type="application/json",
        **origin,
    )
    assert answer.status == 403
    assert opened.view("proef").number == 1


def test_a_request_may_not_be_endless(send: Send, opened: Library):
    assert send("edits", b" " * (MOST + 1)).status == 413


def test_an_unknown_journey_is_told(ask: Ask, opened: Library):
    answer = ask(
        "/api/journeys/weg/undo",
        method="POST",
        body=b'{"command": "een"}',
        origin="http://127.0.0.1:8501",
        content_type="application/json",
    )
    assert answer.status == 404
    assert "weg" in answer.told["sentence"]


def test_files_that_are_only_shown_cannot_be_changed(send: Send, folder: Path):
    answer = send("edits", asked(RENAME))
    assert answer.status == 503
    assert "alleen te bekijken" in answer.told["sentence"]


def test_a_defect_of_ours_is_told_and_changes_nothing(
    send: Send, opened: Library, monkeypatch: pytest.MonkeyPatch
):
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(opened.keeper, "edit", broken)
    answer = send("edits", asked(RENAME))
    assert answer.status == 500
    assert answer.told["sentence"] == (
        "Dit lukte niet door een fout in klantreis. Er is niets veranderd."
    )


@pytest.mark.parametrize("before", [JOURNEY, JOURNEY.replace("\n", "\r\n"), f"\ufeff{JOURNEY}"])
def test_a_text_keeps_its_line_ends_and_its_mark(
    send: Send, folder: Path, opened: Library, before: str
):
    (folder / "ander.yaml").write_bytes(before.encode())
    opened.view("ander")
    shown = JOURNEY.replace("Doet de intake", "Belt")
    body = {"command": "een", "seen": 1, "text": shown}
    answer = send("text", body, journey="ander")
    assert (answer.status, answer.told["exact"]) == (200, True)
    expected = before.replace("Doet de intake", "Belt").encode()
    assert opened.view("ander").version.data == expected


def test_a_text_with_what_others_did_is_told_not_to_be_exact(send: Send, opened: Library):
    send("edits", asked(RENAME))
    body = {"command": "twee", "seen": 1, "text": JOURNEY.replace("Proef", "Oefening")}
    told = send("text", body).told
    assert told["exact"] is False
    assert names(opened)[1] == "Belt de jongere"


def test_what_is_wrong_with_a_text_is_told_while_it_is_typed(ask: Ask, folder: Path):
    answer = ask(
        "/api/check",
        method="POST",
        body=json.dumps({"text": JOURNEY.replace("titel: Proef", "titl: Proef")}).encode(),
        origin="http://127.0.0.1:8501",
        content_type="application/json",
    )
    (problem,) = answer.told["problems"]
    assert (problem["line"], problem["column"]) == (2, 1)
    assert "titel" in problem["sentence"]
