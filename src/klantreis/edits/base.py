"""What all edits share."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TypeVar

from pydantic import BaseModel, ConfigDict

from klantreis.edits.places import Names
from klantreis.journey import Content
from klantreis.privacy import conceal

C = TypeVar("C", bound=Content)


class Edit(BaseModel, ABC):
    """One change that somebody wants, as a value; it knows nothing of texts, versions or people.

    An address is written as `str(Address)`; in an aanpak its own id stands for the subprocess.
    """

    # an error may end up in a log
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    kind: str

    @abstractmethod
    def apply(self, content: C) -> C:
        """Return the content with this change; what did not change is the same object.

        Raises EditRefused, and nothing else, when the change does not fit.
        """

    def told(self, before: Content, after: Content) -> str:
        """Return one Dutch sentence of what this changed; it repeats nothing about a person."""
        said = self._told(Names(before, after)).replace("….", "…")  # cut short: no full stop
        return conceal(said)

    @abstractmethod
    def _told(self, names: Names) -> str: ...
