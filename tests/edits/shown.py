"""What stands in a small file, in a few words."""

from __future__ import annotations

from klantreis.edits.places import get, group_path, path_of, step_at
from klantreis.journey import Address, Content, Journey, Part
from tests.edits.examples import content_of


def ids(content: Content, group: str, attribute: str = "steps") -> list[str]:
    """Return the ids of a list of a subprocess or file, in order."""
    path = group_path(content, group)
    assert path is not None
    return [each.id for each in getattr(get(content, path), attribute)]


def arrows(content: Content, *steps: str) -> list[str]:
    """Return where some steps lead, each as `from > to (answer)`."""
    return [
        f"{step.id} > {flow.to}" + (f" ({flow.when})" if flow.when else "")
        for at in steps
        for step in [step_at(content, at)[1]]
        for flow in step.flows
    ]


def part(content: Content, at: str) -> Part:
    """Return the part at an address."""
    path = path_of(content, Address.parse(at))
    assert path is not None
    found: Part = get(content, path)
    return found


def journey(steps: str, rest: str = "") -> Journey:
    """Return a journey of one deelproces `d` with these steps, and an empty one `e`."""
    content = content_of(f"""\
id: j
actoren: [{{id: pro}}, {{id: dsp}}, {{id: wi}}]
deelprocessen:
  - id: d
    stappen: {steps}
{rest}
  - {{id: e, status: leeg}}
""")
    assert isinstance(content, Journey)
    return content
