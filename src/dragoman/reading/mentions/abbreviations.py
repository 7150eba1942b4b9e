"""Abbreviations of titles: "FM", and those that a document explains: "Minister of State (MOS)"."""

import re
from collections.abc import Iterator
from functools import cache

from dragoman.gazetteer import Gazetteer, Name
from dragoman.reading.tables import table

_SHORT = re.compile(r"(?<![\w(.])[A-Z][A-Za-z]{1,5}(?![\w.])")
_INTRODUCED = re.compile(r"(?: of State)? \(([A-Z]{2,6})\)")


@cache
def usual() -> dict[str, str]:
    """The abbreviations that need no explanation, with the titles that they are short for."""
    return {row["short"]: row["title"] for row in table("mentions/short_titles")}


class Abbreviations:
    """What each abbreviation of a title is short for, in one document."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._titles = dict(usual())

    def learn(self, text: str, names: tuple[Name, ...]) -> tuple[Name, ...]:
        """The ``names`` of ``text`` with every use of an abbreviation, in order."""
        for title in names:
            short = _INTRODUCED.match(text, title.end) if title.kind == "title" else None
            if short is not None:
                self._titles.setdefault(short[1], text[title.start : title.end])
        found = list(self._uses(text, frozenset(name.start for name in names)))
        return tuple(sorted([*names, *found])) if found else names

    def spelled_out(self, words: str) -> str:
        """A phrase with its title written in full."""
        return _SHORT.sub(lambda found: self._titles.get(found[0], found[0]), words)

    def _uses(self, text: str, taken: frozenset[int]) -> Iterator[Name]:
        for use in _SHORT.finditer(text):
            title = self._titles.get(use[0])
            if title is None or use.start() in taken:
                continue
            named = next((n for n in self._gazetteer.find(title) if n.kind == "title"), None)
            if named is not None:
                yield Name(use.start(), use.end(), "title", named.code, named.key)
