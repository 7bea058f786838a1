"""All that a picture shows is said, in plain Dutch and with the same numbers."""

from __future__ import annotations

from pathlib import Path

import pytest

from klantreis import graph, rules
from klantreis.journey import Address, Journey
from klantreis.outline import Outline, outline_of, praise
from klantreis.source import read
from tests import pictures
from tests.drawn import drawn

ROOT = Path(__file__).parents[2]
FIXTURES = ROOT / "tests" / "fixtures"
JOURNEYS = sorted([*FIXTURES.glob("*.yaml"), *(ROOT / "journeys").glob("*.yaml")])


def journey(file: Path) -> Journey:
    said = read(file.read_bytes()).journey
    assert said is not None
    return said


def outline(name: str, part: str) -> Outline:
    whole = graph.of(journey(FIXTURES / f"{name}.yaml"))
    subprocess = whole.journey.subprocess(part)
    assert subprocess is not None
    return outline_of(whole, subprocess, rules.check(whole))


ALL = outline("alles", "a")
SMALL = outline("melding", "hulp")


def sentence(said: Outline, number: str) -> str:
    return next(item.sentence for item in (*said.items, *said.beside) if item.number == number)


@pytest.mark.parametrize(
    ("said", "number", "words"),
    [
        (SMALL, "1", "Begin 1, Praktijkschool (mentor): Ziet dat de leerling niet meer komt."),
        (SMALL, "1", "Daarna naar stap 2 van Doorstroompunt (met overdracht o1)."),
        (SMALL, "2", "Samen met Jongere."),
        (SMALL, "2", "Termijn: binnen 5 werkdagen na stap 1 (voorbeeld)."),
        (SMALL, "2", "Risico: r1 (groot)."),
        (SMALL, "3", "Keuze 3, Jongere: Wil de jongere hulp?"),
        (SMALL, "3", "Bij 'later' terug naar stap 2 van Doorstroompunt (hooguit 2 keer)."),
        (SMALL, "3", "Bij 'ja' naar stap 4 van Werk & Inkomen (GAT)."),
        (SMALL, "5", "Einde 5: Heeft werk. Uitkomst: werk."),
        (SMALL, "6", "Terug kan later bij stap 3. Melden kan bij Balie van het doorstroompunt."),
        (SMALL, "o1", "Overdracht o1, School meldt: Praktijkschool meldt aan Doorstroompunt."),
        (SMALL, "o1", "Van stap 1 naar stap 2."),
        (SMALL, "o1", "Status: afgesproken."),
        (SMALL, "o1", "Ingevuld: 4 van 7. Nog open voor het bureau: welke gegevens erbij"),
        (
            SMALL,
            "3→4",
            "GAT 3→4: van Doorstroompunt naar Werk & Inkomen, bij de pijl van stap 3 'Wil de",
        ),
        (
            SMALL,
            "r1",
            "Risico r1: De telefoon staat uit. Dit hoort bij stap 2 en o1. Hoe erg: groot.",
        ),
        (ALL, "1", "Komt van stap 2 van deelproces 2 (Het tweede deel) en 'b/nergens'"),
        (ALL, "1", "Daarna tegelijk naar stap 2 en naar stap 3."),
        (ALL, "1", "Status: nu-zo."),
        (ALL, "4", "Wachten 4, School: Wacht op antwoord. Wachttijd: 3 weken (voorbeeld)."),
        (ALL, "4", "Terug kan later bij stap 2. Waar iemand zich meldt, is nog niet bekend."),
        (
            ALL,
            "5",
            "Bij 'leren' naar stap 1 van deelproces 2 (Het tweede deel), bij Doorstroompunt (GAT).",
        ),
        (ALL, "5", "Bij 'weet niet' terug naar stap 2 van School (hooguit 2 keer, na 1 week)."),
        (ALL, "5", "Bij 'iets anders' is er nog geen vervolg."),
        (ALL, "5", "Bij 'onbekend' naar 'bestaat-niet', maar die stap is er nog niet."),
        (ALL, "10", "Stap 10, nog niemand: Houdt contact."),
        (ALL, "o1", "Alles is ingevuld."),
        (
            ALL,
            "o2",
            "Nog open voor de zaal: waaraan je merkt dat het tijd is, de termijn,",
        ),
        (ALL, "o4", "nog niemand levert gegevens aan nog niemand"),
        (ALL, "k1", "Kans k1: Samen bellen. Dit hoort bij stap 9. De eerste stap: Kies een dag."),
        (ALL, "v1", "Vraag v1: Wie betaalt dit? Dit hoort bij stap 6. Dit is een vraag voor Werk"),
        (ALL, "a1", "Wie dit doet: Doorstroompunt. Klaar op 1 mei 2026. Dit is nog niet gedaan."),
    ],
)
def test_a_sentence_says(said, number, words):
    assert words in sentence(said, number)


def test_branches_that_lead_to_one_step_are_said_together():
    whole = drawn("""
        stappen:
          - id: a
            daarna: [{als: nee, naar: b}, {als: later, naar: b}]
          - id: b
    """)
    said = outline_of(whole, whole.journey.subprocesses[0], ())
    assert "Bij 'nee' of 'later' naar stap 2." in sentence(said, "1")


def test_a_handover_or_gap_follows_the_step_where_it_begins():
    assert [item.number for item in SMALL.items] == ["1", "o1", "2", "3", "3→4", "4", "5", "6"]


def test_a_handover_that_begins_nowhere_comes_last():
    assert ALL.items[-1].number == "o4"


def test_findings_are_said_at_their_item():
    item = ALL.item(Address("a", "niemand"))
    assert item is not None
    assert item.open == 1
    assert "Nog te bespreken: 1 hoog, over eigenaar." in item.sentence


def test_findings_of_other_parts_are_left_out():
    assert all(line.address.group == "a" for line in ALL.lines)


@pytest.mark.parametrize("file", JOURNEYS, ids=lambda file: file.stem)
def test_every_step_handover_and_gap_has_one_item(file):
    whole = graph.of(journey(file))
    found = rules.check(whole)
    for part in whole.journey.subprocesses:
        said = outline_of(whole, part, found)
        items = [item.address for item in said.items]
        gaps = [
            crossing.address
            for crossing in whole.crossings
            if not crossing.shared and crossing.address.group == part.id
        ]
        ids = [each.id for each in part.steps] + [each.id for each in part.handovers]
        wanted = [Address(part.id, id) for id in ids] + gaps
        assert sorted(items) == sorted(wanted)
        assert len(said.beside) == sum(
            map(len, (part.risks, part.questions, part.agreements, part.opportunities))
        )
        assert all(
            finding in sum((line.members for line in said.lines), ())
            for finding in found
            if finding.subprocess == part.id
        )


@pytest.mark.parametrize("file", JOURNEYS, ids=lambda file: file.stem)
def test_sentences_are_whole(file):
    whole = graph.of(journey(file))
    for part in whole.journey.subprocesses:
        for item in outline_of(whole, part, ()).items:
            assert item.sentence.endswith((".", "?", "!")), item.sentence
            assert "  " not in item.sentence
            assert "None" not in item.sentence


def praised(name: str, part: str) -> list[str]:
    whole = graph.of(journey(FIXTURES / f"{name}.yaml"))
    subprocess = whole.journey.subprocess(part)
    assert subprocess is not None
    return [each.sentence for each in praise(whole, subprocess, ())]


def test_what_is_complete_is_praised():
    assert praised("melding", "hulp") == [
        "Bij overdracht o1 is alles voor de zaal ingevuld.",
        "Bij stap 6 staat waar een jongere zich later weer meldt.",
        "Bij de keuze heeft elk antwoord een vervolg.",
    ]


def test_what_is_open_is_not_praised():
    assert praised("alles", "a") == [
        "Bij overdracht o1 is alles voor de zaal ingevuld.",
        "Bij stap 12 staat waar een jongere zich later weer meldt.",
    ]
    assert praised("alles", "c") == []


def test_a_handover_that_the_room_still_asks_about_is_not_praised():
    whole = graph.of(journey(FIXTURES / "melding.yaml"))
    (part,) = whole.journey.subprocesses
    found = rules.Finding("x", "hoog", "afspraak", "x", "", "", Address("hulp", "o-school"))
    assert "o1" not in praise(whole, part, (found,))[0].sentence


def test_equal_input_gives_equal_words():
    assert outline("alles", "a").items == ALL.items


def test_what_is_accepted_says_why_by_whom_and_until_when():
    text = """
stappen:
  - {id: a, naam: Belt, actor: school}
bewust_zo:
  - id: z
    regel: doodlopend
    bij: a
    reden: Dit deel tekenen we later
    door: teamleider
    datum: 2026-03-02
    herzien_op: 2026-09-01
    zoals: "00000000"
  - {id: y, regel: geen-uitkomst}
"""
    whole = drawn(text)
    said = outline_of(whole, whole.journey.subprocesses[0], rules.check(whole))
    lapsed, bare = said.accepted
    assert lapsed == (
        "Vervolg, bij stap 1. De reden: Dit deel tekenen we later. Besloten door: teamleider. "
        "Op 2 maart 2026. Opnieuw bekijken op 1 september 2026. "
        "Het is daarna veranderd. De vraag staat er daarom weer."
    )
    assert bare == "Uitkomst, bij d. De reden staat er nog niet."


def test_the_room_and_the_desk_each_have_their_list():
    rule_lists = [{line.members[0].rule for line in each} for each in (SMALL.room, SMALL.desk)]
    assert not rule_lists[0] & rule_lists[1]
    assert all(not finding.desk for line in SMALL.room for finding in line.members)
    assert all(finding.desk for line in SMALL.desk for finding in line.members)


def test_a_question_about_several_places_is_counted_at_each():
    said = pictures.outline("rijnmond", "pro-dsp")
    told = {item.number: item for item in said.items}
    assert told["4"].discussed == "1 midden"
    assert "over hoe vaak" in told["4"].sentence
    assert told["35"].discussed == "1 midden"
    assert told["30"].discussed == "2 midden"


def test_each_weight_has_its_own_count():
    said = pictures.outline("rijnmond", "pro-dsp")
    (o3,) = (item for item in said.items if item.number == "o3")
    assert o3.discussed == "1 hoog en 1 midden"


def test_a_gap_names_its_moment_because_another_handover_may_join_the_two():
    said = pictures.outline("rijnmond", "pro-dsp")
    assert sentence(said, "19→21").startswith(
        "GAT 19→21: van Praktijkonderwijs naar Doorstroompunt, bij de pijl van stap 19 'Belt of "
        "appt de jongere' naar stap 21 'Is er contact?', is nog niets afgesproken."
    )


def test_who_watches_a_risk_is_not_who_causes_it():
    said = pictures.outline("rijnmond", "pro-dsp")
    assert "Wie hierop let: Doorstroompunt." in sentence(said, "r4")
    assert "Wie dit oppakt: Doorstroompunt." in sentence(said, "k1")


def test_an_end_needs_nobody_who_does_it():
    found = pictures.outline("rijnmond", "pro-dsp").praise
    assert "Bij alle 30 stappen staat wie het doet." in [each.sentence for each in found]


def test_no_sentence_shows_a_key_of_the_file():
    for file in JOURNEYS:
        whole = journey(file)
        for part in whole.subprocesses:
            said = pictures.outline(file.stem, part.id)
            told = " ".join(item.sentence for item in (*said.items, *said.beside))
            assert "Stand: " not in told
            assert "bij weigering" not in told
            assert "eindverantwoordelijk" not in told
