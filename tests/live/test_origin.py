"""Only our own pages get an answer."""

import pytest

from .conftest import Ask

OURS = "http://127.0.0.1:8501"


@pytest.mark.parametrize("host", ["127.0.0.1:8501", "localhost:8501", "localhost"])
def test_this_machine_is_answered(ask: Ask, host: str):
    assert ask("/", host=host).status == 200


@pytest.mark.parametrize("host", ["elders.example", "127.0.0.1.elders.example", "", "[::1", "x@y"])
def test_another_host_is_refused_in_dutch(ask: Ask, host: str):
    answer = ask("/", host=host)
    assert answer.status == 403
    assert "hoort niet bij klantreis" in answer.body.decode()


@pytest.mark.parametrize("origin", [None, "null", "http://elders.example", "http://127.0.0.1:1"])
def test_a_change_from_elsewhere_is_refused(ask: Ask, origin: str | None):
    headers = {"origin": origin} if origin else {}
    assert ask("/", method="POST", **headers).status == 403


def test_a_change_from_our_own_page_is_passed_on(ask: Ask):
    assert ask("/", method="POST", origin=OURS).status == 405


@pytest.mark.parametrize("origin", [None, "http://elders.example"])
def test_a_socket_from_elsewhere_is_refused(ask: Ask, origin: str | None):
    headers = {"origin": origin} if origin else {}
    answer = ask("/_stcore/stream", kind="websocket", **headers)
    assert answer.status == 4403
    assert not answer.accepted


def test_a_socket_of_our_own_page_is_passed_on(ask: Ask):
    assert ask("/_stcore/stream", kind="websocket", origin=OURS).status != 4403
