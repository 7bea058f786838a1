"""What a line says about a new step, before it has a place."""

from __future__ import annotations

import re
from dataclasses import dataclass

from klantreis.capture.parties import Party
from klantreis.capture.plain import bare, capital, each_of
from klantreis.capture.setting import Setting
from klantreis.capture.understood import Unclear
from klantreis.capture.ways import before, open_answers
from klantreis.journey import Step
from klantreis.words import say

KINDS = {
    **dict.fromkeys(("start", "begin"), "start"),
    **dict.fromkeys(("einde", "eind"), "einde"),
    **dict.fromkeys(("wacht", "wachten"), "wachten"),
    **dict.fromkeys(("keuze", "besluit"), "keuze"),
    **dict.fromkeys(("tegelijk", "parallel"), "tegelijk"),
}
"""The words before a colon that say what kind of step comes."""
OUTCOMES = {
    "onderwijs": ("onderwijs", "opleiding", "school", "mbo", "studie"),
    "arbeid": ("arbeid", "werk", "baan"),
    "dagbesteding": ("dagbesteding",),
    "geen-hulp-gewenst": ("geen-hulp-gewenst", "geen hulp", "hulp niet"),
    "uit-beeld": ("uit-beeld", "uit beeld"),
    "elders": ("elders", "ander", "andere hulp", "volwassene"),
}
"""The words by which an end is known as one of the outcomes; the first that fits."""
YES_NO = ("ja", "nee")
ROLE, NEW, TEXT, PASTED = "rol", "nieuw", "tekst", "geplakt"
"""In a token: what was chosen for a word that is no role."""
_WITH = re.compile(r"\s+met\s+", re.IGNORECASE)
LONGEST_ROLE = 60
LONGEST_SIGNAL = 3
"""How many words stand before a colon when somebody may have meant a role."""


@dataclass
class Draft:
    """A step as it is being read."""

    name: str
    party: Party | None = None
    together: tuple[str, ...] = ()
    kind: str = ""
    parallel: bool = False
    answer: tuple[str, str] | None = None
    """The choice and its answer that the step belongs to, when the line says so."""
    unknown: str = ""
    """The word before a colon that is no role."""
    made: str = ""
    """The name of a role that is made for the step."""
    loosely: bool = False
    """Whether the party was named by the word that is also the answer."""


def drafted(setting: Setting, text: str) -> Draft:
    """Read the words with a colon at the start of a line; the rest is the name of the step."""
    draft = Draft(text.strip())
    while True:
        head, colon, rest = draft.name.partition(":")
        if not colon or not _prefixed(setting, draft, head.strip()):
            is_first = not (draft.kind or draft.party)
            draft.unknown = _signal(head) if rest[:1].isspace() and is_first else ""
            break
        draft.name = rest.strip()
    if draft.unknown:
        _settle_role(setting, draft)
    if not draft.name:
        raise Unclear(say("capture.nothing_said"))
    if not (draft.kind or draft.answer or draft.parallel or setting.here.whole.steps):
        draft.kind = "start"  # where a deelproces begins
    return draft


def _settle_role(setting: Setting, draft: Draft) -> None:
    """Ask what a word before a colon is, when it looks like a role; do what was chosen then."""
    word, said = draft.unknown, setting.chosen.get(ROLE, "")
    if bare(word) in YES_NO:
        raise Unclear(say("capture.no_choice_here", woord=word))
    if said == NEW:
        draft.name = draft.name.partition(":")[2].strip()
        draft.party = Party(setting.here.free_actor(word))
        draft.made, draft.unknown = capital(word), ""
        return
    near = setting.parties.near(word)
    looks_so = near or (" " not in word and said != PASTED)
    if looks_so and said != TEXT:
        meant = [(near.title, f"{bare(word)}={near.id}")] if near else []
        made = (say("capture.make_role", naam=capital(word)), f"{ROLE}={NEW}")
        text = (say("capture.just_text"), f"{ROLE}={TEXT}")
        raise Unclear(say("capture.which_role", woord=word), [*meant, made, text])


def _prefixed(setting: Setting, draft: Draft, head: str) -> bool:
    """Take one word before a colon; say whether it means something."""
    kind = KINDS.get(head.lower())
    if draft.party and not kind and not draft.loosely:
        return False
    if kind == "tegelijk":
        draft.parallel = True
    elif kind:
        draft.kind = kind
    answer = None if draft.answer or kind else opened(setting, head) or _taken(setting, head)
    if answer:
        draft.answer = answer
    before = draft.party
    party = None if kind else _parties(setting, draft, head, optional=answer is not None)
    if before and party is None:
        draft.party = before  # `mbo: morgen: belt` is still of the mbo
    draft.loosely = answer is not None and party is not None
    return bool(kind or answer or party)


def _parties(setting: Setting, draft: Draft, head: str, *, optional: bool) -> Party | None:
    """Take a role, or roles as in `dsp met pro en wi`."""
    if len(head) > LONGEST_ROLE:
        return None
    first, *others = _WITH.split(head, maxsplit=1)
    try:
        draft.party = setting.parties.find(head) or (
            setting.parties.find(first) if others else None
        )
    except Unclear:
        if not optional:
            raise
    if draft.party and others and not setting.parties.find(head):
        named = (setting.parties.known(name).actor for name in each_of(others[0]))
        draft.together = tuple(dict.fromkeys(named))
    return draft.party


def opened(setting: Setting, head: str) -> tuple[str, str] | None:
    """Return the nearest choice with this open answer: at the cursor, before it, or the last."""
    found = (
        (step.id, answer)
        for step in _near(setting)
        for answer in open_answers(step)
        if bare(answer) == bare(head) != ""
    )
    return next(found, None)


def _taken(setting: Setting, head: str) -> tuple[str, str] | None:
    """Return the answer that leads on already, once somebody chose to come between."""
    for step in _near(setting):
        for flow in step.flows:
            if flow.when is None or bare(flow.when) != bare(head):
                continue
            if setting.chosen.get("tak") == flow.when:
                return step.id, flow.when
            if setting.parties.called(head) is None:
                stap = setting.here.named(step.id)
                between = (say("capture.between"), f"tak={flow.when}")
                raise Unclear(say("capture.answer_taken", tak=flow.when, stap=stap), [between])
    return None


def _near(setting: Setting) -> list[Step]:
    """Return the steps whose answers may be meant: at the cursor, before it, and the last one."""
    here, cursor = setting.here, setting.cursor
    near = (cursor.step, *(step.id for step in before(here.whole, cursor.step)), cursor.decision)
    return [step for id in dict.fromkeys(near) if (step := here.step(id))]


def _signal(head: str) -> str:
    """Return what may have been meant as a role: a few words before a colon."""
    return head.strip() if 0 < len(head.split()) <= LONGEST_SIGNAL else ""


def question_and_answers(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the two parts of `wil je hulp? ja / later / nee`; without answers ja and nee."""
    question, mark, rest = text.partition("?")
    if not mark and "/" in text:
        first, *others = text.split("/")
        question, _, answer = first.strip().rpartition(" ")
        rest = "/".join((answer, *others))
    answers: dict[str, str] = {}
    for each in filter(bare, rest.split("/")):
        answers.setdefault(bare(each), each.strip())
    return f"{capital(question.strip())}?", tuple(answers.values()) or YES_NO


def outcome_of(setting: Setting, text: str) -> str:
    """Return how an end ends, by its words; ask when they do not say so."""
    if (chosen := setting.chosen.get("uitkomst", "")) in OUTCOMES:
        return chosen
    for outcome, words in OUTCOMES.items():
        if bare(text) in map(bare, words):
            return outcome
    found = [outcome for outcome, words in OUTCOMES.items() if _has(text, words)]
    if len(found) == 1:
        return found[0]
    choices = [(capital(say(f"outcome.{each}")), f"uitkomst={each}") for each in OUTCOMES]
    raise Unclear(say("capture.which_outcome", naam=text), choices)


def _has(text: str, words: tuple[str, ...]) -> bool:
    return any(re.search(rf"\b{re.escape(word)}\b", text.lower()) for word in words)


def same_end(setting: Setting, name: str, outcome: str) -> Step | None:
    """Return the end with this name that is there already."""
    return next(
        (
            step
            for step in setting.here.whole.steps
            if step.outcome == outcome and bare(step.title) == bare(name)
        ),
        None,
    )
