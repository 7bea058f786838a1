"""What an aanpak and a persona share: their facts, and where they meet a journey."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from klantreis.journey import Handover, Step, Subprocess
from klantreis.live.view import View
from klantreis.store import Version
from klantreis.web.place import JOURNEY, PART, SPOT, address
from klantreis.words import say
from klantreis.writers.markup import Html, tag

UNKNOWN = "–"


class Meeting(NamedTuple):
    """A place in a journey: the deelproces it is in, and the step or handover with a link to it.

    What is not there stands as it was typed, without a link.
    """

    part: str
    item: Html | str


def facts(rows: Iterable[tuple[str, str]]) -> Html:
    """Return what is known in a list, by the key of each word."""
    pairs = ((tag("dt", say(f"beside.{key}")), tag("dd", value)) for key, value in rows)
    return tag("dl", *(each for pair in pairs for each in pair), class_="facts")


def heads(*names: str) -> list[str]:
    """Return the words above the columns of a table."""
    return [say(f"beside.{name}_head") for name in names]


def title_of(view: View, journey: str) -> str:
    """Return what a journey is called; its id when it is not in the folder."""
    found = _version(view, journey)
    return found.document.journey.title if found and found.document.journey else journey


def meeting(view: View, journey: str, place: str) -> Meeting:
    """Find a `deelproces/stap` of a journey that an aanpak or persona names."""
    group, _, item = place.partition("/")
    version = _version(view, journey)
    said = version.document.journey if version else None
    for number, subprocess in enumerate(said.subprocesses if said else (), start=1):
        if version and subprocess.id == group:
            part = say("web.numbered", nummer=number, titel=subprocess.title)
            return Meeting(part, link(version.key, subprocess, item) or place)
    return Meeting(UNKNOWN, place)


def link(key: str, subprocess: Subprocess, item: str) -> Html | None:
    """Return the name of a step or handover as a link to its drawing; None when it is not there."""
    parts: tuple[Step | Handover, ...] = (*subprocess.steps, *subprocess.handovers)
    for part in parts:
        if part.id == item:
            spot = {JOURNEY: key, PART: subprocess.id, SPOT: f"{subprocess.id}/{item}"}
            return tag("a", part.title, href=address("/werksessie", **spot), target="_self")
    return None


def _version(view: View, journey: str) -> Version | None:
    for version in view.named:
        said = version.document.journey
        if said is not None and said.id == journey:
            return version
    return None
