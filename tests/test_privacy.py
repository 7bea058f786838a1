"""Finding traces of persons."""

import subprocess
import sys
from datetime import date
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klantreis.privacy import NAMES, SENTENCES, Kind, conceal, find_personal_data
from tests.people import AROUND, NOBODY, WRITTEN

WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2)
SHAPES = (
    "{0}{1}{2}{3}{4}{5}{6}{7}{8}",
    "{0}{1}{2}.{3}{4}{5}.{6}{7}{8}",
    "{0}{1}{2} {3}{4}{5} {6}{7}{8}",
    "{0}{1}{2}-{3}{4}{5}-{6}{7}{8}",
    "{0}{1}{2}{3}.{4}{5}.{6}{7}{8}",
    "{0}{1}{2} {3}{4} {5}{6} {7}{8}",
    "{0}{1} {2}{3} {4}{5} {6}{7}{8}",
)


def kinds(text: str) -> list[Kind]:
    return [trace.kind for trace in find_personal_data(text)]


def found(text: str) -> list[str]:
    return [text[trace.start : trace.end] for trace in find_personal_data(text)]


@st.composite
def valid_bsn(draw: st.DrawFn) -> str:
    digits = draw(st.lists(st.integers(0, 9), min_size=8, max_size=8).filter(check_digit_exists))
    return "".join(map(str, (*digits, check_digit(digits))))


def check_digit(digits: list[int]) -> int:
    return sum(weight * digit for weight, digit in zip(WEIGHTS, digits, strict=True)) % 11


def check_digit_exists(digits: list[int]) -> bool:
    return any(digits) and check_digit(digits) < 10


@given(valid_bsn(), st.sampled_from(SHAPES))
def test_every_bsn_is_found_however_it_is_grouped(number, shape):
    written = shape.format(*number)
    assert found(f"Dossier {written}, zie bijlage") == [written]
    assert kinds(f"Dossier {written}, zie bijlage") == ["bsn"]


@given(valid_bsn(), st.lists(st.sampled_from(["", " ", ".", "-"]), min_size=9, max_size=9))
def test_a_bsn_that_says_so_is_found_with_any_spacing(number, gaps):
    written = "".join(digit + gap for digit, gap in zip(number, gaps, strict=True)).rstrip(" .-")
    assert found(f"BSN: {written}") == [written]


@given(valid_bsn(), st.integers(0, 8), st.integers(1, 9))
def test_nine_digits_that_fail_the_test_are_no_bsn(number, place, more):
    wrong = str((int(number[place]) + more) % 10)
    other = number[:place] + wrong + number[place + 1 :]
    assert "bsn" not in kinds(f"Dossier {other}")


@pytest.mark.parametrize(
    "text",
    ["€ 123.456.782", "123.456.782 euro", "a123456782", "123456782f", "123456782.00", "000000000"],
)
def test_money_and_codes_are_no_bsn(text):
    assert kinds(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "06-12345678",
        "06 12 34 56 78",
        "06.12.34.56.78",
        "06 - 12345678",
        "0612345678",
        "010-1234567",
        "(010) 123 45 67",
        "0180-123456",
        "+31 6 12345678",
        "+31(0)6-12345678",
        "0031612345678",
        "+32 470 12 34 56",
    ],
)
def test_a_telephone_number_is_found_whole(text):
    assert found(f"Bel {text} of kom langs") == [text]
    assert kinds(f"Bel {text} of kom langs") == ["telefoon"]


@pytest.mark.parametrize(
    "text", ["06-12-2026 10", "06.30-17.00 12", "09.30-17.00 12", "01-02-2026 10", "0123456"]
)
def test_dates_and_opening_hours_are_no_telephone_number(text):
    assert kinds(text) == []


@pytest.mark.parametrize(
    "text", ["NL91 ABNA 0417 1643 00", "NL91ABNA0417164300", "nl91abna0417164300"]
)
def test_an_iban_is_found_whole(text):
    assert found(f"Rekening {text} van de school") == [text]
    assert kinds(f"Rekening {text} van de school") == ["iban"]


def test_an_iban_with_a_wrong_check_is_none():
    assert "iban" not in kinds("NL92 ABNA 0417 1643 00")


@pytest.mark.parametrize(
    "text",
    [
        "een.naam@voorbeeld.nl",
        "naam+werk@a.voorbeeld.nl",
        "infant@voorbeeld.nl",
        "é@voorbeeld.nl",
    ],
)
def test_an_address_of_a_person_is_found_whole(text):
    assert found(f"Mail {text}.") == [text]
    assert kinds(f"Mail {text}.") == ["e-mail"]


@pytest.mark.parametrize(
    "local",
    [
        "info",
        "contact",
        "jongerenloket",
        "leerplicht",
        "leerplichtzaken",
        "doorstroompunt",
        "doorstroompunt-rijnmond",
        "leerplicht.regio",
        "no-reply",
        "wijkteam",
        "meldpunt",
        "Secretariaat",
        "verzuim2026",
    ],
)
def test_an_address_that_starts_with_a_role_is_a_mailbox(local):
    assert kinds(f"Mail {local}@voorbeeld.nl") == ["functioneel-postvak"]


@pytest.mark.parametrize("text", ["a@b", "@voorbeeld.nl", "stap @ school", "a@@b.nl", "x@1.2"])
def test_an_at_sign_alone_is_no_address(text):
    assert kinds(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "geboren op 12-03-2008",
        "Geboren: 2008-05-03",
        "geb. 3 mei 2008",
        "GEB 12/3/08",
        "geboortedatum 12 3 2008",
        "12-03-2008 geboren",
        "leerling (12-3-2008)",
    ],
)
def test_a_date_near_a_birth_or_a_person_is_a_date_of_birth(text):
    assert kinds(text) == ["geboortedatum"]


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-12",
        "12-03-2008",
        "gebied 12-03-2008",
        "gebruik op 12-03-2008",
        "geboren in de regio",
        "geboren\nSessie van 12-03-2026",
        "leerling start op 1-9-2026",
    ],
)
def test_a_plain_date_is_no_date_of_birth(text):
    assert kinds(text) == []


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Kom naar 3011 AB 12.", "3011 AB 12"),
        ("Kom naar 3011AB, 12a", "3011AB, 12a"),
        ("Coolsingel 12, 3011 AB Rotterdam", "12, 3011 AB"),
    ],
)
def test_a_postcode_with_a_house_number_is_found(text, address):
    assert found(text) == [address]
    assert kinds(text) == ["postcode-met-huisnummer"]


@pytest.mark.parametrize(
    "text", ["3011 AB Rotterdam", "vanaf 1-1-2026 PW 41", "1000 KM", "3011 SS 1"]
)
def test_a_postcode_alone_is_no_address(text):
    assert kinds(text) == []


NUMBERS = st.integers(1, 99).map(str)
HARMLESS = st.one_of(
    st.sampled_from(["WEB 9.2.12 lid 1", "WVO 2020 2.31a lid 7", "PW 10d lid 12", "Regeling 2.4"]),
    st.dates(date(1995, 1, 1), date(2035, 1, 1)).map(str),
    st.dates(date(1995, 1, 1), date(2035, 1, 1)).map(lambda day: f"{day:%d-%m-%Y}"),
    st.integers(1990, 2040).map(str),
    st.tuples(NUMBERS, NUMBERS, NUMBERS).map(".".join),
    st.tuples(st.sampled_from(["o", "r", "dp", "stap"]), NUMBERS).map("-".join),
    st.sampled_from(["16-17", "2026-2029", "4 weken", "16 uur", "€ 117.813.000", "13 gemeenten"]),
)


@given(st.lists(HARMLESS, max_size=8).map(", ".join))
def test_what_a_journey_is_full_of_raises_no_alarm(text):
    assert kinds(text) == []


@given(st.text("0123456789 .-+@/ABNLabgeornl\n", max_size=80))
def test_traces_lie_in_the_text_in_order_and_apart(text):
    places = [place for trace in find_personal_data(text) for place in trace[1:]]
    assert places == sorted(places)
    assert all(0 <= place <= len(text) for place in places)


@pytest.mark.parametrize(
    "piece",
    ["1", "1 ", "@", "a@", "a@a.", "geb.", "geb. 1-", "NL91 ABNA ", "1111 AA ", "06-", "(0", "+3 "],
)
def test_a_hostile_text_of_any_length_is_read_in_one_go(piece):
    assert len(find_personal_data(piece * 4_000)) <= 4_000


def test_several_traces_in_one_line_are_told_apart():
    text = "bel 06-12345678 of mail een.naam@voorbeeld.nl, bsn 123456782"
    assert kinds(text) == ["telefoon", "e-mail", "bsn"]


@pytest.mark.parametrize("kind", get_args(Kind))
def test_every_kind_has_a_sentence(kind):
    (trace, *_) = find_personal_data("bsn 123456782")
    assert trace._replace(kind=kind).sentence.startswith("Hier staat een ")


def test_a_trace_never_holds_the_value():
    (trace,) = find_personal_data("bsn 123456782")
    assert "123456782" not in repr(trace) + trace.sentence


def test_the_number_library_waits_for_a_number():
    program = "import sys, klantreis.privacy; sys.exit('stdnum' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize(
    ("kind", "value"), [(kind, value) for kind, many in WRITTEN.items() for value in many]
)
def test_every_kind_is_found_wherever_it_stands(kind, value, around):
    assert kind in kinds(around.format(value))


@pytest.mark.parametrize("text", NOBODY)
def test_what_only_looks_like_it_is_not_found(text):
    assert kinds(text) == []


@pytest.mark.parametrize("value", ["NL91 ABNA 0417 1643 00", "BE68 5390 0754 7034"])
def test_an_account_is_found_whatever_its_country_says_of_its_banks(value):
    assert kinds(f"Maak over naar {value}") == ["iban"]


@given(st.text("0123456789 .-+@/ABNLabgeornl\n", max_size=80))
def test_a_concealed_text_has_its_length_and_shows_nothing(text):
    shown = conceal(text)
    assert len(shown) == len(text)
    assert not find_personal_data(shown)
    hidden = {place for trace in find_personal_data(text) for place in range(*trace[1:])}
    assert all(shown[place] == "•" for place in hidden)
    assert all(each in ("•", text[place]) for place, each in enumerate(shown))


def test_what_comes_near_once_something_is_hidden_is_hidden_too():
    assert conceal("geb. 1 mei '09, vanaf 1 januari 2026") == f"geb. {'•' * 9}, vanaf {'•' * 14}"


def test_every_kind_has_its_words():
    assert set(NAMES) == set(SENTENCES) == set(get_args(Kind))
