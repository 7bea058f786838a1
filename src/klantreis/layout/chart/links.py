"""The lines of a picture, with their labels and the markers they carry."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Literal

from klantreis.graph import Arrow
from klantreis.journey import Address
from klantreis.layout.chart.beads import Bead, bead_of
from klantreis.layout.chart.marks import (
    TAG_GAP,
    TAG_LINE,
    Mark,
    Tag,
    mark_of,
    pills_of,
    tag_rows,
)
from klantreis.layout.chart.measure import USUAL, Measure
from klantreis.layout.text import width, wrap
from klantreis.outline import Item, Outline
from klantreis.outline.wording import plain
from klantreis.words import say

LinkKind = Literal["flow", "handover", "unowned", "loop"]
News = Collection[Address]
"""Where something is new."""

LABEL, LABEL_LINE = 12.0, 15.0
ASIDE = 2.0  # left and right of a label, where a thick line may pass
SIGN_ROOM = 17.0  # of the sign of a loop


@dataclass(frozen=True, slots=True)
class Link:
    """One line between two boxes; `w` and `h` are the size of its label, in pixels.

    `tags` stand below the text of the label; `mark` counts the findings of a gap. `answer` is that
    of a branch, empty without one; None when it is no arrow of a step. `size` and `line` are those
    of its text, and `most` is how wide its tags may be together.
    """

    id: str
    source: str
    target: str
    kind: LinkKind
    address: Address
    back: bool
    lines: tuple[str, ...] = ()
    title: str = ""
    tags: tuple[Tag, ...] = ()
    beads: tuple[Bead, ...] = ()
    gap: Item | None = None
    mark: Mark | None = None
    answer: str | None = None
    is_new: bool = False
    size: float = LABEL
    line: float = LABEL_LINE
    most: float = USUAL.label

    @property
    def w(self) -> float:
        """How wide its label is; 0 when it has none."""
        texts = (width(line, self.size) * 1.02 for line in self.lines)
        rows = (sum(tag.width + TAG_GAP for tag in row) - TAG_GAP for row in self.tag_rows)
        widest = max((*texts, *rows), default=0.0)
        sign = SIGN_ROOM if self.back else 0.0
        return round(widest + sign + 2 * ASIDE, 1) if widest or sign else 0.0

    @property
    def h(self) -> float:
        """How high its label is."""
        lines = max(len(self.lines), int(self.back))
        return lines * self.line + len(self.tag_rows) * TAG_LINE

    @property
    def tag_rows(self) -> list[list[Tag]]:
        """The risks and findings of its handovers, row by row."""
        return tag_rows(self.tags, self.most)


def link_of(  # noqa: PLR0913 what is drawn, and how
    arrow: Arrow,
    ends: tuple[str, str],
    changes_lane: bool,
    outline: Outline,
    news: News,
    *,
    measure: Measure = USUAL,
) -> Link:
    """Return the line of an arrow between two boxes."""
    telling = outline.telling
    beads = tuple(_beads(arrow, outline, news))
    is_new = arrow.address in news or any(bead.is_new for bead in beads)
    gap = outline.item(arrow.address) if arrow.address in telling.gaps else None
    back = arrow in telling.loops
    text = _text(arrow, _has_siblings(arrow, outline), beads)
    if is_new:
        text = ", ".join(filter(None, (text, say("drawing.new"))))
    return Link(
        id=f"{ends[0]}>{ends[1]}",
        source=ends[0],
        target=ends[1],
        kind=_kind(arrow, gap, changes_lane, back),
        address=arrow.address,
        back=back,
        lines=wrap(text, measure.label * 0.98, LABEL, max_lines=measure.label_lines),
        title=text,
        tags=tuple(tag for bead in beads for tag in _tags(bead, outline)),
        beads=beads,
        gap=gap,
        mark=mark_of(telling.lines_at(arrow.address)) if gap else None,
        answer=(arrow.label or "") if arrow.flow else None,
        is_new=is_new,
        most=measure.label,
    )


def distinct(links: Iterable[Link]) -> Iterator[Link]:
    """Give lines between the same two boxes ids of their own."""
    seen: dict[str, int] = {}
    for link in links:
        seen[link.id] = seen.get(link.id, 0) + 1
        if seen[link.id] == 1:
            yield link
        else:
            yield replace(link, id=f"{link.id}/{seen[link.id]}")


def _beads(arrow: Arrow, outline: Outline, news: News) -> Iterator[Bead]:
    """Yield the handovers of this picture that end with this arrow; others are told in theirs."""
    for handover in arrow.handovers:
        if handover.target is arrow.target and outline.item(handover.address):
            yield bead_of(handover, outline, is_new=handover.address in news)


def _kind(arrow: Arrow, gap: Item | None, changes_lane: bool, back: bool) -> LinkKind:
    if gap is not None:
        return "unowned"
    enters = any(handover.target is arrow.target for handover in arrow.handovers)
    if enters or (arrow.handovers and changes_lane):
        return "handover"
    return "loop" if back else "flow"


def _has_siblings(arrow: Arrow, outline: Outline) -> bool:
    """Whether another line leaves the same box; a step has at most one way back, which is none."""
    siblings = outline.telling.graph.out_of(arrow.source)
    return sum(each.kind != "return" for each in islice(siblings, 3)) > 1


def _text(arrow: Arrow, has_siblings: bool, beads: tuple[Bead, ...]) -> str:
    parts = [arrow.label] if arrow.label else []
    if not arrow.label and has_siblings:
        parts.append(say("drawing.both"))
    if arrow.flow and arrow.flow.at_most:
        parts.append(say("outline.at_most", aantal=arrow.flow.at_most))
    if arrow.flow and arrow.flow.after:
        parts.append(say("outline.after", tijd=arrow.flow.after))
    parts += [bead.status for bead in beads if bead.status]
    return plain(", ".join(parts))


def _tags(bead: Bead, outline: Outline) -> Iterator[Tag]:
    yield from pills_of(bead.item.address.item, outline)
    if bead.more:
        yield bead.more
