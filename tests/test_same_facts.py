"""Picture, list and table say the same: the same items, numbers, order and facts.

Of the shipped deelprocessen, of the fixtures, and of journeys at random; on the page of the app, in
the file to take home, and on the screens of a wall.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from html.parser import HTMLParser

import pytest
from hypothesis import given

from klantreis import graph, rules
from klantreis.journey import Address
from klantreis.layout import Look, arrange
from klantreis.layout.chart import chart_of
from klantreis.layout.chart.marks import Mark
from klantreis.layout.look import Look as Looks
from klantreis.outline import Item, Outline, outline_of
from klantreis.outline.marking import marked
from klantreis.scene import Group, Label, Scene
from klantreis.source import read
from klantreis.writers import html
from klantreis.writers.facts import Facts
from tests import pictures
from tests.strategies import journeys

EVERY = pytest.mark.parametrize(("name", "id"), list(pictures.parts()))
NUMBERS_ONLY = Looks(density="overzicht")
DAY = date(2026, 11, 22)
FACTS = re.compile(r"\s+")


@dataclass(frozen=True)
class Told:
    """One deelproces: what the picture says, and what its words say."""

    outline: Outline
    scene: Scene

    @property
    def items(self) -> list[Group]:
        """What has a sentence in the picture, in the order in which it is heard."""
        return [group for group in self.scene.groups if group.spoken]


def told(name: str, id: str, look: Look | None = None) -> Told:
    scene = pictures.scene(name, id, look) if look else pictures.scene(name, id)
    return Told(pictures.outline(name, id), scene)


def plain(text: str) -> str:
    return FACTS.sub(" ", text).strip()


class Words(HTMLParser):
    """Reads the list and the table of a page to take home."""

    def __init__(self) -> None:
        super().__init__()
        self.lists: list[str] = []
        self.rows: list[list[str]] = []
        self.lanes = ""
        self._in = ""
        self._cell = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kind = dict(attrs).get("class")
        if (tag, kind) in {("ol", "words"), ("table", "items"), ("p", "lanes")}:
            self._in = str(kind)
        elif self._in == "words" and tag == "li":
            self.lists.append("")
        elif self._in == "items" and tag == "tbody":
            self._in = "rows"
        elif self._in == "rows" and tag == "tr":
            self.rows.append([])
        elif self._in == "rows" and tag in {"td", "th"}:
            self.rows[-1].append("")

    def handle_endtag(self, tag: str) -> None:
        if tag in {"ol", "table", "p"}:
            self._in = ""

    def handle_data(self, data: str) -> None:
        if self._in == "words":
            self.lists[-1] += data
        elif self._in == "rows":
            self.rows[-1][-1] += data
        elif self._in == "lanes":
            self.lanes += data


@cache
def page(name: str, id: str) -> Words:
    chapter = html.Chapter(pictures.outline(name, id), pictures.scene(name, id))
    written = html.write(html.Booklet(Facts(pictures.whole(name).journey, "abc", DAY), (chapter,)))
    reader = Words()
    reader.feed(written.decode())
    return reader


def address(group: Group) -> str:
    return group.attributes["data-address"]


def texts(group: Group) -> list[str]:
    return [shape.text for shape in group.shapes if isinstance(shape, Label)]


def assert_the_same(told: Told) -> None:
    """The picture holds each item once, in order, and says what its words say."""
    said = [(str(item.address), item.sentence) for item in told.outline.items]
    assert [(address(group), group.spoken) for group in told.items] == said
    for group, item in zip(told.items, told.outline.items, strict=True):
        number = group.attributes.get("data-gap") or group.attributes["data-number"]
        assert number == item.number
        for fact in (item.number, item.who, item.title, item.then):
            assert fact in item.sentence
        assert not item.open or item.discussed in item.sentence


def assert_all_texts_are_told(outline: Outline) -> None:
    """What is written in the boxes and at the arrows stands in the words."""
    chart = chart_of(outline)
    sentences = {str(item.address): item.sentence for item in outline.items}
    everything = " ".join(sentences.values())
    for card in chart.cards:
        if card.item is not None:
            assert card.phase in card.item.sentence
            assert (card.status or "") in card.item.sentence
            assert card.number in card.item.sentence
            assert_counted(card.item, card.mark)
            assert all(pill.number.casefold() in card.item.sentence for pill in card.pills)
    for link in chart.links:
        source = f"{outline.subprocess}/{link.address.item}"
        assert plain(link.answer or "") in plain(sentences.get(source, everything))
        for bead in link.beads:
            assert bead.number.casefold() in bead.item.sentence
            assert (bead.status or "") in bead.item.sentence
            assert_counted(bead.item, bead.mark)


def assert_counted(item: Item, mark: Mark | None) -> None:
    """A balloon counts what the words and the table count, and is as heavy as the heaviest."""
    counts = re.findall(r"(\d+) (hoog|midden|laag)", item.discussed)
    assert sum(int(count) for count, _ in counts) == (mark.count if mark else 0)
    assert not mark or (item.discussed in item.sentence and counts[0][1] == mark.weight)


@EVERY
def test_the_picture_says_what_its_words_say(name: str, id: str):
    assert_the_same(told(name, id))


@EVERY
def test_so_does_a_picture_of_numbers_only(name: str, id: str):
    assert_the_same(told(name, id, NUMBERS_ONLY))


@EVERY
def test_the_list_to_take_home_holds_every_item_in_order(name: str, id: str):
    items = pictures.outline(name, id).items
    assert [plain(each) for each in page(name, id).lists] == [
        plain(f"{item.number} {item.sentence}") for item in items
    ]


@EVERY
def test_the_table_to_take_home_holds_every_item_in_order(name: str, id: str):
    items = pictures.outline(name, id).items
    rows = [
        [item.number, item.word, item.who, item.title, item.then, item.discussed] for item in items
    ]
    assert page(name, id).rows == rows


@EVERY
def test_the_words_name_every_lane(name: str, id: str):
    lanes = pictures.chart(name, id).lanes
    scene = pictures.scene(name, id)
    titles = {group.attributes["data-lane"] for group in scene.groups if group.kind == "title"}
    assert titles == {lane.id for lane in scene.lanes} == {lane.id for lane in lanes}
    if pictures.outline(name, id).items:
        for lane in lanes:
            assert plain(f"{lane.letter} {lane.title}") in plain(page(name, id).lanes)
            assert plain(lane.note) in plain(page(name, id).lanes)


@EVERY
def test_every_text_in_the_picture_is_told(name: str, id: str):
    assert_all_texts_are_told(pictures.outline(name, id))


@EVERY
def test_every_stub_says_where_it_leads_in_the_words(name: str, id: str):
    outline = pictures.outline(name, id)
    sentences = {item.address: item.sentence for item in outline.items}
    for card in pictures.chart(name, id).cards:
        if card.kind == "exit":
            numbers = re.findall(r"\d+", card.lines[0])
            sentence = sentences[Address(id, card.id.split(">")[0])]
            assert all(re.search(rf"\b{number}\b", sentence) for number in numbers)
            assert card.notes[0].rstrip("-…").strip() in sentence


@EVERY
def test_what_is_new_is_told_in_the_picture_and_in_the_words(name: str, id: str):
    outline = pictures.outline(name, id)
    news = frozenset(item.address for item in outline.items[::3])
    scene = pictures.scene(name, id, Look(), news)
    words = marked(outline, news)
    assert_the_same(Told(words, scene))
    new = [item for item in words.items if item.address in news]
    assert all("nieuw" in item.sentence and "nieuw" in item.word for item in new)


def test_a_new_arrow_is_told_at_the_step_where_it_begins():
    outline = pictures.outline("rijnmond", "mbo-wi")
    words = marked(outline, {Address("mbo-wi", "kijkt-vooruit", target="doet-aanbod")})
    assert "Nieuw is de pijl naar stap 2." in words.items[0].sentence
    assert [item.sentence for item in words.items[1:]] == [
        item.sentence for item in outline.items[1:]
    ]


@given(journeys())
def test_of_any_journey_the_picture_says_what_its_words_say(data: bytes):
    journey = read(data).journey
    assert journey is not None
    whole = graph.of(journey)
    found = rules.check(whole)
    for part in journey.subprocesses:
        outline = outline_of(whole, part, found)
        assert_the_same(Told(outline, arrange(whole, part, found)))
        assert_all_texts_are_told(outline)
