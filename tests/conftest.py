"""What every test gets: no internet, property tests without a clock, the browser last."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

BROWSER_TESTS = Path(__file__).with_name("browser")
THIS_MACHINE = {"127.0.0.1", "::1", "localhost"}

settings.register_profile(
    "default", deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("ci", settings.get_profile("default"), derandomize=True)
settings.register_profile("thorough", settings.get_profile("default"), max_examples=2000)
settings.load_profile(
    os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") == "true" else "default")
)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Golden files change only when asked, in the commit with the reason."""
    parser.addoption("--golden", action="store_true", help="write the golden files again")


def pytest_itemcollected(item: pytest.Item) -> None:
    """Mark the browser tests, before `-m` chooses among them."""
    if BROWSER_TESTS in item.path.parents:
        item.add_marker(pytest.mark.browser)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the browser tests last, in their random order.

    Playwright leaves an event loop running in this thread, which would break a later asyncio.run.
    """
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)


@pytest.fixture(scope="session", autouse=True)
def offline() -> Iterator[None]:
    """Refuse every connection that would leave this machine."""
    connect = socket.socket.connect

    def connect_nearby(self: socket.socket, address: Any) -> None:
        if self.family in {socket.AF_INET, socket.AF_INET6} and address[0] not in THIS_MACHINE:
            self.close()
            pytest.fail(f"a test asks {address} for something")
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", connect_nearby)
        yield
