"""What all commands share: Dutch errors, and how text reaches a screen or a file."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from klantreis.errors import KlantreisError
from klantreis.words import printable, say

if TYPE_CHECKING:
    from klantreis.source import Document

Kind = Literal["klantreis", "aanpak", "persona"]
KINDS: tuple[Kind, ...] = ("klantreis", "aanpak", "persona")
OPTIONS = "[OPTIES]"
ANY_FILE = click.Path(path_type=Path)


class Refused(click.ClickException):
    """A command that cannot be done; 1 is kept for findings."""

    exit_code = 2


class Dutch(click.Group):
    """The commands in the order in which people meet them, with Dutch errors."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 signature of click
        """Return the names in the order in which they were added."""
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; what a person can mend is told without a traceback."""
        try:
            return super().invoke(ctx)
        except KlantreisError as error:
            raise Refused(str(error)) from error


def show(text: str) -> None:
    """Print to a terminal, a file or a pipe, wherever that leads."""
    try:
        click.echo(text, nl=False)
    except BrokenPipeError:
        raise
    except OSError as error:
        with suppress(OSError):  # what is still in the buffer has nowhere to go
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise Refused(say("cli.not_shown")) from error


def save(output: Path, content: bytes) -> None:
    """Write a file; Refused when that cannot be done there."""
    try:
        output.write_bytes(content)
    except OSError as error:
        raise Refused(say("cli.not_written", naam=printable(str(output)))) from error


def refuse_same(file: Path, output: Path) -> None:
    """What is made of a file never takes its place."""
    with suppress(OSError):
        if output.samefile(file):
            raise Refused(say("cli.onto_itself", naam=printable(str(output))))


def tell_problems(document: Document, file: str) -> None:
    """Print what was not read of a file, beside what the command prints."""
    from klantreis.writers.text import problems

    click.echo(problems(document, file), nl=False, err=True)
