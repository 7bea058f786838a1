"""Which texts are read, and where a sentence begins and ends."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools import sentences
from tools.sentences import areas, length, pieces


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Belt de jongere. Gaat langs?", ["Belt de jongere.", "Gaat langs?"]),
        ("Pijlen: langs de stappen | G: volgende", ["Pijlen: langs de stappen", "G: volgende"]),
        ("WEB 9.2.1 lid 2", ["WEB 9.2.1 lid 2"]),
        ("Op regel {regel}.", ["Op regel 0."]),
        (" ", []),
    ],
)
def test_a_text_falls_apart_in_pieces(text: str, found: list[str]):
    assert list(pieces([text])) == found


def test_signs_are_no_words():
    assert length("Werk & Inkomen – stap 7 →") == 4


def test_a_label_is_no_sentence():
    assert sentences.sentences(["Voor het bureau", "Dit is een zin"]) == ("Dit is een zin",)


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sentences, "ROOT", tmp_path)
    monkeypatch.setattr(sentences, "FILES", ("*.yaml",))
    return tmp_path / "a.yaml"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("stappen: [{naam: Belt, actor: mbo}]", ["Belt"]),
        ("kiest: {a/b: wacht}", ["wacht"]),
        ("bronnen: [{titel: Een boek}]", []),
        ("actoren: [{id: wi, naam: Loket}]\nstappen: [{meldpunt: wi}]", ["Loket"]),
        ("overdrachten: [{inhoud: nvt}]", []),
    ],
)
def test_of_a_file_only_what_people_wrote_is_read(file: Path, text: str, said: list[str]):
    file.write_text(text, "utf-8")
    assert list(areas()[f"{file.parent.name}/a.yaml"]()) == said


def test_of_a_page_only_prose_is_read(file: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sentences, "GUIDE", "*.md")
    page = file.with_suffix(".md")
    page.write_text(
        "# Kop\n\nEen **zin** met `code` op\ntwee [regels](a.md).\n\n"
        "1. Eerst:\n\n   ```\n   rm\n   ```\n"
        "\n| a | b |\n|---|---|\n| een cel | ![Een plaatje](b.png) |\n",
        "utf-8",
    )
    read = [text for text in areas()[f"{page.parent.name}/a.md"]() if text]
    assert read == [
        "Kop",
        "Een zin met 0 op twee regels.",
        "Eerst:",
        "a",
        "b",
        "een cel",
        "Een plaatje",
    ]


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("schermen en opdrachten", "Geen gaten gevonden in wat is vastgelegd."),
        ("schermen en opdrachten", "Hier ontbreekt nog een opdracht."),
        ("controles", "Waaraan merk je dat het tijd is?"),
        ("begrippen", "Iets wat een persoon of organisatie doet."),
        ("begrippen", "Altijd ja: deze jongere is verzonnen."),
    ],
)
def test_what_klantreis_says_itself_is_read(place: str, text: str):
    assert text in set(areas()[place]())
