"""A line of findings as the browser shows it."""

import json

from klantreis.live.library import Library
from klantreis.live.view import View
from klantreis.outline import Line
from klantreis.store import Folder
from klantreis.web.parts.findings import shown

TEXT = """\
id: a
actoren: [{id: mbo}]
deelprocessen:
  - id: een
    stappen:
      - {id: begint, naam: Begint, actor: mbo, soort: start, daarna: doet}
      - {id: doet, naam: Doet, daarna: klaar}
      - {id: klaar, uitkomst: onderwijs}
    vragen:
      - {id: v, tekst: "Wie doet dit, en vanuit welke functie?", bij: doet, stand: STAND}
"""


def line_of(view: View, rule: str) -> Line:
    return next(line for line in view.lines if line.members[0].rule == rule)


def test_it_can_be_sent(rijnmond: View):
    for line in rijnmond.lines:
        assert json.loads(json.dumps(shown(line, rijnmond)))["asks"]


def test_what_is_asked_in_the_room_comes_before_the_homework(rijnmond: View):
    for line in rijnmond.lines:
        desk = [each["desk"] for each in shown(line, rijnmond)["asks"]]
        assert desk == sorted(desk)


def test_the_question_of_a_line_is_not_asked_twice(rijnmond: View):
    for line in rijnmond.lines:
        told = shown(line, rijnmond)
        assert told["question"] not in told["also"]


def test_a_line_about_many_things_hangs_on_none(rijnmond: View):
    line = line_of(rijnmond, "risico-zonder-eigenaar-of-maatregel")
    assert len(line.members) > 1
    assert shown(line, rijnmond)["about"] == ()


def test_a_parked_question_is_told(tmp_path):
    for stand, parked in (("geparkeerd", True), ("open", False)):
        (tmp_path / f"{stand}.yaml").write_text(TEXT.replace("STAND", stand), "utf-8")
        view = Library(Folder(tmp_path)).view(stand)
        assert shown(line_of(view, "stap-zonder-eigenaar"), view)["parked"] is parked
