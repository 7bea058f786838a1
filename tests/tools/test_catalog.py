"""The command line speaks Dutch, with the catalogue that the tool makes."""

from __future__ import annotations

from click.testing import CliRunner

from klantreis.cli import main
from tools.catalog import TARGET, WORDS, catalogue


def test_the_catalogue_is_fresh():
    assert TARGET.read_bytes() == catalogue(WORDS)


def test_errors_of_the_command_line_are_dutch():
    result = CliRunner().invoke(main, ["check", "--fomat", "json"])
    assert "Gebruik:" in result.output
    assert "De optie '--fomat' is er niet. Bedoelde u '--format'?" in result.output
