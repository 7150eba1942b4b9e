"""Titles: the office that words name, and what is known of each office."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from dragoman.gazetteer.tables import Tables, parts
from dragoman.gazetteer.values import Title

_TITLES = "title office code"
_OFFICES = "office sector single top found also"
_PREFIXES = "prefix former"
_STATES_OWN = re.compile(r"^(?:the|a|an|his|her|its|their|our)\s+")


@dataclass(frozen=True, slots=True)
class Office:
    """What is known of an office.

    ``single``: one person holds it at a time. ``alone``: several may, and the one whom the
    tables know is meant where they know just one. ``top``: holders are known by surname alone.
    ``found``: they are found in texts by full name, without a title.
    ``also``: the offices that its title may mean as well.
    """

    key: str
    sector: str
    single: bool
    alone: bool
    top: bool
    found: bool
    also: tuple[str, ...]

    @property
    def heads_organisation(self) -> bool:
        """Whether its holder leads an international organisation."""
        return self.single and self.sector == "IGO"


class Titles:
    """Every title, in lower case, and every office."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    @cached_property
    def offices(self) -> dict[str, Office]:
        """The offices by key."""
        found: dict[str, Office] = {}
        for key, sector, single, top, named, also in self._tables.rows("offices", _OFFICES):
            found[key] = Office(
                key, sector, single == "1", single == "alone", top == "1", named == "1", parts(also)
            )
        return found

    @cached_property
    def by_title(self) -> dict[str, tuple[str, str | None]]:
        """For each title its office, and the state or organisation that it implies."""
        rows = self._tables.rows("titles", _TITLES)
        return {title.lower(): (office, code or None) for title, office, code in rows}

    def spelled(self) -> Iterator[tuple[str, str, str | None]]:
        """Every title as it is written inside a sentence, its office, the code it implies."""
        for title, office, code in self._tables.rows("titles", _TITLES):
            yield title, office, code or None

    @cached_property
    def _prefixes(self) -> dict[str, bool]:
        """Words before a title that leave its office, and whether they end it ("former")."""
        rows = self._tables.rows("title_prefixes", _PREFIXES)
        return {prefix: former == "1" for prefix, former in rows}

    def former(self, word: str) -> bool:
        """Whether a word before a title says that the office is over."""
        return self._prefixes.get(word.lower().rstrip("-"), False)

    def title(self, text: str) -> Title | None:
        """The office that ``text`` names, None where it names none."""
        words = _STATES_OWN.sub("", " ".join(text.lower().replace("’", "'").split()))
        words = words.removesuffix("'s office").removesuffix("'s").removesuffix("s'")
        former = False
        while words:
            found = self.by_title.get(words) or self.by_title.get(_singular(words))
            if found is not None:
                office, code = found
                return Title(office, self.sector(office, former=former), code, former)
            prefix, parted, rest = words.replace("ex-", "ex ", 1).partition(" ")
            if not parted or prefix not in self._prefixes:
                return None
            former = former or self._prefixes[prefix]
            words = rest
        return None

    def sector(self, office: str, *, former: bool = False) -> str:
        """The PLOVER sector of an office's holder; ELI for those who have left it."""
        known = self.offices.get(office)
        return "ELI" if former else (known.sector if known else "GOV")

    @cached_property
    def ministers(self) -> tuple[str, ...]:
        """The offices of a government's members."""
        return tuple(key for key in self.offices if key.endswith("_minister"))

    def chain(self, office: str) -> tuple[str, ...]:
        """An office and those that its title may mean as well, in the order to look them up."""
        known = self.offices.get(office)
        return (office, *known.also) if known else (office,)

    def single(self, office: str) -> bool:
        """Whether an office has one holder at a time."""
        known = self.offices.get(office)
        return known is not None and known.single

    def alone(self, office: str) -> bool:
        """Whether the one known holder of an office may be taken to be meant."""
        known = self.offices.get(office)
        return known is not None and known.alone


def _singular(words: str) -> str:
    return words.removesuffix("s") if not words.endswith("ss") else words
