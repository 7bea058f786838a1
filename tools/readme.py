"""Make the README's transcripts and picture again, from what the program prints and shows now."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from tools import photos

ROOT = Path(__file__).parents[1]
JOURNEY = "journeys/rijnmond.yaml"
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
    with photos.app() as enter:
        page = enter(1760, 1000)
        page.goto("/werksessie?deelproces=pro-dsp")
        page.locator("[data-step]").first.wait_for()
        page.get_by_text("GAT: tussen").first.click()
        photos.take(page, picture)


def _klantreis(*words: str) -> str:
    command = [sys.executable, "-m", "klantreis", *words]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=False)
    return done.stdout.decode()


if __name__ == "__main__":
    main()
