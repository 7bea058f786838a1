"""Mutation testing of `rules`, `graph`, `edits` and `merge`: is every small mistake noticed?

Every mistake is made in a process of its own, so that none outlives its turn. Of a check, its
examples and its seeds are tried first, and then the tests that name it; of the graph the examples
of all checks, its own tests and all seeds; of the edits the sentence of every example and their
own tests; of the merge its tests.

It takes half an hour, so `make bench` leaves it out: `python -m benchmarks.mutants`. With names of
modules or packages, as in `python -m benchmarks.mutants geen_termijn edits`, it takes only these.
"""

from __future__ import annotations

import os
import resource
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any, NamedTuple

import pytest

from benchmarks.figures import Figure
from benchmarks.mutations import Mutation, mutations
from klantreis.edits import Edit
from klantreis.errors import EditRefused
from klantreis.journey import Content
from klantreis.rules import Rule, check, rules
from klantreis.rules.manual import markdown
from tests.edits.examples import said
from tests.merge import test_merging
from tests.rules import test_examples
from tests.rules.seeds import COMPLETE, Seed, drawn, found, meant, seeds

ROOT = Path(__file__).parents[1]
TESTS = ROOT / "tests" / "rules"
GRAPH_TESTS = (
    ROOT / "tests" / "test_graph.py",
    *(TESTS / f"test_{name}.py" for name in ("rounds", "shape", "passing_on")),
)
PACKAGES: dict[str, tuple[Path, ...]] = {
    "rules": (TESTS,),
    "graph": (TESTS, *GRAPH_TESTS),
    "edits": (ROOT / "tests" / "edits",),
    "merge": (ROOT / "tests" / "merge",),
}
"""The packages that are tried, each with the tests that must pass before."""
NO_SEED = Seed(COMPLETE, ())
SECONDS = 60  # for all tests of a module
SOON = 10  # for examples, where most mistakes that never end are met
MEMORY = 4 * 1024**3
QUIET = ("-q", "-x", "-p", "no:randomly", "-p", "no:cacheprovider", "-p", "no:xdist")


class Score(NamedTuple):
    """Of one module: how many mistakes were made, and those that no test noticed."""

    module: str
    made: int
    survivors: tuple[Mutation, ...]

    @property
    def figure(self) -> Figure:
        """The share that was noticed; survivors by line."""
        noticed = self.made - len(self.survivors)
        left = "".join(f"\n    {each.line}: {each.what}" for each in self.survivors)
        percent = 100 * noticed / self.made if self.made else 100
        return Figure(self.module, percent, "%", note=f"{noticed} van {self.made}{left}")


def figures(only: Iterable[str] = ()) -> Iterator[Figure]:
    """Score every module, and every package as a whole."""
    chosen = {package: _chosen(package, only) for package in PACKAGES}
    needed = {test: None for package in PACKAGES if chosen[package] for test in PACKAGES[package]}
    if not _passes(_tests([str(each) for each in needed])):
        raise SystemExit("De tests slagen nog niet zonder fout erin. Herstel die eerst.")
    for package, paths in chosen.items():
        made = survived = 0
        for path in paths:
            score = _score(package, path)
            made += score.made
            survived += len(score.survivors)
            yield score.figure
        if made:
            share = 100 * (made - survived) / made
            yield Figure(package, share, "%", note=f"{made - survived} van {made}")


def _chosen(package: str, only: Iterable[str]) -> list[Path]:
    """Return the modules of a package that are asked for: all, those named, or all of its own."""
    paths = sorted((ROOT / "src" / "klantreis" / package).glob("*.py"))
    return [path for path in paths if not only or package in only or path.stem in only]


def _score(package: str, path: Path) -> Score:
    name = f"klantreis.{package}" + ("" if path.stem == "__init__" else f".{path.stem}")
    module = import_module(name)
    judges = _judges(package, path.stem)
    made = tuple(mutations(path.read_text("utf-8"), str(path)))
    survivors = tuple(each for each in made if _survives(module, each, judges))
    return Score(f"{package}/{path.stem}", len(made), survivors)


Judge = Callable[[], bool]
"""Tells whether everything is as it should be."""


def _judges(package: str, name: str) -> list[Judge]:
    """Return what may notice a mistake in a module, the quickest and closest first."""
    rule = next((each for each in rules() if each.id == name.replace("_", "-")), None)
    if package == "rules" and rule is not None:
        return _of_rule(rule)
    if package == "edits":
        return _of_edits()
    if package == "merge":
        return [_every_merge_holds, _tests([str(each) for each in PACKAGES["merge"]])]
    own = GRAPH_TESTS if package == "graph" else (TESTS / f"test_{name}.py",)
    return [
        lambda: all(map(_examples_hold, rules())),
        _tests([str(each) for each in own if each.exists()]),
        _every_seed_holds,
    ]


def _of_rule(rule: Rule) -> list[Judge]:
    """Return its examples, its seeds and its tests; what it looks at is drawn beforehand."""
    said = markdown([rule])
    planted = [(drawn(each), _own(rule, each)) for each in (NO_SEED, *seeds()[rule.id]())]
    return [
        lambda: _examples_hold(rule) and markdown([rule]) == said,
        lambda: all(
            {each.key for each in check(seen, only=rule.id)} == own for seen, own in planted
        ),
        _tests(_about(rule)),
    ]


def _of_edits() -> list[Judge]:
    """Return the examples, each with its sentence, and the tests of all edits, random ones last."""
    examples = list(said())
    tests = sorted(PACKAGES["edits"][0].glob("test_*.py"), key=lambda path: "random" in path.stem)
    return [
        lambda: all(_says(content, edit) == sentence for content, edit, sentence in examples),
        _tests([str(each) for each in tests]),
    ]


def _says(content: Content, edit: Edit) -> str:
    try:
        return edit.told(content, edit.apply(content))
    except EditRefused as refused:
        return f"! {refused}"


def _every_merge_holds() -> bool:
    """Call the tests of single merges; one that fails raises."""
    for name, test in vars(test_merging).items():
        if name.startswith("test_") and test.__code__.co_argcount == 0:
            test()
    return True


def _own(rule: Rule, seed: Seed) -> set[str]:
    """Return the findings of one check that a seed leads to."""
    every = meant(rule.id, seed) | seed.extras.keys()
    return {key for key in every if key.startswith(f"{rule.id}@")}


def _survives(module: ModuleType, mutation: Mutation, judges: Sequence[Judge]) -> bool:
    def judge() -> bool:
        _make(module, mutation)
        signal.alarm(SOON)
        first, *others = judges
        return first() and bool(signal.alarm(SECONDS)) and all(each() for each in others)

    return _passes(judge)


def _passes(judge: Judge) -> bool:
    """Ask a judge in a process of its own; whatever ends that otherwise is a no."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    signal.alarm(SECONDS)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)
    os.dup2(nothing, 2)
    try:
        os._exit(0 if judge() else 1)
    except BaseException:  # a mistake may raise anything
        os._exit(1)


def _make(module: ModuleType, mutation: Mutation) -> None:
    """Put the mistake where the module, and who imported from it, will meet it."""
    first, _, member = mutation.owner.partition(".")
    if first.isupper():
        names = dict(vars(module))
        exec(mutation.code, names)
        setattr(module, first, names[first])
        return
    owner = vars(module)[first]
    function = _plain(vars(owner)[member] if member else owner)
    function.__code__ = next(
        code for code in _codes(mutation.code) if code.co_qualname == mutation.owner
    )


def _plain(value: Any) -> FunctionType:
    """Return the function inside a check, a property, a cache or a class method."""
    if hasattr(value, "cache_clear"):
        value.cache_clear()
    for name in ("check", "fget", "func", "__wrapped__", "__func__"):
        value = getattr(value, name, value)
    assert isinstance(value, FunctionType)
    return value


def _codes(code: Any) -> Iterator[Any]:
    for each in code.co_consts:
        if hasattr(each, "co_consts"):
            yield each
            yield from _codes(each)


def _examples_hold(rule: Rule) -> bool:
    """Call the tests of the examples of a check; one that fails raises."""
    for name, test in vars(test_examples).items():
        if name.startswith("test_"):
            test(rule)
    return True


def _every_seed_holds() -> bool:
    return all(
        found(seed) == meant(rule, seed) | seed.extras.keys()
        for rule, planted in seeds().items()
        for seed in (NO_SEED, *planted())
    )


def _about(rule: Rule) -> list[str]:
    """Return the files with tests in which the id of a check stands."""
    files = sorted(TESTS.glob("test_*.py"))
    return [str(path) for path in files if rule.id in path.read_text("utf-8")]


def _tests(places: list[str]) -> Judge:
    return lambda: not places or pytest.main([*QUIET, *places]) == 0


if __name__ == "__main__":
    for figure in figures(sys.argv[1:]):
        print(figure.line, flush=True)
