"""The risks, questions, agreements and opportunities beside the flow, in words."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.journey import Address, Agreement, Opportunity, Question, Risk
from klantreis.outline.item import Item, ItemKind
from klantreis.outline.telling import Telling
from klantreis.outline.wording import closed, plain
from klantreis.words import date, listed, say


def beside_items(telling: Telling) -> Iterator[Item]:
    """Say everything that hangs on steps and handovers, in the order of the file."""
    part = telling.subprocess
    for risk in part.risks:
        yield _item(risk, risk.text, _risk(risk, telling), telling)
    for question in part.questions:
        yield _item(question, question.text, _question(question, telling), telling)
    for agreement in part.agreements:
        yield _item(agreement, agreement.what, _agreement(agreement, telling), telling)
    for chance in part.opportunities:
        yield _item(chance, chance.text, _opportunity(chance, telling), telling)


Beside = Risk | Question | Agreement | Opportunity
KINDS: dict[type[Beside], ItemKind] = {
    Risk: "risk",
    Question: "question",
    Agreement: "agreement",
    Opportunity: "opportunity",
}


def _item(said: Beside, text: str | None, tail: Iterator[str], telling: Telling) -> Item:
    kind = KINDS[type(said)]
    word = say(f"kind.{kind}")
    address = Address(telling.subprocess.id, said.id)
    number, title = telling.number(address), plain(text or said.id)
    where = listed(_places(said, telling))
    opening = say("outline.beside", woord=word, nummer=number, tekst=closed(title))
    about = say("outline.about", waar=where) if where else ""
    return Item(
        number=number,
        kind=kind,
        word=word,
        who="",
        title=title,
        then=where,
        sentence=" ".join(part for part in (opening, about, *tail) if part),
        address=address,
        open=len(telling.lines_at(address)),
        weight=telling.weight_at(address),
        discussed=telling.counts_at(address),
    )


def _places(said: Beside, telling: Telling) -> Iterator[str]:
    for item in said.about:
        yield telling.names.called(Address(telling.subprocess.id, item)) or item


def _risk(risk: Risk, telling: Telling) -> Iterator[str]:
    if risk.how_bad:
        yield say("outline.how_bad", woord=risk.how_bad)
    if risk.how_often:
        yield say("outline.how_often", woord=risk.how_often)
    if risk.owner:
        yield say("outline.watches", wie=telling.graph.name(risk.owner))
    if risk.measure:
        yield say("outline.measure", wat=closed(risk.measure))


def _question(question: Question, telling: Telling) -> Iterator[str]:
    if question.asked_of:
        yield say("outline.asked_of", wie=telling.actors(question.asked_of))
    if question.state:
        yield say(f"question_state.{question.state}")
    if question.answer:
        yield say("outline.answer", tekst=closed(question.answer))


def _agreement(agreement: Agreement, telling: Telling) -> Iterator[str]:
    yield from promise(agreement, telling)
    if agreement.state and not (agreement.state == "open" and agreement.is_proposed):
        yield say(f"agreement_state.{agreement.state}")


def _opportunity(chance: Opportunity, telling: Telling) -> Iterator[str]:
    if chance.owner:
        yield say("outline.picks_up", wie=telling.graph.name(chance.owner))
    if chance.action:
        yield say("outline.action", wat=closed(chance.action))


def promise(agreement: Agreement, telling: Telling) -> Iterator[str]:
    """Say who does what was agreed and when it is ready, and who still has to say yes."""
    who = telling.graph.name(agreement.who)
    by = f"{who} ({plain(agreement.function)})" if who and agreement.function else who
    yield say("outline.owner", wie=by) if by else say("outline.no_owner")
    when = agreement.when
    yield say("outline.when", wanneer=date(when)) if when else say("outline.no_day")
    if agreement.is_proposed:
        yield say("outline.proposed")
    if agreement.decided_by and agreement.is_proposed:
        yield say("outline.board")
    elif agreement.is_proposed:
        yield say("outline.reserved", wie=telling.actors(agreement.reserved_by))
