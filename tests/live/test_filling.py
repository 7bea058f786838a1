"""The form of one item, as the details panel asks for it."""

import json

from tests.live.conftest import Ask


def item(ask: Ask, at: str, journey: str = "proef"):
    return ask(f"/api/journeys/{journey}/item", query=f"at={at}")


def test_the_form_of_an_item_is_told(ask: Ask):
    answer = item(ask, "mbo-wi/gesprek")
    told = json.loads(answer.body)
    assert answer.status == 200
    assert told["at"] == "mbo-wi/gesprek"
    assert {"actor", "functie"} <= {field["key"] for field in told["fields"]}
    assert told["names"]["actor"][0] == {"id": "mbo", "text": "Mbo-school", "also": ["mbo"]}


def test_without_an_address_it_is_that_of_the_file(ask: Ask):
    told = json.loads(item(ask, "").body)
    assert "titel" in {field["key"] for field in told["fields"]}


def test_what_is_not_there_is_told_so(ask: Ask):
    assert item(ask, "mbo-wi/weg").status == 404
    assert item(ask, "", journey="weg").status == 404
