"""The questions for the room."""

from klantreis.live.view import View
from klantreis.rules import WEIGHTS
from klantreis.web.parts.questions import questions


def test_the_weightiest_come_first(rijnmond: View):
    weights = [WEIGHTS.index(each["weight"]) for each in questions(rijnmond, None)["questions"]]
    assert weights == sorted(weights)


def test_each_says_what_it_is_about(rijnmond: View):
    for each in questions(rijnmond, None)["questions"]:
        assert each["question"].endswith((".", "?"))
        assert each["where"]


def test_a_question_leads_to_its_place(rijnmond: View):
    part = rijnmond.parts["mbo-wi"]
    for each in questions(rijnmond, part)["questions"]:
        assert each["link"].startswith("/werksessie?klantreis=rijnmond&deelproces=mbo-wi")


def test_what_is_complete_is_at_most_three_things(rijnmond: View):
    for part in (None, *rijnmond.parts.values()):
        assert len(questions(rijnmond, part)["praise"]) <= 3


def test_the_question_of_a_line_is_not_asked_twice(rijnmond: View):
    for each in questions(rijnmond, None)["questions"]:
        assert each["question"] not in each["also"]
