"""The commands, as a policy officer and a pipeline use them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from klantreis.cli import main
from tests.source.samples import SMALL


def run(*words: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    file = tmp_path / "klein.yaml"
    file.write_text(SMALL, "utf-8")
    return file


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    file = tmp_path / "stuk.yaml"
    file.write_text(SMALL.replace("actor: dsp", "actr: dsp"), "utf-8")
    return file


def test_a_finding_has_its_place_message_and_question(small):
    result = run("check", small)
    assert f"{small.as_posix()}:26:9: hoog: " in result.stdout
    assert "    Wie doet hier wat, en binnen hoeveel dagen?" in result.stdout


def test_a_problem_has_its_place_sentence_and_caret(broken):
    result = run("check", broken)
    assert result.exit_code == 2
    lines = result.stdout.splitlines()
    start = next(number for number, line in enumerate(lines) if "niet gelezen" in line)
    assert lines[start].endswith(
        ":19:9: niet gelezen: De sleutel actr hoort hier niet. Bedoelde u actor?"
    )
    assert lines[start + 1] == "            actr: dsp"
    assert lines[start + 2] == "            ^"


@pytest.mark.parametrize(
    ("fail_on", "code"), [("hoog", 1), ("midden", 1), ("laag", 1), ("nooit", 0)]
)
def test_the_bar_decides_the_exit_code(small, fail_on, code):
    assert run("check", small, "--fail-on", fail_on).exit_code == code


def test_nothing_found_is_said_without_a_claim(tmp_path):
    file = tmp_path / "leeg.yaml"
    file.write_text("id: leeg\nduurzaam: een jaar\n", "utf-8")
    result = run("check", file, "--fail-on", "nooit")
    assert "sluitend" not in result.stdout


def test_problems_count_even_when_no_finding_may(broken):
    assert run("check", broken, "--fail-on", "nooit").exit_code == 2


@pytest.mark.parametrize("name", ["er-is-niets.yaml", "map.yaml"])
def test_a_missing_file_and_a_folder_in_disguise_are_told(tmp_path, name):
    (tmp_path / "map.yaml").mkdir()
    (tmp_path / "map.yaml" / "a.yaml").write_text("id: a\n", "utf-8")
    result = run("check", tmp_path / name)
    assert "Traceback" not in result.output
    assert result.exit_code == (2 if name.startswith("er") else result.exit_code)


def test_json_is_a_list_of_findings_with_every_key(small):
    findings = json.loads(run("check", small, "--format", "json").stdout)
    assert {key for finding in findings for key in finding} == {
        "rule", "weight", "kind", "question", "message", "about", "subprocess", "file", "line",
        "column", "field", "list", "number",
    }  # fmt: skip
    (trigger,) = [finding for finding in findings if finding["rule"] == "geen-aanleiding"]
    assert trigger["about"] == "d/o"
    assert trigger["subprocess"] == "d"
    assert (trigger["line"], trigger["column"], trigger["field"]) == (26, 9, "aanleiding")
    assert trigger["number"] == "o1"


def test_json_stays_json_when_a_file_has_problems(broken):
    result = run("check", broken, "--format", "json")
    json.loads(result.stdout)
    assert "Bedoelde u actor?" in result.stderr


def test_github_annotations_are_one_escaped_line_each(tmp_path):
    file = tmp_path / "a.yaml"
    file.write_text(SMALL.replace("School meldt", '"100 %\\nof, niet: x"'), "utf-8")
    lines = run("check", file, "--format", "github").stdout.splitlines()
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in lines)
    assert any("100 %25%0Aof, niet: x" in line for line in lines)


def test_sarif_names_every_rule_it_uses(small, broken):
    log = json.loads(run("check", small, broken, "--format", "sarif").stdout)
    (run_,) = log["runs"]
    known = {rule["id"] for rule in run_["tool"]["driver"]["rules"]}
    assert {result["ruleId"] for result in run_["results"]} <= known
    assert "lezen" in {result["ruleId"] for result in run_["results"]}


def test_a_folder_stands_for_its_journeys(small, broken):
    result = run("check", small.parent)
    assert "klein.yaml" in result.stdout
    assert "stuk.yaml" in result.stdout


def test_a_folder_without_journeys_is_told(tmp_path):
    result = run("check", tmp_path)
    assert result.exit_code == 2
    assert "geen bestanden die eindigen op .yaml" in result.output


def test_draw_writes_a_picture_and_its_geometry(small, tmp_path):
    picture, geometry = tmp_path / "d.svg", tmp_path / "d.json"
    assert run("draw", small, "--subprocess", "d", "-o", picture).exit_code == 0
    assert picture.read_bytes().startswith(b"<")
    assert (
        run("draw", small, "--subprocess", "d", "--format", "json", "-o", geometry).exit_code == 0
    )
    drawn = json.loads(geometry.read_text("utf-8"))
    assert drawn["subprocess"] == "d"
    assert {step["id"] for step in drawn["steps"]} >= {"ziet", "belt", "plek", "weg"}


def test_draw_writes_the_map_and_its_geometry(small, tmp_path):
    picture, geometry = tmp_path / "kaart.svg", tmp_path / "kaart.json"
    assert run("draw", small, "--map", "-o", picture).exit_code == 0
    assert b"Overzicht van" in picture.read_bytes()
    assert run("draw", small, "--map", "--format", "json", "-o", geometry).exit_code == 0
    assert [step["id"] for step in json.loads(geometry.read_text("utf-8"))["steps"]] == ["d"]


@pytest.mark.parametrize("choice", [(), ("--map", "--subprocess", "d")])
def test_draw_makes_one_picture(small, tmp_path, choice):
    result = run("draw", small, *choice, "-o", tmp_path / "x.svg")
    assert result.exit_code == 2
    assert "Kies een deelproces met --subprocess, of de kaart met --map." in result.output


def test_no_map_is_drawn_of_nothing(tmp_path):
    (tmp_path / "kaal.yaml").write_text("id: kaal\n", "utf-8")
    result = run("draw", tmp_path / "kaal.yaml", "--map", "-o", tmp_path / "x.svg")
    assert result.exit_code == 2
    assert "geen deelprocessen om te tekenen" in result.output


def test_draw_tells_which_subprocesses_there_are(small, tmp_path):
    result = run("draw", small, "--subprocess", "x", "-o", tmp_path / "x.svg")
    assert result.exit_code == 2
    assert "Kies uit d." in result.output


@pytest.mark.parametrize("text", ["soort: persona\nid: p\n", "id: kaal\n"])
def test_draw_tells_when_there_is_nothing_to_draw(tmp_path, text):
    (tmp_path / "kaal.yaml").write_text(text, "utf-8")
    result = run("draw", tmp_path / "kaal.yaml", "--subprocess", "x", "-o", tmp_path / "x.svg")
    assert result.exit_code == 2
    assert "geen deelprocessen om te tekenen" in result.output


def test_an_odd_name_of_a_file_stays_on_its_line(tmp_path):
    made = run("new", "a", "-o", tmp_path / "weg" / "een\n\x1b[31mtwee.yaml")
    assert made.exit_code == 2
    assert "een\ufffd\ufffd[31mtwee.yaml kan hier niet worden gemaakt.\n" in made.output


def test_draw_tells_when_the_picture_cannot_be_written(small, tmp_path):
    result = run("draw", small, "--subprocess", "d", "-o", tmp_path / "nergens" / "d.svg")
    assert result.exit_code == 2
    assert "kan hier niet worden gemaakt" in result.output


def test_a_check_imports_nothing_of_the_app(small):
    code = (
        "import sys\nfrom klantreis.cli import main\n"
        f"try: main(['check', {str(small)!r}])\nexcept SystemExit: pass\n"
        "print(sorted({'streamlit', 'plotly', 'pandas', 'sqlalchemy'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_folder_that_is_not_there_is_told_before_serving(tmp_path):
    result = run("serve", tmp_path / "weg", "--no-browser")
    assert result.exit_code == 2
    assert "is er niet" in result.output


def test_dutch_letters_survive_any_console(tmp_path):
    file = tmp_path / "é.yaml"
    file.write_text("id: a\ntitel: [coördinator]\n", "utf-8")
    environment = {**os.environ, "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}
    done = subprocess.run(
        [sys.executable, "-m", "klantreis", "check", str(file)],
        capture_output=True,
        env=environment,
        check=False,
    )
    assert done.returncode == 2
    assert "coördinator" in done.stdout.decode("utf-8")


@pytest.mark.parametrize("command", ["check", "draw", "serve", "schema", "rules", "terms", "card"])
def test_every_command_explains_itself(command):
    assert run(command, "--help").exit_code == 0


def test_the_card_is_a_page_of_tables():
    printed = run("card").stdout
    assert printed.startswith("# Wat u in de werksessie kunt typen\n\n## Stappen\n\n| U typt |")
    assert "| `mentor: meldt aan` | " in printed


def test_the_keys_are_a_page_of_tables():
    printed = run("card", "--keys").stdout
    assert printed.startswith("# Toetsenkaart\n\n")
    assert "| `F2` | hernoem |" in printed


def test_a_picture_never_takes_the_place_of_its_journey(small):
    before = small.read_bytes()
    same = small.parent / "." / small.name
    result = run("draw", small, "--subprocess", "d", "-o", same)
    assert result.exit_code == 2
    assert "Kies een andere naam" in result.output
    assert small.read_bytes() == before


def test_a_name_too_long_for_a_file_is_told():
    result = run("check", "a" * 5000)
    assert result.exit_code == 2
    assert "is nu niet te lezen" in result.stdout


@pytest.mark.parametrize("form", ["text", "json", "github", "sarif"])
def test_a_name_of_a_file_plays_no_tricks(form):
    name = "a\x1b[31m\udcff\n::error::boe %.yaml"
    result = run("check", name, "--format", form)
    assert result.exit_code == 2
    assert "\x1b" not in result.output
    assert not any(line.startswith("::error::boe") for line in result.output.splitlines())


def test_a_file_in_sarif_is_a_web_address(tmp_path):
    file = tmp_path / "een % twee.yaml"
    file.write_text(SMALL, "utf-8")
    (log,) = json.loads(run("check", file, "--format", "sarif").stdout)["runs"]
    location = log["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location["uri"].endswith("/een%20%25%20twee.yaml")


def test_a_folder_stands_for_the_journeys_that_the_app_shows(tmp_path):
    (tmp_path / "A.YAML").write_text(SMALL, "utf-8")
    (tmp_path / ".verborgen.yaml").write_text("[", "utf-8")
    result = run("check", tmp_path)
    assert result.exit_code == 1
    assert "A.YAML" in result.stdout


def test_a_reader_that_walks_away_is_no_error_of_ours(small):
    with subprocess.Popen(
        [sys.executable, "-m", "klantreis", "check", str(small)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""


def test_a_full_disk_is_told(small, monkeypatch):
    def full(*_: object, **said: object) -> None:
        if not said.get("err"):
            raise OSError(28, "No space left on device")

    monkeypatch.setattr("klantreis.cli.base.click.echo", full)
    result = run("check", small)
    assert result.exit_code == 2


def test_what_was_not_read_is_said_beside_what_was_not_found(tmp_path):
    file = tmp_path / "half.yaml"
    file.write_text("id: a\nsoort: persona\nfictief: ja\nkleur: blauw\n", "utf-8")
    result = run("check", file)
    assert result.exit_code == 2
    assert "1 regel is niet gelezen. Geen gaten gevonden in de rest." in result.output


@pytest.mark.parametrize("form", ["text", "json", "github", "sarif"])
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("naam: Belt de jongere", "naam: Belt {}"),
        ("titel: Van school naar doorstroompunt", "titel: Van {} naar doorstroompunt"),
        ("als: ja", "als: bel {}"),
        ("actor: dsp", "actr: {}"),
        ("uitkomst: onderwijs", "uitkomst: {}"),
        ("schema: 1", "schema: 1 # {}"),
        ("schema: 1", "schema: [1 # {}"),
    ],
)
def test_what_a_check_prints_says_nothing_of_a_person(small, form, before, after):
    value = "06-12345678"
    text = small.read_text("utf-8")
    small.write_text(text.replace(before, after.format(value)), "utf-8")
    result = run("check", small, "--format", form)
    assert small.read_text("utf-8") != text
    assert value not in result.output
    assert result.output


def test_draw_in_another_look_with_what_is_new(small, tmp_path):
    older, dark = tmp_path / "ouder.yaml", tmp_path / "d.svg"
    older.write_text(SMALL.replace("Doorstroompunt belt", "Iemand belt"), "utf-8")
    asked = ("draw", small, "--subprocess", "d", "-o", dark)
    plain = run(*asked)
    assert plain.exit_code == 0
    before = dark.read_text("utf-8")
    assert run(*asked, "--theme", "dark", "--view", "overzicht", "--since", older).exit_code == 0
    after = dark.read_text("utf-8")
    assert "#12161C" in after
    assert "#12161C" not in before
    assert len(after) < len(before)


def test_draw_beside_an_older_file_that_cannot_be_read(small, tmp_path):
    (tmp_path / "stuk.yaml").write_text("id: [\n", "utf-8")
    asked = ("--subprocess", "d", "--since", tmp_path / "stuk.yaml", "-o", tmp_path / "d.svg")
    result = run("draw", small, *asked)
    assert result.exit_code == 2
    assert "stuk.yaml:" in result.output
    assert not (tmp_path / "d.svg").exists()


@pytest.mark.parametrize("form", ["svg", "png", "xlsx", "pptx", "html", "dot"])
def test_export_names_the_file_in_a_folder(small, tmp_path, form):
    home = tmp_path / "mee"
    home.mkdir()
    result = run("export", small, "--subprocess", "d", "--format", form, "-o", home)
    assert result.exit_code == 0, result.output
    (made,) = home.iterdir()
    assert made.name.startswith("klantreis_")
    assert made.suffix == f".{form}"
    assert made.name in result.output


def test_export_of_the_whole_into_a_file(small, tmp_path):
    out = tmp_path / "rollen.html"
    assert run("export", small, "--format", "rollen", "-o", out).exit_code == 0
    assert out.read_bytes().startswith(b"<!doctype html>")


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--format", "docx"), "'docx' kan hier niet. Kies uit"),
        (("--format", "svg", "--subprocess", "x"), "Kies uit d of alles."),
    ],
)
def test_export_tells_what_there_is(small, tmp_path, options, told):
    result = run("export", small, *options, "-o", tmp_path / "x")
    assert result.exit_code == 2
    assert told in " ".join(result.output.split())
    assert not (tmp_path / "x").exists()


def test_export_never_takes_the_place_of_the_journey(small):
    before = small.read_bytes()
    result = run("export", small, "--format", "json", "-o", small)
    assert result.exit_code == 2
    assert small.read_bytes() == before


def test_export_tells_what_cannot_be_read(tmp_path):
    missing, broken = tmp_path / "weg.yaml", tmp_path / "stuk.yaml"
    broken.write_text("id: [\n", "utf-8")
    for file in (missing, broken):
        result = run("export", file, "--format", "svg", "-o", tmp_path / "x.svg")
        assert result.exit_code == 2
        assert "Traceback" not in result.output


def test_a_picture_takes_the_place_of_no_journey(small, tmp_path):
    older = tmp_path / "ouder.yaml"
    older.write_text(SMALL, "utf-8")
    for output in (small, older):
        result = run("draw", small, "--subprocess", "d", "--since", older, "-o", output)
        assert result.exit_code == 2
        assert output.read_text("utf-8") == SMALL


@pytest.mark.parametrize("more", [("--view", "overzicht"), ("--since",)])
def test_the_map_has_one_look(small, tmp_path, more):
    more = (*more, small) if len(more) == 1 else more
    result = run("draw", small, "--map", *more, "-o", tmp_path / "x.svg")
    assert result.exit_code == 2
    assert "De kaart kent --view en --since niet" in " ".join(result.output.split())


def test_export_takes_no_other_file_of_the_same_name(small, tmp_path):
    other = small.with_suffix(".yml")
    other.write_text(SMALL.replace("id: klein", "id: ander"), "utf-8")
    result = run("export", other, "--format", "json", "-o", tmp_path / "x.json")
    assert result.exit_code == 2
    assert "eindigt niet op .yaml" in " ".join(result.output.split())
    assert not (tmp_path / "x.json").exists()


@pytest.mark.parametrize(
    ("kind", "start"), [("tekening", b"<svg"), ("bevindingen", "\ufeff".encode()), ("json", b"[")]
)
def test_export_takes_the_first_format_of_a_kind(small, tmp_path, kind, start):
    out = tmp_path / "uit"
    assert run("export", small, "--format", kind, "-o", out).exit_code == 0
    assert out.read_bytes().startswith(start)


def test_export_finds_the_journeys_that_an_approach_names_as_check_does(tmp_path):
    shipped = Path(__file__).parents[1] / "journeys"
    out = tmp_path / "uit.csv"
    for folder in ("aanpakken", "personas"):
        for file in sorted((shipped / folder).glob("*.yaml")):
            assert run("export", file, "--format", "bevindingen", "-o", out).exit_code == 0
            assert "staat nog niet in deze map" not in out.read_text("utf-8")


def test_check_sends_no_signs_to_the_terminal(small):
    small.write_text(SMALL.replace("titel: Kleine klantreis", r'titel: "a\0b\x1b[31m"'), "utf-8")
    told = run("check", small, "--fail-on", "nooit").output
    assert "[31m" in told
    assert "\x1b" not in told
    assert "\0" not in told
