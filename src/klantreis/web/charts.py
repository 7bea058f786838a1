"""Charts of Plotly: static, in our own typeface, with every text as text.

Plotly is loaded when the first chart is drawn: other pages do without it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from textwrap import shorten, wrap
from typing import Any, Final

import streamlit as st

FONT: Final = "Klantreis Sans, Source Sans, sans-serif"
INK: Final = "#1A1A1A"
LEVELS: Final = ("#FFFFFF", "#E6EEF9", "#BDD2EE", "#8DB1E0", "#1F4B87", "#8B0000")
"""The colours of a heat map: from nothing to most, and last what asks for attention."""
ATTENTION: Final = len(LEVELS) - 1
LIGHT: Final = 4  # how many of the first colours carry dark text
FRAME, HEAD, ROW, LINE, TEXT, LETTERS = "#C5CCD8", 64, 34, 22, 16, 18
LONGEST, WIDEST = 56, 14  # letters, of the name of a row and of a line of the name of a column


@dataclass(frozen=True, slots=True)
class Tile:
    """One place of a heat map: its text of one or two lines, and its colour in LEVELS."""

    text: str = ""
    level: int = 0


def heat_map(
    columns: Sequence[str], rows: Sequence[str], tiles: Sequence[Sequence[Tile]], *, alt: str
) -> None:
    """Draw a heat map with a text in every tile; the first row stands on top."""
    data = [_tiles(tiles), _letters(tiles)]
    most = max((tile.text.count("\n") for row in tiles for tile in row), default=0)
    layout = _layout(columns, rows) | {"height": HEAD + (ROW + most * LINE) * len(rows)}
    draw({"data": data, "layout": layout}, alt=alt)


def draw(figure: dict[str, Any], *, alt: str) -> None:
    """Show a figure as a picture: nothing in it moves or answers."""
    from plotly.graph_objects import Figure

    st.plotly_chart(Figure(figure), theme=None, config={"staticPlot": True}, alt=alt)


def spoken(text: str) -> str:
    """Return a text of a journey for Plotly, which reads a little HTML."""
    return "<br>".join(escape(" ".join(line.split()), quote=False) for line in text.split("\n"))


def _tiles(tiles: Sequence[Sequence[Tile]]) -> dict[str, Any]:
    last = len(LEVELS)
    steps = [(edge / last, LEVELS[place]) for place in range(last) for edge in (place, place + 1)]
    return {
        "type": "heatmap",
        "z": [[tile.level for tile in row] for row in tiles],
        "zmin": -0.5,
        "zmax": last - 0.5,
        "colorscale": steps,
        "showscale": False,
        "xgap": 2,
        "ygap": 2,
        "hoverinfo": "skip",
    }


def _letters(tiles: Sequence[Sequence[Tile]]) -> dict[str, Any]:
    """Return the texts apart: a heat map would make one for every empty tile too, and is slow."""
    filled = [
        (x, y, tile) for y, row in enumerate(tiles) for x, tile in enumerate(row) if tile.text
    ]
    colors = [INK if tile.level < LIGHT else "#FFFFFF" for _, _, tile in filled]
    return {
        "type": "scatter",
        "mode": "text",
        "x": [x for x, _, _ in filled],
        "y": [y for _, y, _ in filled],
        "text": [f"<b>{spoken(tile.text)}</b>" for _, _, tile in filled],
        "textfont": {"family": FONT, "size": LETTERS, "color": colors},
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _layout(columns: Sequence[str], rows: Sequence[str]) -> dict[str, Any]:
    names = [
        "<br>".join(map(spoken, wrap(each, WIDEST, break_long_words=False))) for each in columns
    ]
    titles = [f"{spoken(shorten(each, LONGEST, placeholder=' …'))} " for each in rows]
    return {
        "margin": {"l": 8, "r": 0, "t": 8, "b": 8},
        "font": {"family": FONT, "size": TEXT, "color": INK},
        "paper_bgcolor": "#FFFFFF",
        "plot_bgcolor": FRAME,
        "xaxis": _axis(names) | {"side": "top", "tickangle": 0},
        "yaxis": _axis(titles) | {"range": [len(titles) - 0.5, -0.5]},
    }


def _axis(names: Sequence[str]) -> dict[str, Any]:
    return {
        "range": [-0.5, len(names) - 0.5],
        "tickmode": "array",
        "tickvals": list(range(len(names))),
        "ticktext": list(names),
        "ticks": "",
        "showgrid": False,
        "zeroline": False,
        "automargin": True,
        "fixedrange": True,
    }
