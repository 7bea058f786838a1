"""What the engine does with what the checks see."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from klantreis.graph import JourneyGraph
from klantreis.graph import of as graph_of
from klantreis.journey import Address
from klantreis.journey.acceptance import mark_of
from klantreis.rules import Finding, Mark, Rule, check, engine, rule, rules
from klantreis.source import read
from tests.drawn import drawn

FORK = """
stappen:
  - {id: a, actor: school, soort: start, daarna: [b, c]}
  - {id: b, actor: school, daarna: d}
  - {id: c, actor: school, daarna: d}
  - {id: d, actor: school, daarna: e}
  - {id: e, uitkomst: arbeid}
overdrachten:
  - {id: o, van: d, naar: b}
"""


def seeing(*places: str, id: str = "ziet", weight: engine.Weight = "hoog", **words: str) -> Rule:
    """Return a check that marks these places."""
    said: dict[str, str] = {"message": "Bij {plek}.", "question": "Wat is {plek}?"} | words

    def sees(graph: JourneyGraph) -> Iterator[Mark]:
        for place in places:
            yield Mark.at(Address.parse(place), plek=place)

    sees.__name__ = id
    return rule(
        weight, kind="afspraak", short="plek", message=said["message"], question=said["question"]
    )(sees)


@pytest.fixture
def only(monkeypatch: pytest.MonkeyPatch):
    """Give a function that replaces all checks."""
    return lambda *given: monkeypatch.setattr(engine, "rules", lambda: given)


def keys(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.key for finding in findings]


def test_a_finding_says_where_and_fills_its_blanks(only):
    only(seeing("d/b"))
    (finding,) = check(drawn(FORK))
    assert finding.message == "Bij d/b."
    assert finding.question == "Wat is d/b?"
    assert finding.subprocess == "d"
    assert finding.key == "ziet@d/b"


def test_the_id_is_the_name_of_the_function(only):
    assert seeing(id="geen_aanleiding").id == "geen-aanleiding"


def test_heavy_findings_come_first(only):
    only(
        seeing("d/b", id="een", weight="laag"),
        seeing("d/b", id="twee", weight="hoog"),
        seeing("d/b", id="drie", weight="midden"),
    )
    assert keys(check(drawn(FORK))) == ["twee@d/b", "drie@d/b", "een@d/b"]


def test_then_comes_the_place_with_most_routes(only):
    only(seeing("d/b", "d/d"))
    assert keys(check(drawn(FORK))) == ["ziet@d/d", "ziet@d/b"]


def test_then_comes_the_order_of_the_file(only):
    only(seeing("d/c", "d/b", "e/a", "d/a", ""))
    found = check(drawn(FORK, "stappen:\n  - {id: a}\n"))
    assert keys(found) == ["ziet@d/a", "ziet@d/b", "ziet@d/c", "ziet@e/a", "ziet@"]


def test_a_handover_has_the_routes_of_the_step_it_begins_at(only):
    only(seeing("d/b", "d/o"))
    assert keys(check(drawn(FORK))) == ["ziet@d/o", "ziet@d/b"]


def test_one_place_of_a_check_may_be_for_the_desk(only):
    def sees(graph: JourneyGraph) -> Iterator[Mark]:
        yield Mark.at(Address("d", "a"), desk=True)
        yield Mark.at(Address("d", "b"))

    only(rule("laag", kind="proces", short="", message="Bij.", question="Wat?")(sees))
    assert [(each.about.item, each.desk) for each in check(drawn(FORK))] == [
        ("a", True),
        ("b", False),
    ]


def test_a_check_can_be_run_alone(only):
    only(seeing("d/a", id="een"), seeing("d/a", id="twee"))
    assert keys(check(drawn(FORK), only="twee")) == ["twee@d/a"]


def test_a_check_that_crashes_is_one_finding_and_the_others_go_on(only):
    def crashes(graph: JourneyGraph) -> Iterator[Mark]:
        yield Mark.at(Address("d", "a"))
        raise ZeroDivisionError

    broken = rule("hoog", kind="wet", short="stuk", message="Stuk.", question="Stuk?")(crashes)
    only(broken, seeing("d/b"))
    found = check(drawn(FORK))
    crashed = found[-1]
    assert keys(found) == ["crashes@d/a", "ziet@d/b", "crashes@"]
    assert (crashed.weight, crashed.kind, crashed.about) == ("laag", "bestand", Address())
    assert crashed.message == "De controle crashes is hier niet gelukt. De andere controles wel."


def test_a_blank_that_no_mark_fills_is_a_crash(only):
    only(seeing("d/a", message="Bij {iets_anders}."))
    assert keys(check(drawn(FORK))) == ["ziet@"]


ACCEPTED = """
bewust_zo:
  - {id: z, regel: ziet, bij: [b, o]}
"""


def test_what_is_accepted_on_purpose_is_left_out(only):
    only(seeing("d/b", "d/o", "d/c"), seeing("d/b", id="anders"))
    assert keys(check(drawn(FORK + ACCEPTED))) == ["anders@d/b", "ziet@d/c"]


def test_an_arrow_is_accepted_by_either_of_its_ends(only):
    only(seeing("d/a>b", "d/b>d", "d/c>d"))
    assert keys(check(drawn(FORK + ACCEPTED))) == ["ziet@d/c>d"]


def test_accepting_holds_in_its_own_subprocess(only):
    only(seeing("d/b", "e/b"))
    assert keys(check(drawn(FORK + ACCEPTED, "stappen:\n  - {id: b}\n"))) == ["ziet@e/b"]


def test_without_a_place_the_subprocess_as_a_whole_is_accepted(only):
    only(seeing("d", "d/b", "e"))
    accepted = "bewust_zo:\n  - {id: z, regel: ziet}\n"
    assert keys(check(drawn(FORK + accepted))) == ["ziet@d/b", "ziet@e"]


def test_nothing_is_found_in_what_nobody_drew_yet_but_in_the_file(only):
    in_file = rule("laag", kind="bestand", short="", message="", question="")(
        lambda graph: [Mark.at(Address("d", "a"))]
    )
    only(seeing("d", "d/b", ""), in_file)
    assert keys(check(drawn("status: leeg\n" + FORK))) == ["ziet@", "<lambda>@d/a"]


@pytest.mark.parametrize(
    ("weight", "asked"), [("hoog", "midden"), ("midden", "laag"), ("laag", "laag")]
)
def test_a_mark_that_asks_weighs_less(weight: engine.Weight, asked: str):
    finding = seeing(weight=weight).finding(Mark.at(Address("d"), asks=True, plek="d"))
    assert finding.weight == asked


def test_a_mark_that_asks_has_its_own_message_and_is_no_law():
    law = rule("hoog", kind="wet", short="", message="Dit moet.", question="?", asks="Moet dit?")(
        lambda graph: ()
    )
    claim, question = (law.finding(Mark.at(Address(), asks=asks)) for asks in (False, True))
    assert (claim.kind, claim.message) == ("wet", "Dit moet.")
    assert (question.kind, question.message) == ("proces", "Moet dit?")


def test_checks_are_found_by_their_module_in_the_order_of_their_id():
    ids = [each.id for each in rules()]
    assert ids == sorted(ids)
    assert "geen-aanleiding" in ids
    for each in rules():
        assert each.id == each.check.__name__.replace("_", "-")
        assert each.check.__module__ == f"klantreis.rules.{each.check.__name__}"


def accepting(mark: str, reason: str = "Zo afgesproken.") -> str:
    return (
        "stappen:\n  - {id: a, naam: Belt, actor: school}\n"
        f"bewust_zo:\n  - {{id: z, regel: doodlopend, bij: a, reden: {reason}, zoals: {mark}}}\n"
    )


def test_what_is_accepted_holds_while_the_item_keeps_its_mark():
    subprocess = drawn(accepting("x")).journey.subprocesses[0]
    now = mark_of(subprocess, ["a"])
    assert check(drawn(accepting(now)), only="doodlopend") == ()
    assert check(drawn(accepting(f"'{now.upper()} '")), only="doodlopend") == ()


def test_what_is_accepted_comes_back_when_the_item_changes():
    (finding,) = check(drawn(accepting("00000000")), only="doodlopend")
    assert finding.message.endswith("Dit was bewust zo: Zo afgesproken. Daarna is het veranderd.")
    (finding,) = check(drawn(accepting("00000000", "")), only="doodlopend")
    assert finding.message.endswith("Dit was bewust zo. Daarna is het veranderd.")


def test_of_an_approach_only_what_it_can_answer_is_asked():
    approach = read(b"{id: x, soort: aanpak, stappen: [{id: a, naam: Belt}]}").content
    assert approach is not None
    found = check(graph_of(approach))
    assert {each.about.group for each in found} == {"x"}
    assert "route-ontbreekt" not in {each.rule for each in found}


def test_a_step_that_nobody_does_comes_right_behind_the_unowned_transitions():
    whole = drawn(
        "stappen:\n  - {id: a, naam: Ziet, actor: school, soort: start, daarna: b}\n"
        "  - {id: b, naam: Belt, actor: dsp, daarna: c}\n  - {id: c, naam: Helpt}\n"
    )
    found = [each.rule for each in check(whole) if each.weight == "hoog"]
    assert found[:2] == ["actorwissel-zonder-overdracht", "stap-zonder-eigenaar"]
