"""`streamlit run app.py` or `python app.py`; `klantreis serve` does the same for any folder."""

import os
from pathlib import Path

import streamlit as st

from klantreis.live.library import FOLDER
from klantreis.web.serve import SCRIPT, lifespan, middleware, routes, run

os.environ.setdefault(FOLDER, str(Path(__file__).with_name("journeys")))
app = st.App(SCRIPT, routes=routes(), middleware=middleware(), lifespan=lifespan)

if __name__ == "__main__":
    run(app)
