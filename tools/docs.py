"""Make the generated files again, or check that they are fresh (`--check`)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
GENERATED = {  # file: what klantreis prints it with
    "journeys/klantreis.schema.json": ("schema",),
    "journeys/aanpakken/aanpak.schema.json": ("schema", "--kind", "aanpak"),
    "journeys/personas/persona.schema.json": ("schema", "--kind", "persona"),
    "journeys/leeg.yaml": ("new", "leeg", "-o", "-"),
    "docs/regels.md": ("rules", "--format", "markdown"),
    "docs/begrippen.md": ("terms",),
    "docs/typen.md": ("card",),
    "docs/handleiding/toetsenkaart.md": ("card", "--keys"),
}
NOTE = b"Dit bestand is gemaakt uit de code, met `make docs`. Pas het niet met de hand aan."


def main(*, check: bool) -> int:
    """Write every stale file, or with check only name it; return 1 when one was named."""
    made = {ROOT / name: _noted(name, _printed(command)) for name, command in GENERATED.items()}
    stale = [file for file, content in made.items() if _content(file) != content]
    for file in stale:
        name = file.relative_to(ROOT).as_posix()
        if check:
            print(f"{name} is verouderd. Maak het opnieuw met: make docs")
        else:
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(made[file])
            print(f"{name} is opnieuw gemaakt.")
    return int(check and bool(stale))


def _content(file: Path) -> bytes:
    return _unix(file.read_bytes()) if file.exists() else b""


def _printed(command: tuple[str, ...]) -> bytes:
    klantreis = (sys.executable, "-X", "utf8", "-m", "klantreis")
    return _unix(subprocess.run([*klantreis, *command], check=True, stdout=subprocess.PIPE).stdout)


def _noted(name: str, content: bytes) -> bytes:
    """Say in a page below its title where it comes from; on a terminal that would be in the way."""
    title, blank, rest = content.partition(b"\n\n")
    return b"\n\n".join((title, NOTE, rest)) if blank and name.endswith(".md") else content


def _unix(content: bytes) -> bytes:
    return content.replace(b"\r\n", b"\n")


if __name__ == "__main__":
    sys.exit(main(check="--check" in sys.argv[1:]))
