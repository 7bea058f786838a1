"""Which answer of a choice somebody means."""

from __future__ import annotations

from klantreis.capture.here import Here
from klantreis.capture.plain import bare
from klantreis.capture.understood import INSTEAD, Unclear
from klantreis.edits.places import called
from klantreis.journey import Step
from klantreis.words import say


def answer(here: Here, step: Step, text: str, line: str) -> str:
    """Return the answer of a choice that a text is, or is the start of; empty for no text.

    Raises Unclear when there is none; `line` is then what to type, with blanks for the `nummer` of
    a step and its `antwoord`.
    """
    if not text:
        return ""
    word = bare(text)
    answers = [flow.when for flow in step.flows if flow.when]
    exact = [each for each in answers if bare(each) == word]
    found = exact or [each for each in answers if word and bare(each).startswith(word)]
    if len(found) == 1:
        return found[0]
    own = [(each, _instead(line, here.numbers[step.id], each)) for each in answers]
    sentence = say("capture.no_answer", stap=here.headed(step.id), tak=text)
    raise Unclear(sentence, (*own, *_elsewhere(here, text, line)))


def is_answer(here: Here, text: str) -> bool:
    """Whether a text is an answer of any choice: then somebody may have the wrong number."""
    return any(_elsewhere(here, text, ""))


def _elsewhere(here: Here, text: str, line: str) -> list[tuple[str, str]]:
    """Return the choices with this answer, the newest first, each with the line to type."""
    return [
        (
            say("capture.answer_of", stap=f"{here.numbers[step.id]} {called(step)}", tak=flow.when),
            _instead(line, here.numbers[step.id], flow.when),
        )
        for step in reversed(here.whole.steps)
        for flow in step.flows
        if flow.when and bare(flow.when) == bare(text)
    ]


def _instead(line: str, number: str, said: str) -> str:
    return f"{INSTEAD}={line.format(nummer=number, antwoord=said)}"
