"""`klantreis new` and `serve`: where a journey begins, and where it is shown."""

from __future__ import annotations

import gc
from pathlib import Path

import click

from klantreis.cli.base import (
    ANY_FILE,
    KINDS,
    OPTIONS,
    Kind,
    Refused,
    show,
)
from klantreis.words import printable, say


@click.command(help=say("cli.serve"), options_metavar=OPTIONS)
@click.argument("folder", type=ANY_FILE, default=Path("journeys"), metavar="[MAP]")
@click.option("--port", type=click.IntRange(1, 65535), help=say("cli.port"))
@click.option("--browser/--no-browser", default=True, help=say("cli.browser"))
def serve(folder: Path, port: int | None, browser: bool) -> None:
    """Open the app on a folder of journeys."""
    from klantreis.web.serve import serve as start

    gc.enable()
    start(folder, port=port, browser=browser)


@click.command(help=say("cli.new"), options_metavar=OPTIONS)
@click.argument("id", metavar="ID")
@click.option("--kind", type=click.Choice(KINDS), default=KINDS[0], help=say("cli.kind"))
@click.option("-o", "--output", type=ANY_FILE, help=say("cli.new_output"))
def new(id: str, kind: Kind, output: Path | None) -> None:
    """Write a new file to fill in; never over one that is there."""
    from klantreis.templates import new as text_of

    text = text_of(kind, id)
    if output == Path("-"):
        show(text)
        return
    path = output or Path(f"{id}.yaml")
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError as error:
        raise Refused(say("cli.is_there", naam=printable(str(path)))) from error
    except OSError as error:
        raise Refused(say("cli.not_written", naam=printable(str(path)))) from error
    show(say("cli.made", naam=printable(str(path))) + "\n")
