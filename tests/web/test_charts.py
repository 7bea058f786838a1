"""A chart is a picture: its texts are texts, and nothing in it answers."""

from __future__ import annotations

import json
from typing import Any

from streamlit.testing.v1 import AppTest

from klantreis.web.charts import INK, LEVELS, spoken


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


def test_every_tile_has_its_level():
    tiles, _ = json.loads(chart().spec)["data"]
    assert tiles["z"] == [[3, 4], [0, 5]]


def test_a_text_stands_in_its_tile():
    _, letters = json.loads(chart().spec)["data"]
    placed = list(zip(letters["x"], letters["y"], letters["text"], strict=True))
    assert placed == [(0, 0, "<b>D</b>"), (1, 0, "<b>E</b>"), (1, 1, "<b>?</b>")]


def test_a_dark_tile_has_a_light_text():
    _, letters = json.loads(chart().spec)["data"]
    assert letters["textfont"]["color"] == [INK, "#FFFFFF", "#FFFFFF"]


def test_every_level_has_a_colour_of_its_own():
    tiles, _ = json.loads(chart().spec)["data"]
    assert [color for _, color in tiles["colorscale"]][::2] == list(LEVELS)


def test_names_are_no_markup():
    axis = json.loads(chart().spec)["layout"]["xaxis"]
    assert axis["ticktext"] == ["&lt;i&gt;School&lt;/i&gt;", "Werk"]


def test_it_is_still_and_has_an_alternative():
    proto = chart()
    assert json.loads(proto.config)["staticPlot"] is True
    assert proto.alt == "Rooster"


def test_a_text_keeps_its_lines_and_nothing_else():
    assert spoken("3 E\n<b>  &") == "3 E<br>&lt;b&gt; &amp;"
