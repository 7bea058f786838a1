"""What an aanpak or a persona says of itself, and where it meets a journey."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from klantreis.journey import Approach, Attachment, Cover, Handover, Persona, Step
from klantreis.live.view import View
from klantreis.web.parts.markup import Html, joined, table, tag
from klantreis.web.place import JOURNEY, PART, SPOT, address
from klantreis.words import listed, say

JOINTS = ("joint_head", "way_head", "journey_head", "place_head", "own_head")
COVERS = ("cover_head", "where_head", "how_head")


def approach_card(view: View, approach: Approach) -> Html:
    """Return who stands for an aanpak, where it meets a journey, and what it covers for now."""
    parts = [
        tag("h2", say("beside.about")),
        _facts(_about(view, approach)),
        tag("p", say("beside.temporary")),
    ]
    joints = [_joint(view, journey, each) for journey, each in approach.attachments]
    if joints:
        parts.append(table(say("beside.joints"), _heads(JOINTS), joints))
    covers = [_cover(view, each, place) for each in approach.covers for place in each.about]
    if covers:
        parts.append(table(say("beside.covers"), _heads(COVERS), covers))
    return joined(parts)


def persona_card(view: View, persona: Persona) -> Html:
    """Return who an invented young person is, and what this one chooses on the way."""
    invented = say("beside.fictional" if persona.fictional else "beside.not_fictional")
    parts = [
        tag("p", tag("strong", invented)),
        tag("h2", say("beside.card")),
        _facts(_traits(view, persona)),
    ]
    journey = persona.journey_id or ""
    choices = [(_link(view, journey, place), answer) for place, answer in persona.chooses.items()]
    if choices:
        parts.append(table(say("beside.choices"), _heads(("choice_head", "answer_head")), choices))
    return joined(parts)


def _heads(names: Iterable[str]) -> list[str]:
    return [say(f"beside.{name}") for name in names]


def _facts(facts: Iterable[tuple[str, str]]) -> Html:
    rows = ((tag("dt", say(f"beside.{key}")), tag("dd", value)) for key, value in facts)
    return tag("dl", *(each for row in rows for each in row), class_="facts")


def _about(view: View, approach: Approach) -> Iterator[tuple[str, str]]:
    missing = say("beside.open")
    yield "owner", view.graph.name(approach.owner) or missing
    yield "period", _period(approach) or missing
    yield "budget", _budget(view, approach) or missing
    yield "places", approach.places or missing
    if approach.audience and approach.audience.trait:
        yield "for_whom", approach.audience.trait


def _period(approach: Approach) -> str:
    period = approach.period
    if period is None:
        return ""
    since = period.since and say("beside.since", van=period.since)
    until = period.until and say("beside.until", tot=period.until)
    return " ".join(filter(None, (since, until or say("beside.open"))))


def _budget(view: View, approach: Approach) -> str:
    budget = approach.budget
    if budget is None:
        return ""
    who = view.graph.name(budget.who) or say("beside.open")
    return say("beside.from_money", wie=who, uit=budget.source) if budget.source else who


def _joint(view: View, journey: str, joint: Attachment) -> tuple[str, ...]:
    own = ", ".join(filter(None, (joint.meets, joint.leaves, joint.handover)))
    notes = (
        joint.branch and say("beside.at_branch", tak=joint.branch),
        joint.only_for and say("beside.only_for", wie=joint.only_for),
        joint.note,
    )
    place = _link(view, journey, joint.place)
    told = "; ".join(filter(None, notes))
    where = joined((place, f" ({told})")) if told else place
    return joint.id, say(f"beside.{joint.joint}"), _title(view, journey), where, own or "–"


def _cover(view: View, cover: Cover, place: str) -> tuple[str, ...]:
    journey, _, rest = place.partition("/")
    return cover.rule or "–", _link(view, journey, rest), cover.how or "–"


def _traits(view: View, persona: Persona) -> Iterator[tuple[str, str]]:
    if persona.age is not None:
        yield "age", say("beside.years", leeftijd=persona.age)
    said = {
        "origin": persona.origin,
        "diploma": persona.diploma,
        "enrolment": persona.school,
        "lives": persona.lives_in,
        "concerns": listed(persona.concerns),
        "wants": persona.wants,
        "month": persona.month,
    }
    yield from ((key, value) for key, value in said.items() if value)
    if persona.begins and persona.journey_id:
        yield "begins", _link(view, persona.journey_id, persona.begins)


def _title(view: View, journey: str) -> str:
    found = (each.document.journey for each in view.named)
    return next((each.title for each in found if each and each.id == journey), journey)


def _link(view: View, journey: str, place: str) -> Html:
    """Return the name of a step of a journey, as a link to it when it is there."""
    group, _, item = place.partition("/")
    for version in view.named:
        said = version.document.journey
        subprocess = said.subprocess(group) if said and said.id == journey else None
        parts: tuple[Step | Handover, ...]
        parts = (*subprocess.steps, *subprocess.handovers) if subprocess else ()
        for part in parts:
            if part.id == item:
                spot = {JOURNEY: version.key, PART: group, SPOT: place}
                return tag("a", part.title, href=address("/werksessie", **spot), target="_self")
    return joined((place,))
