"""Finding every name in a text: the longest match on word boundaries, then the rules of context."""

import re
from collections.abc import Iterable, Iterator, Mapping

from ahocorasick_rs import AhoCorasick, Implementation

from dragoman.gazetteer.context import Context, Match
from dragoman.gazetteer.patterns import Meaning
from dragoman.gazetteer.people import People
from dragoman.gazetteer.values import Name

_SHOUTED_LINE = re.compile(r"^[^a-z\n]*[A-Z]{3}[^a-z\n]*[A-Z]{2}[^a-z\n]*$", re.MULTILINE)


class Finder:
    """An automaton over all patterns, and one over their capitals for shouted headlines."""

    def __init__(self, meanings: Mapping[str, Meaning], people: People, context: Context) -> None:
        self._people = people
        self._context = context
        self._patterns = list(meanings)
        self._meanings = list(meanings.values())
        self._automaton = _automaton(self._patterns)
        self._shouted: tuple[AhoCorasick, list[Meaning]] | None = None

    def find(self, text: str, around: str = "") -> list[Name]:
        """All names in ``text``, sorted, none overlapping another. Linear in its length.

        ``around`` is further text that may tell what an ambiguous name means.
        """
        found = self._automaton.find_matches_as_indexes(text, True)
        matches = list(_bounded(text, found, self._meanings))
        matches.extend(self._people.find(text))
        for line in _SHOUTED_LINE.finditer(text):
            matches.extend(self._in_capitals(line))
        return list(self._context.read(text, list(_longest(matches)), around))

    def _in_capitals(self, line: re.Match[str]) -> Iterator[Match]:
        """Matches in a line without a small letter, where case tells nothing."""
        if self._shouted is None:
            self._shouted = _capitals(self._patterns, self._meanings)
        automaton, meanings = self._shouted
        found = automaton.find_matches_as_indexes(line.group(), True)
        for start, end, meaning in _bounded(line.group(), found, meanings):
            yield line.start() + start, line.start() + end, meaning


def _automaton(patterns: list[str]) -> AhoCorasick:
    return AhoCorasick(patterns, implementation=Implementation.ContiguousNFA)


def _capitals(patterns: list[str], meanings: list[Meaning]) -> tuple[AhoCorasick, list[Meaning]]:
    """The patterns in capitals; those of four letters and fewer only if written so anyway."""
    spelled: dict[str, Meaning] = {}
    for pattern, meaning in zip(patterns, meanings, strict=True):
        capitals = pattern.upper()
        if len(pattern) > 3 and len(capitals) == len(pattern):
            spelled.setdefault(capitals, meaning)
    return _automaton(list(spelled)), list(spelled.values())


def _bounded(
    text: str, matches: Iterable[tuple[int, int, int]], meanings: list[Meaning]
) -> Iterator[Match]:
    """Matches that neither begin nor end inside a word, nor in front of a sum: "US$5"."""
    size = len(text)
    for pattern, start, end in matches:
        if (end == size or not (text[end].isalnum() or text[end] == "$")) and (
            start == 0 or not text[start - 1].isalnum()
        ):
            yield start, end, meanings[pattern]


def _longest(matches: list[Match]) -> Iterator[Match]:
    """The leftmost and longest of matches that overlap."""
    matches.sort(key=_leftmost_longest)
    reached = -1
    for match in matches:
        if match[0] >= reached:
            reached = match[1]
            yield match


def _leftmost_longest(match: Match) -> tuple[int, int]:
    return match[0], -match[1]
