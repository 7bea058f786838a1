"""Which pages are shown again after a change, and what of."""

from __future__ import annotations

import json
from typing import Any

import pytest

from klantreis.live.hub import hub
from klantreis.live.library import library

from .conftest import Show


def watched(show: Show, page: str, **query: str) -> list[dict[str, Any]]:
    """Return what the watch of a page is given; nothing when it has none."""
    components = show(page, **query).get("bidi_component")
    given = [json.loads(each.proto.json)[0] for each in components]
    return [each for each in given if "wide" in each]


@pytest.mark.parametrize("page", ["overview", "responsibilities", "coherence", "file", "downloads"])
def test_a_page_is_shown_again_after_a_change(show: Show, page: str):
    (given,) = watched(show, page, klantreis="rijnmond")
    said = given.pop("words")
    assert said["unsaved"] == "Niet opgeslagen."
    assert given == {
        "journey": "rijnmond",
        "live": False,
        "frame": library().view("rijnmond").frame,
        "epoch": hub().epoch,
        "tick": hub().tick,
        "version": library().view("rijnmond").number,
        "wide": False,
    }


@pytest.mark.parametrize("page", ["workshop", "friend"])
def test_of_a_live_page_only_the_frame_is_shown_again(show: Show, page: str):
    (given,) = watched(show, page, klantreis="rijnmond")
    assert given["live"]


@pytest.mark.parametrize("journey", ["kaal", "open-aanhaling", "pro-zonder-plan"])
def test_a_workshop_that_has_nothing_to_draw_is_shown_again(show: Show, journey: str):
    (given,) = watched(show, "workshop", klantreis=journey)
    assert not given["live"]


@pytest.mark.parametrize("journey", ["rode-loper", "pro-zonder-plan"])
def test_what_names_a_journey_is_shown_again_when_that_changes(show: Show, journey: str):
    (given,) = watched(show, "overview", klantreis=journey)
    assert given["wide"]
