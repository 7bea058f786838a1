"""The installed Chromium, Chrome or Edge that the browser tests drive."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from pathlib import Path

CHOICE = "KLANTREIS_BROWSER"  # the path of another browser
SHELL = "chromium-headless-shell"
"""Chromium without windows: the same pages with less work, so tests of it are done sooner."""
NAMES = (
    SHELL,
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
)
PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--font-render-hinting=none",  # letters as wide as where there are windows
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
UPDATE = ("apt-get", "update", "-qq")
INSTALL = ("apt-get", "install", "-y", "-qq", "--no-install-recommends")


def find() -> Path | None:
    """Return the browser to drive, or None where there is none."""
    chosen = os.environ.get(CHOICE)
    on_path = (shutil.which(name) for name in NAMES)
    usual = (place for place in PLACES if Path(place).exists())
    found = chosen or next(filter(None, on_path), None) or next(usual, None)
    return Path(found) if found else None


def find_or_install() -> Path | None:
    """Return the browser to drive; on Debian root gets the distribution's Chromium."""
    found = find()
    if found is None and _may_install():
        print("Geen browser gevonden: Chromium van Debian wordt geplaatst.", flush=True)
        if _succeeds(UPDATE):
            any(_succeeds((*INSTALL, name)) for name in (SHELL, "chromium"))  # older have no shell
        found = find()
    return found


def _may_install() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0 and _distribution() == "debian"


def _distribution() -> str:
    try:
        return platform.freedesktop_os_release().get("ID", "")
    except OSError:
        return ""


def _succeeds(command: tuple[str, ...]) -> bool:
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return (
        subprocess.run(command, env=quiet, stdout=subprocess.DEVNULL, check=False).returncode == 0
    )
