"""A chart is a picture: its texts are texts, and nothing in it answers."""

from __future__ import annotations

import json
from typing import Any

from streamlit.testing.v1 import AppTest

from klantreis.web.charts import LEVELS, spoken


def chart() -> Any:
    """Return what the browser gets of a heat map."""
    visitor = AppTest.from_string(
        "from klantreis.web.charts import Tile, heat_map\n"
        "tiles = [[Tile('D', 3), Tile('E', 4)], [Tile(), Tile('?', 5)]]\n"
        "heat_map(['<i>School</i>', 'Werk'], ['1 Meldt', '2 Belt'], tiles, alt='Rooster')\n"
    ).run()
    assert not visitor.exception
    (element,) = visitor.get("plotly_chart")
    return element.proto


def test_every_tile_has_its_text_and_level():
    light, dark = json.loads(chart().spec)["data"]
    assert light["z"] == [[3, None], [0, None]]
    assert dark["z"] == [[None, 4], [None, 5]]
    assert dark["text"] == [["", "E"], ["", "?"]]


def test_every_level_has_a_colour_of_its_own():
    light, dark = json.loads(chart().spec)["data"]
    assert [color for _, color in light["colorscale"]][::2] == list(LEVELS)
    assert light["textfont"]["color"] != dark["textfont"]["color"]


def test_names_are_no_markup():
    axis = json.loads(chart().spec)["layout"]["xaxis"]
    assert axis["ticktext"] == ["&lt;i&gt;School&lt;/i&gt;", "Werk"]


def test_it_is_still_and_has_an_alternative():
    proto = chart()
    assert json.loads(proto.config)["staticPlot"] is True
    assert proto.alt == "Rooster"


def test_a_text_keeps_its_lines_and_nothing_else():
    assert spoken("3 E\n<b>  &") == "3 E<br>&lt;b&gt; &amp;"
