"""`klantreis draw`, `new` and `serve`: what a journey becomes, and where one begins."""

from __future__ import annotations

import gc
import sys
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Literal

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
    from klantreis.scene import Scene
    from klantreis.source import Document


@click.command(help=say("cli.draw"), options_metavar=OPTIONS)
@click.argument("file", type=ANY_FILE, metavar="BESTAND")
@click.option("--subprocess", "name", help=say("cli.subprocess"))
@click.option("--map", "whole", is_flag=True, help=say("cli.map"))
@click.option(
    "--format",
    "form",
    type=click.Choice(["svg", "json"]),
    default="svg",
    help=say("cli.draw_format"),
)
@click.option(
    "--theme", type=click.Choice(["light", "print"]), default="light", help=say("cli.theme")
)
@click.option("-o", "--output", type=ANY_FILE, required=True, help=say("cli.output"))
def draw(  # noqa: PLR0913 an argument for every option
    *,
    file: Path,
    name: str | None,
    whole: bool,
    form: str,
    theme: Literal["light", "print"],
    output: Path,
) -> None:
    """Write the picture of one subprocess or the map of all, or its geometry."""
    from klantreis.store.folder import read_file
    from klantreis.writers import geometry, svg

    if whole == (name is not None):
        raise Refused(say("cli.one_picture"))
    document = read_file(file).document
    tell_problems(document, printable(str(file)))
    if document.journey is None:
        sys.exit(2)
    scene = _scene(document, name, theme)
    _refuse_same(file, output)
    save(output, geometry.write(scene) if form == "json" else svg.write(scene, embed_font=True))


def _scene(document: Document, name: str | None, theme: Literal["light", "print"]) -> Scene:
    """Return the picture of a subprocess, or the map of a journey that has any."""
    from klantreis import graph, layout, rules
    from klantreis.layout.map import map_of
    from klantreis.layout.palette import THEMES

    journey = document.journey
    assert journey is not None
    subprocess = journey.subprocess(name) if name is not None else None
    if subprocess is None and (name is not None or not journey.subprocesses):
        raise Refused(_unknown_subprocess(name or "", [each.id for each in journey.subprocesses]))
    whole = graph.of(document.content or journey)
    findings = rules.check(whole)
    if subprocess is None:
        return map_of(whole, findings, palette=THEMES[theme])
    return layout.arrange(whole, subprocess, findings, theme=theme)


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
