"""The names of what people take home."""

from datetime import date, datetime
from os import utime
from pathlib import Path

import pytest

from klantreis.live.downloads import (
    DRAWING,
    LIST,
    OF_A_PART,
    OF_THE_WHOLE,
    PAGE,
    PICTURE,
    TABLE,
    TEXT,
    file_name,
)
from klantreis.live.library import Library
from klantreis.scene import Scene
from klantreis.store import Folder
from klantreis.words import say
from klantreis.writers import png

TODAY = date(2026, 11, 22)


def view_of(folder: Path, text: str):
    (folder / "één reis.yaml").write_text(text, "utf-8")
    return Library(Folder(folder)).view("één reis")


def test_a_name_tells_region_part_date_version_and_kind(tmp_path: Path):
    view = view_of(
        tmp_path, "id: a\nregio: Midden-Holland\nversie: 0.3\ndeelprocessen: [{id: mbo-wi}]\n"
    )
    name = file_name(view, view.parts["mbo-wi"], DRAWING, TODAY)
    assert name == "klantreis_midden-holland_1-mbo-wi_2026-11-22_v0.3_tekening.svg"


def test_the_whole_journey_says_so(tmp_path: Path):
    view = view_of(tmp_path, "id: a\n")
    assert file_name(view, None, TABLE, TODAY) == "klantreis_a_geheel_2026-11-22_bevindingen.csv"


def test_the_yaml_keeps_its_own_name(tmp_path: Path):
    assert file_name(view_of(tmp_path, "id: a\n"), None, TEXT, TODAY) == "één reis.yaml"


@pytest.mark.parametrize(
    "region", ["Zuid-Kennemerland & IJmond (élf)", "日本", "../../etc", "x" * 99]
)
def test_a_name_is_short_and_safe(tmp_path: Path, region: str):
    id = "d" * 60
    view = view_of(
        tmp_path, f'id: a\nregio: "{region}"\nversie: "9.9 (è)"\ndeelprocessen: [{{id: {id}}}]\n'
    )
    name = file_name(view, view.parts[id], LIST, TODAY)
    assert name.isascii()
    assert len(name) <= 80
    assert name.startswith("klantreis_")
    assert name.endswith("_bevindingen.json")
    assert not set(name) & set('/\\:*?"<>| ')


def test_the_drawing_of_the_whole_holds_every_part_with_its_heading(tmp_path: Path):
    view = view_of(
        tmp_path,
        "id: a\ntitel: Een reis\nversie: 0.3\npeildatum_wet: 2026-01-01\n"
        "toelichting: Zelf bedacht\ndeelprocessen:\n"
        "  - {id: d, titel: Eerste deel, status: concept, stappen: [{id: s}]}\n"
        "  - {id: e, titel: Tweede deel, stappen: [{id: t}]}\n",
    )
    text = DRAWING.write(view, None).decode()
    for told in ("Eerste deel", "Tweede deel", "deelproces 2 van 2", "versie 0.3", "Zelf bedacht"):
        assert told in text
    assert "de wet op 1 januari 2026" in text
    assert "geen persoonsgegevens gevonden" in text
    assert 'data-step="s"' in text
    assert 'data-step="t"' in text


def test_a_file_with_traces_of_persons_does_not_claim_to_have_none(tmp_path: Path):
    view = view_of(
        tmp_path,
        "id: a\ntoelichting: Bel 06-12345678\ndeelprocessen: [{id: d, stappen: [{id: s}]}]\n",
    )
    assert b"geen persoonsgegevens" not in DRAWING.write(view, view.parts["d"])


def test_the_page_of_a_part_holds_that_part_and_the_hash_of_the_file(tmp_path: Path):
    view = view_of(
        tmp_path,
        "id: a\ntitel: Een reis\ndeelprocessen:\n"
        "  - {id: d, titel: Eerste deel, stappen: [{id: s}]}\n"
        "  - {id: e, titel: Tweede deel, stappen: [{id: t}]}\n",
    )
    text = PAGE.write(view, view.parts["e"]).decode()
    assert "Een reis: 2. Tweede deel" in text
    assert "Eerste deel" not in text
    assert view.version.hash in text


def test_the_page_of_the_whole_holds_what_is_about_all_of_it(tmp_path: Path):
    view = view_of(
        tmp_path,
        "id: a\nactoren: [{id: x, naam: Bureau}]\ndeelprocessen: [{id: d, stappen: [{id: s}]}]\n",
    )
    whole, part = (PAGE.write(view, each).decode() for each in (None, view.parts["d"]))
    assert "Over de hele klantreis" in whole
    assert "Over de hele klantreis" not in part


def test_the_name_of_the_page_fits_too(tmp_path: Path):
    view = view_of(tmp_path, f"id: a\nregio: {'r' * 60}\ndeelprocessen: [{{id: {'d' * 60}}}]\n")
    assert len(file_name(view, view.parts["d" * 60], PAGE, TODAY)) <= 80


@pytest.mark.parametrize("path", OF_THE_WHOLE)
def test_everything_can_be_taken_home_of_any_journey(tmp_path: Path, path: str):
    for text in ("id: a\n", "id: a\ndeelprocessen: [{id: d, stappen: [{id: s}]}]\n"):
        view = view_of(tmp_path, text)
        assert OF_THE_WHOLE[path].write(view, None)
        for part in view.parts.values():
            if path in OF_A_PART:
                assert OF_A_PART[path].write(view, part)


def test_no_two_files_have_one_name(tmp_path: Path):
    view = view_of(tmp_path, "id: a\n")
    names = [file_name(view, None, form, TODAY) for form in OF_THE_WHOLE.values()]
    assert len(set(names)) == len(names)


THREE = """\
id: a
titel: Een reis
versie: 0.3
actoren: [{id: x, naam: School}]
deelprocessen:
  - {id: d, titel: Eerste deel, status: concept, stappen: [{id: s, actor: x}]}
  - {id: e, titel: Tweede deel, stappen: [{id: t}]}
"""


def test_a_drawing_says_below_what_it_is_and_also_to_machines(tmp_path: Path):
    view = view_of(tmp_path, THREE)
    view.day = date(2026, 5, 1)
    stamp = "Een reis · 1. Eerste deel · status: concept · versie 0.3 · 1 mei 2026 · kenmerk "
    stamp += view.version.hash[:12]
    text = DRAWING.write(view, view.parts["d"]).decode()
    assert f"<metadata>{stamp}</metadata>" in text
    assert text.count(stamp) == 2
    assert "Wat de tekens betekenen" in text
    assert stamp.encode() in PICTURE.write(view, view.parts["d"])


def test_a_picture_of_numbers_says_where_their_names_are(tmp_path: Path, monkeypatch):
    view = view_of(tmp_path, THREE)
    seen: list[Scene] = []
    monkeypatch.setattr(png, "write", lambda scene, *_: seen.append(scene))
    PICTURE.write(view, None)
    texts = {
        each.text for group in seen[0].groups for each in group.shapes if hasattr(each, "text")
    }
    assert say("sheet.names") in texts


@pytest.mark.parametrize("path", [each for each in OF_THE_WHOLE if not each.endswith("yaml")])
def test_one_version_gives_the_same_bytes_on_another_day(tmp_path: Path, path: str):
    text = tmp_path / "één reis.yaml"
    made = []
    for _ in range(2):
        view = view_of(tmp_path, THREE)
        utime(text, (86_400 * 20_000, 86_400 * 20_000))
        view = Library(Folder(tmp_path)).view("één reis")
        assert view.day == datetime.fromtimestamp(86_400 * 20_000).astimezone().date()
        made.append(OF_THE_WHOLE[path].write(view, None))
    assert made[0] == made[1]
