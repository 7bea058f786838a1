"""What came of a line, and the refusal of one that is not clear."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from klantreis.capture.cursor import Cursor
from klantreis.edits import OneEdit
from klantreis.errors import EditRefused


@dataclass(frozen=True)
class Choice:
    """One thing that could be meant: the key to press, what it says, and what to send back."""

    key: str
    text: str
    token: str


@dataclass(frozen=True)
class Understood:
    """What a line means: edits, a text to park, an undo or redo, or only another place.

    An unclear line stays with who typed it; `choices` say what could be meant.
    """

    sentence: str
    cursor: Cursor
    edits: tuple[OneEdit, ...] = ()
    choices: tuple[Choice, ...] = ()
    park: str = ""
    undo: bool = False
    redo: bool = False
    unclear: bool = False


@dataclass(frozen=True)
class Suggestion:
    """One way to go on: what is shown, what the line becomes, and what that does."""

    text: str
    line: str
    explained: str = field(default="")


class Unclear(EditRefused):
    """A line that can mean several things, or none."""

    def __init__(self, sentence: str, choices: Iterable[tuple[str, str]] = ()) -> None:
        """Take the sentence, and of each possible meaning its text and token."""
        super().__init__(sentence)
        self.choices = tuple(
            Choice(str(place), text, token) for place, (text, token) in enumerate(choices, 1)
        )[:MOST_CHOICES]


MOST_CHOICES = 9
"""One key each."""
INSTEAD = "regel"
"""The name in a token before a whole line that was meant instead."""
