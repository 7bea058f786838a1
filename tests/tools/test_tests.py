"""What counts as a passed run."""

import pytest

from tools import tests


class Runs:
    """Stands in for pytest: notes which tests were asked for, ends as told."""

    def __init__(self, *codes: int) -> None:
        self.codes = iter(codes)
        self.asked: list[str] = []
        self.again: list[bool] = []

    def __call__(self, *options: str) -> int:
        self.asked.append(options[1])
        self.again.append("--last-failed" in options)
        return next(self.codes)


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch):
    """Give a function that sets the browser, the exit codes of pytest and CI."""

    def set_up(*codes: int, browser: bool = True, ci: bool = False) -> Runs:
        runs = Runs(*codes)
        monkeypatch.setattr(tests, "find_or_install", lambda: "chromium" if browser else None)
        monkeypatch.setattr(tests, "_pytest", runs)
        monkeypatch.setenv("CI", "true" if ci else "")
        return runs

    return set_up


def test_both_runs_must_pass(machine):
    runs = machine(0, 0)
    assert tests.main([]) == 0
    assert runs.asked == ["not browser", "browser"]


@pytest.mark.parametrize("codes", [(1, 0), (5, 0), (0, 5), (0, 2), (0, 1, 1), (0, 1, 5), (1, 1, 0)])
def test_a_failure_or_an_empty_run_fails(machine, codes: tuple[int, ...]):
    machine(*codes)
    assert tests.main([]) == 1


def test_a_browser_test_that_failed_beside_others_gets_one_go_alone(machine, capsys):
    runs = machine(0, 1, 0)
    assert tests.main([]) == 0
    assert runs.asked == ["not browser", "browser", "browser"]
    assert runs.again == [False, False, True]
    assert "wankel" in capsys.readouterr().out


def test_without_a_browser_the_last_line_names_what_did_not_run(machine, capsys):
    machine(0, browser=False)
    assert tests.main([]) == 0
    assert "tests/browser" in capsys.readouterr().out.splitlines()[-1]


def test_without_a_browser_ci_fails(machine):
    machine(0, browser=False, ci=True)
    assert tests.main([]) == 1
