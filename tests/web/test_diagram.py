"""What the browser gets to show a deelproces."""

import json
import re

from klantreis.live.library import Library
from klantreis.live.view import View
from klantreis.store import Folder
from klantreis.web.parts.diagram import diagram
from klantreis.writers.svg import Pieces


def test_it_can_be_sent(rijnmond: View):
    for part in rijnmond.parts.values():
        sent = json.loads(json.dumps(diagram(part)))
        assert sent["svg"]["opening"].startswith("<svg ")
        assert Pieces(**sent["svg"]).joined() == part.pieces.joined()


def test_every_item_is_in_the_drawing(rijnmond: View):
    for part in rijnmond.parts.values():
        data = diagram(part)
        drawn = set(
            re.findall(r'role="listitem"[^>]* data-address="([^"]+)"', part.pieces.joined())
        )
        listed = {item["address"].replace(">", "&gt;") for item in data["items"]}
        steps_and_gaps = {
            item["address"].replace(">", "&gt;")
            for item in data["items"]
            if item["kind"] != "handover"
        }
        assert drawn <= listed
        assert steps_and_gaps <= drawn


def test_every_place_of_a_finding_is_an_item(rijnmond: View):
    for part in rijnmond.parts.values():
        data = diagram(part)
        known = {item["address"] for item in data["items"]}
        assert {spot for line in (*data["room"], *data["desk"]) for spot in line["spots"]} <= known
        assert all(set(item["ways"].values()) <= known for item in data["items"])


def test_a_finding_about_a_risk_is_shown_where_the_risk_hangs(tmp_path):
    (tmp_path / "a.yaml").write_text(
        "id: a\nactoren: [{id: mbo}]\ndeelprocessen:\n  - id: een\n"
        "    stappen: [{id: stap, actor: mbo}]\n"
        "    risicos: [{id: r, tekst: Het gaat mis, bij: stap}]\n",
        "utf-8",
    )
    data = diagram(Library(Folder(tmp_path)).view("a").parts["een"])
    about_risk = [line for line in (*data["room"], *data["desk"]) if "een/r" in line["key"]]
    assert about_risk
    assert all(line["spots"] == ["een/stap"] for line in about_risk)


def test_a_way_to_another_deelproces_is_a_link(rijnmond: View):
    for part in rijnmond.parts.values():
        items = {item["address"]: item for item in diagram(part)["items"]}
        for step in rijnmond.graph.steps_of(part.subprocess):
            crossing = [a for a in rijnmond.graph.out_of(step) if a.crosses and a.target]
            links = items[str(step.address)]["links"]
            assert len(links) >= len({arrow.target for arrow in crossing})


def test_an_item_says_where_it_stands_in_the_file(rijnmond: View):
    part = rijnmond.parts["mbo-wi"]
    for item in diagram(part)["items"]:
        assert item["line"] > 1


def test_a_step_can_go_to_everybody_also_without_a_lane(rijnmond: View):
    for part in rijnmond.parts.values():
        data = diagram(part)
        drawn = set(re.findall(r'class="lane"[^>]* data-lane="([^" ]+)"', part.pieces.joined()))
        assert drawn < {actor["id"] for actor in data["actors"]}
