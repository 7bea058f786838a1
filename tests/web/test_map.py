"""The map of a journey and the rows below it say the same."""

import re

from klantreis.live.library import Library
from klantreis.live.view import View
from klantreis.store import Folder
from klantreis.web.parts.map import Map


def test_there_is_a_row_for_every_deelproces(rijnmond: View):
    drawn = Map(rijnmond)
    assert [row.number for row in drawn.rows] == list(range(1, len(rijnmond.parts) + 1))


def test_the_counts_are_those_of_the_findings(rijnmond: View):
    for row, part in zip(Map(rijnmond).rows, rijnmond.parts.values(), strict=True):
        assert sum(row.weights.values()) == len(part.outline.room)
        assert row.gaps == sum(item.kind == "gap" for item in part.outline.items)


def test_no_finding_is_left_out(rijnmond: View):
    drawn = Map(rijnmond)
    counted = sum(sum(row.weights.values()) for row in drawn.rows) + sum(drawn.rest.values())
    assert counted == len(rijnmond.room)


def test_every_flow_to_another_deelproces_is_an_arrow(rijnmond: View):
    drawn, dot = Map(rijnmond), Map(rijnmond).dot()
    crossing = {
        (arrow.source.subprocess.id, arrow.target.subprocess.id)
        for arrow in rijnmond.graph.arrows
        if arrow.crosses and arrow.target is not None
    }
    assert set(drawn.flows) == crossing
    for source, target in crossing:
        assert re.search(rf'"{source}" -> "{target}"', dot)


def test_the_arrows_are_also_in_the_rows(rijnmond: View):
    drawn, numbers = Map(rijnmond), {id: row for row, id in enumerate(rijnmond.parts, 1)}
    for source, target in drawn.flows:
        assert numbers[target] in drawn.rows[numbers[source] - 1].leads_to


def test_the_arrows_are_also_spoken(rijnmond: View):
    drawn = Map(rijnmond)
    for row in drawn.rows:
        assert (f"{row.number} leidt naar" in drawn.spoken) == bool(row.leads_to)


def test_a_box_leads_to_its_deelproces(rijnmond: View):
    dot = Map(rijnmond).dot()
    assert dot.count('URL="/werksessie?klantreis=rijnmond&deelproces=') == len(rijnmond.parts)


def test_boxes_without_arrows_are_told_from_the_bottom_to_the_top(tmp_path):
    (tmp_path / "a.yaml").write_text("id: a\ndeelprocessen: [{id: een}, {id: twee}]\n", "utf-8")
    dot = Map(Library(Folder(tmp_path)).view("a")).dot()
    assert dot.index("<B>1. een</B>") > dot.index("<B>2. twee</B>")


def test_boxes_with_arrows_are_told_in_the_order_of_the_file(rijnmond: View):
    places = [Map(rijnmond).dot().index(f"<B>{number}. ") for number in range(1, 8)]
    assert places == sorted(places)


def test_a_title_is_only_a_title(tmp_path):
    title = '</B><IMG SRC=x> \\n \\l & \\"quote'
    (tmp_path / "a.yaml").write_text(
        f"id: a\ndeelprocessen:\n  - id: een\n    titel: '{title}'\n", "utf-8"
    )
    dot = Map(Library(Folder(tmp_path)).view("a")).dot()
    label = dot[dot.index("label=<") : dot.index("</TABLE>>")]
    assert "&lt;/B&gt;&lt;IMG" in label
    assert "<IMG" not in label
    assert r"\\n \\l" in dot.partition("tooltip=")[2]
