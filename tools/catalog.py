"""Make the Dutch catalogue of the command line's own words, in gettext's binary format.

Layout of the file: https://www.gnu.org/software/gettext/manual/html_node/MO-Files.html
"""

from __future__ import annotations

import struct
from pathlib import Path

TARGET = Path(__file__).parents[1] / "src/klantreis/words/locale/nl/LC_MESSAGES/messages.mo"
WORDS = {
    "": "Content-Type: text/plain; charset=UTF-8\nLanguage: nl\n"
    "Plural-Forms: nplurals=2; plural=(n != 1);\n",
    "Aborted!": "Gestopt.",
    "Choose from:\n\t{choices}": "Kies uit:\n\t{choices}",
    "Commands": "Opdrachten",
    "Error: {message}": "Dit lukt niet: {message}",
    "Invalid value for {param_hint}: {message}": "Deze waarde kan niet bij {param_hint}: {message}",
    "Invalid value: {message}": "Deze waarde kan niet: {message}",
    "Missing argument": "Hier ontbreekt nog",
    "Missing command.": "Hier ontbreekt nog een opdracht.",
    "Missing option": "Hier ontbreekt nog de optie",
    "Missing parameter": "Hier ontbreekt nog",
    "No such command {name!r}.": "De opdracht {name!r} is er niet.",
    "No such option {name!r}.": "De optie {name!r} is er niet.",
    "Option {name!r} does not take a value.": "De optie {name!r} heeft geen waarde.",
    "Options": "Opties",
    "Show the version and exit.": "Toon de versie.",
    "Show this message and exit.": "Toon deze uitleg.",
    "Try '{command} {option}' for help.": "Uitleg staat bij '{command} {option}'.",
    "Usage:": "Gebruik:",
    "{value!r} is not a valid {number_type}.": "{value!r} is geen getal.",
    "{value} is not in the range {range}.": "{value} ligt niet binnen {range}.",
    "Did you mean {possibility}?\0(Possible options: {possibilities})": (
        "Bedoelde u {possibility}?\0Bedoelde u een van {possibilities}?"
    ),
    "Got unexpected extra argument ({args})\0Got unexpected extra arguments ({args})": (
        "Dit woord hoort hier niet: {args}.\0Deze woorden horen hier niet: {args}."
    ),
    "Option {name!r} requires an argument.\0Option {name!r} requires {nargs} arguments.": (
        "Achter de optie {name!r} ontbreekt nog iets.\0"
        "Achter de optie {name!r} horen {nargs} woorden."
    ),
    "{value!r} is not {choice}.\0{value!r} is not one of {choices}.": (
        "{value!r} kan niet. Kies {choice}.\0{value!r} kan niet. Kies uit {choices}."
    ),
}


def catalogue(words: dict[str, str]) -> bytes:
    """Return the words as a catalogue: a table of originals, one of translations, the texts."""
    originals = [text.encode() for text in sorted(words)]
    translations = [words[text].encode() for text in sorted(words)]
    tables = 28
    texts = tables + 16 * len(words)
    head = struct.pack("<7I", 0x950412DE, 0, len(words), tables, tables + 8 * len(words), 0, texts)
    entries, body = b"", b""
    for text in (*originals, *translations):
        entries += struct.pack("<2I", len(text), texts + len(body))
        body += text + b"\0"
    return head + entries + body


if __name__ == "__main__":
    TARGET.write_bytes(catalogue(WORDS))
