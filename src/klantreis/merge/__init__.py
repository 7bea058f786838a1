"""What differs between two versions, by id, and what two changed versions make together."""

from klantreis.merge.differences import differences
from klantreis.merge.labels import Item, items
from klantreis.merge.merging import merge
from klantreis.merge.model import MISSING, Clash, Difference, Merged, Trail, address_of, plain

__all__ = [
    "MISSING",
    "Clash",
    "Difference",
    "Item",
    "Merged",
    "Trail",
    "address_of",
    "differences",
    "items",
    "merge",
    "plain",
]
