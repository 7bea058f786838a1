"""`klantreis draw`: the picture of a deelproces, or the map of a whole journey."""

from __future__ import annotations

import sys
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

import click

from klantreis.cli.base import ANY_FILE, OPTIONS, Refused, refuse_same, save, tell_problems
from klantreis.words import listed, printable, say

if TYPE_CHECKING:
    from klantreis.journey import Address, Content
    from klantreis.layout import Look
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
def draw(  # noqa: PLR0913 an argument for every option
    *,
    file: Path,
    name: str | None,
    whole: bool,
    form: str,
    theme: str,
    density: str,
    since: Path | None,
    output: Path,
) -> None:
    """Write the picture of one subprocess or the map of all, or its geometry."""
    from klantreis.layout import Look
    from klantreis.writers import geometry, svg

    if whole == (name is not None):
        raise Refused(say("cli.one_picture"))
    if whole and (since is not None or density != "werk"):
        raise Refused(say("cli.map_alone"))
    for read in filter(None, (file, since)):
        refuse_same(read, output)
    document = _read(file)
    news = _news(since, document) if since is not None else ()
    scene = _scene(document, name, Look.named(theme, density), news)
    save(output, geometry.write(scene) if form == "json" else svg.write(scene, embed_font=True))


def _read(file: Path) -> Document:
    """Return a file that holds a journey or an aanpak; ends the command for any other."""
    from klantreis.store.folder import read_file

    document = read_file(file).document
    tell_problems(document, printable(str(file)))
    if document.journey is None:
        sys.exit(2)
    return document


def _news(since: Path, document: Document) -> Collection[Address]:
    from klantreis.outline.news import news

    before, after = _content(_read(since)), _content(document)
    if type(before) is not type(after):
        raise Refused(say("store.other_kind"))
    return news(before, after)


def _content(document: Document) -> Content:
    content = document.content or document.journey
    assert content is not None
    return content


def _scene(document: Document, name: str | None, look: Look, news: Collection[Address]) -> Scene:
    """Return the picture of a subprocess, or the map of a journey that has any."""
    from klantreis import graph, layout, rules
    from klantreis.layout.map import map_of

    journey = document.journey
    assert journey is not None
    subprocess = journey.subprocess(name) if name is not None else None
    if subprocess is None and (name is not None or not journey.subprocesses):
        raise Refused(_unknown_subprocess(name or "", [each.id for each in journey.subprocesses]))
    whole = graph.of(_content(document))
    findings = rules.check(whole)
    if subprocess is None:
        return map_of(whole, findings, palette=look.palette)
    return layout.arrange(whole, subprocess, findings, look=look, news=news)


def _unknown_subprocess(name: str, known: Collection[str]) -> str:
    if not known:
        return say("cli.no_subprocesses")
    return say("cli.unknown_subprocess", naam=printable(name), bekend=listed(known, "of"))
