"""Measuring and wrapping text."""

import unicodedata

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from klantreis import fonts
from klantreis.layout.text import width, wrap

DUTCH = "abcdefghijklmnoprstuvwzëéïö"
WORDS = st.text(DUTCH, min_size=1, max_size=30)
SENTENCES = st.lists(WORDS, max_size=12).map(" ".join)
ANYTHING = st.text(max_size=120)
ROOMS = st.integers(40, 300)
ENDLESS = 10_000


@pytest.mark.parametrize("weight", ["regular", "bold"])
def test_every_visible_character_measures_as_in_the_font(weight):
    font = TTFont(fonts.path(weight, "ttf"))
    units, advances = font["head"].unitsPerEm, font["hmtx"]
    for point, glyph in font.getBestCmap().items():
        if unicodedata.category(chr(point)) not in ("Mn", "Cf"):
            expected = advances[glyph][0] / units
            assert width(chr(point), 1, bold=weight == "bold") == pytest.approx(expected)


def test_bold_is_wider():
    assert width("overdracht", 13, bold=True) > width("overdracht", 13)


def test_width_grows_with_the_size():
    assert width("overdracht", 26) == pytest.approx(2 * width("overdracht", 13))


def test_an_unknown_character_is_one_em():
    assert width("\u4e2d", 13) == 13


def test_an_emoji_is_wider_than_one_em():
    assert width("\U0001f600", 10) == 14


@pytest.mark.parametrize("mark", ["\u00ad", "\u0301", "\u200d", "\u20dd", "\ufe0f"])
def test_invisible_characters_and_accents_take_no_room(mark):
    assert width("e" + mark, 13) == width("e", 13)


@given(ANYTHING, ANYTHING)
def test_the_width_of_two_texts_is_the_sum(one, other):
    assert width(one + other, 13) == pytest.approx(width(one, 13) + width(other, 13))


def test_words_stay_whole_when_they_fit_on_a_line():
    assert wrap("Doet aanbod loopbaanbegeleiding (jaar 1)", 136, 13) == (
        "Doet aanbod",
        "loopbaanbegeleiding",
        "(jaar 1)",
    )


def test_text_without_words_has_no_lines():
    assert wrap(" \n\t ", 136, 13) == ()


def test_a_no_break_space_keeps_words_together():
    assert wrap("binnen de eerste 10\u00a0weken", 120, 13) == ("binnen de eerste", "10\u00a0weken")


def test_a_long_word_breaks_where_the_author_says():
    assert wrap("leerplicht\u00adambtenaren\u00adoverleg", 110, 13) == (
        "leerplicht-",
        "ambtenarenoverleg",
    )


def test_a_soft_hyphen_that_is_not_needed_is_not_shown():
    assert wrap("door\u00adstroom\u00adpunt", 136, 13) == ("doorstroompunt",)


def test_a_slash_goes_before_the_joints_of_a_compound():
    assert wrap("leerplichtambtenaar/doorstroomcoach", 136, 13) == (
        "leerplichtambtenaar/",
        "doorstroomcoach",
    )


def test_an_existing_hyphen_is_not_doubled():
    assert wrap("loopbaanbegeleiding-jongerenloket", 136, 13) == (
        "loopbaanbegeleiding-",
        "jongerenloket",
    )


@pytest.mark.parametrize(
    ("word", "lines"),
    [
        ("arbeidsmarkttoeleidingstraject", ("arbeidsmarkt-", "toeleidings-", "traject")),
        ("leerplichtambtenaar", ("leerplicht-", "ambtenaar")),
        ("Jeugdgezondheidszorg", ("Jeugd-", "gezondheids-", "zorg")),
        ("kwalificatieplichtig", ("kwalificatie-", "plichtig")),
        ("overgangsdocument", ("overgangs-", "document")),
    ],
)
def test_a_compound_breaks_at_its_joints(word, lines):
    assert wrap(word, 80, 13) == lines


def test_a_word_without_known_parts_breaks_between_syllables():
    assert wrap("verantwoordelijkheden", 90, 13) == ("verantwoorde-", "lijkheden")


def test_what_has_no_syllables_is_cut_without_a_hyphen():
    assert wrap("1234567890123456", 60, 13) == ("123456789", "0123456")


def test_a_word_that_must_break_starts_on_the_line_before():
    assert wrap("De jeugdgezondheidszorgorganisatie", 136, 13) == (
        "De jeugdgezondheids-",
        "zorgorganisatie",
    )


def test_words_break_early_rather_than_lose_text():
    text = "Regelt samen arbeidsmarkttoeleiding meteen"
    assert wrap(text, 155, 13, max_lines=3) == (
        "Regelt samen",
        "arbeidsmarkttoeleiding",
        "meteen",
    )
    assert wrap(text, 155, 13, max_lines=2) == ("Regelt samen arbeidsmarkt-", "toeleiding meteen")


def test_what_does_not_fit_ends_in_an_ellipsis():
    assert wrap("Ziet dat een leerling stopt of weggaat", 80, 13, max_lines=2) == (
        "Ziet dat een",
        "leerling stop…",
    )


def test_an_accent_stays_with_its_letter():
    for line in wrap("e\u0301" * 40, 60, 13, max_lines=ENDLESS):
        assert line.startswith("e")


def test_a_character_wider_than_the_line_stands_alone():
    assert wrap("wm", 5, 13) == ("w", "m")


@given(SENTENCES, ROOMS)
def test_lines_give_the_words_back(text, room):
    lines = wrap(text, room, 13, max_lines=ENDLESS)
    assert "".join(lines).replace("-", "").replace(" ", "") == text.replace(" ", "")


@given(ANYTHING, st.integers(24, 300), st.integers(1, 5), st.booleans())
def test_no_line_is_wider_than_its_room(text, room, most, bold):
    lines = wrap(text, room, 13, max_lines=most, bold=bold)
    assert len(lines) <= most
    assert all(width(line, 13, bold) <= room for line in lines)


@given(SENTENCES, ROOMS)
def test_a_text_that_fits_on_its_lines_has_no_ellipsis(text, room):
    lines = wrap(text, room, 13, max_lines=4)
    whole = wrap(text, room, 13, max_lines=ENDLESS)
    assert lines == whole or len(whole) > 4


@pytest.mark.parametrize("piece", ["a", "a-", "leerplicht", "e\u0301", "\u00ad", "\u200d", "a "])
def test_an_endless_text_gives_no_more_lines_than_asked(piece):
    assert len(wrap(piece * 5_000, 136, 13)) <= 4
