"""From bytes to a journey: guard, tree, models, and the problems on the way."""

from klantreis.source.document import Document
from klantreis.source.problems import Problem
from klantreis.source.reader import read
from klantreis.source.tree import Limits

__all__ = ["Document", "Limits", "Problem", "read"]
