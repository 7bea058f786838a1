"""How data goes to the browser."""

import subprocess
import sys

from klantreis.web.component import sent, words

FIRST_RUN = """
import sys
from streamlit.testing.v1 import AppTest
page = "from klantreis.web.pages import workshop; workshop.show()"
assert not AppTest.from_string(page, default_timeout=30).run().exception
print(sorted({"pandas", "pyarrow", "plotly.express"} & set(sys.modules)))
"""


def test_the_first_drawing_waits_for_no_data_frames(served):
    command = [sys.executable, "-c", FIRST_RUN]
    run = subprocess.run(command, check=False, capture_output=True, text=True)
    assert run.stdout.strip() == "[]", run.stderr


def test_data_is_sent_as_it_is():
    assert sent({"a": [1]}) == [{"a": [1]}]


def test_words_of_an_area_lose_its_name():
    assert words("wall")["good"] == "Dit staat goed"
