"""Finding the full names of office holders in a text."""

import re
from collections.abc import Callable, Iterator, Mapping

from dragoman.gazetteer.patterns import Meaning, slug

_WORD = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w.'’-]*"
_LATER = rf"(?:(?:al|el|as|an|ar|bin|ibn|d|l)[-'’])?{_WORD}"
_PARTICLE = r"(?:al|el|bin|bint|ibn|von|van|der|den|de|del|della|di|da|dos|du|la|le|ter|ten|y|e|zu)"
_RUN = re.compile(rf"{_WORD}(?: (?:{_PARTICLE} ){{0,3}}{_LATER})+")
_LONGEST = 6


class People:
    """Every spelling of a full name, looked up in runs of capitalised words."""

    def __init__(self, names: Mapping[str, tuple[str, str]], actor: Callable[[str], str]) -> None:
        self._names = names
        self._actor = actor

    def find(self, text: str) -> Iterator[tuple[int, int, Meaning]]:
        """The names of office holders in ``text``; they may overlap."""
        names = self._names
        for run in _RUN.finditer(text):
            words = run[0].split(" ")
            start = run.start()
            for first in range(len(words) - 1):
                size = len(words[first])
                for word in words[first + 1 : first + _LONGEST]:
                    size += 1 + len(word)
                    name = text[start : start + size]
                    found = names.get(name) or names.get(bare := _bare(name))
                    if found is not None:
                        end = start + (size if name in names else len(bare))
                        meaning = Meaning("person", self._actor(found[0]), slug(found[1]))
                        yield start, end, meaning
                start += len(words[first]) + 1


def _bare(name: str) -> str:
    """A name without a possessive or a full stop at its end."""
    return name.removesuffix("'s").removesuffix("’s").rstrip(".'’")
