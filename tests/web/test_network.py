"""The network of handovers and the rows below it say the same."""

from __future__ import annotations

import re
from itertools import groupby
from pathlib import Path

from klantreis.live.library import Library
from klantreis.live.view import View
from klantreis.store import Folder
from klantreis.web.parts.network import Network
from klantreis.writers.dot import spread

TWO = """\
id: a
actoren:
  - {{id: mbo, naam: '{name}', groep: onderwijs}}
  - {{id: dsp, naam: Doorstroompunt, groep: doorstroompunt}}
deelprocessen:
  - id: een
    stappen:
      - {{id: x, actor: mbo, daarna: [y, z]}}
      - {{id: y, actor: dsp}}
      - {{id: z, actor: wi}}
    overdrachten:
      - {{id: o, van: x, naar: y, naam: De kern}}
"""


def network(folder: Path, name: str = "Mbo-school") -> Network:
    (folder / "a.yaml").write_text(TWO.format(name=name), "utf-8")
    return Network(Library(Folder(folder)).view("a"))


def test_there_is_a_row_for_every_tie(rijnmond: View):
    drawn = Network(rijnmond)
    assert len(list(drawn.rows())) == len(rijnmond.ties)


def test_every_line_has_the_count_of_its_row(rijnmond: View):
    drawn = Network(rijnmond)
    cells = " ".join(cell for row in drawn.rows() for cell in row[2:])
    counts = re.findall(r"<strong>(\d+)</strong>", cells)
    labels = re.findall(r'label=" (?:GAT )?(\d+) "', drawn.picture().source)
    assert labels == counts


def test_an_unowned_transition_is_dashed_and_called_gat(rijnmond: View):
    lines = [line for line in Network(rijnmond).picture().source.splitlines() if "GAT" in line]
    assert len(lines) == sum(bool(tie.gaps) for tie in rijnmond.ties) > 0
    assert all("style=dashed" in line for line in lines)


def test_every_handover_leads_to_its_place(tmp_path: Path):
    (handovers,) = (row[2] for row in network(tmp_path).rows() if row[1] == "Doorstroompunt")
    assert 'href="/werksessie?klantreis=a&amp;deelproces=een&amp;plek=een%2Fo"' in handovers
    assert 'title="De kern"' in handovers
    assert ">o1</a>" in handovers


def test_a_name_is_only_a_name(tmp_path: Path):
    source = network(tmp_path, name='</B><IMG SRC=x> & "q').picture().source
    assert "<IMG" not in source
    assert "&lt;/B&gt;&lt;IMG" in source


def test_somebody_without_a_group_is_drawn_too(tmp_path: Path):
    (tmp_path / "a.yaml").write_text(
        "id: a\nactoren: [{id: p}, {id: 'q'}]\ndeelprocessen:\n  - id: een\n    stappen:\n"
        "      - {id: x, actor: p, daarna: y}\n      - {id: y, actor: q}\n",
        "utf-8",
    )
    assert "n0 -> n1" in Network(Library(Folder(tmp_path)).view("a")).picture().source


def test_the_groups_stand_together(rijnmond: View):
    nodes = Network(rijnmond).nodes
    groups = [rijnmond.graph.actors[node].group for node in nodes]
    assert len(list(groupby(groups))) == len(set(groups))


def test_the_hubs_stand_inside_the_ring():
    places = spread(tuple("abcdef"), ("c", "d"))
    outer = max(x for x, _ in places.values())
    assert all(abs(places[hub][0]) < outer and places[hub][1] == 0 for hub in "cd")


def test_no_two_stand_in_the_same_place():
    for size in range(1, 16):
        nodes = tuple(map(str, range(size)))
        assert len(set(spread(nodes, nodes[:2] if size > 5 else ()).values())) == size


def test_the_picture_says_how_much_is_in_it(rijnmond: View):
    assert Network(rijnmond).spoken.startswith(f"Netwerk van {len(Network(rijnmond).nodes)} ")


def test_one_organisation_has_only_its_own_ties_and_stands_in_the_middle(rijnmond: View):
    drawn = Network(rijnmond, "lp")
    assert all("lp" in (tie.giver, tie.receiver) for tie in drawn.ties)
    assert {"lp", *drawn.nodes} == {end for tie in drawn.ties for end in (tie.giver, tie.receiver)}
    assert 'pos="0.00,0.00!"' in drawn.picture().source
