"""`python -m klantreis`."""

from klantreis.cli import main

main(prog_name="klantreis")
