"""All that a file says of a handover, a step and a task can be read at home."""

from __future__ import annotations

import pytest

from klantreis.journey import DESK, ROOM, Unsaid
from klantreis.outline import Outline
from klantreis.writers import agreed
from tests import pictures

from . import taken

SAID = """\
id: k
actoren: [{id: a, naam: School}, {id: b, naam: Gemeente}]
deelprocessen:
  - id: d
    stappen:
      - {id: x, naam: Belt, actor: a, daarna: y, toelichting: Ook in de zomer}
      - {id: y, naam: Neemt op, actor: b, eindverantwoordelijk: a}
      - {id: z, naam: Wacht, actor: b}
    overdrachten:
      - id: o
        naam: Geeft door
        van: x
        naar: y
        aanleiding: Er is geen plek
        termijn: {binnen: 10 werkdagen, na: x, bron: wet, artikel: WEB 9.2.12}
        bij_weigering: onbekend
        bij_geen_reactie: nvt
        bevestiging: {door: b, binnen: 5 dagen}
        toelichting: Per telefoon
      - {id: p, naam: Nog leeg, van: y, naar: x}
    verantwoordelijkheden:
      - {id: t, taak: Houdt de lijst bij, doet: a, eindverantwoordelijk: b, bij: [x, o],
         wet: WEB 9.2.12, toelichting: Elk jaar opnieuw}
"""


def outline() -> Outline:
    _, (chapter,), _ = taken.of_text(SAID.encode())
    return chapter.outline


def test_every_filled_field_is_told_with_its_source_and_those_that_are_open_are_not():
    (said,) = agreed.handovers(outline())
    assert said.name == "o1 Geeft door"
    assert dict(said.pairs) == {
        "Aanleiding": "Er is geen plek",
        "Termijn": "binnen 10 werkdagen na stap 1 (WEB 9.2.12)",
        "Bij weigering": "onbekend",
        "Bij geen reactie": "niet van toepassing",
        "Bevestiging": "Gemeente, binnen 5 dagen",
        "Toelichting": "Per telefoon",
    }


def test_the_notes_of_steps_are_told():
    assert list(agreed.notes(outline())) == [("1 Belt", "Ook in de zomer")]


def test_tasks_and_steps_of_others_are_rows_and_an_empty_column_is_left_out():
    head, rows = agreed.duties(outline())
    assert head == ["Wat", "Doet het", "Eindverantwoordelijk", "Hoort bij"]
    assert rows == [
        ["2 Neemt op", "Gemeente", "School", "–"],
        [
            "Houdt de lijst bij. Wet: WEB 9.2.12. Elk jaar opnieuw.",
            "School",
            "Gemeente",
            "stap 1 en o1",
        ],
    ]


@pytest.mark.parametrize(("name", "id"), taken.SHIPPED)
def test_of_every_handover_as_much_is_told_as_is_filled_in(name: str, id: str):
    shown = pictures.outline(name, id)
    told = {said.name.split(" ")[0]: dict(said.pairs) for said in agreed.handovers(shown)}
    for handover in shown.telling.subprocess.handovers:
        asked = (*ROOM[handover.kind], *DESK[handover.kind])
        values = [getattr(handover, field) for field in (*asked, "note")]
        filled = sum(bool(value) or isinstance(value, Unsaid) for value in values)
        number = shown.telling.names.numbers(id)[handover.id]
        assert len(told.get(number, {})) >= filled
