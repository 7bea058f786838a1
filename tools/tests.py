"""Run all tests: `python -m tools.tests`, with pytest's own options behind it."""

from __future__ import annotations

import os
import subprocess
import sys

from tools.browser import CHOICE, find_or_install

NOT_RUN = (
    "!!! NIET GEDRAAID: de browsertests (tests/browser). Er is geen Chromium, Chrome of Edge"
    f" gevonden. Installeer er een, of zet het pad in {CHOICE}. !!!"
)


ALONE = (
    "!!! De browsertests die net faalden, nu nog eens zonder andere ernaast. Slagen ze, dan zijn"
    " ze wankel: maak ze steviger. !!!"
)
FAILED = 1
"""What pytest ends with when tests failed; other codes are of a run that broke off."""


def main(options: list[str]) -> int:
    """Return 0 only when every test that should run did run and passed.

    The browser tests have a run of their own: Playwright keeps an event loop running in the
    thread of the tests. Two at a time, each with a server and a browser: most of such a test is
    waiting, and more would wait for each other.
    """
    browser = find_or_install()
    failed = _pytest("-m", "not browser", "-n", "auto", *options) != 0
    if browser is not None:
        failed |= _in_the_browser(options) != 0
    else:
        print(NOT_RUN, flush=True)
        failed |= os.environ.get("CI") == "true"
    return int(failed)


def _in_the_browser(options: list[str]) -> int:
    """Return how the browser tests ended; on a busy machine one may need a second go, alone.

    The second go says so, and ends at the first test that fails again.
    """
    ended = _pytest("-m", "browser", "-n", "2", *options)
    if ended != FAILED:
        return ended
    print(ALONE, flush=True)
    again = ("--last-failed", "--last-failed-no-failures", "none", "--maxfail", "1")
    return _pytest("-m", "browser", *again, *options)


def _pytest(*options: str) -> int:
    return subprocess.run([sys.executable, "-m", "pytest", *options], check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
