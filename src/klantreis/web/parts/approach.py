"""What an aanpak says of itself, where it meets journeys, and what it covers for some time."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.journey import Approach, Attachment, Cover
from klantreis.live.view import View
from klantreis.outline.wording import closed
from klantreis.rules import rules
from klantreis.web.parts.beside import UNKNOWN, facts, heads, link, meeting, title_of
from klantreis.words import say
from klantreis.writers.markup import Html, joined, table, tag

JOINTS = ("joint", "way", "part", "place", "note", "own")
COVERS = ("cover", "part", "where", "how")


def about(view: View, approach: Approach) -> Html:
    """Return who stands for an aanpak, how long, with which money and for whom."""
    parts = (
        tag("h2", say("beside.about")),
        tag("p", closed(approach.goal)) if approach.goal else "",
        facts(_about(view, approach)),
        tag("p", say("beside.temporary")),
    )
    return joined(parts)


def meetings(view: View, approach: Approach) -> Html:
    """Return a table of joints and one of what is covered, for each journey that it names."""
    named = dict.fromkeys((*approach.attached, *sorted(approach.journeys_named)))
    tables = joined(each for journey in named for each in _tables(view, approach, journey))
    return tables or tag("p", say("beside.no_joints"))


def _tables(view: View, approach: Approach, journey: str) -> Iterator[Html]:
    title = title_of(view, journey)
    joints = [_joint(view, journey, each) for each in approach.attached.get(journey, ())]
    if joints:
        yield table(say("beside.joints", titel=title), heads(*JOINTS), joints, class_="joints")
    covers = [
        _cover(view, journey, each, place)
        for each in approach.covers
        for id, _, place in (about.partition("/") for about in each.about)
        if id == journey
    ]
    if covers:
        yield table(say("beside.covers", titel=title), heads(*COVERS), covers, class_="joints")


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
    notes = (
        joint.branch and say("beside.at_branch", tak=joint.branch),
        joint.only_for and say("beside.only_for", wie=joint.only_for),
        joint.note and closed(joint.note),
    )
    way, (part, item) = say(f"beside.{joint.joint}"), meeting(view, journey, joint.place)
    return joint.id, way, part, item, " ".join(filter(None, notes)), _own(view, joint)


def _own(view: View, joint: Attachment) -> Html:
    """Return the steps and the handover of the aanpak itself, each with a link when it is there."""
    named = filter(None, (joint.meets, joint.leaves, joint.handover))
    (drawn,) = view.parts.values()
    links = (link(view.version.key, drawn.subprocess, each) or each for each in named)
    return joined(tag("div", each) for each in links)


def _cover(view: View, journey: str, cover: Cover, place: str) -> tuple[str, ...]:
    part, item = meeting(view, journey, place)
    return _question(cover.rule), part, item, cover.how or UNKNOWN


def _question(rule: str | None) -> str:
    """Return what a check asks; the short word of it when the question is about one place only."""
    found = next((each for each in rules() if each.id == rule), None)
    if found is None:
        return rule or UNKNOWN
    return found.question if "{" not in found.question else found.short
