"""A process that keeps versions until something kills it: what `crashes` runs, again and again.

`python -m benchmarks.crash_child FOLDER COUNT` makes so many edits on the one journey in a folder,
and prints the id of each request once it has been answered.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from klantreis.edits import Edit, SetField
from klantreis.errors import StoreError
from klantreis.store.keeper import Keeper, Request
from klantreis.store.model import Person
from klantreis.store.place import database_of
from klantreis.store.sql import SqlStore

KEY = "klein"
BEGUN, REFUSED = "begonnen", "geweigerd"
TRIES = 3
TEXT = """\
id: klein
titel: Kleine klantreis   # werktitel
actoren:
  - {id: pro, naam: Praktijkonderwijs, groep: onderwijs}
  - {id: dsp, naam: Doorstroompunt, groep: doorstroompunt}
deelprocessen:
  - id: d
    stappen:
      - id: ziet
        naam: Ziet dat een leerling stopt
        actor: pro
        daarna: belt
      # hier wacht iedereen op elkaar
      - id: belt
        naam: Belt de jongere
        actor: dsp
"""


def requests(count: int) -> Iterator[tuple[Edit, Request]]:
    """Yield the same edits each time, every one about something else than the one before."""
    for number in range(1, count + 1):
        step, field = ("ziet", "belt")[number % 2], ("functie", "toelichting")[number // 2 % 2]
        edit = SetField(at=f"d/{step}", field=field, value=f"nummer {number}")
        yield edit, Request(Person("bewerker", "proef"), f"c{number}")


def make_edits(keeper: Keeper, count: int, tell: Callable[[str], None]) -> None:
    """Make the edits in order; tell each that was answered, and each time that one was refused.

    What was refused for want of a disk is asked again, as whoever sends it does.
    """
    for edit, request in requests(count):
        for _ in range(TRIES):
            try:
                seen = keeper.head(KEY).revision.number
                keeper.edit(KEY, edit, seen=seen, request=request)
            except StoreError:
                tell(REFUSED)
                keeper.retry()
            else:
                tell(request.command)
                break


def work(folder: Path, count: int, tell: Callable[[str], None]) -> None:
    """Open the folder, let its file follow, and make the edits."""
    keeper = Keeper(folder, SqlStore(database_of(folder)))
    keeper.head(KEY)
    keeper.start()
    tell(BEGUN)
    make_edits(keeper, count, tell)
    keeper.close()


def tell(word: str) -> None:
    """Print a word at once, by a call that nothing else makes, so that `write` is for files."""
    os.writev(sys.stdout.fileno(), [f"{word}\n".encode()])


if __name__ == "__main__":
    work(Path(sys.argv[1]), int(sys.argv[2]), tell)
