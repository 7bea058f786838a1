"""The words of the field below the map."""

from __future__ import annotations

from pathlib import Path

import pytest

from klantreis.live.library import Library
from klantreis.live.view import View
from klantreis.store import Folder
from klantreis.web.parts.glossary import SPOT, glossary, terms_of, way_there
from klantreis.words import sentences
from klantreis.words.terms import terms_in

STEP = "id: a\ndeelprocessen:\n  - id: een\n    stappen: [{{id: wajong, naam: {naam}}}]\n"


def words_of(folder: Path, text: str) -> set[str]:
    (folder / "a.yaml").write_text(text, "utf-8")
    return {term.word for term in terms_of(Library(Folder(folder)).view("a"))}


def test_a_word_in_the_journey_is_explained(tmp_path: Path):
    assert "intervisie" in words_of(tmp_path, STEP.format(naam="Doet intervisie"))


def test_a_word_that_is_nowhere_is_not(tmp_path: Path):
    assert not {"intervisie", "Wajong"} & words_of(tmp_path, STEP.format(naam="Belt"))


@pytest.mark.parametrize("form", ["warm", "lauw", "koud"])
def test_the_form_of_a_handover_is_explained(tmp_path: Path, form: str):
    handover = f"    overdrachten: [{{id: o, vorm: {form}}}]\n"
    assert f"{form}e overdracht" in words_of(tmp_path, STEP.format(naam="Belt") + handover)


def test_a_word_of_the_screen_is_explained(tmp_path: Path):
    assert {"gat", "kritische vriend"} <= words_of(tmp_path, "id: a\n")


def test_a_word_about_files_is_not(tmp_path: Path):
    assert "YAML" in {term.word for term in terms_in([str(sentences()["source.binary"])])}
    assert "YAML" not in words_of(tmp_path, "id: a\n")


def test_the_words_stand_in_the_order_of_the_alphabet(rijnmond: View):
    words = [term.word for term in terms_of(rijnmond)]
    assert words == sorted(words, key=str.casefold)


def test_each_word_stands_beside_its_meaning(rijnmond: View):
    said = "<dt>nazorg</dt><dd>Hulp nadat je van school bent of werk hebt gevonden.</dd>"
    assert said in glossary(rijnmond)


def test_the_link_leads_to_the_words(rijnmond: View):
    assert f'href="#{SPOT}"' in way_there()
    assert f'<h2 id="{SPOT}">' in glossary(rijnmond)
