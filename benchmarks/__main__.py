"""`make bench`: the figures that the project promises, measured on this machine.

Every part prints as it goes. `python -m benchmarks pipeline command` runs only the parts named.
"""

from __future__ import annotations

import platform
import sys
from collections.abc import Callable, Iterator

from benchmarks import (
    app,
    axe,
    counts,
    crashes,
    downloads,
    drawing,
    dropping,
    edit,
    hostile,
    layout_metrics,
    live,
    merging,
    peers,
    pipeline,
    privacy,
    rewriting,
    seeded,
    stopping,
    storing,
    wall,
    words,
)
from benchmarks.figures import Figure

Part = Callable[[], Iterator[Figure]]

PARTS: dict[str, Part] = {
    "pipeline": pipeline.figures,
    "growth": pipeline.growth,
    "command": pipeline.command,
    "edit": edit.figures,
    "counts": counts.figures,
    "hostile": hostile.figures,
    "drawing": drawing.figures,
    "wall": wall.figures,
    "downloads": downloads.figures,
    "layout": layout_metrics.figures,
    "peers": peers.figures,
    "seeded": seeded.figures,
    "privacy": privacy.figures,
    "storing": storing.figures,
    "crashes": crashes.figures,
    "words": words.figures,
    "rewriting": rewriting.figures,
    "merge": merging.figures,
    "app": app.figures,
    "axe": axe.figures,
    "live": live.figures,
    "dropping": dropping.figures,
    "stopping": stopping.figures,
}


def main(names: list[str]) -> int:
    """Print the figures; return 1 when one of them is worse than was asked."""
    unknown = set(names) - set(PARTS)
    if unknown:
        print(f"Dit deel is er niet: {', '.join(sorted(unknown))}. Kies uit {', '.join(PARTS)}.")
        return 2
    print(f"{platform.python_implementation()} {platform.python_version()}, medians, warm")
    missed = 0
    for name, part in PARTS.items():
        if names and name not in names:
            continue
        print(f"\n{name}")
        for figure in part():
            print(figure.line, flush=True)
            missed += figure.most is not None and figure.value > figure.most
    return int(missed > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
