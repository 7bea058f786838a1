"""The bundled typeface."""

from itertools import product
from typing import get_args

import pytest
from fontTools.ttLib import TTFont

from klantreis import fonts

FILES = list(product(get_args(fonts.Weight), get_args(fonts.Kind)))
NEEDED = "abcxyzABCXYZ0123456789éëïöüÉŸĳ&.,:;!?()/-–…‘’“”•→←↺✓€≤≥\u00ad\u00a0"


@pytest.mark.parametrize(("weight", "kind"), FILES)
def test_every_file_draws_what_the_diagrams_need(weight, kind):
    drawn = TTFont(fonts.path(weight, kind)).getBestCmap()
    assert [letter for letter in NEEDED if ord(letter) not in drawn] == []


@pytest.mark.parametrize(("weight", "kind"), FILES)
def test_the_family_is_known_by_our_name_as_the_licence_asks(weight, kind):
    names = TTFont(fonts.path(weight, kind))["name"]
    assert names.getDebugName(1) == fonts.FAMILY
    assert not any("Source" in names.getDebugName(number) for number in (1, 3, 4, 6))


def test_the_licence_goes_with_the_files():
    licence = fonts.path("regular", "ttf").with_name("OFL.txt")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence.read_text("utf-8")
