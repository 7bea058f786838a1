"""Edits of every kind on small files, each with what is said of it."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.edits import (
    AcceptFinding,
    AddItem,
    AddStep,
    AssignActor,
    Connect,
    Disconnect,
    Edit,
    MakeHandover,
    Move,
    MoveLane,
    PutBetween,
    Remove,
    Rename,
    RenameBranch,
    RenameId,
    Retarget,
    SetField,
    Several,
)
from klantreis.journey import Approach, Content, Journey, Persona
from klantreis.source import read
from tests.edits.chance import random_edit

__all__ = ["content_of", "examples", "random_edit", "said", "small"]

JOURNEY = """\
schema: 1
id: klein
titel: Kleine klantreis
doelgroepen:
  - {id: zonder, naam: Zonder diploma}
actoren:
  - {id: jongere, naam: Jongere, groep: jongere}
  - {id: pro, naam: Praktijkonderwijs, groep: onderwijs}
  - {id: dsp, naam: Doorstroompunt, groep: doorstroompunt, kort: DSP}
  - {id: wi, naam: Werk en Inkomen, groep: gemeente}
systemen:
  - {id: dossier, naam: Dossier, van: dsp, inzage: [pro]}
sessies:
  - {id: een, datum: 2026-05-01, deelproces: d}
deelprocessen:
  - id: d
    titel: Van school naar doorstroompunt
    banen: [jongere, pro, dsp]
    aan_tafel: [pro, {actor: dsp, besluit: ja}]
    stappen:
      - id: ziet
        naam: Ziet dat de leerling stopt
        actor: pro
        soort: start
        daarna: belt
      - id: belt
        naam: Belt de jongere
        actor: dsp
        termijn: {binnen: 3 weken, na: ziet}
        daarna:
          - {als: ja, naar: plek}
          - {als: nee, naar: weg}
          - {als: later}
      - {id: plek, naam: Heeft een plek, uitkomst: onderwijs}
      - {id: weg, naam: Is uit beeld, uitkomst: uit-beeld, terugweg: {naar: belt}}
      - {id: praat, naam: Praat met ouders, actor: pro, doelgroep: zonder, systeem: dossier}
      - {id: wacht, soort: wachten, duur: [{tot: 3 weken}, {tot: 2 maanden}], daarna: [praat, weg]}
    overdrachten:
      - {id: o, naam: School meldt, van: ziet, naar: belt, eindverantwoordelijk: pro}
    risicos:
      - {id: r1, tekst: Niemand belt, bij: [belt, o], eigenaar: dsp}
      - {id: r2, tekst: De school ziet het niet, bij: ziet}
    vragen:
      - {id: v1, tekst: Wie betaalt, bij: d/belt}
    bewust_zo:
      - {id: b1, regel: geen-bevestiging, bij: belt, reden: Zo afgesproken, zoals: 00000000}
  - id: e
    titel: Van doorstroompunt naar werk
    stappen:
      - {id: begin, naam: Begint, actor: wi, komt_van: d/plek, daarna: d/praat}
"""
APPROACH = """\
schema: 1
soort: aanpak
id: rode-loper
titel: Rode loper
eigenaar: dsp
actoren:
  - {id: jongere, naam: Jongere, groep: jongere}
  - {id: dsp, naam: Doorstroompunt, groep: doorstroompunt}
  - {id: mentor, naam: Mentor}
stappen:
  - {id: haalt, naam: Haalt op, actor: dsp, daarna: brengt}
  - {id: brengt, naam: Brengt weg, actor: dsp}
overdrachten:
  - {id: oo, van: haalt, naar: brengt}
haakt_aan:
  klein:
    - {id: h1, begint_na: d/ziet, met: haalt, overdracht: oo}
    - {id: h2, geeft_door_aan: d/plek, vanaf: brengt}
dekt:
  - {regel: geen-bevestiging, bij: klein/d/o, hoe: De mentor belt}
  - {regel: geen-termijn, bij: klein/d/o}
"""
PERSONA = """\
schema: 1
soort: persona
id: sam
titel: 18 jaar, zonder plan
fictief: ja
op: klein
leeftijd: 18
speelt: [schulden]
kiest: {d/belt: later}
"""


def content_of(text: str) -> Content:
    """Return what a text says, which must be all of it."""
    document = read(text.encode())
    assert document.content is not None
    assert document.problems == ()
    return document.content


def small() -> tuple[Journey, Approach, Persona]:
    """Return a small journey, aanpak and persona."""
    journey, approach, persona = map(content_of, (JOURNEY, APPROACH, PERSONA))
    assert isinstance(journey, Journey)
    assert isinstance(approach, Approach)
    assert isinstance(persona, Persona)
    return journey, approach, persona


def examples() -> list[tuple[Content, Edit]]:
    """Return edits of every kind, each with the file that it is made on; some are refused."""
    return [(content, edit) for content, edit, _ in said()]


def said() -> Iterator[tuple[Content, Edit, str]]:
    """Yield each example with its sentence: what it did, or after an exclamation mark why not."""
    journey, approach, persona = small()
    tables: tuple[tuple[Content, Table], ...] = (
        (journey, ON_JOURNEY),
        (approach, ON_APPROACH),
        (persona, ON_PERSONA),
    )
    for content, table in tables:
        for edit, sentence in table:
            yield content, edit, sentence


Table = tuple[tuple[Edit, str], ...]
ON_JOURNEY: Table = (
    (
        AcceptFinding(group="d", id="b2", rule="geen-termijn", about=("o",), reason="Bewust"),
        "geen-termijn blijft bewust zo bij School meldt.",
    ),
    (
        AcceptFinding(group="d", id="b2", rule="geen-einde"),
        "geen-einde blijft bewust zo bij Van school naar doorstroompunt.",
    ),
    (
        AcceptFinding(group="d", id="b2", rule="geen-termijn", about=("weg", "pad")),
        "! pad is in dit bestand niet bekend.",
    ),
    (
        AcceptFinding(group="x", id="b2", rule="geen-termijn"),
        "! Hier is niets meer: x. Misschien heeft iemand anders het weggehaald.",
    ),
    (
        AddItem(group="d", into="risicos", item={"id": "r3", "tekst": "Te laat", "bij": "belt"}),
        "Te laat toegevoegd bij de risico's.",
    ),
    (
        AddItem(group="d", into="kansen", item={"id": "k1", "tekst": "Samen", "bij": ["k1"]}),
        "Samen toegevoegd bij de kansen.",
    ),
    (
        AddItem(into="actoren", item={"id": "uwv", "naam": "UWV"}, after="pro"),
        "UWV toegevoegd bij de partijen.",
    ),
    (
        AddItem(into="deelprocessen", item={"id": "f", "status": "leeg"}, after=""),
        "f toegevoegd bij de deelprocessen.",
    ),
    (AddItem(into="bronnen", item={"id": "web", "titel": "WEB"}), "WEB toegevoegd bij de bronnen."),
    (
        AddItem(group="d", into="vragen", item={"id": "v2", "tekst": "", "bij": []}, after="v1"),
        "v2 toegevoegd bij de vragen.",
    ),
    (
        AddItem(group="d", into="risicos", item={"id": "belt"}),
        "! Het id belt bestaat al. Kies een ander id.",
    ),
    (AddItem(group="d", into="risicos", item={"tekst": "Zonder id"}), "! Hier ontbreekt nog id."),
    (
        AddItem(group="d", into="risicos", item={"id": "r3", "eigenaar": "DSP"}),
        "! DSP is in dit bestand niet bekend. Bedoelde u dsp?",
    ),
    (
        AddItem(group="d", into="risicos", item={"id": "r3", "hoe_vaak": "soms?"}),
        "! soms? kan niet bij hoe_vaak. Kies uit vaak, soms of zelden. Bedoelde u soms?",
    ),
    (
        AddItem(group="d", into="risicos", item={"id": "r3"}, after="v1"),
        "! v1 staat niet in deze lijst.",
    ),
    (AddItem(group="d", into="banen", item={"id": "r3"}), "! In banen past hier geen onderdeel."),
    (
        AddItem(into="deelprocessen", item={"id": "actoren"}),
        "! actoren heeft al een andere betekenis. Kies een ander id.",
    ),
    (
        AddItem(into="deelprocessen", item={"id": "Con.tact"}),
        "! Con.tact heeft al een andere betekenis. Kies een ander id.",
    ),
    (
        AddItem(into="deelprocessen", item={"id": "con"}),
        "! con heeft al een andere betekenis. Kies een ander id.",
    ),
    (
        AddStep(group="d", step={"id": "n", "naam": "Noteert", "actor": "pro"}, after="ziet"),
        "Stap Noteert toegevoegd na Ziet dat de leerling stopt.",
    ),
    (
        AddStep(group="d", step={"id": "n", "naam": "Noteert"}, after="praat"),
        "Stap Noteert toegevoegd na Praat met ouders.",
    ),
    (
        AddStep(group="d", step={"id": "n", "naam": "Noteert"}, after="belt"),
        "Stap Noteert toegevoegd na Belt de jongere.",
    ),
    (
        AddStep(group="d", step={"id": "n", "naam": "Noteert"}, after="belt", branch="ja"),
        "Stap Noteert toegevoegd na Belt de jongere.",
    ),
    (
        AddStep(group="d", step={"id": "n", "naam": "Noteert"}, after="wacht"),
        "Stap Noteert toegevoegd na wacht.",
    ),
    (AddStep(group="d", step={"id": "n", "naam": "Noteert"}), "Stap Noteert toegevoegd."),
    (
        AddStep(group="d", step={"id": "n"}, after="belt", branch="misschien"),
        "! De tak 'misschien' is er niet.",
    ),
    (AddStep(group="d", step={"id": "n"}, after="weet"), "! weet staat niet in deze lijst."),
    (AddStep(group="e", step={"id": "begin"}), "! Het id begin bestaat al. Kies een ander id."),
    (AssignActor(at="d/praat", actor="dsp"), "Praat met ouders is nu van Doorstroompunt."),
    (AssignActor(at="d/praat", actor=None), "Praat met ouders is nu van niemand."),
    (
        AssignActor(at="d/praat", actor="doorstroom"),
        "! doorstroom is geen bekende partij. Voeg die eerst toe.",
    ),
    (AssignActor(at="d/r1", actor="dsp"), "! Op deze plek staat geen stap: d/r1."),
    (Connect(at="d/praat", to="weg"), "Van Praat met ouders gaat een pijl naar Is uit beeld."),
    (Connect(at="d/praat", to="e/begin"), "Van Praat met ouders gaat een pijl naar Begint."),
    (
        Connect(at="d/belt", to="praat", when="anders"),
        "Van Belt de jongere gaat het antwoord 'anders' naar Praat met ouders.",
    ),
    (
        Connect(at="d/belt", to="praat", when="later"),
        "Van Belt de jongere gaat het antwoord 'later' naar Praat met ouders.",
    ),
    (
        Connect(at="d/belt", when="geen reactie"),
        "Belt de jongere heeft nu het antwoord 'geen reactie'.",
    ),
    (
        Connect(at="d/belt", to="praat"),
        (
            "! Bij Belt de jongere heeft de ene pijl een antwoord en de andere niet. Geef alle "
            "pijlen een antwoord, of geen."
        ),
    ),
    (
        Connect(at="d/belt", to="praat", when="ja"),
        "! De tak 'ja' bestaat al. Kies een ander woord.",
    ),
    (Connect(at="d/ziet", to="belt"), "! Deze pijl staat er al."),
    (Connect(at="d/praat", to="pad"), "! pad is in dit bestand niet bekend."),
    (
        Connect(at="d/praat"),
        "! Een pijl zonder antwoord gaat naar een stap. Kies een stap, of haal de pijl weg.",
    ),
    (
        Disconnect(at="d/ziet>belt"),
        "De pijl van Ziet dat de leerling stopt naar Belt de jongere is weg.",
    ),
    (Disconnect(at="d/belt/nee"), "Het antwoord 'nee' van Belt de jongere is weg."),
    (
        Disconnect(at="d/ziet>weg"),
        "! Hier is niets meer: d/ziet>weg. Misschien heeft iemand anders het weggehaald.",
    ),
    (Disconnect(at="d/ziet"), "! Op deze plek staat geen pijl: d/ziet."),
    (
        MakeHandover(at="e/begin>d/praat", id="o2", name="Terug naar school"),
        "Overdracht Terug naar school toegevoegd, vanaf Begint.",
    ),
    (
        MakeHandover(at="d/belt/ja", id="o2", sort="melden"),
        "Overdracht toegevoegd, vanaf Belt de jongere.",
    ),
    (
        MakeHandover(at="d/belt/ja", id="o2", accountable="nergens"),
        "! nergens is in dit bestand niet bekend.",
    ),
    (MakeHandover(at="d/ziet>belt", id="o2"), "! Hier is al een overdracht."),
    (
        MakeHandover(at="d/belt/later", id="o2"),
        "! Deze tak gaat nog nergens heen. Kies eerst een stap.",
    ),
    (Move(at="d/praat", after="ziet"), "Praat met ouders staat nu na Ziet dat de leerling stopt."),
    (Move(at="d/praat", after=""), "Praat met ouders staat nu vooraan."),
    (Move(at="d/belt/nee", after="later"), "Belt de jongere, antwoord 'nee' staat nu na later."),
    (Move(at="actoren/wi", after="jongere"), "Werk en Inkomen staat nu na Jongere."),
    (Move(at="e", after=""), "Van doorstroompunt naar werk staat nu vooraan."),
    (Move(at="d/praat", after="o"), "! o staat niet in deze lijst."),
    (Move(at="", after="o"), "! Dit is het hele bestand. Kies een onderdeel ervan."),
    (
        MoveLane(group="d", actor="dsp", after="jongere"),
        "De baan van Doorstroompunt staat nu onder Jongere.",
    ),
    (
        MoveLane(group="d", actor="pro", after=""),
        "De baan van Praktijkonderwijs staat nu bovenaan.",
    ),
    (MoveLane(group="d", actor="wi", after="pro"), "! wi heeft in dit deelproces geen baan."),
    (
        PutBetween(at="d/ziet>belt", step="praat"),
        "Praat met ouders staat nu na Ziet dat de leerling stopt, in deze pijl.",
    ),
    (
        PutBetween(at="d/belt/later", step="wacht"),
        "wacht staat nu na Belt de jongere, in deze pijl.",
    ),
    (PutBetween(at="d/wacht>weg", step="belt"), "Belt de jongere staat nu na wacht, in deze pijl."),
    (
        PutBetween(at="d/ziet>belt", step="ziet"),
        "! Ziet dat de leerling stopt staat al aan een kant van deze pijl. Kies een andere stap.",
    ),
    (
        Remove(at="d/belt"),
        (
            "Belt de jongere is weggehaald. Op 5 plekken staat het nog: Is uit beeld, School "
            "meldt, Niemand belt, Wie betaalt en geen-bevestiging."
        ),
    ),
    (Remove(at="d/praat"), "Praat met ouders is weggehaald."),
    (Remove(at="d/plek"), "Heeft een plek is weggehaald. Hier staat het nog: Begint."),
    (Remove(at="d/r1"), "Niemand belt is weggehaald."),
    (Remove(at="d/belt/later"), "Het antwoord 'later' van Belt de jongere is weg."),
    (
        Remove(at="d"),
        "Van school naar doorstroompunt is weggehaald. Op 2 plekken staat het nog: een en Begint.",
    ),
    (Remove(at="systemen/dossier"), "Dossier is weggehaald. Hier staat het nog: Praat met ouders."),
    (Remove(at="sessies/een"), "een is weggehaald."),
    (
        Remove(at="actoren/dsp"),
        (
            "! Doorstroompunt staat nog op 4 plekken: systemen/dossier, d, d/belt en d/r1. "
            "Kies daar eerst een andere partij."
        ),
    ),
    (
        Remove(at="actoren/wi"),
        "! Werk en Inkomen staat nog bij e/begin. Kies daar eerst een andere partij.",
    ),
    (
        Remove(at="d/weet"),
        "! Hier is niets meer: d/weet. Misschien heeft iemand anders het weggehaald.",
    ),
    (Remove(at=""), "! Dit is het hele bestand. Kies een onderdeel ervan."),
    (Rename(at="d/belt", name="Belt  de\r\nouders"), "Belt de jongere heet nu Belt de ouders."),
    (Rename(at="d/r1", name="Er belt niemand"), "Niemand belt heet nu Er belt niemand."),
    (Rename(at="", name=None), "Kleine klantreis heet nu klein."),
    (Rename(at="d/b1", name="Zo"), "! Dit onderdeel heeft geen naam."),
    (
        Rename(at="d/weet", name="Weet"),
        "! Hier is niets meer: d/weet. Misschien heeft iemand anders het weggehaald.",
    ),
    (
        RenameBranch(at="d/belt/ja", when="jazeker"),
        "Het antwoord van Belt de jongere heet nu 'jazeker'.",
    ),
    (
        RenameBranch(at="d/ziet>belt", when="altijd"),
        "Het antwoord van Ziet dat de leerling stopt heet nu 'altijd'.",
    ),
    (RenameBranch(at="d/belt/ja", when="nee"), "! De tak 'nee' bestaat al. Kies een ander woord."),
    (
        RenameBranch(at="d/belt/ja", when=None),
        (
            "! Bij Belt de jongere heeft de ene pijl een antwoord en de andere niet. Geef alle "
            "pijlen een antwoord, of geen."
        ),
    ),
    (
        RenameId(at="d/belt", id="belt-op"),
        "Het id belt is nu belt-op, ook waar ernaar wordt gewezen.",
    ),
    (
        RenameId(at="actoren/dsp", id="doorstroompunt"),
        "Het id dsp is nu doorstroompunt, ook waar ernaar wordt gewezen.",
    ),
    (RenameId(at="d", id="school"), "Het id d is nu school, ook waar ernaar wordt gewezen."),
    (
        RenameId(at="doelgroepen/zonder", id="geen"),
        "Het id zonder is nu geen, ook waar ernaar wordt gewezen.",
    ),
    (RenameId(at="", id="groot"), "Het id klein is nu groot, ook waar ernaar wordt gewezen."),
    (RenameId(at="d/belt", id="o"), "! Het id o bestaat al. Kies een ander id."),
    (
        RenameId(at="d/belt", id="belt op"),
        "! belt op kan geen id zijn. Gebruik letters, cijfers en streepjes, hooguit 60.",
    ),
    (RenameId(at="d/belt/ja", id="ja"), "! Dit onderdeel heeft zelf geen id."),
    (
        Retarget(at="d/ziet>belt", to="praat"),
        "Van Ziet dat de leerling stopt gaat een pijl naar Praat met ouders.",
    ),
    (
        Retarget(at="d/belt/ja", to=None),
        "Het antwoord 'ja' van Belt de jongere gaat nu nergens heen.",
    ),
    (
        Retarget(at="d/belt/later", to="praat"),
        "Van Belt de jongere gaat het antwoord 'later' naar Praat met ouders.",
    ),
    (
        Retarget(at="d/ziet>belt", to=None),
        "! Een pijl zonder antwoord gaat naar een stap. Kies een stap, of haal de pijl weg.",
    ),
    (Retarget(at="d/wacht>weg", to="praat"), "! Deze pijl staat er al."),
    (
        SetField(at="d/belt", field="toelichting", value="Eerste regel\r\ntweede regel "),
        "Belt de jongere: toelichting is nu Eerste regel tweede regel.",
    ),
    (
        SetField(at="d/belt", field="toelichting", value="lang " * 20),
        "Belt de jongere: toelichting is nu lang lang lang lang lang lang lang lang …",
    ),
    (SetField(at="d/belt", field="naam", value=""), "Belt de jongere: naam is leeggemaakt."),
    (
        SetField(at="d/belt", field="budget", value={}),
        "Belt de jongere: budget is nu een open vraag.",
    ),
    (SetField(at="d/belt", field="budget", value="dsp"), "Belt de jongere: budget is nu dsp."),
    (
        SetField(at="d/belt", field="termijn.binnen", value="4 weken"),
        "Belt de jongere: termijn.binnen is nu 4 weken.",
    ),
    (
        SetField(at="d/belt", field="daarna", value=["praat", {"naar": "weg", "na": "1 week"}]),
        "Belt de jongere: daarna is veranderd.",
    ),
    (
        SetField(at="d/wacht", field="duur.2.tot", value="3 maanden"),
        "wacht: duur.2.tot is nu 3 maanden.",
    ),
    (SetField(at="d/wacht", field="duur.1", value=None), "wacht: duur.1 is leeggemaakt."),
    (
        SetField(at="d/weg", field="terugweg.meldpunt", value="Balie"),
        "Is uit beeld: terugweg.meldpunt is nu Balie.",
    ),
    (
        SetField(at="d/o", field="termijn", value="onbekend"),
        "School meldt: termijn is nu onbekend.",
    ),
    (
        SetField(at="d/o", field="bevestiging.door", value="dsp"),
        "School meldt: bevestiging.door is nu dsp.",
    ),
    (
        SetField(at="d/belt/ja", field="hooguit", value="2 keer"),
        "Belt de jongere, antwoord 'ja': hooguit is nu 2 keer.",
    ),
    (
        SetField(at="d", field="aan_tafel.3", value="wi"),
        "Van school naar doorstroompunt: aan_tafel.3 is nu wi.",
    ),
    (
        SetField(at="d", field="aan_tafel.2.besluit", value=False),
        "Van school naar doorstroompunt: aan_tafel.2.besluit is nu nee.",
    ),
    (
        SetField(at="d", field="doel", value="Iedereen in beeld"),
        "Van school naar doorstroompunt: doel is nu Iedereen in beeld.",
    ),
    (SetField(at="", field="leeftijd.tot", value=27), "Kleine klantreis: leeftijd.tot is nu 27."),
    (
        SetField(at="actoren/pro", field="ook", value=["praktijkschool", ""]),
        "Praktijkonderwijs: ook is veranderd.",
    ),
    (
        SetField(at="d/o", field="vorm", value="lauwwarm"),
        "! lauwwarm kan niet bij vorm. Kies uit warm, lauw of koud. Bedoelde u warm?",
    ),
    (
        SetField(at="d/belt", field="termijn.tot", value="1 mei"),
        "! Een termijn heeft precies een van binnen, uiterlijk, vanaf, tot of op.",
    ),
    (
        SetField(at="d/belt", field="nam", value="Belt"),
        "! De sleutel nam hoort hier niet. Bedoelde u naam?",
    ),
    (
        SetField(at="d/belt", field="id", value="x"),
        "! Een id verandert samen met alles wat ernaar wijst. Geef het onderdeel een ander id.",
    ),
    (
        SetField(at="d", field="stappen", value=[]),
        "! In stappen staan onderdelen. Voeg er een toe, of verander er een.",
    ),
    (
        SetField(at="", field="soort", value="persona"),
        "! De sleutel soort ligt vast voor dit bestand.",
    ),
    (SetField(at="", field="leeftijd.tot", value=200), "! Bij tot past het getal 200 niet."),
    (
        SetField(at="d/wacht", field="duur.tot", value="x"),
        "! Bij duur staat meer dan een. Zeg welke, met een nummer.",
    ),
    (SetField(at="d/wacht", field="duur.4.tot", value="x"), "! Nummer 4 staat niet in deze lijst."),
    (
        SetField(at="d/belt", field="naam.kort", value="x"),
        "! Onder naam staan geen andere sleutels.",
    ),
    (
        SetField(at="d/belt", field="toelichting", value="a\u202eb"),
        "! In de tekst staat een onzichtbaar teken (U+202E). Haal het weg.",
    ),
    (
        SetField(at="d/belt", field="toelichting", value="a" * 20_001),
        "! Deze tekst is langer dan 20000 tekens. Maak hem korter.",
    ),
    (
        SetField(at="d/belt", field="toelichting", value=1.5),
        "! Dit getal is niet te lezen. Gebruik een heel getal.",
    ),
    (
        SetField(at="d/belt", field="daarna", value=["weg", {"als": "ja", "naar": "plek"}]),
        "! Zet bij elke tak als:, of bij geen. Een mengsel is niet te lezen.",
    ),
    (
        SetField(at="d/belt", field="daarna", value=[{"als": "ja"}, {"als": "ja"}]),
        "! De tak 'ja' bestaat al. Kies een ander woord.",
    ),
    (
        SetField(at="d/belt/ja", field="als", value="nee"),
        "! De tak 'nee' bestaat al. Kies een ander woord.",
    ),
    (
        SetField(at="d/ziet>belt", field="naar", value=None),
        "! Een pijl zonder antwoord gaat naar een stap. Kies een stap, of haal de pijl weg.",
    ),
    (
        SetField(at="d/weet", field="naam", value="Weet"),
        "! Hier is niets meer: d/weet. Misschien heeft iemand anders het weggehaald.",
    ),
    (
        Several(
            edits=(
                AddStep(group="d", step={"id": "n", "naam": "Noteert"}, after="ziet"),
                AssignActor(at="d/n", actor="pro"),
            )
        ),
        (
            "Stap Noteert toegevoegd na Ziet dat de leerling stopt. Noteert is nu van "
            "Praktijkonderwijs."
        ),
    ),
    (
        Several(
            edits=tuple(
                AddItem(group="d", into="vragen", item={"id": f"w{number}"}) for number in range(5)
            )
        ),
        (
            "w0 toegevoegd bij de vragen. w1 toegevoegd bij de vragen. w2 toegevoegd bij de "
            "vragen. En nog 2 wijzigingen."
        ),
    ),
    (
        Several(edits=(Remove(at="d/praat"), AssignActor(at="d/praat", actor="pro"))),
        "! Hier is niets meer: d/praat. Misschien heeft iemand anders het weggehaald.",
    ),
)
ON_APPROACH: Table = (
    (
        AddItem(into="haakt_aan.klein", item={"id": "h3", "loopt_naast": "d/belt"}, after="h1"),
        "h3 toegevoegd bij de koppelpunten.",
    ),
    (
        AddItem(into="haakt_aan.groot", item={"id": "h3", "loopt_naast": "d/belt"}),
        "h3 toegevoegd bij de koppelpunten.",
    ),
    (
        AddItem(into="haakt_aan.klein", item={"id": "h2", "loopt_naast": "d/belt"}),
        "! Het id h2 bestaat al. Kies een ander id.",
    ),
    (
        AddItem(into="haakt_aan.klein", item={"id": "h3"}),
        (
            "! Een koppelpunt heeft precies een van begint_na, loopt_naast, in_plaats_van of "
            "geeft_door_aan."
        ),
    ),
    (
        AddItem(into="haakt_aan", item={"id": "h3", "loopt_naast": "d/belt"}),
        "! Zeg bij welke klantreis dit koppelpunt hoort.",
    ),
    (
        AddItem(into="dekt", item={"regel": "geen-inhoud"}, after="1"),
        "geen-inhoud toegevoegd bij wat de aanpak opvangt.",
    ),
    (
        AddItem(group="rode-loper", into="risicos", item={"id": "r", "bij": "haalt"}),
        "r toegevoegd bij de risico's.",
    ),
    (
        AddStep(group="rode-loper", step={"id": "n", "naam": "Noteert"}, after="haalt"),
        "Stap Noteert toegevoegd na Haalt op.",
    ),
    (
        AcceptFinding(group="rode-loper", id="b", rule="geen-termijn", about=("oo",)),
        "geen-termijn blijft bewust zo bij oo.",
    ),
    (
        MoveLane(group="rode-loper", actor="dsp", after=""),
        "De baan van Doorstroompunt staat nu bovenaan.",
    ),
    (MakeHandover(at="rode-loper/haalt>brengt", id="o2"), "! Hier is al een overdracht."),
    (Move(at="dekt/2", after=""), "geen-termijn staat nu vooraan."),
    (Remove(at="dekt/1"), "geen-bevestiging is weggehaald."),
    (
        Remove(at="dekt/3"),
        "! Hier is niets meer: dekt/3. Misschien heeft iemand anders het weggehaald.",
    ),
    (Remove(at="haakt_aan/h1"), "h1 is weggehaald."),
    (
        Remove(at="actoren/dsp"),
        (
            "! Doorstroompunt staat nog op 3 plekken: rode-loper, rode-loper/haalt en "
            "rode-loper/brengt. Kies daar eerst een andere partij."
        ),
    ),
    (
        Remove(at="rode-loper/brengt"),
        "Brengt weg is weggehaald. Op 2 plekken staat het nog: oo en h2.",
    ),
    (
        RenameId(at="rode-loper/haalt", id="ophalen"),
        "Het id haalt is nu ophalen, ook waar ernaar wordt gewezen.",
    ),
    (RenameId(at="rode-loper/oo", id="o1"), "Het id oo is nu o1, ook waar ernaar wordt gewezen."),
    (
        RenameId(at="rode-loper", id="blauwe-loper"),
        "Het id rode-loper is nu blauwe-loper, ook waar ernaar wordt gewezen.",
    ),
    (RenameId(at="haakt_aan/h1", id="h2"), "! Het id h2 bestaat al. Kies een ander id."),
    (SetField(at="haakt_aan/h1", field="tak", value="ja"), "h1: tak is nu ja."),
    (
        SetField(at="haakt_aan/h1", field="loopt_naast", value="d/belt"),
        (
            "! Een koppelpunt heeft precies een van begint_na, loopt_naast, in_plaats_van of "
            "geeft_door_aan."
        ),
    ),
    (
        SetField(at="dekt/2", field="hoe", value="Met een brief"),
        "geen-termijn: hoe is nu Met een brief.",
    ),
    (
        SetField(at="", field="looptijd.tot", value="2027-01-01"),
        "Rode loper: looptijd.tot is nu 2027-01-01.",
    ),
    (
        SetField(at="rode-loper", field="eigenaar", value="mentor"),
        "Rode loper: eigenaar is nu mentor.",
    ),
    (
        SetField(at="", field="haakt_aan", value={}),
        "! In haakt_aan staan onderdelen. Voeg er een toe, of verander er een.",
    ),
)
ON_PERSONA: Table = (
    (
        SetField(at="", field="kiest.d/belt", value="ja"),
        "18 jaar, zonder plan: kiest.d/belt is nu ja.",
    ),
    (
        SetField(at="", field="kiest.e/begin.x", value="ja"),
        "18 jaar, zonder plan: kiest.e/begin.x is nu ja.",
    ),
    (
        SetField(at="", field="kiest.d/belt", value=None),
        "18 jaar, zonder plan: kiest.d/belt is leeggemaakt.",
    ),
    (SetField(at="", field="fictief", value="misschien"), "! Bij fictief hoort ja of nee."),
    (
        SetField(at="", field="naam", value="Sam"),
        (
            "! Een persona heeft een titel en nooit een naam. Schrijf bijvoorbeeld: titel: "
            "18 jaar, zonder plan."
        ),
    ),
    (
        SetField(at="", field="speelt", value=["schulden", "huis"]),
        "18 jaar, zonder plan: speelt is veranderd.",
    ),
    (Rename(at="", name="19 jaar, met plan"), "18 jaar, zonder plan heet nu 19 jaar, met plan."),
    (RenameId(at="", id="kim"), "Het id sam is nu kim, ook waar ernaar wordt gewezen."),
    (AddItem(into="actoren", item={"id": "pro"}), "! In actoren past hier geen onderdeel."),
    (Remove(at="sam"), "! Hier is niets meer: sam. Misschien heeft iemand anders het weggehaald."),
)
