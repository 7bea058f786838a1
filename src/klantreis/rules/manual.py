"""What the docstring of a check says: one sentence, why, and examples that can be read and run."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from inspect import cleandoc
from textwrap import dedent, indent

from klantreis import graph
from klantreis.graph import JourneyGraph
from klantreis.journey import Journey
from klantreis.rules.engine import WEIGHTS, Finding, Kind, Rule
from klantreis.source import Document, read

MARK = "# hier"
"""At the end of a line in an example: here the finding must be found."""

_ID = "id: voorbeeld\n"
_GROUPS = """\
doelgroepen:
  - {id: entree-gediplomeerd, naam: Net klaar met entree, herkomst: mbo, diploma: entree}
  - {id: pro-verlater, naam: Net van het praktijkonderwijs, herkomst: pro, diploma: pro}
"""
_ACTORS = """\
actoren:
  - {id: jongere, naam: Jongere, groep: jongere}
  - {id: ouders, naam: Ouders, groep: jongere}
  - {id: school, naam: School, groep: onderwijs}
  - {id: mbo, naam: Mbo-school, groep: onderwijs}
  - {id: pro, naam: Praktijkonderwijs, groep: onderwijs}
  - {id: vso, naam: Voortgezet speciaal onderwijs, groep: onderwijs}
  - {id: dsp, naam: Doorstroompunt, groep: doorstroompunt}
  - {id: wi, naam: Werk & Inkomen, groep: gemeente}
  - {id: zorg, naam: Wijkteam, groep: zorg}
  - {id: duo, naam: DUO, groep: landelijk}
"""
_SUBPROCESS = "deelprocessen:\n  - id: d\n    titel: Voorbeeld\n"
_BESIDE = f"""\
{_ID}titel: Voorbeeld
{_ACTORS}{_SUBPROCESS}    stappen: [{{id: meldt, naam: Meldt, actor: school}}]
"""
_HEADING = re.compile(r"^(Waarom|Goed|Fout):[ ]*", re.MULTILINE)
_MARKED = re.compile(rf"{MARK}\s*$")

_INTRODUCTION = """\
# De controles

Een controle kijkt alleen naar wat er in de vakken staat, nooit naar woorden in een naam. Een
controle zegt wat er nog open is en stelt een vraag. Bedoelen jullie het zo? Zet het dan bij
`bewust_zo`, met de reden.

In de voorbeelden staat `# hier` op de regel die de controle vindt.
"""
_KINDS: dict[Kind, tuple[str, str]] = {
    "wet": ("Wet", "Dit moet van de wet. Weten we het niet zeker, dan is het een vraag."),
    "proces": ("Proces", "Dit gaat over de weg van de jongere: van stap naar stap."),
    "afspraak": ("Afspraak", "Dit is nog open. Jullie vullen het samen in."),
    "bestand": ("Bestand", "Dit gaat over het bestand zelf."),
}


@dataclass(frozen=True, slots=True)
class Example:
    """A piece of a journey as the docstring shows it, and the whole file around it.

    `lines` are the numbers of the lines in `text` that carry the mark.
    """

    shown: str
    text: str
    lines: tuple[int, ...]

    @classmethod
    def of(cls, shown: str) -> Example:
        """Make a whole file of the content of one subprocess, or of the lists of a file."""
        text = _file(shown)
        numbered = enumerate(text.splitlines(), start=1)
        return cls(shown, text, tuple(line for line, said in numbered if _MARKED.search(said)))

    def document(self) -> Document:
        """Read the file."""
        return read(self.text.encode())

    def graph(self) -> JourneyGraph:
        """Return its graph; an aanpak finds one small journey beside it."""
        content = self.document().content
        assert content is not None, self.text
        beside = None if isinstance(content, Journey) else read(_BESIDE.encode()).journey
        return graph.of(content, {beside.id: beside} if beside else None)

    def findings(self, rule: Rule) -> list[Finding]:
        """Return what one check finds in the file; what goes wrong is raised."""
        return [rule.finding(mark) for mark in rule.check(self.graph())]


@dataclass(frozen=True, slots=True)
class Manual:
    """What a check is for, with examples of what is fine and of what is found.

    `why` holds paragraphs with an empty line between them.
    """

    sentence: str
    why: str
    good: tuple[Example, ...]
    wrong: tuple[Example, ...]

    @classmethod
    def of(cls, rule: Rule) -> Manual:
        """Read the docstring of a check."""
        sentence, *rest = _HEADING.split(cleandoc(rule.manual))
        parts = list(zip(rest[::2], rest[1::2], strict=True))
        return cls(
            _flowing(sentence),
            "\n\n".join(map(_flowing, _paragraphs(parts, "Waarom"))),
            tuple(_examples(parts, "Goed")),
            tuple(_examples(parts, "Fout")),
        )


def markdown(rules: Iterable[Rule]) -> str:
    """Return the manual of these checks: a table of all, then each of them by kind."""
    known = sorted(rules, key=lambda each: (WEIGHTS.index(each.weight), each.id))
    parts = [_INTRODUCTION, _table(known)]
    for kind, (title, sentence) in _KINDS.items():
        chapters = [_chapter(rule) for rule in known if rule.kind == kind]
        if chapters:
            parts += [f"## {title}\n\n{sentence}\n", *chapters]
    return "\n".join(parts)


def _examples(parts: Iterable[tuple[str, str]], heading: str) -> Iterator[Example]:
    return (Example.of(dedent(body).strip("\n")) for name, body in parts if name == heading)


def _paragraphs(parts: Iterable[tuple[str, str]], heading: str) -> Iterator[str]:
    for name, body in parts:
        if name == heading:
            yield from body.strip().split("\n\n")


def _flowing(text: str) -> str:
    return " ".join(text.split())


def _file(shown: str) -> str:
    keys = {line.partition(":")[0] for line in shown.splitlines() if line[:1].isalpha()}
    if "soort" in keys:
        return shown + "\n"
    if "deelprocessen" not in keys:
        return _ID + _GROUPS + _ACTORS + _SUBPROCESS + indent(shown, "    ") + "\n"
    lists = {"id": _ID, "doelgroepen": _GROUPS, "actoren": _ACTORS}
    return "".join(text for key, text in lists.items() if key not in keys) + shown + "\n"


def _table(rules: Iterable[Rule]) -> str:
    lines = ["| controle | gewicht | soort | waar het om gaat |", "|---|---|---|---|"]
    for rule in rules:
        sentence = Manual.of(rule).sentence
        lines.append(f"| [{rule.id}](#{rule.id}) | {rule.weight} | {rule.kind} | {sentence} |")
    return "\n".join(lines) + "\n"


def _chapter(rule: Rule) -> str:
    manual = Manual.of(rule)
    lines = [
        f"### {rule.id}",
        f"Gewicht {rule.weight}, soort {rule.kind}, kort: *{rule.short}*.",
        manual.sentence,
        f"**Waarom:** {manual.why}",
        *_sayings(rule, manual),
        *(f"Goed:\n\n```yaml\n{example.shown}\n```" for example in manual.good),
        *(f"Hier valt iets op:\n\n```yaml\n{example.shown}\n```" for example in manual.wrong),
    ]
    return "\n\n".join(lines) + "\n"


def _sayings(rule: Rule, manual: Manual) -> Iterator[str]:
    """Yield what the check says about its own examples: as a claim, and where it only asks."""
    heard: set[str] = set()
    for finding in (each for example in manual.wrong for each in example.findings(rule)):
        if finding.weight not in heard:
            heard.add(finding.weight)
            note = "" if finding.weight == rule.weight else f" (gewicht {finding.weight})"
            yield f"> {finding.message}\n> **{finding.question}**{note}"
