"""The checks on the file itself: what is not there, and what should not be there."""

from __future__ import annotations

import pytest

from klantreis.graph import of as graph_of
from klantreis.rules import Finding, check
from klantreis.source import read
from tests.drawn import drawn


def found(rule: str, *subprocesses: str) -> tuple[Finding, ...]:
    return check(drawn(*subprocesses), only=rule)


def test_an_unknown_name_comes_with_the_nearest_known_one():
    (finding,) = found("verwijzing-onbekend", "stappen: [{id: a, actor: shcool}]")
    assert finding.message == "'shcool' staat nog niet in het bestand. Bedoelde u 'school'?"


def test_without_a_near_name_nothing_is_guessed():
    (finding,) = found("verwijzing-onbekend", "stappen: [{id: a, actor: xyz}]")
    assert finding.message == "'xyz' staat nog niet in het bestand."


def test_a_name_that_is_unknown_twice_is_one_finding():
    text = "stappen: [{id: a, actor: dps, met: [dps, wii]}, {id: b, actor: dps}]"
    (finding,) = found("verwijzing-onbekend", text)
    assert str(finding.about) == "d/a"
    assert "'dps' en 'wii'" in finding.message


def test_a_file_full_of_unknown_names_guesses_only_for_the_first():
    steps = "".join(f"  - {{id: s{n}, actor: schooll{n}}}\n" for n in range(40))
    findings = found("verwijzing-onbekend", f"stappen:\n{steps}")
    assert len(findings) == 40
    assert sum("Bedoelde u" in finding.message for finding in findings) == 20


def test_what_is_found_about_a_person_is_not_repeated():
    value = "06-12345678"
    (finding,) = found(
        "persoonsgegevens-in-bestand", f"stappen: [{{id: a, toelichting: Bel {value}}}]"
    )
    assert value not in finding.message + finding.question + str(finding.about)
    assert finding.message == "Hier staat misschien een telefoonnummer."
    assert finding.field == "toelichting"


def test_a_name_of_a_party_is_looked_at_too():
    text = "afspraken: [{id: a, wie: m.jansen@voorbeeld.nl}]"
    (finding,) = found("persoonsgegevens-in-bestand", text)
    assert str(finding.about) == "d/a"


def test_a_part_with_several_traces_is_found_once():
    text = "stappen: [{id: a, naam: Bel 06-12345678, toelichting: Of 010-1234567}]"
    (finding,) = found("persoonsgegevens-in-bestand", text)
    assert finding.field == "naam"


def test_mailboxes_and_the_telephone_of_a_desk_are_asked_about_once():
    text = """
        stappen:
          - {id: a, terugweg: {naar: a, meldpunt: Bel 010-1234567}}
          - {id: b, terugweg: {naar: a, meldpunt: info@voorbeeld.nl}}
    """
    (finding,) = found("persoonsgegevens-in-bestand", text)
    assert (str(finding.about), finding.weight) == ("d/a", "midden")
    assert finding.question == "Mag iedereen dit zien?"


def test_a_person_is_found_after_a_mailbox():
    text = "stappen: [{id: a, naam: info@voorbeeld.nl}, {id: b, naam: Bel 06-12345678}]"
    weights = [each.weight for each in found("persoonsgegevens-in-bestand", text)]
    assert weights == ["hoog", "midden"]


def test_a_person_is_found_in_an_empty_subprocess_too():
    text = "status: leeg\nstappen: [{id: a, naam: Bel 06-12345678}]"
    assert len(found("persoonsgegevens-in-bestand", text)) == 1


def test_the_name_of_an_organisation_leads_to_its_id():
    (finding,) = found("verwijzing-onbekend", "stappen: [{id: a, actor: Doorstroompunt}]")
    assert finding.message.endswith("Bedoelde u 'dsp'?")


def test_a_thousand_unknown_names_make_one_short_sentence():
    targets = ", ".join(f"weg{number}" for number in range(1000))
    (finding,) = found("verwijzing-onbekend", f"stappen: [{{id: a, actor: dsp, met: [{targets}]}}]")
    assert "en nog 995 andere staat" in finding.message
    assert len(finding.message) < 300


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("{id: p, soort: persona, fictief: ja, wil: Bel 06-12345678}", "wil"),
        ("{id: p, soort: persona, fictief: ja, titel: Bel 06-12345678}", "titel"),
        ("{id: p, soort: persona, fictief: ja, speelt: [schuld, Bel 06-12345678]}", "speelt"),
        ("{id: a, soort: aanpak, plekken: Bel 06-12345678}", "plekken"),
        (
            "{id: a, soort: aanpak, haakt_aan: {r: {id: k, begint_na: a/b, met: Bel 06-12345678}}}",
            "met",
        ),
        ("{id: a, soort: aanpak, dekt: [{regel: x, hoe: Bel 06-12345678}]}", "dekt"),
    ],
)
def test_an_approach_and_a_persona_are_looked_through_as_well(text: str, field: str):
    document = read(text.encode())
    assert document.content is not None
    (finding,) = check(graph_of(document.content), only="persoonsgegevens-in-bestand")
    assert finding.field == field


def test_steps_in_an_empty_subprocess_are_told_to_the_room():
    text = "status: leeg\nstappen: [{id: a, actor: wie}]"
    (finding,) = check(drawn(text))
    assert (finding.key, finding.field, finding.desk) == ("leeg-met-stappen@d", "status", False)


def test_an_empty_subprocess_without_steps_says_nothing():
    assert check(drawn("status: leeg")) == ()


def test_no_other_finding_repeats_what_was_found_about_a_person():
    value = "06-12345678"
    text = f"stappen: [{{id: a, naam: Bel {value}}}, {{id: b, naam: Daarna}}]"
    said = [finding.message + finding.question for finding in check(drawn(text))]
    assert any("'Bel •••••••••••'" in each for each in said)
    assert not any(value in each for each in said)


def test_a_branch_that_says_a_number_is_found_at_its_step():
    text = "stappen: [{id: a, daarna: [{als: bel 06-12345678, naar: a}]}]"
    (finding,) = found("persoonsgegevens-in-bestand", text)
    assert str(finding.about) == "d/a"


@pytest.mark.parametrize("day", ["2026-02-29", "2026-00-10", "31-04-2026", "2026-13-45"])
def test_a_day_that_no_calendar_has_is_found_wherever_it_stands(day):
    text = f"afspraken: [{{id: a, wat: Belt, wanneer: {day}}}]"
    (finding,) = found("kan-niet-kloppen", text)
    assert finding.message == f"{day} is geen dag die bestaat."
    assert (str(finding.about), finding.field) == ("d/a", "wanneer")


@pytest.mark.parametrize("when", ["2024-02-29", "1-5-2026", "mei 2026", "2026", "1 mei", "12-2026"])
def test_other_times_are_left_alone(when):
    assert found("kan-niet-kloppen", f"afspraken: [{{id: a, wat: Belt, wanneer: {when}}}]") == ()


@pytest.mark.parametrize("ages", ["{vanaf: 27, tot: 18}", "{vanaf: 18, tot: 18}"])
def test_ages_that_end_before_they_begin_are_found_on_a_branch_too(ages):
    flow = f"{{als: ja, naar: b, doelgroep: {{leeftijd: {ages}}}}}"
    (finding,) = found("kan-niet-kloppen", f"stappen: [{{id: a, daarna: [{flow}]}}, {{id: b}}]")
    assert str(finding.about) == "d/a>b"
    assert finding.message.endswith("jaar is er niemand.")


@pytest.mark.parametrize(
    ("text", "about", "field"),
    [
        ("doelgroep: {leeftijd: AGES}", "d", "doelgroep"),
        ("stappen: [{id: a, doelgroep: {leeftijd: AGES}}]", "d/a", "doelgroep"),
        ("verantwoordelijkheden: [{id: v, doelgroep: {leeftijd: AGES}}]", "d/v", "doelgroep"),
    ],
)
def test_ages_are_found_at_the_part_that_says_them(text, about, field):
    (finding,) = found("kan-niet-kloppen", text.replace("AGES", "{vanaf: 27, tot: 18}"))
    assert (str(finding.about), finding.field) == (about, field)


@pytest.mark.parametrize(
    ("text", "about", "field"),
    [
        ("id: a\nleeftijd: {vanaf: 27, tot: 18}\n", "", "leeftijd"),
        (
            "id: a\ndoelgroepen: [{id: g, leeftijd: {vanaf: 2, tot: 1}}]\n",
            "doelgroepen/g",
            "leeftijd",
        ),
        ("id: a\npeildatum_wet: 2026-02-30\n", "", "peildatum_wet"),
        (
            "id: a\nsoort: aanpak\nlooptijd: {van: 2026-02-01, tot: 2026-01-01}\n",
            "a",
            "looptijd",
        ),
    ],
)
def test_what_cannot_be_in_a_whole_file_is_found_at_its_key(text, about, field):
    document = read(text.encode())
    assert document.content is not None
    (finding,) = check(graph_of(document.content), only="kan-niet-kloppen")
    assert (str(finding.about), finding.field) == (about, field)


@pytest.mark.parametrize("ages", ["{vanaf: 18}", "{tot: 18}", "{vanaf: 18, tot: 27}"])
def test_ages_that_some_have_are_left_alone(ages):
    text = f"stappen: [{{id: a, doelgroep: {{leeftijd: {ages}}}}}]"
    assert found("kan-niet-kloppen", text) == ()


@pytest.mark.parametrize(
    ("said", "count"), [("0a1B2c3d", 0), ("' 0a1b2c3d '", 0), ("0a1b2c3", 1), ("oktober1", 1)]
)
def test_a_mark_of_an_item_has_eight_signs(said, count):
    text = f"bewust_zo: [{{id: a, regel: geen-termijn, reden: Zo, zoals: {said}}}]"
    assert len(found("kan-niet-kloppen", text)) == count


@pytest.mark.parametrize(
    ("period", "count"),
    [
        ("{van: 2026-01-01, tot: 2025-12-31}", 1),
        ("{van: 2026-01-01, tot: 2026-12-31}", 0),
        ("{van: 1-12-2026, tot: 1-2-2027}", 0),
        ("{van: 2026-01-01, tot: 1-1-2026}", 0),
        ("{van: 2026-01-01}", 0),
        ("{van: nu, tot: later}", 0),
        ("{van: 2026-13-01, tot: 2027-01-01}", 1),
    ],
)
def test_an_aanpak_stops_after_it_begins(period, count):
    document = read(f"id: a\nsoort: aanpak\nlooptijd: {period}\n".encode())
    assert document.content is not None
    assert len(check(graph_of(document.content), only="kan-niet-kloppen")) == count


def test_what_hangs_on_another_part_is_told_once_per_item():
    here = "stappen: [{id: a}]\nrisicos: [{id: r, tekst: Mis, bij: [a, d/a, d2/b, d2/weg]}]"
    (finding,) = found("bij-ander-deel", here, "stappen: [{id: b}]")
    assert (str(finding.about), finding.field) == ("d/r", "bij")
    assert "hangt aan d/a." in finding.message


def test_a_step_may_lead_to_another_part():
    here = "stappen: [{id: a, daarna: d2/b, terugweg: {naar: d2/b}}]"
    assert found("bij-ander-deel", here, "stappen: [{id: b, komt_van: d/a}]") == ()
