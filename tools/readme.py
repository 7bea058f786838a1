"""Make the README's transcripts and picture again, from what the program prints and shows now."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from klantreis.store.place import STATE
from tools import browser

ROOT = Path(__file__).parents[1]
JOURNEY = "journeys/rijnmond.yaml"
PORT = 8611
SHOWN = 4  # lines of one deelproces


def main() -> None:
    """Replace both transcripts and the picture."""
    readme = ROOT / "README.md"
    text = readme.read_text("utf-8")
    text = re.sub(
        r"(?s)(\$ klantreis check .*?\n).*?(?=^```)", rf"\1{_findings()}", text, flags=re.MULTILINE
    )
    text = re.sub(
        r"(?s)^journeys/\S+ niet gelezen: .*?(?=^```)", _mistake(), text, flags=re.MULTILINE
    )
    readme.write_text(text, "utf-8", newline="\n")
    _photograph(ROOT / "docs" / "pictures" / "werksessie.png")


def _findings() -> str:
    """Return the unowned transitions of one deelproces, with their questions, and the counts."""
    lines = _klantreis("check", JOURNEY, "--fail-on", "nooit").splitlines()
    start = next(n for n, line in enumerate(lines) if line.startswith("Deelproces 4"))
    gaps = [n for n, line in enumerate(lines) if n > start and "hoog: GAT" in line][:SHOWN]
    told = [row for n in gaps for row in lines[n : n + 2]]
    return "\n".join([lines[start], "…", *told, "…", lines[-1]]) + "\n"


def _mistake() -> str:
    """Return what is told of one slip of the hand in the shipped journey."""
    text = (ROOT / JOURNEY).read_text("utf-8")
    slip = ROOT / "journeys" / "verschreven.yaml"
    slip.write_text(text.replace("        actor: pro\n", "        actr: pro\n", 1), "utf-8")
    try:
        told = _klantreis("check", "journeys/verschreven.yaml", "--fail-on", "nooit")
    finally:
        slip.unlink()
    return "\n".join(told.replace("verschreven", "rijnmond").splitlines()[:3]) + "\n"


def _photograph(picture: Path) -> None:
    """Open the first unowned transition of a deelproces in the real app."""
    command = [sys.executable, "-m", "klantreis", "serve", "journeys", "--port", str(PORT)]
    with (
        TemporaryDirectory() as state,
        subprocess.Popen(
            [*command, "--no-browser"],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            env=os.environ | {STATE: state},
        ) as server,
        sync_playwright() as playwright,
    ):
        assert server.stdout is not None  # it is a pipe
        server.stdout.readline()  # it is ready
        chromium = playwright.chromium.launch(
            executable_path=browser.find(), args=list(browser.FLAGS)
        )
        page = chromium.new_page(viewport={"width": 1760, "height": 1000}, locale="nl-NL")
        page.goto(f"http://127.0.0.1:{PORT}/werksessie?deelproces=pro-dsp")
        page.locator("[data-step]").first.wait_for()
        page.get_by_text("GAT: tussen").first.click()
        page.wait_for_timeout(1000)  # scrolling has no end to wait for
        page.screenshot(path=picture)
        chromium.close()
        server.terminate()


def _klantreis(*words: str) -> str:
    command = [sys.executable, "-m", "klantreis", *words]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=False)
    return done.stdout.decode()


if __name__ == "__main__":
    main()
