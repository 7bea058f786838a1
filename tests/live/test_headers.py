"""Every answer carries the same security headers."""

from base64 import b64encode
from hashlib import sha256

import pytest

from klantreis.live.headers import FIXED, content_security_policy

from .conftest import INDEX, Ask


@pytest.mark.parametrize(
    "path",
    ["/", "/bestand", "/weg", "/api/journeys/proef/mbo-wi.svg", "/download/proef/bestand.yaml"],
)
def test_an_answer_carries_all_headers(ask: Ask, path: str):
    headers = ask(path).headers
    assert headers["content-security-policy"] == content_security_policy(INDEX)
    assert {name: headers[name] for name in FIXED} == FIXED


def test_a_refusal_carries_them_too(ask: Ask):
    answer = ask("/", host="elders.example")
    assert answer.status == 403
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "content-security-policy" in answer.headers


def test_the_inline_script_is_allowed_by_its_hash():
    digest = b64encode(sha256(b"let a = 1").digest()).decode()
    assert f"'sha256-{digest}'" in content_security_policy(INDEX)


def test_nothing_else_may_run():
    rules = dict(rule.split(" ", 1) for rule in content_security_policy(INDEX).split("; "))
    assert rules["default-src"] == "'none'"
    assert "blob:" not in rules["script-src"]
    assert "'unsafe-inline'" not in rules["script-src"]
    assert rules["frame-ancestors"] == "'self'"
    assert rules["connect-src"] == "'self'"


@pytest.mark.parametrize("path", ["/assets/pages.css", "/_stcore/bidi-components/a.b/c.js"])
def test_our_own_files_are_asked_for_again_after_an_upgrade(ask: Ask, path: str):
    assert ask(path).headers["cache-control"] == "no-cache"


def test_no_header_is_given_twice(ask: Ask):
    names = ask("/").names
    assert len(names) == len(set(names))
