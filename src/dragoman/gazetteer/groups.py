"""Words for groups and bodies: "troops", "lawmakers", "foreign ministry"."""

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from dragoman.gazetteer.tables import Tables, parts

_INSTITUTIONS = "institution sector phrases fields"


class Group(NamedTuple):
    """A phrase at ``[start, end)``: its sector, and its key if it is a body with a name."""

    start: int
    end: int
    sector: str
    institution: str | None


class Groups:
    """Every phrase for a group or body, found in any case."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    @cached_property
    def _phrases(self) -> dict[str, tuple[str, str | None]]:
        rows = self._tables.rows("agents", "phrase sector")
        bodies = dict(self._institutions())
        return {phrase: (sector, None) for phrase, sector in rows} | bodies

    def _institutions(self) -> Iterator[tuple[str, tuple[str, str | None]]]:
        for key, sector, phrases, fields in self._tables.rows("institutions", _INSTITUTIONS):
            for phrase in parts(phrases):
                for field in parts(fields) if "{}" in phrase else ("",):
                    yield phrase.replace("{}", field), (sector, key)

    @cached_property
    def office_sectors(self) -> dict[str, str]:
        """The sector of each office, the foremost office first."""
        rows = self._tables.rows("offices", "office sector single top found also")
        return {row[0]: row[1] for row in rows}

    @cached_property
    def metonym_sectors(self) -> dict[str, str]:
        """The sectors of institutions that are not the executive."""
        return dict(self._tables.rows("institution_sectors", "institution sector"))

    @cached_property
    def _automaton(self) -> tuple[AhoCorasick, list[tuple[str, str | None]]]:
        return AhoCorasick(list(self._phrases)), list(self._phrases.values())

    def sector(self, words: str) -> str | None:
        """The PLOVER sector of a word or phrase for a group, None where it names none."""
        known = self._phrases.get(" ".join(words.lower().split()))
        return known[0] if known else None

    def find(self, text: str) -> list[Group]:
        """The phrases in a mention, on word boundaries, the longest where they overlap."""
        lower = text.lower().replace("’", "'")
        if len(lower) != len(text):
            return []
        automaton, known = self._automaton
        found = [
            (start, -end, number)
            for number, start, end in automaton.find_matches_as_indexes(lower, True)
            if not lower[end : end + 1].isalnum() and not lower[max(0, start - 1) : start].isalnum()
        ]
        groups: list[Group] = []
        for start, end, number in sorted(found):
            if not groups or start >= groups[-1].end:
                groups.append(Group(start, -end, *known[number]))
        return groups
