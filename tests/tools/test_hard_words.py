"""Which words need explaining."""

from __future__ import annotations

import pytest

from tools.hard_words import hard_words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("De vigerende regel", ("vigerende",)),
        ("De SROI telt mee", ("SROI",)),
        ("De sroi-eis telt mee", ("sroi-eis",)),
        ("Een acquitterende brief", ("acquitterende",)),
    ],
)
def test_a_rare_word_is_hard(text: str, found: tuple[str, ...]):
    assert hard_words([text]) == found


@pytest.mark.parametrize(
    "text",
    [
        "De jongere belt de school",
        "Zij appt en krijgt een appje",
        "Voor de startdatum en de proefdagen",
        "De doorstroompunten en het RMC",
        "Het vso-team belt met Werk & Inkomen",
        "Zij woont in Westerbork",
        "Zie bewust_zo in leeg.yaml",
        "Nog {aantal}xyz",
        "WEB 9.2.5 lid 2",
    ],
)
def test_a_common_explained_or_own_name_is_not(text: str):
    assert hard_words([text]) == ()
