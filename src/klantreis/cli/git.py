"""Git in sentences: a diff by id, a merge by id, and the setting that turns them on."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from klantreis.cli.base import ANY_FILE, OPTIONS, Refused, save, show
from klantreis.words import printable, say

if TYPE_CHECKING:
    from subprocess import CompletedProcess

    from klantreis.merge import Clash
    from klantreis.source import Document

ATTRIBUTES = "*.yaml diff=klantreis merge=klantreis"
_COMMENT = re.compile(r"(?:^|\s)(#.*)$", re.MULTILINE)


@click.command("git-aan", help=say("cli.git_on"), options_metavar=OPTIONS)
@click.argument("folder", type=ANY_FILE, default=Path("journeys"), metavar="[MAP]")
def git_on(folder: Path) -> None:
    """Let git show and merge the journeys of a folder by id."""
    from shlex import quote

    if not folder.is_dir():
        raise Refused(say("source.no_folder", naam=printable(str(folder))))
    this = f"{quote(Path(sys.executable).as_posix())} -m klantreis"
    settings = {
        "diff.klantreis.command": f"{this} git-diff",
        "merge.klantreis.name": "klantreis",
        "merge.klantreis.driver": f"{this} git-merge %O %A %B %P",
    }
    for name, value in settings.items():
        if _git("-C", str(folder), "config", name, value).returncode:
            raise Refused(say("cli.no_git", naam=printable(str(folder))))
    _add_line(folder / ".gitattributes")
    show(say("cli.git_is_on", naam=printable(folder.resolve().name)) + "\n")


def _add_line(file: Path) -> None:
    try:
        text = file.read_text("utf-8") if file.exists() else ""
        if ATTRIBUTES not in text.splitlines():
            start = f"{text}\n" if text and not text.endswith("\n") else text
            file.write_text(f"{start}{ATTRIBUTES}\n", "utf-8", newline="\n")
    except OSError as error:
        raise Refused(say("cli.not_written", naam=printable(str(file)))) from error


@click.command("git-diff", hidden=True, help=say("cli.git_diff"), options_metavar=OPTIONS)
@click.argument("words", nargs=-1, required=True, metavar="WOORDEN...")
def git_diff(words: tuple[str, ...]) -> None:
    """Print what differs, as git asks it: path, old file, two words, new file, two words.

    Of a file in conflict git gives only the path.
    """
    show(f"{printable(words[0])}\n")
    show(_differing(words[1], words[4]) if len(words) >= 7 else say("cli.git_unmerged") + "\n")


def _differing(old: str, new: str) -> str:
    from klantreis.cli.diff import told
    from klantreis.store.folder import read_file

    if "/dev/null" in (old, new):
        return say("cli.git_new" if old == "/dev/null" else "cli.git_gone") + "\n"
    was, now = (read_file(Path(each)).document for each in (old, new))
    if was.content is None or now.content is None:
        return say("cli.diff_unread") + "\n"
    unread = say("web.unread", aantal=now.unread) + "\n" if now.unread else ""
    return told(was, now) + unread


@click.command("git-merge", hidden=True, help=say("cli.git_merge"), options_metavar=OPTIONS)
@click.argument("base", type=ANY_FILE, metavar="BASIS")
@click.argument("ours", type=ANY_FILE, metavar="ONS")
@click.argument("theirs", type=ANY_FILE, metavar="HUN")
@click.argument("name", metavar="NAAM")
def git_merge(base: Path, ours: Path, theirs: Path, name: str) -> None:
    """Write our file with their changes; exit 1 when people have to look, as git asks it.

    What cannot be read whole is merged by lines, as git does without klantreis.
    """
    from klantreis.store.folder import read_file

    was, our, their = (read_file(each).document for each in (base, ours, theirs))
    if any(each.unread or each.content is None for each in (was, our, their)):
        click.echo(say("cli.git_by_lines", naam=printable(name)), err=True)
        sys.exit(int(_merge_lines(ours, base, theirs).returncode > 0))
    document, clashes = _joined(was, our, their)
    by_lines = _merge_lines("-p", ours, base, theirs)
    if by_lines.returncode == 0 and _says(by_lines.stdout, document):
        save(ours, by_lines.stdout)
    else:
        save(ours, document.data)
    _tell(name, clashes, lost := _comments(their) - _comments(was) - _comments_in(ours))
    sys.exit(int(bool(clashes or lost)))


def _joined(base: Document, ours: Document, theirs: Document) -> tuple[Document, tuple[Clash, ...]]:
    """Return our text with their changes, what is new with its comments."""
    from klantreis.merge import merge
    from klantreis.source import rewrite

    contents = [each.content for each in (base, ours, theirs)]
    was, our, their = (each for each in contents if each is not None)
    merged = merge(was, our, their)
    return rewrite(ours, merged.content, donor=theirs), merged.clashes


def _says(text: bytes, document: Document) -> bool:
    """Whether a text says the same as a document: then it keeps the comments of both sides."""
    from klantreis.source import read

    by_lines = read(text)
    return by_lines.content == document.content and not by_lines.unread


def _comments(document: Document) -> set[str]:
    return set(_COMMENT.findall(document.text))


def _comments_in(file: Path) -> set[str]:
    return set(_COMMENT.findall(file.read_text("utf-8-sig")))


def _tell(name: str, clashes: tuple[Clash, ...], comments: set[str]) -> None:
    from klantreis.writers import changes

    if clashes or comments:
        click.echo(say("cli.git_look", naam=printable(name)), err=True)
    click.echo(changes.clashes(clashes), nl=False, err=True)
    for comment in sorted(comments):
        click.echo(say("cli.git_comment", tekst=printable(comment)), err=True)


def _merge_lines(*words: str | Path) -> CompletedProcess[bytes]:
    return _git("merge-file", "--quiet", *map(str, words))


def _git(*words: str) -> CompletedProcess[bytes]:
    from subprocess import run

    try:
        return run(["git", *words], capture_output=True, check=False)  # noqa: S607 git of this machine, no shell
    except OSError as error:
        raise Refused(say("cli.git_missing")) from error
