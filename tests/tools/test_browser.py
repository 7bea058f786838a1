"""Which browser the browser tests drive."""

import os
from pathlib import Path

import pytest

from tools import browser


@pytest.fixture(autouse=True)
def bare_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.delenv(browser.CHOICE, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(browser, "PLACES", ())


def program(folder: Path, name: str) -> Path:
    file = folder / (name + (".exe" if os.name == "nt" else ""))
    file.write_text("")
    file.chmod(0o755)
    return file


def test_a_machine_without_browser_has_none():
    assert browser.find() is None


def test_chromium_goes_before_edge(tmp_path: Path):
    program(tmp_path, "msedge")
    chromium = program(tmp_path, "chromium")
    assert browser.find() == chromium


def test_the_chosen_browser_goes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    program(tmp_path, "chromium")
    monkeypatch.setenv(browser.CHOICE, "/opt/other/chrome")
    assert browser.find() == Path("/opt/other/chrome")


def test_a_browser_in_its_usual_place_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    place = program(tmp_path, "Google Chrome")
    monkeypatch.setattr(browser, "PLACES", ("/nowhere", str(place)))
    assert browser.find() == place


@pytest.mark.parametrize(("root", "distribution"), [(False, "debian"), (True, "fedora")])
def test_nothing_is_installed_by_others_or_elsewhere(
    monkeypatch: pytest.MonkeyPatch, root: bool, distribution: str
):
    monkeypatch.setattr(os, "geteuid", lambda: 0 if root else 1000, raising=False)
    monkeypatch.setattr(browser, "_distribution", lambda: distribution)
    monkeypatch.setattr(browser, "_succeeds", lambda command: pytest.fail(f"ran {command}"))
    assert browser.find_or_install() is None


@pytest.mark.parametrize("has", ["chromium-headless-shell", "chromium"])
def test_root_on_debian_gets_chromium(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, has: str):
    def succeeds(command: tuple[str, ...]) -> bool:
        if "install" in command and command[-1] == has:
            program(tmp_path, has)
        return "install" not in command or command[-1] == has

    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setattr(browser, "_distribution", lambda: "debian")
    monkeypatch.setattr(browser, "_succeeds", succeeds)
    found = browser.find_or_install()
    assert found is not None
    assert found.stem == has
