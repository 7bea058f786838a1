"""Every change that can be made to a file, as a value: applied, told, and kept as JSON."""

from klantreis.edits.accepted import AcceptFinding
from klantreis.edits.base import Edit
from klantreis.edits.fields import SetField
from klantreis.edits.flows import Connect, Disconnect, PutBetween, RenameBranch, Retarget
from klantreis.edits.handovers import MakeHandover
from klantreis.edits.items import AddItem, Move, Remove
from klantreis.edits.rename import Rename, RenameId
from klantreis.edits.several import KINDS, AnyEdit, OneEdit, Several, dump, load
from klantreis.edits.steps import AddStep, AssignActor, MoveLane

__all__ = [
    "KINDS",
    "AcceptFinding",
    "AddItem",
    "AddStep",
    "AnyEdit",
    "AssignActor",
    "Connect",
    "Disconnect",
    "Edit",
    "MakeHandover",
    "Move",
    "MoveLane",
    "OneEdit",
    "PutBetween",
    "Remove",
    "Rename",
    "RenameBranch",
    "RenameId",
    "Retarget",
    "SetField",
    "Several",
    "dump",
    "load",
]
