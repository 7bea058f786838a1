"""The command line; what a command needs is imported inside it, so that each starts fast."""

from __future__ import annotations

import gc
import gettext
import os
import sys
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from klantreis import words
from klantreis.errors import KlantreisError
from klantreis.words import printable, say

if TYPE_CHECKING:
    from klantreis.source import Document
    from klantreis.writers.report import Report

os.environ["LANGUAGE"] = "nl"  # click asks gettext for its own words
gettext.bindtextdomain("messages", str(Path(words.__file__).with_name("locale")))

Kind = Literal["klantreis", "aanpak", "persona"]
KINDS: tuple[Kind, ...] = ("klantreis", "aanpak", "persona")
BARS = ("hoog", "midden", "laag", "nooit")
OPTIONS = "[OPTIES]"
ANY_FILE = click.Path(path_type=Path)


class _Refused(click.ClickException):
    """A command that cannot be done; 1 is kept for findings."""

    exit_code = 2


class _Dutch(click.Group):
    """The commands in the order in which people meet them, with Dutch errors."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 signature of click
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except KlantreisError as error:
            raise _Refused(str(error)) from error


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
    cls=_Dutch,
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


@main.command(help=say("cli.check"), options_metavar=OPTIONS)
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
    _show(_concealed(reports, _writer(form)(reports).decode()))
    if form == "json":
        for report in reports:
            _tell_problems(report.document, report.file)
    sys.exit(_exit_code(reports, fail_on))


@main.command(help=say("cli.draw"), options_metavar=OPTIONS)
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
    "--theme", type=click.Choice(["light", "print"]), default="light", help=say("cli.theme")
)
@click.option("-o", "--output", type=ANY_FILE, required=True, help=say("cli.output"))
def draw(file: Path, name: str, form: str, theme: Literal["light", "print"], output: Path) -> None:
    """Write the picture of one subprocess, or its geometry."""
    from klantreis import graph, layout, rules
    from klantreis.store.folder import read_file
    from klantreis.writers import geometry, svg

    document = read_file(file).document
    _tell_problems(document, printable(str(file)))
    if document.journey is None:
        sys.exit(2)
    subprocess = document.journey.subprocess(name)
    if subprocess is None:
        known = [each.id for each in document.journey.subprocesses]
        raise _Refused(_unknown_subprocess(name, known))
    whole = graph.of(document.content or document.journey)
    _refuse_same(file, output)
    scene = layout.arrange(whole, subprocess, rules.check(whole), theme=theme)
    _save(output, geometry.write(scene) if form == "json" else svg.write(scene, embed_font=True))


@main.command(help=say("cli.serve"), options_metavar=OPTIONS)
@click.argument("folder", type=ANY_FILE, default=Path("journeys"), metavar="[MAP]")
@click.option("--port", type=click.IntRange(1, 65535), help=say("cli.port"))
@click.option("--browser/--no-browser", default=True, help=say("cli.browser"))
def serve(folder: Path, port: int | None, browser: bool) -> None:
    """Open the app on a folder of journeys."""
    from klantreis.web.serve import serve as start

    gc.enable()
    start(folder, port=port, browser=browser)


@main.command(help=say("cli.new"), options_metavar=OPTIONS)
@click.argument("id", metavar="ID")
@click.option("--kind", type=click.Choice(KINDS), default=KINDS[0], help=say("cli.kind"))
@click.option("-o", "--output", type=ANY_FILE, help=say("cli.new_output"))
def new(id: str, kind: Kind, output: Path | None) -> None:
    """Write a new file to fill in; never over one that is there."""
    from klantreis.templates import new as text_of

    text = text_of(kind, id)
    if output == Path("-"):
        _show(text)
        return
    path = output or Path(f"{id}.yaml")
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError as error:
        raise _Refused(say("cli.is_there", naam=printable(str(path)))) from error
    except OSError as error:
        raise _Refused(say("cli.not_written", naam=printable(str(path)))) from error
    _show(say("cli.made", naam=printable(str(path))) + "\n")


@main.command(help=say("cli.schema"), options_metavar=OPTIONS)
@click.option("--kind", type=click.Choice(KINDS), default=KINDS[0], help=say("cli.kind"))
def schema(kind: Kind) -> None:
    """Print the JSON Schema of a kind of file."""
    from klantreis.source.schema import schema_text

    _show(schema_text(kind))


@main.command(help=say("cli.rules"), options_metavar=OPTIONS)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown"]),
    default="text",
    help=say("cli.form"),
)
def rules(form: str) -> None:
    """Print what is checked."""
    from klantreis.rules import rules as every
    from klantreis.rules.manual import Manual, markdown

    if form == "markdown":
        _show(markdown(every()))
        return
    lines = (f"{each.id:36} {each.weight:7} {each.kind:9} " for each in every())
    sentences = (Manual.of(each).sentence for each in every())
    _show("".join(f"{line}{said}\n" for line, said in zip(lines, sentences, strict=True)))


@main.command(help=say("cli.terms"), options_metavar=OPTIONS)
def terms() -> None:
    """Print the words of the field and the keys of a file."""
    from klantreis.writers import glossary

    _show(glossary.write().decode())


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files, and of a folder the journeys in it and one folder down."""
    for path in paths:
        if os.path.isdir(path):  # noqa: PTH112 Path.is_dir raises on a name that is too long
            journey = "[!.]*.[yY][aA][mM][lL]"
            found = [*sorted(path.glob(journey)), *sorted(path.glob(f"[!.]*/{journey}"))]
            if not found:
                raise _Refused(say("cli.no_journeys", naam=printable(str(path))))
            yield from found
        else:
            yield path


def _report(path: Path) -> Report:
    from klantreis.store.folder import journeys_beside, journeys_of, read_file
    from klantreis.writers.report import Report

    document = read_file(path).document
    others = journeys_of(document.content, journeys_beside(path, document.content))
    return Report.on(printable(path.as_posix()), document, others)


def _show(text: str) -> None:
    """Print to a terminal, a file or a pipe, wherever that leads."""
    try:
        click.echo(text, nl=False)
    except BrokenPipeError:
        raise
    except OSError as error:
        with suppress(OSError):  # what is still in the buffer has nowhere to go
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise _Refused(say("cli.not_shown")) from error


def _concealed(reports: Iterable[Report], text: str) -> str:
    """Hide what may say who somebody is: what a check prints often ends up in a log."""
    from klantreis.privacy import conceal
    from klantreis.rules.engine import PERSONAL

    found = any(finding.rule == PERSONAL for report in reports for finding in report.findings)
    return conceal(text) if found else text


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


def _tell_problems(document: Document, file: str) -> None:
    from klantreis.writers.text import problems

    click.echo(problems(document, file), nl=False, err=True)


def _unknown_subprocess(name: str, known: Collection[str]) -> str:
    from klantreis.words import listed

    if not known:
        return say("cli.no_subprocesses")
    return say("cli.unknown_subprocess", naam=printable(name), bekend=listed(known, "of"))


def _refuse_same(file: Path, output: Path) -> None:
    """A picture never takes the place of the journey that it shows."""
    with suppress(OSError):
        if output.samefile(file):
            raise _Refused(say("cli.onto_itself", naam=printable(str(output))))


def _save(output: Path, content: bytes) -> None:
    try:
        output.write_bytes(content)
    except OSError as error:
        raise _Refused(say("cli.not_written", naam=printable(str(output)))) from error
