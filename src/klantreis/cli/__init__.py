"""The command line; what a command needs is imported inside it, so that each starts fast."""

from __future__ import annotations

import gc
import gettext
import os
import sys
from io import TextIOWrapper
from pathlib import Path

import click

from klantreis import words
from klantreis.cli.base import OPTIONS, Dutch
from klantreis.cli.checking import check
from klantreis.cli.diff import diff
from klantreis.cli.drawing import draw
from klantreis.cli.exporting import export
from klantreis.cli.git import git_diff, git_merge, git_on
from klantreis.cli.making import new, serve
from klantreis.cli.reference import card, rules, schema, terms
from klantreis.cli.versions import history, restore
from klantreis.words import say

os.environ["LANGUAGE"] = "nl"  # click asks gettext for its own words
gettext.bindtextdomain("messages", str(Path(words.__file__).with_name("locale")))


def run() -> None:
    """Run one command as a process of its own.

    A short run has nothing to collect: without garbage collection, also at its end, it takes a
    quarter less.
    """
    gc.disable()
    try:
        main(prog_name="klantreis")
    finally:
        gc.freeze()


@click.group(
    cls=Dutch,
    help=say("cli.help"),
    options_metavar=OPTIONS,
    subcommand_metavar="OPDRACHT [WOORDEN]...",
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(package_name="klantreis", message="%(version)s", help=say("cli.version"))
def main() -> None:
    """Read, check, draw and show journeys."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # Windows would use its own code page; a name that is no text must not stop a sentence
            stream.reconfigure(encoding="utf-8", errors="replace")


# in the order in which people meet them
COMMANDS = (
    *(check, draw, export, serve, new, diff, history, restore, git_on),
    *(schema, rules, terms, card),
)
FOR_GIT = (git_diff, git_merge)
for command in (*COMMANDS, *FOR_GIT):
    main.add_command(command)
