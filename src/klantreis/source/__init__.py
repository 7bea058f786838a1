"""From bytes to a journey: guard, tree, models, the problems on the way; and back to text."""

from klantreis.journey import Content
from klantreis.source.document import Document
from klantreis.source.problems import Problem
from klantreis.source.reader import read
from klantreis.source.tree import Limits
from klantreis.source.writing.rewrite import rewrite

__all__ = ["Content", "Document", "Limits", "Problem", "read", "rewrite"]
