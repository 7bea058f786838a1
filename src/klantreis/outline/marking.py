"""What is new since an earlier version, in the words of an outline."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from klantreis.journey import Address
from klantreis.outline import Item, Outline
from klantreis.outline.steps import target_of
from klantreis.words import say


def marked(outline: Outline, news: Collection[Address]) -> Outline:
    """Return an outline that says of each item whether it, or an arrow out of it, is new."""
    if not news:
        return outline
    items = tuple(_marked(item, tuple(_new(item, outline, news))) for item in outline.items)
    return replace(outline, items=items)


def _marked(item: Item, told: tuple[str, ...]) -> Item:
    if not told:
        return item
    word = say("outline.new_word", woord=item.word)
    return replace(item, word=word, sentence=" ".join((item.sentence, *told)))


def _new(item: Item, outline: Outline, news: Collection[Address]) -> Iterator[str]:
    if item.address in news:
        yield say("outline.new")
    telling = outline.telling
    step = telling.graph.step(item.address.item, outline.subprocess)
    if item.kind != "step" or step is None:
        return
    for arrow in telling.graph.out_of(step):
        if arrow.address not in news or arrow.kind == "return" or arrow.address in telling.gaps:
            continue
        where = target_of(arrow, telling)
        yield say("outline.new_way", waar=where) if arrow.to else say("outline.new_open")
