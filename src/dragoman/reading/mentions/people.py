"""Persons and office holders in a text: found by their titles, known again by their surnames.

A title in front of capitalised words introduces a person ("Kazakh Ambassador to China Shakhrat
Nuryshev"); so does a name beside a title in apposition, and the full name of an office holder
whom the gazetteer knows. Later a surname alone, or the office alone, means the same person.
"""

import re
from dataclasses import dataclass, field
from functools import cache

from dragoman.model import Party
from dragoman.reading.codebook import codebook
from dragoman.reading.tables import words

SHORTEST_PART = 4
"""Letters of a part of a name by which a person may be known again."""

_SMALL = re.compile(r"(?<!\w)([a-z]{2,5}) $")


@dataclass(frozen=True, slots=True)
class Resolved:
    """The parties that the words at ``[start, end)`` name."""

    start: int
    end: int
    parties: tuple[Party, ...]
    kind: str
    """The gazetteer's kind of name, "person" for anybody with a name, "office" for a title."""


@dataclass(slots=True)
class People:
    """The persons met so far in a document, by full name and by each of their name's ends."""

    known: dict[str, Party] = field(default_factory=dict)
    parts: dict[str, dict[str, None]] = field(default_factory=dict)
    """For each part of a name, the full names that have it."""

    def meet(self, party: Party, called: str = "") -> None:
        """Remember a person; whoever bore the surname first in this document keeps it.

        ``called``: the name as the text has it, where it has more parts than the person's own.
        """
        if party.person is None:
            return
        parts = party.person.split()
        for part in (*parts, *called.split()):
            self.parts.setdefault(part.casefold(), {})[party.person.casefold()] = None
        for name in dict.fromkeys((party.person, family_name(parts), parts[-1], parts[0])):
            key = name.casefold()
            known = self.known.get(key)
            same = known is not None and known.code is None and known.person == party.person
            if len(name) > 1 and not name.endswith(".") and (known is None or same):
                self.known[key] = party

    def recall(self, name: str) -> Party | None:
        """Who ``name`` (a full name or some of its parts, in any case) is in this document."""
        name = name.casefold()
        return self.known.get(name) or self._by_parts(name.split())

    def _by_parts(self, parts: list[str]) -> Party | None:
        """The one person whose name has these parts, short ones aside."""
        if not parts or max(map(len, parts)) < SHORTEST_PART:
            return None
        having = [self.parts.get(part, {}) for part in parts]
        full = [name for name in having[0] if all(name in some for some in having)]
        return self.known.get(full[0]) if len(full) == 1 else None


def family_name(parts: list[str]) -> str:
    """The end of a name from its first particle on: "von der Leyen"; else its last part."""
    particles = words("mentions/particles")
    start = next((i for i, p in enumerate(parts[1:-1], 1) if p.casefold() in particles), -1)
    return " ".join(parts[start:])


@cache
def capitalised() -> re.Pattern[str]:
    """Runs of capitalised words, with the particles of names between them."""
    small = "|".join(sorted(words("mentions/particles")))
    word = r"[^\W\d_a-z][\w'\u2019-]*"
    return re.compile(rf"{word}(?: (?:(?:{small}) ){{0,3}}{word})*")


def with_particles(text: str, start: int) -> int:
    """Where a name whose capitalised words start at ``start`` begins: "bin Salman"."""
    while (before := _SMALL.search(text, max(0, start - 6), start)) is not None:
        if before[1] not in words("mentions/particles"):
            break
        start = before.start(1)
    return start


def is_headline(run: str) -> bool:
    """Whether capitalised words are a headline and no name: in capitals, or with a verb."""
    parts = run.split(" ", 16)
    if len(parts) < 2:
        return False
    return run.isupper() or any(p.casefold() in headline_verbs() for p in parts[1:])


def address(run: str) -> int:
    """How many characters of a name are forms of address: "Dato' Seri Dr"."""
    start = 0
    for word in run.split(" ")[:-1]:
        if word.casefold().rstrip(".'\u2019") not in words("mentions/honorifics"):
            break
        start += len(word) + 1
    return start


def bare_name(run: str) -> tuple[int, str]:
    """Where the name in a run of capitalised words starts, and the name.

    Words such as "On" and "Friday" and forms of address come off the front, "'s" off the end.
    """
    start = 0
    for word in run.split(" ")[:-1]:
        bare = word.casefold().rstrip(".")
        if bare not in words("mentions/not_names") and bare not in words("mentions/honorifics"):
            break
        start += len(word) + 1
    return start, re.sub(r"['\u2019]s?$", "", run[start:])


@cache
def headline_verbs() -> frozenset[str]:
    """Verbs as they follow a name in a headline: "visits", "urged"."""
    found = codebook().word_forms()
    return frozenset(form for form in found if form.endswith(("s", "ed")) and len(form) > 4)
