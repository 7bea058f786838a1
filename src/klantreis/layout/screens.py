"""A picture cut into screens for a wall, where letters are too large for the whole of it.

A screen begins with the first step that is on none yet, and holds as many others as fit: those
that an arrow joins to it go first. It is laid out by itself. Where an arrow goes on to another
screen, a stub or a flag has the number of the step there.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final

from klantreis.journey import Address
from klantreis.layout.chart import Card, Chart, Lane, Link, chart_of
from klantreis.layout.chart.cards import flagged
from klantreis.layout.chart.flags import Flag
from klantreis.layout.chart.links import News
from klantreis.layout.chart.measure import WALL
from klantreis.layout.chart.stubs import sized
from klantreis.layout.drawing import draw
from klantreis.layout.drawing.arrows import edge_elsewhere
from klantreis.layout.drawing.bands import SLIM, width_of_strip
from klantreis.layout.drawing.boxes import step_elsewhere
from klantreis.layout.engine import Spacing, lay_out
from klantreis.layout.model import LaneGraph, Layout
from klantreis.layout.palette import Palette
from klantreis.outline import Outline
from klantreis.scene import Group, Scene
from klantreis.words import say

SPACING: Final = Spacing(
    header=SLIM,
    margin=8.0,
    gap=30.0,
    track=10.0,
    port=12.0,
    head=16.0,
    label=4.0,
    bead=46.0,
    thin=20.0,
)
AHEAD: Final = 24
"""How many of the following steps are tried: a screen tells a stretch, not what is far apart."""
MOST: Final = 300
"""How many boxes are cut into screens; of more, nobody looks for one by turning pages."""
CUT: Final = ">>"
"""Between the ids of a step and of that on another screen to which its stub leads."""
REMEMBERED: Final = 1024
"""How many layouts are remembered: an edit changes one screen, all others are cut as before."""


@dataclass(frozen=True, slots=True)
class Room:
    """What a screen has room for, in pixels of the drawing."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Screen:
    """One screen: its drawing, and what of the picture stands on it, in the order of the file."""

    scene: Scene
    items: tuple[Address, ...]
    phases: tuple[str, ...]


def screens_of(
    outline: Outline, whole: Whole, room: Room, palette: Palette, news: News = ()
) -> tuple[Screen, ...]:
    """Return the screens in order; none when there is nothing to draw, or too much to cut.

    Every step stands on one of them, and a handover where its arrows begin. A screen is wider or
    higher than the room only when one step is. Steps keep the rows and columns of the whole picture
    where they can.
    """
    chart = chart_of(outline, news, WALL)
    if len(chart.cards) > MOST:
        return ()
    cut = list(_Cutter(chart, whole, room).screens())
    return tuple(
        _screen(chart, each, (place, len(cut)), room.width, palette)
        for place, each in enumerate(cut, 1)
    )


def _screen(
    whole: Chart,
    cut: tuple[Chart, Layout],
    place: tuple[int, int],
    wide: float,
    palette: Palette,
) -> Screen:
    """Draw one screen as `wide` as there is room; `place` is its number, and how many there are."""
    chart, layout = cut
    scene = draw(chart, _as_wide(layout, wide), palette, banded=False)
    title = say("drawing.screen", titel=scene.title, nummer=place[0], aantal=place[1])
    shown = {group.attributes.get("data-address") for group in scene.groups if group.spoken}
    items = (item.address for item in chart.outline.items)
    phases = dict.fromkeys(card.phase for card in chart.cards if card.phase)
    return Screen(
        replace(scene, title=title, groups=(*scene.groups, *_elsewhere(whole, chart))),
        tuple(each for each in items if str(each) in shown),
        tuple(phases),
    )


def _as_wide(layout: Layout, wide: float) -> Layout:
    """Let the lanes go on to the edge of the screen."""
    if layout.width >= wide:
        return layout
    bands = {id: replace(box, w=wide) for id, box in layout.bands.items()}
    return replace(layout, width=wide, bands=bands)


def _elsewhere(whole: Chart, here: Chart) -> Iterator[Group]:
    """Yield the steps and arrows that are not drawn here."""
    every = {card.id: card for card in whole.cards}
    steps = {card.id for card in here.cards}
    drawn = {link.id for link in here.links}
    for card in whole.cards:
        if card.item is not None and card.id not in steps:
            yield step_elsewhere(card)
    for link in whole.links:
        if link.id not in drawn:
            yield edge_elsewhere(link, (every[link.source], every[link.target]))


Unit = tuple[Card, ...]
"""A step with its stubs, which stay together."""


@dataclass(frozen=True, slots=True)
class Whole:
    """Where the boxes of the whole picture stand, by their ids: the row in its lane, the column."""

    rows: Mapping[str, int]
    columns: Mapping[str, int]


@dataclass(slots=True)
class _Cutter:
    chart: Chart
    whole: Whole
    room: Room

    def screens(self) -> Iterator[tuple[Chart, Layout]]:
        """Yield what stands on each screen, and where."""
        units = list(_units(self.chart))
        near = _near(self.chart, units)
        left = list(range(len(units)))
        while left:
            taken, chart, layout = self._grown(units, near, left)
            left = [place for place in left if place not in taken]
            yield chart, layout

    def _grown(
        self, units: Sequence[Unit], near: Sequence[set[int]], left: Sequence[int]
    ) -> tuple[set[int], Chart, Layout]:
        """Begin with the first step that is left, and add what fits: what is joined to it first.

        Of those, what is in the same phase goes first, and then what the file tells first. What is
        joined to others only waits for them, but for what the file tells next.
        """
        first = left[0]
        taken = {first}
        chart, layout = self._laid_out([units[first]])
        phase = _phase(units[first])
        waiting = list(left[1 : 1 + AHEAD])
        while waiting:
            waiting.sort(
                key=lambda place: (
                    -len(taken.intersection(near[place])),
                    _phase(units[place]) != phase,
                    place,
                )
            )
            tried = waiting.pop(0)
            following = next((place for place in left if place not in taken), tried)
            is_alone = near[tried].isdisjoint(taken) and not near[tried].isdisjoint(left)
            if is_alone and tried != following:
                continue  # it comes with its neighbours
            more = [units[place] for place in sorted((*taken, tried))]
            if not self._may_fit(more):
                continue
            larger, laid = self._laid_out(more)
            if self._fits(laid):
                taken.add(tried)
                chart, layout = larger, laid
        return taken, chart, layout

    def _fits(self, layout: Layout) -> bool:
        return layout.width <= self.room.width and layout.height <= self.room.height

    def _may_fit(self, units: Iterable[Unit]) -> bool:
        """Whether the boxes alone leave enough room, which is quickly said."""
        highest: dict[str, float] = {}
        area = 0.0
        for card in (card for unit in units for card in unit):
            highest[card.lane] = max(highest.get(card.lane, 0.0), card.h)
            area += (card.w + SPACING.gap) * (card.h + SPACING.margin)
        high = sum(each + 2 * SPACING.margin for each in highest.values())
        return high <= self.room.height and area <= self.room.width * self.room.height

    def _laid_out(self, units: Iterable[Unit]) -> tuple[Chart, Layout]:
        """Lay out some steps, in the columns of the whole picture or else as suits them alone."""
        cards = [card for unit in units for card in unit]
        chart = part_of(self.chart, cards, self.room.width)
        graph = chart.lane_graph
        rows = tuple(
            (each.id, self.whole.rows[each.id])
            for each in chart.cards
            if each.id in self.whole.rows
        )
        layout = _lay_out(graph, rows, tuple(self._columns(chart)))
        if not self._fits(layout):
            alone = _lay_out(graph, rows, ())
            layout = alone if self._fits(alone) else layout
        return chart, layout

    def _columns(self, chart: Chart) -> Iterator[int]:
        """Yield the columns of the whole picture without those that are empty here.

        A stub comes right behind its step.
        """
        known = self.whole.columns
        asked = [
            (known[card.id], 0) if card.id in known else (known[card.id.partition(CUT)[0]], 1)
            for card in chart.cards
        ]
        place = {column: number for number, column in enumerate(sorted(set(asked)))}
        yield from (place[column] for column in asked)


def _near(chart: Chart, units: Sequence[Unit]) -> list[set[int]]:
    """Return for every unit those that an arrow joins it to."""
    place = {card.id: number for number, unit in enumerate(units) for card in unit}
    near: list[set[int]] = [set() for _ in units]
    for link in chart.links:
        one, other = place[link.source], place[link.target]
        near[one].add(other)
        near[other].add(one)
    return near


@lru_cache(maxsize=REMEMBERED)
def _lay_out(
    graph: LaneGraph, rows: tuple[tuple[str, int], ...], columns: tuple[int, ...]
) -> Layout:
    return lay_out(graph, previous=dict(rows), columns=columns, spacing=SPACING)


def part_of(chart: Chart, cards: Collection[Card], wide: float) -> Chart:
    """Return a part of a chart, at most so wide; arrows that go on elsewhere end in a stub or flag.

    Lanes that hold nothing of it are folded.
    """
    every = {card.id: card for card in chart.cards}
    here = {card.id for card in cards}
    ends = _Ends(every)
    links = tuple(_links(chart, here, ends))
    flags = (flagged(card, ends.flags.get(card.id, {}).values()) for card in cards)
    lanes = _folded(chart.lanes, {card.lane for card in cards}, wide)
    return Chart(tuple(lanes), (*flags, *ends.stubs.values()), links, chart.outline)


@dataclass(slots=True)
class _Ends:
    """Where the arrows of a part go on: with something to say in a stub, else in a flag."""

    every: Mapping[str, Card]
    stubs: dict[str, Card] = field(default_factory=dict)
    flags: dict[str, dict[tuple[str, bool], Flag]] = field(default_factory=dict)

    def flag(self, here: str, there: str, *, comes_in: bool) -> None:
        """Put a flag on a step here, once for each step elsewhere."""
        card = self.every[there]
        key = "drawing.comes_from" if comes_in else "drawing.goes_on"
        text = say(key, nummer=card.number or "?")
        flag = Flag(text, f"{text} {card.title}", card.address, comes_in)
        self.flags.setdefault(here, {})[there, comes_in] = flag

    def stub(self, link: Link) -> Link:
        """Return the line of an arrow that goes on elsewhere, up to its stub."""
        card = self.every[link.target]
        text = say("drawing.goes_on", nummer=card.number or "?")
        stub = Card(
            id=f"{link.source}{CUT}{card.id}",
            lane=self.every[link.source].lane,
            kind="goes_on",
            lines=(text,),
            title=f"{text} {card.title}",
            w=0,
            h=0,
            address=link.address,
            leads_to=card.address,
        )
        self.stubs[stub.id] = sized(stub)
        return replace(link, target=stub.id)


def _links(chart: Chart, here: Collection[str], ends: _Ends) -> Iterator[Link]:
    """Yield the lines of a part, and let those that are cut end where they go on."""
    for link in chart.links:
        if link.source in here and link.target in here:
            yield link
        elif link.source in here:
            if link.lines or link.tags or link.beads or link.gap or link.back:
                yield ends.stub(link)
            else:
                ends.flag(link.source, link.target, comes_in=False)
        elif link.target in here:
            ends.flag(link.target, link.source, comes_in=True)


def _folded(lanes: Iterable[Lane], used: Collection[str], wide: float) -> Iterator[Lane]:
    """Yield the lanes; those below each other that hold nothing become one."""
    empty: list[Lane] = []
    for lane in lanes:
        if lane.id in used or (empty and width_of_strip((*empty, lane)) > wide):
            yield from _strip(empty)
            empty = []
        if lane.id in used:
            yield replace(lane, is_slim=True)
        else:
            empty.append(replace(lane, is_slim=True))
    yield from _strip(empty)


def _strip(lanes: Sequence[Lane]) -> Iterator[Lane]:
    if lanes:
        together = " ".join(lane.id for lane in lanes)  # no id holds a space
        yield replace(lanes[0], id=f" {together}", folded=tuple(lanes))


def _phase(unit: Unit) -> str:
    return next((card.phase for card in unit if card.item), "")


def _units(chart: Chart) -> Iterator[Unit]:
    """Yield every step with what hangs on it; cards follow each other as the file tells them."""
    unit: list[Card] = []
    for card in chart.cards:
        begins = card.kind in {"entrance", "loose"} or card.item is not None
        if begins and unit and unit[-1].kind != "entrance":
            yield tuple(unit)
            unit = []
        unit.append(card)
    if unit:
        yield tuple(unit)
