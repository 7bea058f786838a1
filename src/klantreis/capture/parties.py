"""Which party somebody means: by its abbreviation, name, other name or one of its functions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from klantreis.capture.here import Here
from klantreis.capture.plain import bare
from klantreis.capture.understood import Unclear
from klantreis.journey import Actor
from klantreis.words import say
from klantreis.words.nearest import nearest

SHORTEST_START = 2
SHORTEST_GUESS = 4


class Party(NamedTuple):
    """A party, and the function in it that was named."""

    actor: str
    function: str = ""


class Parties:
    """Finds parties by name; `chosen` is what was chosen before for a name that can mean more."""

    def __init__(self, here: Here, chosen: Mapping[str, str]) -> None:
        self._here = here
        self._chosen = chosen
        self._actors = here.actors.values()

    def find(self, name: str) -> Party | None:
        """Return who is meant, or nothing; raise Unclear when it can be more than one."""
        word = bare(name)
        if not word:
            return None
        for tier in (_exact, _start, _other, _other_start):
            found = dict.fromkeys(tier(word, self._actors))
            if found:
                return self._one(name, tuple(found))
        chosen = self._chosen.get(word, "")
        return Party(chosen) if chosen in self._here.actors else None

    def called(self, name: str) -> Party | None:
        """Return the party with exactly this name."""
        return next(_exact(bare(name), self._actors), None)

    def known(self, name: str) -> Party:
        """Return who is meant; raise Unclear when nobody is."""
        found = self.find(name)
        if found is None:
            raise Unclear(self.unknown(name))
        return found

    def unknown(self, name: str) -> str:
        """Return the sentence that a name is no role, with what it may be."""
        near = self.near(name)
        meant = say("problem.meant", woord=near.title) if near else ""
        return f"{say('capture.no_role', naam=name)} {meant}".strip()

    def near(self, name: str) -> Actor | None:
        """Return the party that somebody may have meant; of a short word that is a guess."""
        named = {bare(each): actor for actor in self._actors for each in _names(actor)}
        near = nearest(bare(name), named) if len(bare(name)) >= SHORTEST_GUESS else None
        return named[near] if near else None

    def _one(self, name: str, found: tuple[Party, ...]) -> Party:
        """Return the only party, or the only one in this deelproces, or the one that was chosen."""
        near = [each for each in found if each.actor in self._here.present]
        chosen = [each for each in found if self._chosen.get(bare(name)) == each.actor]
        for left in (found, chosen, near):
            if len(left) == 1:
                return left[0]
        sentence = say("capture.which_party", naam=name)
        raise Unclear(sentence, [self._choice(name, each) for each in found])

    def _choice(self, name: str, party: Party) -> tuple[str, str]:
        return self._here.lane(party.actor), f"{bare(name)}={party.actor}"


def _exact(word: str, actors: Iterable[Actor]) -> Iterator[Party]:
    return (Party(each.id) for each in actors if word in map(bare, _names(each)))


def _start(word: str, actors: Iterable[Actor]) -> Iterator[Party]:
    starts = len(word) >= SHORTEST_START
    return (Party(each.id) for each in actors if starts and bare(each.title).startswith(word))


def _other(word: str, actors: Iterable[Actor]) -> Iterator[Party]:
    return _by_other(actors, lambda name: bare(name) == word)


def _other_start(word: str, actors: Iterable[Actor]) -> Iterator[Party]:
    starts = len(word) > SHORTEST_START
    return _by_other(actors, lambda name: starts and bare(name).startswith(word))


def _by_other(actors: Iterable[Actor], fits: Callable[[str], bool]) -> Iterator[Party]:
    for actor in actors:
        if any(map(fits, actor.also)):
            yield Party(actor.id)
        else:
            yield from (Party(actor.id, name) for name in actor.functions if fits(name))


def _names(actor: Actor) -> tuple[str, ...]:
    return tuple(filter(None, (actor.short, actor.name, actor.id)))
