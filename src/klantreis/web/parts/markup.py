"""HTML for the pages: the same as what a file to take home is made of."""

from klantreis.writers.markup import Html, joined, table, tag

__all__ = ["Html", "joined", "table", "tag"]
