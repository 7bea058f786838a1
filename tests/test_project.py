"""The project's own papers agree with each other."""

import re
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
LOCK = (ROOT / "requirements.lock").read_text("utf-8")


def package(requirement: str) -> str:
    """Return the name in a requirement, spelled as package indexes compare it."""
    return re.sub(r"[-_.]+", "-", re.split(r"[<>=!~\[; ]", requirement)[0]).lower()


DIRECT = [package(text) for text in PROJECT["dependencies"]]
DIRECT += [package(text) for text in PROJECT["optional-dependencies"]["dev"]]
PINNED = {package(line) for line in LOCK.splitlines() if "==" in line}


@pytest.mark.parametrize("name", DIRECT)
def test_a_direct_dependency_is_pinned(name: str):
    assert name in PINNED


@pytest.mark.parametrize("name", DIRECT)
def test_a_direct_dependency_has_its_reason(name: str):
    decision = (ROOT / "docs/decisions/0001-dependencies.md").read_text("utf-8")
    rows = [row.split("|")[1] for row in decision.splitlines() if row.startswith("| ")]
    assert name in {package(named.strip()) for row in rows for named in row.split(",")}


def test_every_pinned_package_has_hashes_and_no_place():
    pins = re.split(r"\n(?=\S)", LOCK.strip())
    assert len(pins) == len(PINNED)
    assert all("--hash=sha256:" in pin for pin in pins)
    assert not re.search(r"https?:|file:|index-url|find-links", LOCK)


def test_the_licence_is_the_same_everywhere():
    publiccode = yaml.safe_load((ROOT / "publiccode.yml").read_text("utf-8"))
    assert publiccode["legal"]["license"] == PROJECT["license"] == "EUPL-1.2"
    assert "EUROPEAN UNION PUBLIC LICENCE v. 1.2" in (ROOT / "LICENSE").read_text("utf-8")
