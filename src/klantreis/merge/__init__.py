"""What differs between two versions, by id, and what two changed versions make together."""

from klantreis.merge.merging import merge
from klantreis.merge.model import MISSING, Clash, Difference, Merged, Trail, plain

__all__ = ["MISSING", "Clash", "Difference", "Merged", "Trail", "merge", "plain"]
