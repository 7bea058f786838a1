"""Every page shows every journey, whatever state the file is in."""

import json
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from klantreis.live.library import FOLDER, library

from .conftest import BROKEN, SHIPPED, Show

PAGES = ("overview", "workshop", "friend", "responsibilities", "coherence", "file", "downloads")
JOURNEYS = (*sorted(file.stem for file in SHIPPED.glob("*.yaml")), *BROKEN)


def html_of(visitor: AppTest) -> str:
    """Return all our own HTML on the page."""
    return "\n".join(element.proto.body for element in visitor.get("html"))


def data_of(visitor: AppTest) -> dict[str, Any]:
    """Return what the page gives its component, beside what watches it."""
    *_, component = visitor.get("bidi_component")
    (data,) = json.loads(component.proto.json)
    assert isinstance(data, dict)
    return data


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("journey", JOURNEYS)
def test_a_page_shows_a_journey(show: Show, page: str, journey: str):
    visitor = show(page, klantreis=journey)
    assert not visitor.exception
    assert "<h1>" in html_of(visitor)


@pytest.mark.parametrize("page", ["overview", "workshop", "friend", "downloads"])
def test_a_page_says_how_much_was_not_read(show: Show, page: str):
    assert "1 regel is niet gelezen." in html_of(show(page, klantreis="halfgelezen"))


@pytest.mark.parametrize("page", ["overview", "workshop", "friend", "downloads"])
def test_a_page_says_why_there_is_no_journey(show: Show, page: str):
    said = html_of(show(page, klantreis="open-aanhaling"))
    assert "nog niet te lezen als klantreis. Hier opent een aanhalingsteken" in said
    assert "/bestand?klantreis=open-aanhaling" in said


@pytest.mark.parametrize("page", PAGES)
def test_an_empty_folder_says_what_to_do(show: Show, page: str, tmp_path, monkeypatch):
    monkeypatch.setenv(FOLDER, str(tmp_path))
    library.cache_clear()
    visitor = show(page)
    assert not visitor.exception
    assert "Zet een bestand dat eindigt op .yaml in de map" in html_of(visitor)


def test_the_first_journey_is_the_one_with_the_most_in_it(show: Show):
    assert show("overview").query_params["klantreis"] == "rijnmond"


def test_an_unknown_journey_in_the_url_is_corrected_and_said(show: Show):
    visitor = show("overview", klantreis="weg")
    assert visitor.query_params["klantreis"] == "rijnmond"
    assert "Het bestand weg is er niet, of niet meer." in html_of(visitor)
    assert "is er niet, of niet meer" not in html_of(visitor.run())


def test_an_approach_says_what_it_is_and_where_it_joins(show: Show):
    said = html_of(show("overview", klantreis="coach"))
    assert "<dt>Eigenaar</dt><dd>nog open</dd>" in said
    assert "komt in plaats van" in said
    assert "plek=mbo-wi%2Fniet-hier" not in said
    assert "mbo-wi/niet-hier" in said


def test_an_approach_has_no_map_of_its_one_part(show: Show):
    shown = [
        [
            each.proto.component_name
            for each in show("overview", klantreis=key).get("bidi_component")
        ]
        for key in ("rode-loper", "rijnmond")
    ]
    assert [("klantreis.map" in names) for names in shown] == [False, True]


def test_an_approach_leads_to_both_sides_of_a_joint(show: Show):
    said = html_of(show("overview", klantreis="rode-loper"))
    assert "klantreis=rijnmond&amp;deelproces=pro-dsp&amp;plek=pro-dsp%2Fplan" in said
    assert "klantreis=rode-loper&amp;deelproces=rode-loper&amp;plek=rode-loper%2Fscan" in said
    assert "4. Van praktijkonderwijs naar doorstroompunt" in said


def test_an_approach_asks_what_it_covers_in_words(show: Show):
    said = html_of(show("overview", klantreis="rode-loper"))
    assert "Waar meldt een jongere zich die later wel hulp wil?" in said
    assert "geen-terugweg" not in said


def test_of_an_approach_only_what_it_can_answer_is_shown(show: Show):
    said = html_of(show("coherence", klantreis="rode-loper"))
    assert 'id="part-network"' in said
    assert 'id="part-timeline"' in said
    assert 'id="part-coverage"' not in said
    assert "#part-passages" not in said


def test_an_approach_that_joins_nothing_says_so(show: Show):
    said = html_of(show("overview", klantreis="ander-soort"))
    assert "haakt nog nergens aan" in said


def test_a_persona_says_that_it_is_invented(show: Show):
    said = html_of(show("overview", klantreis="zonder-plan"))
    assert "Deze jongere is verzonnen." in said
    assert "18 jaar" in said


def test_a_persona_is_told_in_words_with_its_note(show: Show):
    said = html_of(show("overview", klantreis="pro-zonder-plan"))
    assert "<dt>School</dt><dd>Praktijkonderwijs (pro)</dd>" in said
    assert "<dt>Ingeschreven</dt><dd>Niet ingeschreven</dd>" in said
    assert "De vraag is dan wie het eerste contact heeft." in said


@pytest.mark.parametrize("page", ["workshop", "friend", "responsibilities", "coherence"])
def test_a_page_about_a_drawing_sends_a_persona_kindly_on(show: Show, page: str):
    visitor = show(page, klantreis="pro-zonder-plan")
    assert not visitor.exception
    said = html_of(visitor)
    assert "verzonnen jongere die meeloopt" in said
    assert 'href="/?klantreis=pro-zonder-plan"' in said
    assert said.count("<h1>") == 1


def test_the_url_chooses_the_deelproces(show: Show):
    visitor = show("workshop", klantreis="lege-delen", deelproces="twee")
    assert visitor.selectbox[0].value == "twee"
    assert data_of(visitor)["key"] == "lege-delen/twee"


def test_a_choice_goes_into_the_url(show: Show):
    visitor = show("workshop", klantreis="lege-delen", deelproces="een")
    visitor.selectbox[0].select("twee").run()
    assert visitor.query_params["deelproces"] == "twee"
    assert data_of(visitor)["key"] == "lege-delen/twee"


def test_another_choice_forgets_the_spot(show: Show):
    visitor = show("workshop", klantreis="lege-delen", deelproces="een", plek="een/x")
    visitor.selectbox[0].select("twee").run()
    assert data_of(visitor)["spot"] == ""


def test_the_critical_friend_asks_about_one_deelproces_or_all(show: Show):
    every = data_of(show("friend", klantreis="rijnmond"))["questions"]
    part = data_of(show("friend", klantreis="rijnmond", deelproces="mbo-wi"))["questions"]
    assert 0 < len(part) < len(every)
    assert all(question["where"].startswith("1. ") for question in part)


def test_the_overview_says_what_the_journey_is(show: Show):
    said = html_of(show("overview", klantreis="rijnmond"))
    assert "Eigen reconstructie" in said
    assert "geen juridisch advies" in said


def test_the_file_is_offered_unchanged(show: Show):
    (button,) = show("file", klantreis="halfgelezen").get("download_button")
    assert button.proto.label == "Download het bestand"


def test_every_file_of_the_downloads_is_there(show: Show):
    said = html_of(show("downloads", klantreis="rijnmond"))
    for path in ("dsp-wi/tekening.svg", "dsp-wi/bevindingen.csv", "bevindingen.json"):
        assert f'href="/download/rijnmond/{path}"' in said


@pytest.mark.parametrize(
    ("file", "whole"),
    [
        ("rijnmond", "De hele klantreis"),
        ("ander-soort", "De hele aanpak"),
        ("pro-zonder-plan", "De hele persona"),
    ],
)
def test_the_downloads_say_of_what_they_are_the_whole(show: Show, file: str, whole: str):
    said = html_of(show("downloads", klantreis=file))
    assert whole in said


def test_the_coherence_of_a_journey_is_told_in_four_ways(show: Show):
    said = html_of(show("coherence", klantreis="rijnmond"))
    for section in ("network", "coverage", "timeline", "passages"):
        assert f'<h2 id="part-{section}">' in said
        assert f'href="#part-{section}"' in said


def test_the_school_and_the_moment_can_be_chosen(show: Show):
    visitor = show("coherence", klantreis="rijnmond", herkomst="pro", ijkpunt="diploma")
    _, school, moment = visitor.selectbox
    assert (school.value, moment.value) == ("pro", "diploma")
    school.select("mbo").run()
    assert visitor.query_params["herkomst"] == "mbo"
    assert "pro met diploma" not in html_of(visitor)


def test_a_journey_without_handovers_or_terms_says_so(show: Show):
    said = html_of(show("coherence", klantreis="lege-delen"))
    assert "geeft nog niemand door aan een ander" in said
    assert "staan nog geen termijnen" in said
    assert "leiden nog niet naar elkaar" in said


def test_one_organisation_can_be_chosen(show: Show):
    visitor = show("coherence", klantreis="rijnmond", organisatie="lp")
    said = html_of(visitor)
    ties = said[said.index('class="ties"') : said.index('<h2 id="part-coverage">')]
    rows = ties.count('<th scope="row">')
    assert 0 < rows == ties.count(">Leerplicht</t")


def test_what_is_too_much_for_a_picture_is_only_a_table(show: Show, monkeypatch):
    for most in ("MOST_TIES", "MOST_TERMS"):
        monkeypatch.setattr(f"klantreis.web.pages.coherence.{most}", 1)
    visitor = show("coherence", klantreis="rijnmond")
    said = html_of(visitor)
    assert said.count("te veel voor een tekening") == 2
    assert 'class="ties"' in said
    assert 'class="terms"' in said
    assert not visitor.get("graphviz_chart")
