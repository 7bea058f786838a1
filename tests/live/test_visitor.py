"""Every browser has a token of its own."""

import pytest

from .conftest import Ask

TOKEN = "een-eigen-token-1"


def test_a_new_browser_gets_a_token(ask: Ask):
    cookie = ask("/").headers["set-cookie"]
    assert cookie.startswith("klantreis=")
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie


def test_two_browsers_get_two(ask: Ask):
    assert ask("/").headers["set-cookie"] != ask("/").headers["set-cookie"]


def test_a_browser_keeps_the_token_that_it_has(ask: Ask):
    assert "set-cookie" not in ask("/", cookie=f"a=1; klantreis={TOKEN}").headers


@pytest.mark.parametrize(
    "cookie", ["klantreis=kort", "klantreis=", "klantreis=<script>alert(1)", "="]
)
def test_what_is_no_token_is_replaced(ask: Ask, cookie: str):
    assert "set-cookie" in ask("/", cookie=cookie).headers
