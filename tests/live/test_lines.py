"""What somebody types in the bar becomes a version, and is answered."""

from __future__ import annotations

from threading import Thread
from typing import Any

import pytest

from klantreis.capture import Understood, understand
from klantreis.edits import SetField
from klantreis.live import lines
from klantreis.live.library import Library
from klantreis.store.keeper import Request
from klantreis.store.model import Person

from .conftest import Send


def typed(line: str, command: str = "een", **more: Any) -> dict[str, Any]:
    return {"command": command, "seen": 1, "part": "mbo-wi", "line": line} | more


def names(opened: Library) -> list[str]:
    return [step.title for step in opened.view("proef").parts["mbo-wi"].subprocess.steps]


def test_a_line_makes_a_step(send: Send, opened: Library):
    told = send("lines", typed("wi: belt de jongere")).told
    assert told["version"] == 2
    assert "belt de jongere" in told["sentence"].lower()
    assert len(names(opened)) == 3


def test_the_next_line_goes_on_where_the_last_one_was(send: Send, opened: Library):
    first = send("lines", typed("wi: belt de jongere")).told
    send("lines", typed("schrijft het op", "twee", cursor=first["cursor"]))
    steps = opened.view("proef").parts["mbo-wi"].subprocess.steps
    assert steps[-1].actor == "wi"


def test_the_same_line_again_is_one_step_and_the_same_place(send: Send, opened: Library):
    first = send("lines", typed("wi: belt de jongere")).told
    again = send("lines", typed("wi: belt de jongere")).told
    assert again["cursor"] == first["cursor"]
    assert len(names(opened)) == 3


def test_nobody_changes_the_journey_while_a_line_is_read(
    send: Send, opened: Library, monkeypatch: pytest.MonkeyPatch
):
    keeper = opened.keeper
    assert keeper
    edit = SetField(at="mbo-wi", field="titel", value="Naar werk")
    ask = Request(Person("begeleider", "ander"), "ander")
    other = Thread(target=lambda: keeper.edit("proef", edit, seen=1, request=ask))
    waited: list[bool] = []

    def slowly(*args: Any) -> Understood:
        other.start()
        other.join(0.3)
        waited.append(other.is_alive())
        return understand(*args)

    monkeypatch.setattr(lines, "understand", slowly)
    told = send("lines", typed("wi: belt de jongere")).told
    other.join()
    assert waited == [True]
    assert told["version"] == 2
    assert opened.view("proef").number == 3


def test_a_line_that_is_not_clear_changes_nothing(send: Send, opened: Library):
    told = send("lines", typed("na 99")).told
    assert told["unclear"] is True
    assert opened.view("proef").number == 1


def test_terug_takes_back_the_last_line(send: Send, opened: Library):
    send("lines", typed("wi: belt de jongere"))
    assert send("lines", typed("terug", "twee")).told["version"] == 3
    assert len(names(opened)) == 2


def test_what_is_parked_is_kept_once(send: Send, opened: Library):
    send("lines", typed("# hoort bij deelproces 5"))
    send("lines", typed("# hoort bij deelproces 5"))
    assert opened.keeper
    (parked,) = opened.keeper.store.parking.parked("proef")
    assert (parked.text, parked.part) == ("hoort bij deelproces 5", "mbo-wi")
    assert opened.view("proef").number == 1


def test_a_bsn_is_not_parked(send: Send, opened: Library):
    answer = send("lines", typed("# dossier 111222333"))
    assert answer.status == 422
    assert "111222333" not in answer.body.decode()


def test_pasted_lines_are_one_version_and_what_is_left_comes_back(send: Send, opened: Library):
    told = send("lines", typed("wi: belt\nna 99\nmbo: schrijft\n# later")).told
    assert told["version"] == 2
    assert len(names(opened)) == 4
    assert [each["line"] for each in told["lines"]] == ["na 99"]


@pytest.mark.parametrize("cursor", [None, 3, [], {"step": 4}, {"step": "weg", "trail": [1]}])
def test_any_cursor_will_do(send: Send, opened: Library, cursor: Any):
    assert send("lines", typed("wi: belt", cursor=cursor)).status == 200


def test_a_deelproces_that_is_gone_is_told(send: Send, opened: Library):
    told = send("lines", typed("wi: belt", part="weg")).told
    assert told["unclear"] is True
