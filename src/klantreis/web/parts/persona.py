"""Who an invented young person is, and what this one chooses on the way."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.journey import Persona
from klantreis.live.view import View
from klantreis.outline.wording import closed
from klantreis.web.parts.beside import facts, heads, meeting, title_of
from klantreis.words import listed, say
from klantreis.writers.markup import Html, joined, table, tag

CHOICES = ("choice", "part", "answer")


def persona_card(view: View, persona: Persona) -> Html:
    """Return the traits of a persona, where it begins, and its answers."""
    invented = say("beside.fictional" if persona.fictional else "beside.not_fictional")
    parts = [
        tag("p", tag("strong", invented)),
        tag("h2", say("beside.card")),
        facts(_traits(view, persona)),
        tag("p", closed(persona.note)) if persona.note else "",
    ]
    choices = [_choice(view, persona, *each) for each in persona.chooses.items()]
    if choices:
        parts.append(table(say("beside.choices"), heads(*CHOICES), choices))
    return joined(parts)


def _choice(view: View, persona: Persona, place: str, answer: str) -> tuple[str, ...]:
    part, item = meeting(view, persona.journey_id or "", place)
    return item, part, answer


def _traits(view: View, persona: Persona) -> Iterator[tuple[str, str]]:
    said = {
        "age": None if persona.age is None else say("beside.years", leeftijd=persona.age),
        "origin": persona.origin and say(f"origin.{persona.origin}"),
        "diploma": persona.diploma,
        "enrolment": persona.school and say(f"coverage.{persona.school}"),
        "lives": persona.lives_in,
        "concerns": listed(persona.concerns),
        "wants": persona.wants,
        "month": persona.month,
    }
    yield from ((key, value) for key, value in said.items() if value)
    if persona.journey_id:
        yield "walks", title_of(view, persona.journey_id)
        if persona.begins:
            yield "begins", meeting(view, persona.journey_id, persona.begins).item
