"""Who has which role, as tiles for the heat map and as tables that lead to the item."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import groupby

from klantreis.graph import JourneyGraph
from klantreis.journey import Address
from klantreis.live.view import PartView, View
from klantreis.responsibility import ROLES, Kind, Matrix, Row, Share
from klantreis.web.charts import ATTENTION, Tile
from klantreis.web.place import JOURNEY, PART, SPOT, address
from klantreis.words import listed, say
from klantreis.writers.markup import Html, joined, table, tag

STRENGTH = {
    "eindverantwoordelijk": 4,
    "doet": 3,
    "geeft": 2,
    "ontvangt": 2,
    "met": 2,
    "overleg": 1,
    "informeren": 1,
}
"""How dark the tile of a role is; the letters in it say which role."""
STEPS = (1, 3, 6, 10)
"""From how many rows on a tile of the totals gets darker."""
ROOMY = 9
"""For how many organisations there is room for the whole name above the heat map."""
HEADS: dict[Kind, str] = {
    "step": "responsibility.steps",
    "handover": "responsibility.handovers",
    "task": "responsibility.tasks",
}


class Roles:
    """The matrix of one deelproces: the same letters in the heat map and in the table."""

    def __init__(self, part: PartView) -> None:
        self.part = part
        self.matrix = part.responsibilities
        self.graph = part.whole.graph
        self.names = part.whole.names

    @property
    def columns(self) -> list[str]:
        """The names above the heat map: of the organisations, and of what is missing."""
        return [*_names(self.graph, self.matrix.organisations), say("responsibility.look")]

    @property
    def titles(self) -> list[str]:
        """The rows by number and name."""
        return [self._called(row) for row in self.matrix.rows]

    @property
    def tiles(self) -> list[list[Tile]]:
        """The letters of every row, and in the last column what is missing."""
        return [
            [*(_tile(row.roles(each)) for each in self.matrix.organisations), _warning(row)]
            for row in self.matrix.rows
        ]

    def table(self) -> Html:
        """Return the matrix as a table; the rows of a kind stand together under its name."""
        caption = say("responsibility.caption", titel=self.part.subprocess.title)
        names = map(self.graph.name, self.matrix.organisations)
        head = (say("responsibility.row_head"), *names, say("responsibility.look"))
        width = str(len(head))
        bodies = []
        for kind, rows in groupby(self.matrix.rows, key=lambda row: row.kind):
            name = tag("th", say(HEADS[kind]), colspan=width, scope="rowgroup", class_="group")
            bodies.append(tag("tbody", tag("tr", name), *map(self._row, rows)))
        whole = tag(
            "table",
            tag("caption", caption),
            tag("thead", tag("tr", *(tag("th", each, scope="col") for each in head))),
            *bodies,
            class_="matrix",
        )
        frame = {"class_": "scrolls tall", "tabindex": "0", "role": "region"}
        return tag("div", whole, aria_label=caption, **frame)

    def missing(self) -> Html:
        """Say where nobody sees to it, where more than one does, and who has no role."""
        matrix = self.matrix
        pieces = [
            *self._missing("responsibility.without", matrix.without_owner),
            *self._missing("responsibility.more", matrix.with_more_owners),
        ]
        if not pieces:
            pieces.append(tag("p", say("responsibility.all_owned"), class_="good"))
        if matrix.without_role:
            names = listed(map(self.graph.name, matrix.without_role))
            pieces.append(tag("p", say("responsibility.no_role", namen=names)))
        return joined((tag("h2", say("responsibility.missing")), *pieces))

    def _missing(self, key: str, rows: Sequence[Row]) -> Iterator[Html]:
        if rows:
            items = (tag("li", self._link(row, self._called(row))) for row in rows)
            yield tag("p", say(key, aantal=len(rows)))
            yield tag("ul", *items, class_="rows")

    def _row(self, row: Row) -> Html:
        cells = (self._cell(row, row.roles(each)) for each in self.matrix.organisations)
        warning = _warning(row)
        look = tag("td", _hidden(warning.text, _told(row)), class_=f"level-{warning.level}")
        head = tag("th", self._link(row, self._called(row)), scope="row")
        return tag("tr", head, *cells, look)

    def _cell(self, row: Row, shares: tuple[Share, ...]) -> Html:
        if not shares:
            return tag("td")
        tile = _tile(shares)
        said = ", ".join(map(_spoken, shares))
        # the heading of the row leads to the same place: one stop for the tab key is enough
        link = self._link(row, _hidden(tile.text, said), tabindex="-1", title=said)
        return tag("td", link, class_=f"level-{tile.level}")

    def _called(self, row: Row) -> str:
        number = self.names.number(row.address)
        return f"{number} {row.title}" if number else row.title

    def _link(self, row: Row, text: str, **attributes: str) -> Html:
        spot = row.spot if self.names.number(row.spot) else Address()
        place = {PART: row.address.group, SPOT: str(spot)}
        link = address("/werksessie", **{JOURNEY: self.part.whole.version.key}, **place)
        return tag("a", text, href=link, target="_self", **attributes)


class Totals:
    """How often every organisation sees to or does something, by deelproces."""

    def __init__(self, view: View) -> None:
        self.view = view

    @cached_property
    def matrices(self) -> dict[str, Matrix]:
        """The matrix of every deelproces."""
        return {id: part.responsibilities for id, part in self.view.parts.items()}

    @cached_property
    def organisations(self) -> tuple[str, ...]:
        """The organisations that see to or do something, in the order of the file."""
        found = (each for matrix in self.matrices.values() for each in matrix.organisations)
        known = dict.fromkeys((*self.view.graph.actors, *found))
        return tuple(each for each in known if any(map(any, self._counts(each))))

    @property
    def columns(self) -> list[str]:
        """The names above the heat map: of the organisations, and of what is missing."""
        return [*_names(self.view.graph, self.organisations), say("responsibility.look")]

    @property
    def titles(self) -> list[str]:
        """The deelprocessen by number and name."""
        return [_numbered(part) for part in self.view.parts.values()]

    @property
    def tiles(self) -> list[list[Tile]]:
        """The counts of every deelproces, and in the last column what is missing."""
        return [
            [*(_total(_counted(matrix, each)) for each in self.organisations), _lacking(matrix)]
            for matrix in self.matrices.values()
        ]

    def table(self) -> Html:
        """Return the totals as a table; every row leads to its deelproces."""
        names = map(self.view.graph.name, self.organisations)
        head = (say("web.part"), *names, say("responsibility.look"))
        rows = (
            (self._link(part), *(tile.text.replace("\n", " · ") for tile in tiles))
            for part, tiles in zip(self.view.parts.values(), self.tiles, strict=True)
        )
        return table(say("responsibility.totals"), head, rows, class_="matrix")

    def missing(self) -> Html:
        """Say which organisations of the journey have no role in it."""
        without = self.view.responsibilities.without_role
        names = listed(map(self.view.graph.name, without))
        told = say("responsibility.no_role", namen=names) if without else ""
        return tag("p", told or say("responsibility.all_have_role"))

    def _counts(self, organisation: str) -> Iterator[tuple[int, int]]:
        for matrix in self.matrices.values():
            yield _counted(matrix, organisation)

    def _link(self, part: PartView) -> Html:
        place = {JOURNEY: self.view.version.key, PART: part.subprocess.id}
        link = address("/verantwoordelijkheden", **place)
        return tag("a", _numbered(part), href=link, target="_self")


def legend() -> Html:
    """Return what every letter stands for."""
    pairs = ((_letter(Share(role)), say(f"responsibility.{role}")) for role in ROLES)
    rows = (tag("div", tag("dt", letter), tag("dd", word)) for letter, word in pairs)
    notes = tag("p", say("responsibility.derived"))
    return joined((tag("dl", *rows, class_="letters"), notes))


def _names(graph: JourneyGraph, organisations: Sequence[str]) -> list[str]:
    """Return the names of organisations, the short ones where there is little room."""
    if len(organisations) <= ROOMY:
        return [graph.name(each) for each in organisations]
    known = {id: actor.short or actor.title for id, actor in graph.actors.items()}
    return [known.get(each, each) for each in organisations]


def _numbered(part: PartView) -> str:
    return say("web.numbered", nummer=part.outline.part, titel=part.subprocess.title)


def _letter(share: Share) -> str:
    letter = say(f"letter.{share.role}")
    return letter.lower() if share.derived else letter


def _spoken(share: Share) -> str:
    role = say(f"responsibility.{share.role}")
    return say("responsibility.follows", rol=role) if share.derived else role


def _tile(shares: Sequence[Share]) -> Tile:
    level = max((STRENGTH[share.role] for share in shares), default=0)
    return Tile(" ".join(map(_letter, shares)), level)


def _warning(row: Row) -> Tile:
    signs = {"geen": "?", "meer": "2+"}
    return Tile(signs[row.owners], ATTENTION) if row.owners in signs else Tile()


def _told(row: Row) -> str:
    told = {"geen": "responsibility.nobody", "meer": "responsibility.several"}
    return say(told[row.owners]) if row.owners in told else ""


def _hidden(text: str, spoken: str) -> Html:
    """Return letters for the eye, with the words for who listens."""
    if not spoken:
        return joined((text,))
    seen = tag("span", text, aria_hidden="true")
    return joined((seen, tag("span", spoken, class_="unseen")))


def _counted(matrix: Matrix, organisation: str) -> tuple[int, int]:
    owned = matrix.count(organisation, "eindverantwoordelijk")
    return owned, matrix.count(organisation, "doet")


def _total(counts: tuple[int, int]) -> Tile:
    roles = ("eindverantwoordelijk", "doet")
    told = (
        f"{count} {say(f'letter.{role}')}"
        for role, count in zip(roles, counts, strict=True)
        if count
    )
    return Tile("\n".join(told), sum(counts[0] >= step for step in STEPS))


def _lacking(matrix: Matrix) -> Tile:
    nobody, several = len(matrix.without_owner), len(matrix.with_more_owners)
    told = (f"{nobody} ?" if nobody else "", f"{several} 2+" if several else "")
    text = "\n".join(filter(None, told))
    return Tile(text, ATTENTION if text else 0)
