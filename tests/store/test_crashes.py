"""Whoever got an answer finds it back: killed, or on a disk that is full, broken or read-only."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no fork and no kill")
ERRORS = ("ENOSPC", "EIO", "EROFS")


def outcomes(what: str) -> list[dict[str, Any]]:
    """Run the points in a small process: a fork of this one would take its threads along."""
    command = [sys.executable, "-W", "error", "-m", "tests.store.dying", what]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize(("what", "fewest"), [("kill", 60), *((each, 20) for each in ERRORS)])
def test_nothing_is_lost_doubled_or_half(what, fewest):
    found = outcomes(what)
    assert [each["point"] for each in found if not each["struck"]] == []
    assert [(each["point"], each["wrong"]) for each in found if each["wrong"]] == []
    assert [each["point"] for each in found if what in ERRORS and not each["told"]] == []
    assert len(found) >= fewest
