"""What the shipped journeys hold: steps, handovers by kind, findings by check and by weight."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import Figure
from klantreis import graph
from klantreis.journey import Journey
from klantreis.outline import for_desk, for_room, lines
from klantreis.rules import WEIGHTS, Finding, check
from klantreis.store.folder import journeys_beside, journeys_of, read_file

FOLDER = Path("journeys")
KINDS = ("overdragen", "betrekken", "melden", "systeem")


def figures() -> Iterator[Figure]:
    """Print a table per file, and give the number of questions for the room of each."""
    for path in (*sorted(FOLDER.glob("*.yaml")), *sorted(FOLDER.glob("aanpakken/*.yaml"))):
        content = read_file(path).document.content
        if content is None:
            continue
        whole = graph.of(content, journeys_of(content, journeys_beside(path, content)))
        findings = check(whole)
        print(f"\n{path.as_posix()}")
        print(f"{'deelproces':16}{'stappen':>8}" + "".join(f"{kind:>11}" for kind in KINDS), end="")
        print("".join(f"{weight:>8}" for weight in WEIGHTS) + f"{'zaal':>7}{'bureau':>7}")
        _rows(whole, findings)
        _by_rule(whole.journey, findings)
        yield Figure(f"vragen voor de zaal: {path.stem}", len(lines(whole, for_room(findings))), "")


def _rows(whole: graph.JourneyGraph, findings: tuple[Finding, ...]) -> None:
    """Print one row per deelproces, and one for what is about none of them."""
    for subprocess in whole.journey.subprocesses:
        own = tuple(each for each in findings if each.subprocess == subprocess.id)
        kinds = Counter[str](each.kind for each in subprocess.handovers)
        handovers = "".join(f"{kinds[kind]:11}" for kind in KINDS)
        print(f"{subprocess.id:16}{len(subprocess.steps):8}{handovers}{_weights(whole, own)}")
    known = {each.id for each in whole.journey.subprocesses}
    rest = tuple(each for each in findings if each.subprocess not in known)
    print(f"{'(geheel)':68}{_weights(whole, rest)}")


def _weights(whole: graph.JourneyGraph, findings: tuple[Finding, ...]) -> str:
    """Return the findings by weight, and their lines for the room and for the desk."""
    weights = Counter(each.weight for each in findings)
    lists = (len(lines(whole, each)) for each in (for_room(findings), for_desk(findings)))
    return "".join(f"{weights[weight]:8}" for weight in WEIGHTS) + "".join(f"{n:7}" for n in lists)


def _by_rule(journey: Journey, findings: tuple[Finding, ...]) -> None:
    """Print how often each check found something, per deelproces."""
    parts = [each.id for each in journey.subprocesses]
    found = Counter((each.rule, each.weight, each.subprocess) for each in findings)
    for rule, weight in sorted({(each.rule, each.weight) for each in findings}):
        row = " ".join(f"{found[rule, weight, part]:3}" for part in (*parts, ""))
        print(f"  {rule:38}{weight:7}{row}")
