"""Which items are the same under another id, and what goes along with a new id."""

from __future__ import annotations

import pytest

from klantreis.journey import Address, Approach, Journey, Persona
from klantreis.journey.acceptance import is_as_it_was, mark_of
from klantreis.merge.labels import addresses, gone, items, relabelled, renames
from tests.merge.test_merging import said

HEAD = "id: k\ndeelprocessen:\n  - id: d\n    "
APPROACH = """\
id: p
soort: aanpak
stappen: [{id: a, naam: Begint, daarna: b}, {id: b, naam: Gaat}]
haakt_aan:
  reis: [{id: h, met: a, vanaf: p/a, begint_na: d/a}]
"""


def found(old: str, new: str) -> list[tuple[str, str]]:
    return [(str(each.before), str(each.after)) for each in renames(said(old), said(new))]


def steps(*rows: str) -> str:
    return f"{HEAD}stappen: [{', '.join(f'{{{row}}}' for row in rows)}]\n"


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ("stappen", "naam"),
        ("risicos", "tekst"),
        ("vragen", "tekst"),
        ("verantwoordelijkheden", "taak"),
        ("afspraken", "wat"),
    ],
)
def test_what_is_called_the_same_is_the_same(place: str, name: str):
    old, new = (f"{HEAD}{place}: [{{id: {id}, {name}: Iets}}]\n" for id in "xy")
    assert found(old, new) == [("d/x", "d/y")]
    assert found(old, new.replace("Iets", "Anders")) == []


def test_a_source_is_known_by_its_title():
    old, new = (f"id: k\nbronnen: [{{id: {id}, titel: Iets}}]\n" for id in "xy")
    assert found(old, new) == [("bronnen/x", "bronnen/y")]
    assert found(old, new.replace("Iets", "Anders")) == []


@pytest.mark.parametrize(
    ("old", "new", "is_same"),
    [
        ("naam: N, actor: pro", "naam: N, actor: pro, functie: x, status: gewenst", True),
        ("naam: N, actor: pro", "naam: N, actor: dsp", False),
        ("naam: N, actor: pro, functie: x", "naam: N, actor: dsp, functie: x", True),
        ("actor: pro", "actor: pro", False),
        ("actor: pro, functie: x", "actor: pro, functie: x", True),
        ("actor: pro, functie: x, fase: f", "actor: pro, functie: y, fase: g", False),
        (
            "actor: pro, functie: x, fase: f, sessie: s, toelichting: t",
            "actor: pro, functie: x, fase: f, sessie: u, toelichting: v",
            True,
        ),
        (
            "actor: pro, functie: x, fase: f, sessie: s",
            "actor: pro, functie: x, fase: g, sessie: u",
            False,
        ),
        ("naam: N", "actor: pro", False),
    ],
)
def test_without_a_name_or_with_another_actor_much_must_be_alike(old: str, new: str, is_same: bool):
    pairs = [("d/x", "d/y")] if is_same else []
    assert found(steps(f"id: x, {old}"), steps(f"id: y, {new}")) == pairs


def test_each_is_another_one_once_the_most_alike_first():
    old = steps("id: a, naam: N, functie: x", "id: b, naam: N, functie: y")
    new = steps("id: c, naam: N, functie: y", "id: e, naam: N, functie: x")
    assert found(old, new) == [("d/b", "d/c"), ("d/a", "d/e")]
    assert found(steps("id: a, naam: N"), new) == [("d/a", "d/c")]


def test_an_item_in_a_subprocess_with_another_id_is_found():
    old = "id: k\ndeelprocessen: [{id: d, titel: T, stappen: [{id: a, naam: N}]}]\n"
    new = old.replace("id: d", "id: e").replace("id: a", "id: b")
    assert found(old, new) == [("d", "e"), ("d/a", "e/b")]


def test_attachments_of_one_journey_are_compared():
    new = APPROACH.replace("id: h", "id: z")
    assert found(APPROACH, new) == [("haakt_aan/h", "haakt_aan/z")]
    assert found(APPROACH, new.replace("reis:", "tocht:")) == []


def test_every_item_has_its_address():
    assert [str(each.address) for each in items(said(APPROACH))] == ["p/a", "p/b", "haakt_aan/h"]
    assert [each.key for each in items(said(APPROACH))] == ["stappen", "stappen", "haakt_aan"]
    journey = said(steps("id: a") + "actoren: [{id: pro}]\n")
    assert {str(each) for each in addresses(journey)} == {"actoren/pro", "d", "d/a"}


def test_what_is_gone_is_told_with_what_was_in_it():
    assert left(APPROACH, "id: p\nsoort: aanpak\n") == ["p/a", "p/b", "haakt_aan/h"]
    assert left(APPROACH, APPROACH) == []
    assert left(steps("id: a", "id: b"), steps("id: b")) == ["d/a"]
    assert left(steps("id: a"), "id: k\n") == ["d", "d/a"]


def left(old: str, new: str) -> list[str]:
    return [str(each) for each in gone(said(old), said(new))]


def test_a_new_id_takes_along_what_refers_to_it():
    journey = said(steps("id: a, daarna: b", "id: b, actor: pro, daarna: [d/a, e/a, a]"))
    new = relabelled(journey, {Address("d", "a"): "x", Address("actoren", "pro"): "po"})
    assert isinstance(new, Journey)
    first, second = new.subprocesses[0].steps
    assert (first.id, first.flows[0].to) == ("x", "b")
    assert second.actor == "po"
    assert [flow.to for flow in second.flows] == ["d/x", "e/a", "x"]


def test_a_subprocess_takes_along_its_name_before_a_slash():
    text = steps("id: a, daarna: d/a", "id: d, daarna: d") + "sessies: [{id: s, deelproces: d}]\n"
    new = relabelled(said(text), {Address("d"): "e", Address("d", "a"): "x"})
    assert isinstance(new, Journey)
    (part,) = new.subprocesses
    assert (part.id, new.sessions[0].subprocess) == ("e", "e")
    assert [flow.to for step in part.steps for flow in step.flows] == ["e/x", "d"]


def test_an_aanpak_takes_along_its_joints():
    new = relabelled(said(APPROACH), {Address("p", "a"): "x", Address("haakt_aan", "h"): "z"})
    assert isinstance(new, Approach)
    ((_, joint),) = new.attachments
    assert (joint.id, joint.meets, joint.leaves, joint.begins_after) == ("z", "x", "p/x", "d/a")
    assert [step.id for step in new.steps] == ["x", "b"]


def test_without_another_id_everything_stays():
    journey = said(steps("id: a"))
    assert relabelled(journey, {Address("d", "a"): "a", Address("d"): "d"}) is journey
    persona = said("id: p\nsoort: persona\n")
    assert isinstance(relabelled(persona, {Address("d", "a"): "b"}), Persona)


@pytest.mark.parametrize("kind", ["klantreis", "aanpak"])
def test_what_held_still_holds_and_what_had_lapsed_stays_so(kind: str):
    lists = "stappen: [{id: a, naam: N}]"
    head = HEAD if kind == "klantreis" else "id: d\nsoort: aanpak\n"
    plain = said(f"{head}{lists}\n")
    drawn = plain if isinstance(plain, Journey) else plain.journey
    mark = mark_of(drawn.subprocesses[0], ("a",))
    indent = "    " if kind == "klantreis" else ""
    accepted = f"[{{id: h, bij: a, zoals: {mark}}}, {{id: l, bij: a, zoals: '00000000'}}]"
    content = said(f"{head}{lists}\n{indent}bewust_zo: {accepted}\n")
    new = relabelled(content, {Address("d", "a"): "x"})
    part = (new if isinstance(new, Journey) else new.journey).subprocesses[0]
    assert [is_as_it_was(part, each) for each in part.accepted] == [True, False]
    assert part.accepted[1].as_was == "00000000"
