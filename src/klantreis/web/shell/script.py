"""What Streamlit runs for every visitor: the frame, and in it the page.

It stands apart: Streamlit would take a folder `pages` beside it for pages of its own.
"""

from importlib import import_module

import streamlit as st

from klantreis.web.pages import PAGES
from klantreis.web.shell.frame import frame
from klantreis.words import say

pages = [
    st.Page(
        import_module(f"klantreis.web.pages.{module}").show,
        title=say(title),
        url_path=path or "overzicht",
        default=not path,
    )
    for path, (title, module) in PAGES.items()
]
page = st.navigation(pages, position="hidden")
st.set_page_config(page_title=say("web.page_title", pagina=page.title), layout="wide")
frame(pages)
page.run()
