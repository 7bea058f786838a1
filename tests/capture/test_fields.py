"""Field commands: a key, a number and a value."""

from __future__ import annotations

from typing import Any

import pytest

from klantreis.capture import Cursor, Here, understand
from klantreis.capture.keys import ALIASES, NUMBERED, key_of, keys
from klantreis.edits.fields import validated
from klantreis.journey import Flow, Handover, Step
from klantreis.source import read
from tests.capture.played import typed

DRAWN = (
    "pro: belt",
    "keuze: jo: wil je hulp? ja / later / nee",
    "ja: dsp: maakt plan",
    "pro -> wi: melden",
    "! komt niet",
    "? wie betaalt",
    "= dsp: belt",
    "+ samen",
)
LISTS = """\
schema: 1
id: k
doelgroepen: [{id: g, naam: Groep van mbo}]
actoren: [{id: pro, naam: Praktijkonderwijs}, {id: wi, naam: Werk & Inkomen, kort: W&I}]
systemen: [{id: lvs, naam: Volgsysteem}]
bronnen: [{id: web, titel: Wet educatie}]
sessies: [{id: een, datum: 2026-05-01}]
fasen: [{id: f, naam: Eerste contact}]
deelprocessen:
  - id: d
    stappen: [{id: a, naam: Belt, actor: pro, daarna: b}, {id: b, naam: Praat, actor: wi}]
    overdrachten: [{id: o, van: a, naar: b}]
"""


def plain(line: str) -> dict[str, Any]:
    """Return what the item of a command says after it, as the file says it."""
    played = typed(*DRAWN, line)
    assert not played.replies[-1].unclear, played.sentence
    number = next(word for word in line.split() if any(map(str.isdigit, word)))
    item = Here(played.content, played.part).items[played.numbered()[number]]
    return item.model_dump(mode="json", by_alias=True, exclude_defaults=True)


@pytest.mark.parametrize(
    ("line", "key", "value"),
    [
        ("status 3 gewenst", "status", "gewenst"),
        ("status 3 nu", "status", "nu-zo"),
        ("doet 3 lp", "actor", "leerplicht"),
        ("doet 3 mentor", "functie", "mentor"),
        ("doet 3 ?", "actor", None),
        ("met 3 wi", "met", ["wi"]),
        ("met 3 wi, pro en jo", "met", ["wi", "pro", "jongere"]),
        ("wet 3 WEB 9.2.12 lid 1", "wet", ["WEB 9.2.12 lid 1"]),
        ("wet 3 WEB 9.2.12, lid 1", "wet", ["WEB 9.2.12 lid 1"]),
        ("duur 3 3 weken", "duur", [{"tot": "3 weken", "bron": "praktijk"}]),
        ("termijn 3 5wd", "termijn", [{"binnen": "5 werkdagen", "bron": "praktijk"}]),
        ("telt_als 3 aanbod en nazorg", "telt_als", ["aanbod", "nazorg"]),
        ("telt als 3 aanbod", "telt_als", ["aanbod"]),
        ("fase 3 beg", "fase", "begeleiden"),
        ("betaalt 3 wi", "budget", {"wie": "wi"}),
        ("betaalt 3 wi uit programma", "budget", {"wie": "wi", "uit": "programma"}),
        ("betaalt 3 subsidie", "budget", {"uit": "subsidie"}),
        ("betaalt 3 ?", "budget", {}),
        ("terugweg 3 balie jongerenloket", "terugweg", {"meldpunt": "balie jongerenloket"}),
        ("terugweg 3 1", "terugweg", {"naar": "belt"}),
        ("terugweg 3 1 balie 3", "terugweg", {"naar": "belt", "meldpunt": "balie 3"}),
        ("toelichting 3 alleen in mei", "toelichting", "alleen in mei"),
        ("toelichting 3 -", "toelichting", None),
        ("voor_jongere 3 Je krijgt een plan", "voor_jongere", "Je krijgt een plan"),
        ("eigenaar 3 pro", "eindverantwoordelijk", ["pro"]),
        ("eigenaar o1 samen", "eindverantwoordelijk", ["samen"]),
        ("eigenaar o1 ?", "eindverantwoordelijk", "onbekend"),
        ("inhoud o1 plan, adres", "inhoud", ["plan", "adres"]),
        ("grondslag o1 ?", "grondslag", "onbekend"),
        ("grondslag o1 nvt", "grondslag", "nvt"),
        ("vorm o1 lauw", "vorm", "lauw"),
        ("instemming o1 jongere of ouders", "instemming", "jongere-of-ouders"),
        (
            "bevestiging o1 dsp 5wd",
            "bevestiging",
            {"door": "doorstroompunt", "binnen": "5 werkdagen", "bron": "praktijk"},
        ),
        ("bevestiging o1 dsp binnen 5wd", "bevestiging", {
            "door": "doorstroompunt", "binnen": "5 werkdagen", "bron": "praktijk"
        }),
        ("bevestiging o1 wi", "bevestiging", {"door": "wi"}),
        ("soort o1 betrekken", "soort", "betrekken"),
        ("van o1 3", "van", "maakt-plan"),
        ("naar o1 3", "naar", "maakt-plan"),
        ("eigenaar r1 dsp", "eigenaar", "doorstroompunt"),
        ("eigenaar r1 ?", "eigenaar", "onbekend"),
        ("bij geen reactie o1 we gaan langs", "bij_geen_reactie", "we gaan langs"),
        ("maatregel r1 twee keer bellen", "maatregel", "twee keer bellen"),
        ("hoe_vaak r1 vaak", "hoe_vaak", "vaak"),
        ("stand v1 beantwoord", "stand", "beantwoord"),
        ("voor v1 wi", "voor", ["wi"]),
        ("wie a1 pro", "wie", "pro"),
        ("wanneer a1 1-5", "wanneer", "2026-05-01"),
        ("onderwerp a1 b", "onderwerp", "b"),
        ("actie k1 bellen", "actie", "bellen"),
        ("bij r1 3", "bij", ["pro-wi", "maakt-plan"]),
    ],
)  # fmt: skip
def test_a_key_gets_its_value(line, key, value):
    assert plain(line).get(key) == value


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("status 3 nu", "Stap 3 'Maakt plan': status is nu nu-zo."),
        ("met 3 wi en pro", "Stap 3 'Maakt plan': met is nu Werk & Inkomen en Praktijkonderwijs."),
        ("doet 3 lp", "Stap 3 'Maakt plan' is nu van Leerplicht."),
        ("doet 3 ?", "Stap 3 'Maakt plan' is nu van niemand."),
        ("betaalt 3 ?", "Stap 3 'Maakt plan': budget is nu een open vraag."),
        ("terugweg 3 ?", "Stap 3 'Maakt plan': terugweg is nu een open vraag."),
        ("wet 3 -", "Stap 3 'Maakt plan': wet is nu leeg."),
        ("termijn o1 5wd na melding", "Overdracht o1: termijn is nu 5wd na melding."),
        ("naar o1 3", "Overdracht o1: naar is nu stap 3 'Maakt plan'."),
        ("verschil 3 school: a", "Verschil toegevoegd bij stap 3 'Maakt plan'."),
        ("als 2 nee wel", "Een antwoord van stap 2 'Wil je hulp?' heet nu 'wel'."),
    ],
)
def test_the_reply_says_what_it_is_now(line, sentence):
    assert typed(*DRAWN, line).sentence == sentence


def test_what_nobody_knows_of_a_step_is_a_question():
    played = typed(*DRAWN, "terugweg 3 ?")
    assert played.whole.questions[-1].text == "Wat komt er bij terugweg?"
    assert played.whole.questions[-1].about == ("maakt-plan",)


def test_a_list_gets_longer():
    assert typed(*DRAWN, "met 3 wi", "met 3 pro, wi").whole.steps[2].together_with == ("wi", "pro")


def test_what_was_not_said_of_a_way_back_or_budget_stays():
    step = typed(*DRAWN, "terugweg 3 1", "terugweg 3 balie 3").whole.steps[2]
    assert step.way_back is not None
    assert (step.way_back.to, step.way_back.desk) == ("belt", "balie 3")
    step = typed(*DRAWN, "betaalt 3 programma", "betaalt 3 wi").whole.steps[2]
    assert step.budget is not None
    assert (step.budget.who, step.budget.source) == ("wi", "programma")


def test_a_function_goes_with_its_party():
    assert typed("mentor: belt", "doet 1 wi").whole.steps[0].function is None
    assert typed("mentor: belt", "doet 1 stage").whole.steps[0].function == "stagebegeleider"
    assert typed("mentor: belt", "doet 1 pro").whole.steps[0].function == "mentor"


def test_a_note_at_an_arrow_is_kept_at_its_step():
    assert typed(*DRAWN, "hooguit 3 2 // zegt dsp").whole.steps[2].note == "zegt dsp"


def test_a_note_comes_along():
    assert typed(*DRAWN, "status 3 gewenst // zegt school").whole.steps[2].note == "zegt school"


def test_a_note_that_fits_nowhere_is_refused():
    assert typed(*DRAWN, "hoe_vaak r1 vaak // echt").replies[-1].unclear


@pytest.mark.parametrize(
    ("line", "flow"),
    [
        ("hooguit 2 ja 3", {"als": "ja", "naar": "maakt-plan", "hooguit": "3 keer"}),
        ("hooguit 3 3 keer", {"als": "ja", "naar": "maakt-plan", "hooguit": "3 keer"}),
        ("na 2 ja 2 weken", {"als": "ja", "naar": "maakt-plan", "na": "2 weken"}),
        ("als 2 ja goed", {"als": "goed", "naar": "maakt-plan"}),
    ],
)
def test_a_key_of_an_arrow_is_set_at_its_answer(line, flow):
    assert typed(*DRAWN, line).whole.steps[1].flows[0] == Flow.model_validate(flow)


def test_the_only_arrow_of_a_step_needs_no_name():
    assert typed(*DRAWN, "hooguit 1 2").whole.steps[0].flows[0].at_most == "2 keer"


def test_of_a_choice_the_answer_is_asked():
    assert "Typ ook het antwoord" in typed(*DRAWN, "hooguit 2 3").sentence


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("status 99 gewenst", "Nummer 99 is er niet."),
        ("status 3", "Wat komt er bij status 3?"),
        ("status 3 mooi", "Kies uit aanname, nu-zo, gewenst of afgesproken"),
        ("doet 3 jan", "'jan' is geen bekende rol."),
        ("vorm 3 warm", "Bij stap 3 'Maakt plan' hoort geen vorm."),
        ("systeem 3 dossier", "Voor systeem staat er nog niets"),
        ("naar o1 44", "Nummer 44 is er niet."),
        ("komt_van 3 x/y", "x/y is in dit bestand niet bekend."),
        ("duur 3 weken", "Bij welk nummer hoort duur?"),
        ("verschil 3", "Hier staat nog geen tekst."),
    ],
)
def test_what_does_not_fit_stays_with_the_reason(line, why):
    reply = typed(*DRAWN, line).replies[-1]
    assert reply.unclear
    assert why in reply.sentence


def test_a_key_that_another_number_has_is_offered():
    played = typed(*DRAWN, "vorm 1 warm")
    (offered,) = played.replies[-1].choices
    played.type("vorm 1 warm", choice=offered.token)
    assert played.whole.handovers[0].form == "warm"


def test_a_duration_without_a_number_is_offered_for_the_last_item():
    played = typed(*DRAWN, "na 3", "duur 3 weken")
    played.type("duur 3 weken", choice=played.replies[-1].choices[0].token)
    assert played.whole.steps[2].duration[0].spoken == "tot 3 weken"


@pytest.mark.parametrize(
    "line",
    [
        "met 2 weken vertraging",
        "van 1 tot 27 jaar krijgt hij hulp",
        "voor 1 mei bellen",
        "wat 3 mensen doen",
        "na drie pogingen sluit coach het dossier",
        "status is nog niet bekend",
        "tot 18 jaar",
    ],
)
def test_a_sentence_that_starts_like_a_key_is_a_step(line):
    assert typed(*DRAWN, "na 3", line).whole.steps[-1].name == line[0].upper() + line[1:]


@pytest.mark.parametrize(
    ("line", "key", "value"),
    [
        ("doelgroep 1 groep van", "doelgroep", {"groep": "g"}),
        ("systeem 1 volg", "systeem", ["lvs"]),
        ("sessie 1 een", "sessie", "een"),
        ("fase 1 eerste", "fase", "f"),
    ],
)
def test_the_lists_of_the_journey_are_known_by_name(line, key, value):
    content = read(LISTS.encode()).content
    assert content is not None
    here = Here(content, "d")
    after = understand(line, here, Cursor()).edits[0].apply(content)
    step = Here(after, "d").items["a"]
    assert step.model_dump(by_alias=True, exclude_defaults=True)[key] == (
        tuple(value) if isinstance(value, list) else value
    )


TRIED = {
    "naam": "iets",
    "actor": "wi",
    "soort": "wachten",
    "bevestiging": "pro",
    "budget": "wi",
    "van": "2",
    "naar": "1",
    "bij": "2",
    "systeem": "lvs",
    "fase": "f",
    "sessie": "een",
    "doelgroep": "g",
    "terugweg": "2",
    "voor": "wi",
    "komt_van": "d/b",
}
"""What is typed at keys that do not take any text."""


@pytest.mark.parametrize("key", sorted({*keys(Step), *keys(Handover)}))
def test_every_key_of_a_step_and_a_handover_can_be_set(key):
    content = read(LISTS.encode()).content
    assert content is not None
    here = Here(content, "d")
    for number, model in (("1", Step), ("o1", Handover)):
        if key not in keys(model):
            continue
        known = keys(model)[key]
        value = (
            known.choices[0] if known.choices else TRIED.get(key, "pro" if known.refers else "x")
        )
        reply = understand(f"{key} {number} {value}", here, Cursor())
        assert not reply.unclear, reply.sentence
        after = reply.edits[0].apply(content)
        assert after != content or key == "soort"


def test_everyday_words_are_keys_of_something():
    for word, meant in ALIASES.items():
        found = {key_of(model, word) for model in NUMBERED}
        assert found & set(meant), word
    assert validated(Step, {"id": "a"}, "").id == "a"


@pytest.mark.parametrize("line", ["o1 binnen 2 weken", "O1: binnen 2 weken"])
def test_a_term_behind_a_number_is_that_of_the_handover(line):
    played = typed("pro: belt", "pro -> dsp: melden", line)
    (made,) = played.whole.handovers
    assert played.sentence == "Overdracht o1: termijn is nu binnen 2 weken."
    assert made.term is not None


def test_a_line_that_begins_with_a_number_asks_what_is_meant():
    played = typed("pro: belt", "pro -> dsp: melden", "o1 plan en toestemming")
    asked = played.replies[-1]
    assert asked.sentence == "Overdracht o1: wat wilt u daarmee?"
    assert [each.text for each in asked.choices] == [
        "inhoud o1 plan en toestemming",
        "hernoem o1 plan en toestemming",
        "toelichting o1 plan en toestemming",
        "Gewone tekst",
    ]
    played.type("o1 plan en toestemming", choice=asked.choices[0].token)
    assert played.sentence == "Overdracht o1: inhoud is nu plan en toestemming."


def test_a_number_that_nothing_has_is_text():
    assert typed("pro: belt", "a4 blad invullen").whole.steps[-1].name == "A4 blad invullen"
