"""The one HTML page that Streamlit fills: its own, in Dutch and with our style sheet."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import streamlit

from klantreis.words import say

_NO_SCRIPT = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)
_OURS = """<script src="/assets/before.js"></script>
<script type="module" src="/assets/page.js"></script>
<link rel="stylesheet" href="/assets/pages.css">"""
_AGENT_LINK = re.compile(r"<link rel=\"service-desc\"[^>]*>")


@cache
def index() -> str:
    """Return the page; Streamlit writes its language as English and offers no setting."""
    page = (Path(streamlit.__file__).parent / "static" / "index.html").read_text("utf-8")
    page = page.replace('<html lang="en">', '<html lang="nl">', 1)
    page = page.replace("<title>Streamlit</title>", f"<title>{say('web.name')}</title>", 1)
    page = page.replace('href="./favicon.png"', 'href="/assets/icon.svg"', 1)
    page = _AGENT_LINK.sub("", page)
    page = _NO_SCRIPT.sub(f"<noscript><p>{say('web.no_script')}</p></noscript>", page)
    return page.replace("<head>", f"<head>{_OURS}", 1)
