"""A check of the kind wet rests only on duties that were read and are clear."""

from __future__ import annotations

import pytest

from klantreis import law
from klantreis.law.book import book

RESTS_ON = {
    "aanbod-na-school": {offer.article for offer in book().offers},
    "geen-herhaald-aanbod": {
        offer.repeat_article for offer in book().offers if offer.repeat_article
    },
    "overgangsdocument-ontbreekt": {each.article for each in book().documents},
    "verschil-per-gemeente": {"Regeling 2.5 lid 2"},
    "overleg-school-ontbreekt": {each.article for each in book().consultations},
}


@pytest.mark.parametrize(
    "article", sorted({article for articles in RESTS_ON.values() for article in articles})
)
def test_every_article_behind_a_claim_is_a_clear_duty(article):
    known = law.article(article)
    assert known is not None
    assert known.is_duty
    assert known.is_certain
