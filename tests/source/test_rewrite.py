"""What rewriting makes of one change to one small text, line by line."""

from __future__ import annotations

from typing import Any

import pytest

from klantreis.errors import RewriteFailed
from klantreis.journey import Approach, Journey, Persona
from klantreis.source import Document, read, rewrite

MODELS: dict[str, Any] = {"klantreis": Journey, "aanpak": Approach, "persona": Persona}


def written(text: str, changes: dict[str, Any], donor: str = "") -> str:
    """Return the text after the keys at the top were set to other data."""
    document = read(text.encode())
    lender = read(donor.encode()) if donor else None
    return rewrite(document, wanted(document, changes), lender).data.decode()


def wanted(document: Document, changes: dict[str, Any]) -> Any:
    """Return the content of a document with some keys set to other data."""
    assert document.content is not None
    plain = document.content.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    said = {key: value for key, value in {**plain, **changes}.items() if value is not None}
    return MODELS[document.content.kind].model_validate(said)


def in_a_step(text: str) -> str:
    """Return a journey with one step that says this, and the lines of the step at column 4."""
    lines = "".join(f"    {line}".rstrip() + "\n" for line in text.split("\n"))
    return f"id: a\ndeelprocessen:\n- id: d\n  stappen:\n  - id: s\n{lines}"


def of_a_step(**keys: Any) -> dict[str, Any]:
    """Return the data of a journey with one step."""
    return {"deelprocessen": [{"id": "d", "stappen": [{"id": "s", **keys}]}]}


@pytest.mark.parametrize(
    ("typed", "text", "expected"),
    [
        ("titel: x  # c", "y", "titel: y  # c"),
        ("titel: 'x'", "it's", "titel: 'it''s'"),
        ("titel: x", "y: z", 'titel: "y: z"'),
        ("titel: x", "12", "titel: 12"),
        ("titel: '12'", "13", "titel: '13'"),
        ("titel: x", "", 'titel: ""'),
        ("titel: x", "-", 'titel: "-"'),
        ("titel:", "x", "titel: x"),
        ("titel: # c", "x", "titel: x # c"),
        ("titel: |\n  x\n  y", "x\nz", "titel: |\n  x\n  z"),
        ("titel: |\n  x\n  y", "", 'titel: ""'),
        ("titel: >\n  een twee\n  drie", "een twee vier", "titel: >\n  een twee\n  vier"),
        ("titel: een\n  twee drie", "een twee vier", "titel: een\n  twee vier"),
        ("titel: >+\n  een\n\nversie: 1", "twee", "titel: >+\n  twee\n\nversie: 1"),
    ],
)
def test_a_text_changes_in_its_own_manner(typed, text, expected):
    assert written(f"id: a\n{typed}\n", {"titel": text}) == f"id: a\n{expected}\n"


@pytest.mark.parametrize(
    ("typed", "actors", "expected"),
    [
        ("overleg: [b, d,]", ["b", "d", "e"], "overleg: [b, d, e,]"),
        ("overleg: [b, d]", ["d"], "overleg: [d]"),
        ("overleg: [b, # c\n  d]", ["d"], "overleg: [ # c\n  d]"),
        ("overleg: b", ["b", "d"], "overleg: [b, d]"),
        ("overleg: # c\n- b\n\n- d", ["d"], "overleg: # c\n- d"),
        ("overleg:\n# kop\n- b\n- d", ["d"], "overleg:\n# kop\n- d"),
        ("overleg:\n# b?\n- b\n# d?\n- d", ["d"], "overleg:\n# d?\n- d"),
        ("overleg:\n- b\n\n# los\n\n- d\n- e", ["e"], "overleg:\n# los\n\n- e"),
        ("overleg:\n- b\n\n- d", ["b", "e", "d"], "overleg:\n- b\n\n- e\n\n- d"),
    ],
)
def test_a_list_keeps_its_layout_and_its_comments(typed, actors, expected):
    assert written(in_a_step(typed), of_a_step(overleg=actors)) == in_a_step(expected)


@pytest.mark.parametrize(
    ("typed", "changes", "expected"),
    [
        ("doelgroep: g", {"doelgroep": {"groep": "h"}}, "doelgroep: h"),
        ("budget:  # wie?", {"budget": {"wie": "b"}}, "budget: b  # wie?"),
        ("budget: b", {"budget": {}}, "budget:"),
        ("termijn: {binnen: 1 week}", {"termijn": {"tot": "mei"}}, "termijn: {tot: mei}"),
        ("# nog leeg\noverleg:\nnaam: x", {"naam": "y"}, "# nog leeg\noverleg:\nnaam: y"),
    ],
)
def test_a_small_part_keeps_the_form_that_somebody_chose(typed, changes, expected):
    assert written(in_a_step(typed), of_a_step(**changes)) == in_a_step(expected)


@pytest.mark.parametrize(
    ("text", "changes", "expected"),
    [
        (
            "id: a\nactoren:\n-   id: x\n",
            {"actoren": [{"id": "x"}, {"id": "y", "naam": "Q"}]},
            "id: a\nactoren:\n-   id: x\n-   id: y\n    naam: Q\n",
        ),
        (
            "id: a\nactoren:\n  - {id: x, naam: P}\n",
            {"actoren": [{"id": "x", "naam": "P"}, {"id": "y", "naam": "Q"}]},
            "id: a\nactoren:\n  - {id: x, naam: P}\n  - {id: y, naam: Q}\n",
        ),
        (
            "id: a\nactoren:\n  - id: x\n    # bij x\n  - id: y\n",
            {"actoren": [{"id": "y"}]},
            "id: a\nactoren:\n  - id: y\n",
        ),
        (
            "id: a\nactoren:\n  - id: x\n  # over y\n  - id: y  # ja\n  - id: z\n",
            {"actoren": [{"id": "x"}, {"id": "z"}, {"id": "y", "naam": "Q"}]},
            "id: a\nactoren:\n  - id: x\n  - id: z\n  # over y\n  - id: y  # ja\n    naam: Q\n",
        ),
        (
            "id: a\nactoren:\n  - id: x\n  # los\n\n  - id: y\n",
            {"actoren": [{"id": "nieuw", "groep": "zorg"}]},
            "id: a\nactoren:\n  # los\n\n  - id: nieuw\n    groep: zorg\n",
        ),
        (
            "id: a\nactoren: [{\n   id: b,  # let op\n   naam: ,}, {id: c}]\n",
            {"actoren": [{"id": "b", "kort": "B"}, {"id": "c"}]},
            "id: a\nactoren: [{\n   id: b,  # let op\n   naam: , kort: B,}, {id: c}]\n",
        ),
        (
            "id: a\nbronnen: x\nactoren: []\n",
            {"titel": "b"},
            "id: a\ntitel: b\nbronnen: x\nactoren: []\n",
        ),
        ("id: a\r\ntitel: b", {"regio": "c\nd"}, "id: a\r\ntitel: b\r\nregio: |\r\n  c\r\n  d"),
        ("id: a\ntitel: |+\n  b\n\nregio: c", {"regio": None}, "id: a\ntitel: |+\n  b"),
        ("\ufeffid: a\n...\n", {"titel": "b"}, "\ufeffid: a\ntitel: b\n...\n"),
        ("id: a\n\nversie: 1\n", {"regio": "b"}, "id: a\n\nregio: b\n\nversie: 1\n"),
        (
            "id: a\n\n  # diep\nversie: 1\n",
            {"titel": "x\ny"},
            'id: a\n\ntitel: "x\\ny"\n\n  # diep\nversie: 1\n',
        ),
    ],
)
def test_what_comes_or_goes_is_laid_out_like_its_neighbours(text, changes, expected):
    assert written(text, changes) == expected


def test_an_answer_that_looks_like_no_answer_is_written_in_full():
    parts = [{"id": "d", "overdrachten": [{"id": "o", "budget": {"wie": "onbekend"}}]}]
    assert "{wie: onbekend}" in written("id: a\n", {"deelprocessen": parts})


def test_comments_inside_a_part_that_is_written_anew_stay():
    text = in_a_step("naam: x\ndoelgroep:  # wie?\n  groep: g  # deze")
    result = written(text, of_a_step(naam="x", doelgroep={}))
    assert "# wie?" in result
    assert "# deze" in result


def test_a_comment_behind_the_blank_lines_of_a_text_is_not_of_that_text():
    text = "id: a\nactoren:\n  - id: s\n    naam: |+\n      S\n\n # let op\ndoelgroepen: []\n"
    assert written(text, {"actoren": None}) == "id: a\n # let op\ndoelgroepen: []\n"


def test_with_a_donor_the_lines_and_comments_of_a_removed_item_come_back():
    text = "id: a\nactoren:\n  - id: x\n  # over y\n  - {id: y, naam: 'Q'}  # ja\n  - id: z\n"
    without = written(text, {"actoren": [{"id": "x"}, {"id": "z"}]})
    assert "y" not in without
    back = {"actoren": [{"id": "x"}, {"id": "y", "naam": "Q"}, {"id": "z"}]}
    assert written(without, back, donor=text) == text


def test_with_a_donor_a_key_comes_back_where_it_stood():
    text = "titel: b\n# naam van het bestand\nid: a\nversie: '1'  # ooit\nregio: c\n"
    without = written(text, {"versie": None})
    assert written(without, {"versie": "1"}, donor=text) == text


PROBLEMS = """\
id: a
titl: verschreven
actoren:
  - {id: x, naam: X}
  - naam: Zonder id
  - {id: x, naam: Dubbel}
deelprocessen:
  - id: d
    stappen:
      - {id: s, naam: Belt, uitkomst: werk}
"""


def test_a_file_with_problems_is_edited_and_keeps_them():
    document = read(PROBLEMS.encode())
    parts = [{"id": "d", "stappen": [{"id": "s", "naam": "Schrijft"}]}]
    result = rewrite(document, wanted(document, {"deelprocessen": parts}))
    assert result.text == PROBLEMS.replace("Belt", "Schrijft")
    sentences = [problem.sentence for problem in document.problems]
    assert [problem.sentence for problem in result.problems] == sentences


def test_a_problem_that_names_a_line_may_move():
    document = read(PROBLEMS.encode())
    result = rewrite(document, wanted(document, {"titel": "Een titel"}))
    assert len(result.problems) == len(document.problems)
    assert result.problems == read(result.data).problems


def test_a_problem_on_a_last_line_without_an_end_is_told_once():
    document = read(b"id: a\ndeelprocessen:\n- id: d\n  titl: b")
    result = rewrite(document, wanted(document, {"deelprocessen": [{"id": "d", "doel": "c"}]}))
    assert result.problems == read(result.data).problems


def test_a_double_that_would_be_read_is_refused():
    document = read(PROBLEMS.encode())
    with pytest.raises(RewriteFailed):
        rewrite(document, wanted(document, {"actoren": []}))


def test_the_same_content_gives_the_same_document():
    document = read(b"\xef\xbb\xbfid: a\r\ntitel:   x \r\n\r\n# einde")
    assert rewrite(document, wanted(document, {})) is document


def test_a_content_of_another_kind_is_refused():
    with pytest.raises(RewriteFailed):
        rewrite(read(b"id: a\n"), Persona.model_validate({"id": "a"}))


def test_a_file_that_was_not_read_is_refused():
    with pytest.raises(RewriteFailed):
        rewrite(read(b"- a\n"), Journey.model_validate({"id": "a"}))
