"""What differs between two versions, in sentences."""

from __future__ import annotations

import pytest

from klantreis.outline.changes import changes, sentences
from klantreis.outline.presentation import Presentation
from klantreis.source import read

OLD = """\
id: reis
titel: Een reis
actoren:
  - {id: pro, naam: School}
  - {id: dsp, naam: Doorstroompunt}
deelprocessen:
  - id: d
    titel: Van school af
    status: concept
    stappen:
      - {id: a, naam: Ziet het, actor: pro, daarna: b}
      - {id: b, naam: Belt, actor: dsp, termijn: {binnen: 5 werkdagen}}
      - {id: k, naam: Kiest, daarna: [{als: ja, naar: a}, {als: nee, naar: b}]}
    overdrachten:
      - {id: o, naam: Meldt, van: a, naar: b}
    risicos:
      - {id: r, tekst: Niemand belt}
"""
LONG = "Een lange zin die steeds maar doorgaat, omdat er zoveel over te zeggen valt, en nog iets"


def told(*pairs: tuple[str, str], old: str = OLD) -> tuple[str, ...]:
    new = old
    for one, other in pairs:
        assert one in new
        new = new.replace(one, other, 1)
    was, now = read(old.encode()).content, read(new.encode()).content
    assert was is not None
    assert now is not None
    return sentences(was, now)


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (
            "binnen: 5",
            "binnen: 10",
            "{d}, stap 2 'Belt': termijn was 'binnen 5 werkdagen', is nu 'binnen 10 werkdagen'.",
        ),
        (
            "titel: Een reis",
            "titel: De reis",
            "Het bestand: titel was 'Een reis', is nu 'De reis'.",
        ),
        ("titel: Een reis\n", "", "Het bestand: titel was 'Een reis', is nu leeg."),
        ("titel: Een reis", "titel: Een reis\nregio: Noord", "Het bestand: regio is nu 'Noord'."),
        ("concept", "leeg", "Deelproces 1: status was 'concept', is nu 'leeg'."),
        (
            "naam: Belt, actor: dsp",
            "naam: Belt, actor: pro",
            "{d}, stap 2 'Belt': actor was 'Doorstroompunt', is nu 'School'.",
        ),
        (
            "      - {id: o, naam: Meldt, van: a, naar: b}\n",
            "",
            "{d}, overdracht o1 'Meldt' is weg.",
        ),
        ("      - {id: r,", "      - {id: s}\n      - {id: r,", "{d}, risico r1 's' is nieuw."),
        ("{id: r,", "{id: x,", "{d}, risico r1 'Niemand belt' heeft een ander id: was r, is nu x."),
        ("- {id: dsp", "- {id: wi}\n  - {id: dsp", "Partij 'wi' is nieuw."),
        (", daarna: b", "", "{d}, stap 1 'Ziet het' gaat niet meer naar stap 2 'Belt'."),
        (
            "naam: Belt,",
            "naam: Belt, daarna: k,",
            "{d}, stap 2 'Belt' gaat nu naar stap 3 'Kiest'.",
        ),
        (
            "{als: ja",
            "{als: wel}, {als: ja",
            "{d}, stap 3 'Kiest': het antwoord 'wel' is nieuw, en gaat nog nergens heen.",
        ),
        (
            ", {als: nee, naar: b}",
            "",
            "{d}, stap 3 'Kiest': het antwoord 'nee' is weg. Het ging naar stap 2 'Belt'.",
        ),
        (
            "als: nee, naar: b",
            "als: nee, naar: a",
            "{d}, stap 3 'Kiest', bij 'nee': naar was 'stap 2 'Belt'', is nu 'stap 1 'Ziet het''.",
        ),
        (
            "daarna: b",
            "daarna: {naar: b, na: 1 week}",
            "{d}, stap 1 'Ziet het': na is nu '1 week'.",
        ),
        (
            "van: a",
            "van: k",
            "{d}, overdracht o1 'Meldt': van was 'stap 1 'Ziet het'', is nu 'stap 3 'Kiest''.",
        ),
        ("id: reis", "id: tocht", "Het bestand heeft een ander id: was reis, is nu tocht."),
        ("- id: d\n", "- id: e\n", "Deelproces 1 heeft een ander id: was d, is nu e."),
        (
            "deelprocessen:\n",
            "deelprocessen:\n  - {id: e, titel: Vooraf}\n",
            "Deelproces 1 'Vooraf' is nieuw.",
        ),
    ],
)
def test_one_change_is_one_sentence(old: str, new: str, sentence: str):
    (said,) = told((old, new))
    assert said == sentence.replace("{d}", "Deelproces 1")


def test_the_same_content_has_no_sentences():
    assert told(("naam: Belt,", "naam:   'Belt',")) == ()


def test_sentences_are_grouped_by_deelproces_the_file_first():
    text = OLD + "  - {id: e, titel: Daarna, stappen: [{id: x}]}\n"
    new = text.replace("{id: x}", "{id: x, naam: Begint}").replace("Een reis", "De reis")
    was, now = read(text.encode()).content, read(new.encode()).content
    assert was is not None
    assert now is not None
    assert [(each.part, each.title) for each in changes(was, now)] == [
        (0, "Het bestand"),
        (2, "Deelproces 2: Daarna"),
    ]


def test_what_moved_is_told_by_what_it_stands_behind():
    line = "      - {id: a, naam: Ziet het, actor: pro, daarna: b}\n"
    last = "    overdrachten:\n"
    assert told((line, ""), (last, line + last)) == (
        "Deelproces 1, stap 3 'Ziet het' staat nu na stap 2 'Kiest'.",
    )
    line = line.replace("id: a, naam: Ziet het", "id: z, naam: Laatst")
    old, new = OLD.replace(last, line + last), OLD.replace("stappen:\n", f"stappen:\n{line}")
    was, now = read(old.encode()).content, read(new.encode()).content
    assert was is not None
    assert now is not None
    assert sentences(was, now) == ("Deelproces 1, stap 1 'Laatst' staat nu vooraan.",)


def test_a_long_value_is_told_from_where_it_differs():
    old = OLD.replace("Een reis", f"{LONG} meer")
    (sentence,) = told((" meer", " minder"), old=old)
    assert "is nu '…zeggen valt, en nog iets minder'" in sentence
    (sentence,) = told((LONG, "Kort"), old=old)
    assert "omdat er zoveel over te zeggen valt, en…'" in sentence


def test_items_are_called_by_the_numbers_that_people_see():
    was = read(OLD.encode()).content
    now = read(OLD.replace("naam: Belt", "naam: Mailt").encode()).content
    assert was is not None
    assert now is not None
    kept = Presentation({"d": {"12": "b"}})
    assert sentences(was, now, kept)[0].startswith("Deelproces 1, stap 12 'Mailt'")


def test_an_aanpak_and_a_persona_are_told_too():
    old = "id: p\nsoort: aanpak\nstappen: [{id: a, naam: Begint}]\n"
    assert told(("Begint", "Start"), old=old) == (
        "Stap 1 'Start': naam was 'Begint', is nu 'Start'.",
    )
    covered = f"{old}dekt: [{{regel: geen-termijn}}]\n"
    assert told(("dekt: [{regel: geen-termijn}]\n", ""), old=covered) == (
        "Wat de aanpak dekt is weg.",
    )
    persona = "id: p\nsoort: persona\nfictief: ja\nkiest: {d/a: ja}\n"
    assert told(("d/a: ja", "d/a: nee"), ("fictief: ja", "fictief: nee"), old=persona) == (
        "Het bestand: fictief was 'ja', is nu 'nee'.",
        "Keuze 'd/a': kiest was 'ja', is nu 'nee'.",
    )
