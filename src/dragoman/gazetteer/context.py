"""What the words around a name say of it: whether it is an actor or a place at all, and which."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from dragoman.gazetteer.patterns import Meaning
from dragoman.gazetteer.places import Places
from dragoman.gazetteer.tables import Tables, parts
from dragoman.gazetteer.values import Name

Match = tuple[int, int, Meaning]
_PLACES = frozenset({"state", "adjective", "demonym", "capital", "city", "region"})
_PLACES_AND_BODIES = _PLACES | {"organisation"}
_CAPITALISED = re.compile(r"[ \xa0]([^\W\d_a-z][\w’'-]*)")
_PART_AFTER = re.compile(r"-([a-z]+)")
_TOWN = re.compile(r"(?:^|[^\w.])([^\W\d_a-z][\w'’-]+(?:[ -][^\W\d_a-z][\w'’-]+){0,2}), \Z")
_SERVED = re.compile(r"\bof (?:the )?\Z")
"""Words in front of a state's name that is no given name: "Prime Minister of Kenya Otieno"."""

_REACH = 48


@dataclass(frozen=True, slots=True)
class Sense:
    """One meaning of an ambiguous name, with the words that speak for it."""

    meaning: Meaning
    cues: re.Pattern[str] | None

    def support(self, text: str) -> int:
        """How often the words that speak for this meaning occur in ``text``."""
        return sum(1 for _ in self.cues.finditer(text)) if self.cues else 0


class Context:
    """The rules of context, read from their tables."""

    def __init__(self, tables: Tables, places: Places) -> None:
        self._tables = tables
        self._places = places

    @cached_property
    def _followers(self) -> frozenset[str]:
        return frozenset(
            " ".join(row[0] for row in self._tables.rows("followers", "words")).split()
        )

    @cached_property
    def _openers(self) -> frozenset[str]:
        rows = self._tables.rows("openers", "words")
        return frozenset(words for (line,) in rows for words in parts(line))

    @cached_property
    def _affixes(self) -> dict[str, frozenset[str]]:
        rows = self._tables.rows("affixes", "side parts")
        return {side: frozenset(words.split()) for side, words in rows}

    @cached_property
    def _personal(self) -> dict[str, frozenset[str]]:
        rows = self._tables.rows("personal", "use names")
        return {use: frozenset(names.split()) for use, names in rows}

    @cached_property
    def senses(self) -> dict[str, list[Sense]]:
        """For each ambiguous name its meanings, the usual one first."""
        found: dict[str, list[Sense]] = {}
        for name, kind, code, key, cues in self._tables.rows("senses", "name kind code key cues"):
            words = "|".join(map(re.escape, parts(cues)))
            pattern = re.compile(rf"\b(?:{words})\b") if words else None
            meaning = Meaning.of(kind, code, key)
            found.setdefault(name, []).append(Sense(meaning, pattern))
        return found

    def read(self, text: str, matches: list[Match], around: str = "") -> Iterator[Name]:
        """The matches that name an actor or place, each with the meaning that fits the text.

        Before the name of a state, a small city that no match names may stand ("Osh,
        Kyrgyzstan"): it comes too.
        """
        settled: dict[str, Meaning] = {}
        senses = self.senses
        starts = {match[0] for match in matches}
        reached = 0
        for start, end, meaning in matches:
            word = text[start:end]
            if word in senses:
                if word not in settled:
                    settled[word] = self._sense(word, f"{text}\n{around}")
                meaning = settled[word]
            kind = meaning.kind
            if kind in _PLACES_AND_BODIES:
                if self._joined(text, start, end):
                    continue
                if kind in _PLACES and self._part_of_name(text, start, end, starts):
                    continue
                if kind == "state" and text[start - 2 : start] == ", ":
                    yield from self._town(text, reached, start, meaning.code or "")
            reached = end
            if kind is not None:
                yield Name(start, end, kind, meaning.code, meaning.key)

    def _sense(self, word: str, text: str) -> Meaning:
        """The meaning whose cues occur most often in ``text``; the first on a tie."""
        return max(self.senses[word], key=lambda sense: sense.support(text)).meaning

    def _joined(self, text: str, start: int, end: int) -> bool:
        """Whether a hyphen joins the name to a part that makes it a mere description."""
        if text[end : end + 1] == "-":
            after = _PART_AFTER.match(text, end)
            if after and after[1] in self._affixes["after"]:
                return True
        if start > 1 and text[start - 1] == "-":
            before = re.split(r"\W", text[max(0, start - 8) : start - 1])[-1].lower()
            return before in self._affixes["before"]
        return False

    def _part_of_name(self, text: str, start: int, end: int, starts: set[int]) -> bool:
        """Whether the name is part of a longer one: of a company, a landmark or a person."""
        word = text[start:end]
        after = _CAPITALISED.match(text, end)
        if after is not None and after.start(1) not in starts:
            following = after[1]
            if following in self._followers or following.removesuffix("'s") in self._followers:
                return True
            given = word in self._personal["given"] and not following.isupper()
            if given and not _SERVED.search(text, max(0, start - 8), start):
                return True
        if start < 3 or text[start - 1] != " ":
            return False
        before = text[max(0, start - _REACH) : start - 1].rsplit(" ", 2)
        last = before[-1]
        if last in self._openers or " ".join(before[-2:]) in self._openers:
            return True
        named = word in self._personal["family"] and last not in self._personal["neither"]
        return named and _given_name(last)

    def _town(self, text: str, reached: int, start: int, code: str) -> Iterator[Name]:
        """The small city whose name stands between ``reached`` and ", STATE" at ``start``."""
        town = _TOWN.search(text, max(reached, start - _REACH), start)
        if town is None:
            return
        first, _, rest = town[1].partition(" ")
        name = rest if rest and first in self._personal["neither"] else town[1]
        known = self._places.has(name, code)
        if known is not None:
            end = start - 2
            yield Name(end - len(name), end, "city", code, known)


def _given_name(word: str) -> bool:
    """Whether the word before a name looks like a given name: "Denzel", "J."."""
    if not word or not word[0].isupper():
        return False
    initial = len(word) == 2 and word[1] == "."
    return initial or (word.isalpha() and not word.isupper())
