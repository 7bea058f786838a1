"""Two people change one file: what comes of it, and what they are told."""

from __future__ import annotations

import pytest

from klantreis.journey import Approach, Content, Journey, Persona
from klantreis.journey.acceptance import is_as_it_was, mark_of
from klantreis.merge import MISSING, Clash, merge
from klantreis.source import read

HEAD = """\
id: reis
actoren:
  - {id: jongere, naam: Jongere}
  - {id: pro, naam: School}
  - {id: dsp, naam: Doorstroompunt}
deelprocessen:
  - id: d
    titel: Van school af
    stappen:
"""
STEPS = """\
      - {id: a, naam: Ziet het, actor: pro, daarna: b}
      - {id: b, naam: Belt, actor: dsp, status: aanname}
      - {id: c, naam: Wacht, actor: dsp}
"""
BASE = HEAD + STEPS


def said(text: str) -> Content:
    document = read(text.encode())
    assert document.problems == ()
    assert document.content is not None
    return document.content


def swapped(*pairs: tuple[str, str], text: str = BASE) -> str:
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return text


def merged(ours: str, theirs: str, base: str = BASE):
    return merge(said(base), said(ours), said(theirs))


def step(content: Content, id: str):
    assert isinstance(content, Journey)
    return next(each for each in content.subprocesses[0].steps if each.id == id)


def ids(content: Content) -> list[str]:
    assert isinstance(content, Journey)
    return [each.id for each in content.subprocesses[0].steps]


def kinds(clashes: tuple[Clash, ...]) -> list[tuple[str, str]]:
    return [(each.kind, "/".join(each.at)) for each in clashes]


def test_changes_of_different_things_go_together():
    both = merged(swapped(("Belt", "Belt op")), swapped(("naam: School", "naam: Pro")))
    assert step(both.content, "b").name == "Belt op"
    assert both.content.model_dump()["actors"][1]["name"] == "Pro"
    assert both.clashes == ()


def test_what_nobody_changed_is_the_same_object():
    base = said(BASE)
    assert isinstance(base, Journey)
    ours = base.model_copy(update={"title_said": "Anders"})
    theirs = base.model_copy(update={"region": "Noord"})
    assert merge(base, ours, theirs).content.subprocesses[0] is base.subprocesses[0]


def test_without_a_change_of_theirs_ours_comes_back():
    base, ours = said(BASE), said(swapped(("Belt", "Belt op")))
    assert merge(base, ours, base).content is ours
    assert merge(base, base, ours).content is ours
    assert merge(base, ours, said(swapped(("Belt", "Belt op")))).content is ours


def test_one_value_that_both_changed_clashes_and_keeps_ours():
    both = merged(swapped(("Belt", "Belt op")), swapped(("Belt", "Mailt")))
    assert step(both.content, "b").name == "Belt op"
    at = ("deelprocessen", "d", "stappen", "b", "naam")
    assert both.clashes == (Clash(at, "both-changed", "Belt", "Belt op", "Mailt"),)


@pytest.mark.parametrize("is_ours", [True, False])
def test_what_one_removed_and_the_other_changed_stays(is_ours: bool):
    without = swapped(("      - {id: c, naam: Wacht, actor: dsp}\n", ""))
    changed = swapped(("Wacht", "Wacht af"))
    both = merged(without, changed) if is_ours else merged(changed, without)
    assert step(both.content, "c").name == "Wacht af"
    assert kinds(both.clashes) == [("changed-and-removed", "deelprocessen/d/stappen/c")]
    assert MISSING in (both.clashes[0].ours, both.clashes[0].theirs)


def test_an_emptied_value_that_the_other_changed_stays():
    both = merged(swapped((", status: aanname", "")), swapped(("aanname", "nu-zo")))
    assert step(both.content, "b").status == "nu-zo"
    assert kinds(both.clashes) == [("changed-and-removed", "deelprocessen/d/stappen/b/status")]


def test_what_the_other_refers_to_stays():
    without = swapped(("      - {id: c, naam: Wacht, actor: dsp}\n", ""))
    leading = swapped(("naam: Belt, ", "naam: Belt, daarna: c, "))
    for both in (merged(without, leading), merged(leading, without)):
        assert ids(both.content) == ["a", "b", "c"]
        assert kinds(both.clashes) == [("referred-to", "deelprocessen/d/stappen/c")]


def test_an_actor_that_the_other_gives_work_stays():
    text = swapped(("  - {id: dsp", "  - {id: mbo, naam: Mbo}\n  - {id: dsp"))
    at_work = swapped(("naam: Wacht, actor: dsp", "naam: Wacht, actor: mbo"), text=text)
    both = merged(BASE, at_work, text)
    assert both.content == said(at_work)
    both = merged(swapped(("Belt", "Belt op")), at_work, text)
    assert kinds(both.clashes) == [("referred-to", "actoren/mbo")]


def test_an_actor_stays_also_when_the_whole_list_went():
    none = BASE[: BASE.index("actoren")] + BASE[BASE.index("deelprocessen") :]
    none = none.replace(", actor: pro", "").replace(", actor: dsp", "")
    both = merged(none, swapped(("naam: Wacht", "naam: Wacht, overleg: pro")))
    assert isinstance(both.content, Journey)
    assert [each.id for each in both.content.actors] == ["pro"]


def test_a_step_in_a_subprocess_that_went_keeps_the_subprocess():
    text = BASE + "  - id: e\n    stappen:\n      - {id: x, naam: Begint}\n"
    ours = swapped(("naam: Belt", "naam: Belt, daarna: e/x"), text=text)
    both = merged(ours, BASE, text)
    assert both.content == said(ours)
    assert kinds(both.clashes) == [("referred-to", "deelprocessen/e")]


def test_a_reference_that_was_left_open_already_restores_nothing():
    base = swapped(("naam: Belt, ", "naam: Belt, daarna: c, "))
    theirs = swapped(("      - {id: c, naam: Wacht, actor: dsp}\n", ""), text=base)
    both = merged(swapped(("Ziet het", "Ziet"), text=base), theirs, base)
    assert ids(both.content) == ["a", "b"]
    assert both.clashes == ()


def test_a_new_id_is_followed_by_what_the_other_side_added():
    theirs = swapped(("{id: b", "{id: belt"), ("daarna: b", "daarna: belt"))
    ours = swapped(("status: aanname", "status: nu-zo"), ("Wacht,", "Wacht, daarna: b,"))
    for both in (merged(ours, theirs), merged(theirs, ours)):
        assert ids(both.content) == ["a", "belt", "c"]
        assert step(both.content, "belt").status == "nu-zo"
        assert step(both.content, "c").flows[0].to == "belt"
        assert both.clashes == ()


def test_two_new_ids_for_one_step_clash():
    ours = swapped(("{id: b", "{id: x"), ("daarna: b", "daarna: x"))
    theirs = swapped(("{id: b", "{id: y"), ("daarna: b", "daarna: y"))
    both = merged(ours, theirs)
    assert both.content == said(ours)
    at = ("deelprocessen", "d", "stappen", "x", "id")
    assert both.clashes == (Clash(at, "both-changed", "b", "x", "y"),)


def test_a_new_id_of_what_the_other_removed_keeps_it():
    without = swapped(("      - {id: c, naam: Wacht, actor: dsp}\n", ""))
    both = merged(without, swapped(("{id: c", "{id: wacht")))
    assert kinds(both.clashes) == [("changed-and-removed", "deelprocessen/d/stappen/wacht")]


def test_a_new_id_that_the_other_gave_to_something_else_is_not_followed():
    new = "      - {id: x, naam: Nieuw}\n"
    theirs = swapped(("{id: b", "{id: x"), ("daarna: b", "daarna: x"))
    both = merged(BASE + new, theirs)
    assert step(both.content, "x").name == "Nieuw"
    assert step(both.content, "b").name == "Belt"
    assert [kind for kind, _ in kinds(both.clashes)] == ["referred-to", "both-added"]


def test_a_new_id_of_a_subprocess_is_followed_everywhere():
    text = BASE + "  - id: e\n    titel: Daarna\n    stappen:\n      - {id: x, naam: Begint}\n"
    theirs = swapped(("- id: e", "- id: verder"), text=text)
    ours = swapped(("naam: Belt", "naam: Belt, daarna: e/x"), ("Begint", "Begon"), text=text)
    both = merged(ours, theirs, text)
    assert both.clashes == ()
    assert step(both.content, "b").flows[0].to == "verder/x"


def test_a_step_that_is_called_differently_is_another_step():
    theirs = swapped(("{id: c, naam: Wacht, actor", "{id: x, naam: Belt terug, actor"))
    both = merged(swapped(("Wacht", "Wacht af")), theirs)
    assert ids(both.content) == ["a", "b", "x", "c"]
    assert kinds(both.clashes) == [("changed-and-removed", "deelprocessen/d/stappen/c")]


def test_what_was_accepted_stays_so_under_a_new_id():
    base = said(BASE)
    assert isinstance(base, Journey)
    mark = mark_of(base.subprocesses[0], ("b",))
    accepted = f"    bewust_zo:\n      - {{id: z, regel: geen-termijn, bij: b, zoals: {mark}}}\n"
    theirs = swapped(("{id: b", "{id: belt"), ("daarna: b", "daarna: belt"))
    both = merged(BASE + accepted, theirs)
    assert isinstance(both.content, Journey)
    (part,) = both.content.subprocesses
    assert part.accepted[0].about == ("belt",)
    assert is_as_it_was(part, part.accepted[0])


def test_an_item_that_both_added_clashes_only_when_it_differs():
    one, other = (f"{BASE}      - {{id: n, naam: {name}}}\n" for name in ("Onze", "Hunne"))
    assert merged(one, one).clashes == ()
    both = merged(one, other)
    assert step(both.content, "n").name == "Onze"
    assert kinds(both.clashes) == [("both-added", "deelprocessen/d/stappen/n")]


def test_one_id_in_two_lists_is_told():
    ours = BASE + "    risicos:\n      - {id: n, tekst: Niemand belt}\n"
    theirs = BASE + "      - {id: n, naam: Nieuw}\n"
    both = merged(ours, theirs)
    assert both.content == said(ours)
    assert kinds(both.clashes) == [("both-added", "deelprocessen/d/stappen/n")]


def test_a_new_step_stands_behind_the_one_it_was_put_behind():
    new = swapped(("      - {id: b", "      - {id: n}\n      - {id: b"))
    assert ids(merged(swapped(("Wacht", "Wacht af")), new).content) == ["a", "n", "b", "c"]


def moved(*order: str) -> str:
    lines = {line[13]: line for line in STEPS.splitlines(keepends=True)}
    return HEAD + "".join(lines[id] for id in order)


def test_the_order_of_who_changed_it_is_taken():
    both = merged(swapped(("Belt", "Belt op")), moved("c", "a", "b"))
    assert ids(both.content) == ["c", "a", "b"]
    assert both.clashes == ()


def test_two_orders_clash():
    both = merged(moved("b", "a", "c"), moved("c", "a", "b"))
    assert ids(both.content) == ["b", "a", "c"]
    assert kinds(both.clashes) == [("order", "deelprocessen/d/stappen")]


def test_lists_of_texts_take_what_both_added():
    base = swapped(("naam: Wacht", "naam: Wacht, overleg: [pro, jongere]"))
    ours = swapped(("[pro, jongere]", "[pro, jongere, dsp]"), text=base)
    theirs = swapped(("[pro, jongere]", "[jongere]"), text=base)
    both = merged(ours, theirs, base)
    assert step(both.content, "c").consulted == ("jongere", "dsp")
    assert both.clashes == ()


def test_a_text_that_both_replaced_is_told():
    base = swapped(("naam: Wacht", "naam: Wacht, wet: [een, twee]"))
    ours, theirs = (swapped(("twee", word), text=base) for word in ("drie", "vier"))
    both = merged(ours, theirs, base)
    assert step(both.content, "c").law == ("een", "drie")
    assert kinds(both.clashes) == [("both-changed", "deelprocessen/d/stappen/c/wet")]


def test_two_that_are_accountable_are_told():
    one, other = (
        swapped(("naam: Wacht", f"naam: Wacht, eindverantwoordelijk: {who}"))
        for who in ("pro", "dsp")
    )
    assert step(merged(one, other).content, "c").accountable == ("pro",)
    assert len(merged(one, other).clashes) == 1


def test_two_other_ways_on_are_told():
    both = merged(swapped(("daarna: b", "daarna: c")), swapped(("daarna: b", "daarna: a")))
    assert [flow.to for flow in step(both.content, "a").flows] == ["c"]
    assert kinds(both.clashes) == [("both-changed", "deelprocessen/d/stappen/a/daarna")]


def test_a_way_beside_another_goes_together_with_what_is_said_of_it():
    ours = swapped(("daarna: b", "daarna: [b, c]"))
    theirs = swapped(("daarna: b", "daarna: {naar: b, hooguit: 1 keer}"))
    both = merged(ours, theirs)
    assert [(each.to, each.at_most) for each in step(both.content, "a").flows] == [
        ("b", "1 keer"),
        ("c", None),
    ]
    assert both.clashes == ()


CHOICE = swapped(("daarna: b", "daarna: [{als: ja, naar: b}, {als: nee, naar: c}]"))


def test_branches_are_known_by_their_answer():
    ours = swapped(("als: nee, naar: c", "als: nee, naar: b"), text=CHOICE)
    theirs = swapped(("{als: ja,", "{als: misschien}, {als: ja, na: 2 weken,"), text=CHOICE)
    both = merged(ours, theirs, CHOICE)
    assert [(each.when, each.to, each.after) for each in step(both.content, "a").flows] == [
        ("misschien", None, None),
        ("ja", "b", "2 weken"),
        ("nee", "b", None),
    ]
    assert both.clashes == ()


def test_a_branch_with_another_answer_is_still_that_branch():
    ours = swapped(("als: nee", "als: liever niet"), text=CHOICE)
    theirs = swapped(("naar: c", "naar: c, na: 2 weken"), text=CHOICE)
    both = merged(ours, theirs, CHOICE)
    last = step(both.content, "a").flows[-1]
    assert (last.when, last.to, last.after) == ("liever niet", "c", "2 weken")
    assert both.clashes == ()


def test_arrows_and_branches_are_never_mixed():
    both = merged(swapped(("daarna: b", "daarna: [b, c]")), CHOICE)
    assert [flow.to for flow in step(both.content, "a").flows] == ["b", "c"]
    assert kinds(both.clashes) == [("both-changed", "deelprocessen/d/stappen/a/daarna")]


def test_a_term_is_one_thing():
    base = swapped(("naam: Wacht", "naam: Wacht, duur: {binnen: 2 weken, bron: regio}"))
    ours = swapped(("2 weken", "3 weken"), text=base)
    theirs = swapped(("regio}", "wet}"), text=base)
    both = merged(ours, theirs, base)
    assert step(both.content, "c").duration[0].basis == "regio"
    assert kinds(both.clashes) == [("both-changed", "deelprocessen/d/stappen/c/duur")]


def test_an_open_question_about_money_stays_one():
    asked = swapped(("naam: Wacht", "naam: Wacht, budget: "))
    both = merged(asked, swapped(("Belt", "Belt op")))
    money = step(both.content, "c").budget
    assert money is not None
    assert money.is_open
    both = merged(swapped(("Belt", "Belt op"), text=asked), BASE, asked)
    assert step(both.content, "c").budget is None


def test_what_the_models_refuse_together_is_told_as_a_whole():
    base = "id: p\nsoort: aanpak\nhaakt_aan:\n  reis:\n    - {id: h, begint_na: d/a}\n"
    ours = base.replace("begint_na: d/a", "loopt_naast: d/b")
    theirs = base.replace("begint_na: d/a", "begint_na: d/c")
    both = merged(ours, theirs, base)
    assert both.content == said(ours)
    assert kinds(both.clashes) == [("both-changed", "haakt_aan/reis/h")]


def test_an_aanpak_is_merged_in_its_own_lists():
    base = "id: p\nsoort: aanpak\nstappen:\n  - {id: a, naam: Begint}\n  - {id: b, naam: Gaat}\n"
    ours = base.replace("- {id: a, naam: Begint}", "- {id: x, naam: Begint}").replace("p", "q", 1)
    theirs = base.replace("Gaat", "Gaat door").replace("}\n  -", ", daarna: b}\n  -")
    theirs += "risicos:\n  - {id: r, bij: a}\n"
    both = merged(ours, theirs, base)
    assert isinstance(both.content, Approach)
    assert both.content.risks[0].about == ("x",)
    assert (both.content.id, both.clashes) == ("q", ())


def test_choices_of_a_persona_are_known_by_their_name():
    base = "id: p\nsoort: persona\nkiest:\n  d/a: ja\n  d/b: ja\n"
    both = merged(base.replace("d/a: ja", "d/a: nee"), base.replace("  d/b: ja\n", ""), base)
    assert isinstance(both.content, Persona)
    assert both.content.chooses == {"d/a": "nee"}
    both = merged(base.replace("d/a: ja", "d/a: nee"), base.replace("  d/a: ja\n", ""), base)
    assert kinds(both.clashes) == [("changed-and-removed", "kiest/d/a")]


def test_three_ids_of_a_file_clash():
    one, other, base = (said(f"id: {id}\ntitel: t\n") for id in "abc")
    both = merge(base, one, other)
    assert both.content == one
    assert both.clashes == (Clash(("id",), "both-changed", "c", "a", "b"),)
    assert merge(base, base.model_copy(update={"region": "x"}), other).content.id == "b"


def test_files_of_two_kinds_cannot_be_merged():
    journey, persona = said("id: a\n"), said("id: a\nsoort: persona\n")
    assert merge(journey, journey, persona).content is persona
    assert merge(journey, persona, journey).content is persona
    (clash,) = merge(journey, said("id: b\n"), persona).clashes
    assert (clash.at, clash.kind) == ((), "kind")


def test_keys_of_one_value_go_together():
    base = swapped(("naam: Wacht", "naam: Wacht, terugweg: {naar: a, meldpunt: balie}"))
    ours = swapped(("meldpunt: balie", "meldpunt: loket"), text=base)
    theirs = swapped(("meldpunt: balie", "meldpunt: balie, hoe: bellen"), text=base)
    both = merged(ours, theirs, base)
    way = step(both.content, "c").way_back
    assert way is not None
    assert (way.to, way.desk, way.how) == ("a", "loket", "bellen")
    assert both.clashes == ()


def test_a_list_and_the_word_that_nobody_knows_clash():
    base = BASE + "    overdrachten:\n      - {id: o, van: a, naar: b, inhoud: [vraag]}\n"
    unknown = swapped(("[vraag]", "onbekend"), text=base)
    longer = swapped(("[vraag]", "[vraag, plan]"), text=base)
    for ours, theirs in ((unknown, longer), (longer, unknown)):
        both = merged(ours, theirs, base)
        assert both.content == said(ours)
        assert kinds(both.clashes) == [("both-changed", "deelprocessen/d/overdrachten/o/inhoud")]


def attached(**rows: str) -> str:
    head = "id: p\nsoort: aanpak\nhaakt_aan:\n"
    return head + "".join(f"  {name}: [{row}]\n" for name, row in rows.items())


FIRST, SECOND = "{id: h, begint_na: d/a}", "{id: i, begint_na: d/b}"


def test_a_journey_that_one_side_left_out_goes_unless_something_there_changed():
    base = attached(reis=FIRST, tocht=SECOND)
    both = merged(attached(tocht=SECOND), attached(reis="", tocht=FIRST.replace("h", "z", 1)), base)
    assert isinstance(both.content, Approach)
    assert list(both.content.attached) == ["tocht"]
    changed = base.replace("d/a", "d/c")
    both = merged(attached(tocht=SECOND), changed, base)
    assert both.content == said(changed)
    assert kinds(both.clashes) == [("changed-and-removed", "haakt_aan/reis/h")]


def test_a_journey_that_both_emptied_stays_named():
    both = merged(attached(reis=FIRST), attached(reis=SECOND), attached(reis=f"{FIRST}, {SECOND}"))
    assert isinstance(both.content, Approach)
    assert both.content.attached == {"reis": ()}


def test_a_place_in_another_journey_is_not_there_twice():
    base = attached(reis=FIRST, tocht=SECOND)
    ours = attached(reis="", tocht=f"{SECOND}, {FIRST}")
    both = merged(ours, base.replace("d/a", "d/c"), base)
    assert both.content == said(ours)
    assert [kind for kind, _ in kinds(both.clashes)] == ["changed-and-removed", "both-added"]
