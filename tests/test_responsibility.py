"""Who has which role, said or derived, and who is missing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from klantreis.responsibility import Matrix, matrix
from tests.drawn import drawn


def matrix_of(text: str) -> Matrix:
    graph = drawn(text)
    return matrix(graph, graph.journey.subprocesses[0])


def cell(found: Matrix, item: str, organisation: str) -> str:
    """Return the roles in a cell; those that are derived between brackets."""
    (row,) = (row for row in found.rows if row.address.item == item)
    return " ".join(
        f"({each.role})" if each.derived else each.role for each in row.roles(organisation)
    )


def test_who_does_a_step_sees_to_it_unless_the_file_says_otherwise():
    found = matrix_of("""
        stappen:
          - {id: a, actor: school}
          - {id: b, actor: school, eindverantwoordelijk: dsp}
        """)
    assert cell(found, "a", "school") == "doet (eindverantwoordelijk)"
    assert cell(found, "b", "school") == "doet"
    assert cell(found, "b", "dsp") == "eindverantwoordelijk"


def test_a_step_tells_who_takes_part_is_consulted_and_is_told():
    found = matrix_of("stappen: [{id: a, actor: school, met: wi, overleg: dsp, informeren: wi}]")
    assert cell(found, "a", "wi") == "met informeren"
    assert cell(found, "a", "dsp") == "overleg"


def test_nobody_is_asked_to_see_to_a_step_of_the_young_person_or_a_register():
    found = matrix_of("stappen: [{id: a, actor: jongere}, {id: b, actor: duo}]")
    assert [row.owners for row in found.rows] == ["nvt", "nvt"]
    assert cell(found, "a", "jongere") == "doet"


def test_an_end_is_no_row():
    found = matrix_of("stappen: [{id: a, actor: school, daarna: z}, {id: z, uitkomst: arbeid}]")
    assert [row.address.item for row in found.rows] == ["a"]


HANDOVERS = """
    stappen:
      - {id: a, actor: school, daarna: b}
      - {id: b, actor: dsp}
    overdrachten:
      - {id: o, van: a, naar: b}
      - {id: p, gever: wi, ontvanger: dsp, eindverantwoordelijk: wi}
      - {id: q, van: a, naar: b, soort: betrekken}
      - {id: r, van: a, naar: b, eindverantwoordelijk: nvt}
      - {id: s, van: a, naar: b, eindverantwoordelijk: onbekend}
"""


def test_giver_and_receiver_follow_from_the_steps():
    found = matrix_of(HANDOVERS)
    assert cell(found, "o", "school") == "(geeft)"
    assert cell(found, "o", "dsp") == "(ontvangt)"


def test_a_party_that_the_file_names_is_said():
    found = matrix_of(HANDOVERS)
    assert cell(found, "p", "wi") == "eindverantwoordelijk geeft"
    assert cell(found, "p", "dsp") == "ontvangt"


def test_a_handover_asks_for_an_owner_as_its_kind_does():
    owners = {row.address.item: row.owners for row in matrix_of(HANDOVERS).rows}
    assert {each: owners[each] for each in "opqrs"} == {
        "o": "geen",
        "p": "een",
        "q": "nvt",
        "r": "nvt",
        "s": "geen",
    }


def test_a_task_has_no_owner_by_itself():
    found = matrix_of("""
        stappen: [{id: a, actor: school}]
        verantwoordelijkheden: [{id: t, taak: Houdt contact, doet: school, bij: a}]
        """)
    (row,) = found.without_owner
    assert row.title == "Houdt contact"
    assert str(row.spot) == "d/a"


def test_samen_is_nobody_and_two_are_one_too_many():
    found = matrix_of("""
        stappen:
          - {id: a, actor: school, eindverantwoordelijk: samen}
          - {id: b, actor: school, eindverantwoordelijk: [school, wi]}
          - {id: c, actor: school, eindverantwoordelijk: [school, samen]}
          - {id: e}
        """)
    assert [row.address.item for row in found.without_owner] == ["a", "e"]
    assert [row.address.item for row in found.with_more_owners] == ["b", "c"]


def test_organisations_stand_in_the_order_of_the_lanes():
    found = matrix_of("""
        banen: [wi, school]
        aan_tafel: [duo]
        stappen: [{id: a, actor: school, informeren: dsp, overleg: bureau-x}]
        """)
    assert found.organisations == ("wi", "school", "dsp", "duo", "bureau-x")
    assert found.without_role == ("wi", "duo")


def test_the_whole_journey_holds_every_part_and_every_actor():
    graph = drawn("stappen: [{id: a, actor: school}]", "stappen: [{id: a, actor: wi}]")
    found = matrix(graph)
    assert [str(row.address) for row in found.rows] == ["d/a", "e/a"]
    assert found.without_role == ("jongere", "dsp", "duo")
    assert found.count("wi", "doet") == 1


ACTORS = st.lists(st.sampled_from(["school", "dsp", "wi", "samen"]), max_size=3)


@given(ACTORS, ACTORS, ACTORS)
def test_a_role_stands_once_in_a_cell(accountable, consulted, together):
    found = matrix_of(
        f"stappen: [{{id: a, actor: school, eindverantwoordelijk: [{', '.join(accountable)}],"
        f" overleg: [{', '.join(consulted)}], met: [{', '.join(together)}]}}]"
    )
    (row,) = found.rows
    for organisation in found.organisations:
        roles = [share.role for share in row.roles(organisation)]
        assert len(roles) == len(set(roles))
    assert set(row.shares) == {"school", *accountable, *consulted, *together} - {"samen"}
