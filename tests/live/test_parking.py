"""What waits for another moment: told to everybody, kept, and free of personal data."""

from __future__ import annotations

import json
from typing import Any

import pytest

from klantreis.live.following import Follower
from klantreis.live.hub import hub
from klantreis.live.library import Library

from .conftest import Send

BSN = "111222333"


def asked(text: str, *, command: str = "een", **more: Any) -> dict[str, Any]:
    return {"command": command, "text": text, "part": "mbo-wi", **more}


def waits(opened: Library) -> list[str]:
    """Return what everybody is told that waits."""
    message = Follower("proef", "", "een-eigen-token-1", lambda _part, _looking: {}).message()
    assert message
    return [each["text"] for each in json.loads(message)["parking"]]


def test_what_is_parked_is_told_to_everybody(send: Send, opened: Library):
    tick = hub().tick
    answer = send("parking", asked("  Wie betaalt \n de bus? "))
    assert answer.told["sentence"] == "Op de parkeerplaats: Wie betaalt de bus?"
    assert waits(opened) == ["Wie betaalt de bus?"]
    assert hub().tick > tick


def test_the_same_command_parks_once(send: Send, opened: Library):
    first, again = send("parking", asked("geld")), send("parking", asked("geld"))
    assert first.told == again.told
    assert waits(opened) == ["geld"]


def test_what_is_done_can_be_put_back(send: Send, opened: Library):
    send("parking", asked("geld"))
    send("parking", asked("zomer", command="twee"))
    answer = send("parking/1/done", {"command": "drie"})
    assert answer.told["sentence"] == "Van de parkeerplaats af: geld"
    assert waits(opened) == ["zomer"]
    answer = send("parking/1/back", {"command": "vier"})
    assert answer.told["sentence"] == "Weer op de parkeerplaats: geld"
    assert waits(opened) == ["geld", "zomer"]


@pytest.mark.parametrize("act", ["done", "back"])
def test_what_is_not_parked_is_told(send: Send, opened: Library, act: str):
    answer = send(f"parking/1/{act}", {"command": "een"})
    assert answer.status == 422
    assert "staat niet op de parkeerplaats" in answer.told["sentence"]


@pytest.mark.parametrize("text", ["", " \n "])
def test_nothing_is_not_parked(send: Send, opened: Library, text: str):
    assert send("parking", asked(text)).status == 422
    assert not waits(opened)


def test_a_bsn_is_not_parked_until_the_facilitator_is_sure(send: Send, opened: Library):
    refused = send("parking", asked(f"bsn {BSN}"))
    assert (refused.status, refused.told["personal"]) == (422, True)
    assert not waits(opened)
    told = send("parking", asked(f"bsn {BSN}", command="twee", sure=True)).told
    assert BSN not in told["sentence"]
    assert len(waits(opened)) == 1


def test_other_personal_data_is_told_without_the_value(send: Send, opened: Library):
    told = send("parking", asked("mail truus@voorbeeld.nl")).told
    assert told["personal"] == ["Bij deze tekst staat misschien een e-mailadres. Kan het zonder?"]
    assert "truus" not in told["sentence"]


@pytest.mark.parametrize("body", [{"command": "een"}, asked("x" * 2001), asked("a", part=3)])
def test_what_is_not_understood_is_told(send: Send, opened: Library, body: dict[str, Any]):
    assert send("parking", body).status == 422


def test_nothing_is_parked_while_files_are_only_shown(send: Send):
    assert send("parking", asked("geld")).status == 503
    assert send("parking/1/done", {"command": "twee"}).status == 503


def test_a_line_that_begins_with_a_hash_is_parked(send: Send, opened: Library):
    typed = {"command": "een", "line": "# hoort bij deelproces 5", "part": "mbo-wi", "cursor": None}
    answer = send("lines", typed)
    assert answer.told["sentence"] == "Op de parkeerplaats: hoort bij deelproces 5"
    assert waits(opened) == ["hoort bij deelproces 5"]
