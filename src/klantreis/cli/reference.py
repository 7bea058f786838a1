"""`klantreis schema`, `rules`, `terms` and `card`: what may be written, checked and typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from klantreis.cli.base import KINDS, OPTIONS, Kind, show
from klantreis.words import say

if TYPE_CHECKING:
    from klantreis.capture import Group


@click.command(help=say("cli.schema"), options_metavar=OPTIONS)
@click.option("--kind", type=click.Choice(KINDS), default=KINDS[0], help=say("cli.kind"))
def schema(kind: Kind) -> None:
    """Print the JSON Schema of a kind of file."""
    from klantreis.source.schema import schema_text

    show(schema_text(kind))


@click.command(help=say("cli.rules"), options_metavar=OPTIONS)
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
        show(markdown(every()))
        return
    lines = (f"{each.id:36} {each.weight:7} {each.kind:9} " for each in every())
    sentences = (Manual.of(each).sentence for each in every())
    show("".join(f"{line}{said}\n" for line, said in zip(lines, sentences, strict=True)))


@click.command(help=say("cli.terms"), options_metavar=OPTIONS)
def terms() -> None:
    """Print the words of the field and the keys of a file."""
    from klantreis.writers import glossary

    show(glossary.write().decode())


@click.command(help=say("cli.card"), options_metavar=OPTIONS)
@click.option("--keys", is_flag=True, help=say("cli.card_keys"))
def card(*, keys: bool) -> None:
    """Print what can be typed in a session, or the keys."""
    from klantreis.capture import card as groups
    from klantreis.writers import keycard

    if keys:
        show(keycard.write().decode())
        return
    show("\n".join((f"# {say('cli.card_title')}\n", *map(_table, groups()))))


def _table(group: Group) -> str:
    head = (
        f"## {group.title}\n\n| {say('cli.card_typed')} | {say('cli.card_becomes')} |\n|---|---|\n"
    )
    return head + "".join(f"| `{each.typed}` | {each.becomes} |\n" for each in group.forms)
