"""`klantreis check`: what is still open in files."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from klantreis.cli.base import ANY_FILE, OPTIONS, Refused, show, tell_problems
from klantreis.words import printable, say

if TYPE_CHECKING:
    from klantreis.writers.report import Report

BARS = ("hoog", "midden", "laag", "nooit")


@click.command(help=say("cli.check"), options_metavar=OPTIONS)
@click.argument("paths", nargs=-1, required=True, type=ANY_FILE, metavar="BESTAND...")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github", "sarif"]),
    default="text",
    help=say("cli.check_format"),
)
@click.option("--fail-on", type=click.Choice(BARS), default="hoog", help=say("cli.fail_on"))
def check(paths: tuple[Path, ...], form: str, fail_on: str) -> None:
    """Print what is still open; exit 0, 1 with findings at the bar, 2 with problems in a file."""
    reports = tuple(_report(path) for path in _files(paths))
    show(_concealed(reports, _writer(form)(reports).decode()))
    if form == "json":
        for report in reports:
            tell_problems(report.document, report.file)
    sys.exit(_exit_code(reports, fail_on))


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files, and of a folder the journeys in it and one folder down."""
    for path in paths:
        if os.path.isdir(path):  # noqa: PTH112 Path.is_dir raises on a name that is too long
            journey = "[!.]*.[yY][aA][mM][lL]"
            found = [*sorted(path.glob(journey)), *sorted(path.glob(f"[!.]*/{journey}"))]
            if not found:
                raise Refused(say("cli.no_journeys", naam=printable(str(path))))
            yield from found
        else:
            yield path


def _report(path: Path) -> Report:
    from klantreis.store.folder import journeys_beside, journeys_of, read_file
    from klantreis.writers.report import Report

    document = read_file(path).document
    others = journeys_of(document.content, journeys_beside(path, document.content))
    return Report.on(printable(path.as_posix()), document, others)


def _writer(form: str) -> Callable[[tuple[Report, ...]], bytes]:
    from importlib import import_module

    write: Callable[[tuple[Report, ...]], bytes] = import_module(f"klantreis.writers.{form}").write
    return write


def _exit_code(reports: Iterable[Report], fail_on: str) -> int:
    every = tuple(reports)
    if any(report.document.unread for report in every):
        return 2
    at_the_bar = BARS[: BARS.index(fail_on) + 1] if fail_on != "nooit" else ()
    return int(any(f.weight in at_the_bar for report in every for f in report.findings))


def _concealed(reports: Iterable[Report], text: str) -> str:
    """Hide what may say who somebody is: what a check prints often ends up in a log."""
    from klantreis.privacy import conceal
    from klantreis.rules.engine import PERSONAL

    found = any(finding.rule == PERSONAL for report in reports for finding in report.findings)
    return conceal(text) if found else text
