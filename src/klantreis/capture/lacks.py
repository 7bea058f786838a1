"""What something still lacks, as the reply to a line says it."""

from __future__ import annotations

from klantreis.capture.here import Here
from klantreis.journey import Agreement, Handover
from klantreis.words import listed, say

MOST_NAMED = 2


def lacking(here: Here, id: str) -> str:
    """Return what a handover or agreement still lacks, in words; empty when it lacks nothing."""
    item = here.items.get(id)
    if isinstance(item, Handover):
        found = [_key(Handover, name) for name in item.open_fields() if item.asks_room(name)]
    elif isinstance(item, Agreement):
        found = [_key(Agreement, name) for name in ("who", "when") if not getattr(item, name)]
    else:
        found = []
    return listed(say(f"lacks.{key}") for key in found[:MOST_NAMED])


def with_lack(here: Here, id: str) -> str:
    """Return `; o3 heeft nog geen termijn`, or nothing."""
    lack = lacking(here, id)
    return f"; {say('capture.lacks', wat=here.named(id), sleutel=lack)}" if lack else ""


def _key(model: type[Handover | Agreement], name: str) -> str:
    return model.model_fields[name].alias or name
