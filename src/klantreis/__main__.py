"""`python -m klantreis`."""

from klantreis.cli import run

run()
