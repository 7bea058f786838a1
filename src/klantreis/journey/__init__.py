"""The frozen models of a journey: what a file says, and nothing that follows from it."""

from klantreis.journey.address import Address
from klantreis.journey.approach import Approach, Attachment, Cover
from klantreis.journey.beside import (
    Accepted,
    Agreement,
    Difference,
    Opportunity,
    Question,
    Responsibility,
    Risk,
)
from klantreis.journey.handover import DESK, ROOM, Handover
from klantreis.journey.journey import Actor, Journey, Session, Subprocess, System
from klantreis.journey.moment import Amount, Audience, Budget, Moment, TargetGroup
from klantreis.journey.part import Part, Refers, Unsaid, seen
from klantreis.journey.persona import Persona
from klantreis.journey.step import Flow, Step, WayBack

Content = Journey | Approach | Persona
"""What a file may hold."""

__all__ = [
    "DESK",
    "ROOM",
    "Accepted",
    "Actor",
    "Address",
    "Agreement",
    "Amount",
    "Approach",
    "Attachment",
    "Audience",
    "Budget",
    "Content",
    "Cover",
    "Difference",
    "Flow",
    "Handover",
    "Journey",
    "Moment",
    "Opportunity",
    "Part",
    "Persona",
    "Question",
    "Refers",
    "Responsibility",
    "Risk",
    "Session",
    "Step",
    "Subprocess",
    "System",
    "TargetGroup",
    "Unsaid",
    "WayBack",
    "seen",
]
