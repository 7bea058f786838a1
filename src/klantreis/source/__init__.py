"""From bytes to a journey: guard, tree, models, and the problems on the way."""

from klantreis.source.document import Content, Document
from klantreis.source.problems import Problem
from klantreis.source.reader import read
from klantreis.source.tree import Limits

__all__ = ["Content", "Document", "Limits", "Problem", "read"]
