"""`klantreis draw`, `new` and `serve`: what a journey becomes, and where one begins."""

from __future__ import annotations

import gc
import sys
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from klantreis.cli.base import (
    ANY_FILE,
    KINDS,
    OPTIONS,
    Kind,
    Refused,
    save,
    show,
    tell_problems,
)
from klantreis.words import printable, say

if TYPE_CHECKING:
    from klantreis.journey import Address


@click.command(help=say("cli.draw"), options_metavar=OPTIONS)
@click.argument("file", type=ANY_FILE, metavar="BESTAND")
@click.option("--subprocess", "name", required=True, help=say("cli.subprocess"))
@click.option(
    "--format",
    "form",
    type=click.Choice(["svg", "json"]),
    default="svg",
    help=say("cli.draw_format"),
)
@click.option(
    "--theme", type=click.Choice(["light", "dark", "print"]), default="light", help=say("cli.theme")
)
@click.option(
    "--view",
    "density",
    type=click.Choice(["werk", "overzicht"]),
    default="werk",
    help=say("cli.view"),
)
@click.option("--since", type=ANY_FILE, metavar="BESTAND", help=say("cli.since"))
@click.option("-o", "--output", type=ANY_FILE, required=True, help=say("cli.output"))
def draw(  # noqa: PLR0913, PLR0917 the options of one command
    file: Path, name: str, form: str, theme: str, density: str, since: Path | None, output: Path
) -> None:
    """Write the picture of one subprocess, or its geometry."""
    from klantreis import graph, layout, rules
    from klantreis.outline.news import news
    from klantreis.store.folder import read_file
    from klantreis.writers import geometry, svg

    document = read_file(file).document
    tell_problems(document, printable(str(file)))
    if document.journey is None:
        sys.exit(2)
    subprocess = document.journey.subprocess(name)
    if subprocess is None:
        known = [each.id for each in document.journey.subprocesses]
        raise Refused(_unknown_subprocess(name, known))
    whole = graph.of(document.content or document.journey)
    _refuse_same(file, output)
    new: Collection[Address] = ()
    if since is not None:
        before = read_file(since).document
        tell_problems(before, printable(str(since)))
        if before.content is None:
            sys.exit(2)
        new = news(before.content, document.content or document.journey)
    look = layout.Look.named(theme, density)
    scene = layout.arrange(whole, subprocess, rules.check(whole), look=look, news=new)
    save(output, geometry.write(scene) if form == "json" else svg.write(scene, embed_font=True))


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


def _unknown_subprocess(name: str, known: Collection[str]) -> str:
    from klantreis.words import listed

    if not known:
        return say("cli.no_subprocesses")
    return say("cli.unknown_subprocess", naam=printable(name), bekend=listed(known, "of"))


def _refuse_same(file: Path, output: Path) -> None:
    """A picture never takes the place of the journey that it shows."""
    with suppress(OSError):
        if output.samefile(file):
            raise Refused(say("cli.onto_itself", naam=printable(str(output))))
