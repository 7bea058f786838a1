"""The public names are there, and importing the package imports nothing heavy."""

from __future__ import annotations

import subprocess
import sys

import klantreis
from tests.source.samples import SMALL


def test_every_public_name_is_there():
    assert dir(klantreis) == sorted(klantreis.__all__)
    for name in klantreis.__all__:
        assert getattr(klantreis, name).__name__ == name


def test_the_public_names_do_the_whole_job():
    document = klantreis.read(SMALL.encode())
    assert document.journey is not None
    graph = klantreis.JourneyGraph(document.journey)
    findings = klantreis.check(graph)
    (subprocess,) = document.journey.subprocesses
    scene = klantreis.arrange(graph, subprocess, findings)
    outline = klantreis.outline_of(graph, subprocess, findings)
    assert {step.id for step in scene.steps} >= {"ziet", "belt"}
    assert outline.items


def test_importing_the_package_is_light():
    code = "import sys, klantreis; print({'pydantic', 'networkx', 'yaml'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
