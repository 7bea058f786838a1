"""What people type while they talk, understood: one line in, edits and one sentence out."""

from klantreis.capture.card import Form, Group, card
from klantreis.capture.cursor import Cursor, cursor_after
from klantreis.capture.here import Here
from klantreis.capture.ids import id_for
from klantreis.capture.pasted import Left, Pasted, several
from klantreis.capture.reading import understand
from klantreis.capture.suggest import suggestions
from klantreis.capture.understood import Choice, Suggestion, Understood
from klantreis.capture.ways import open_answers

__all__ = [
    "Choice",
    "Cursor",
    "Form",
    "Group",
    "Here",
    "Left",
    "Pasted",
    "Suggestion",
    "Understood",
    "card",
    "cursor_after",
    "id_for",
    "open_answers",
    "several",
    "suggestions",
    "understand",
]
