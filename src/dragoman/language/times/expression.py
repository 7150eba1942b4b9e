"""A time expression as its tokens, and the point from which its days are counted."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.language.times.bounds import bound
from dragoman.language.times.outlook import looks_ahead
from dragoman.language.times.periods import Period
from dragoman.language.times.tokens import Tokens, letters, values

MONTHS = ("month", "loose_month", "short_month")
WEEKDAYS = ("weekday", "short_weekday")
DAYS = ("day", "nth")
UNITS = ("day_unit", "unit", "weekend", "year_unit", "quarter_unit", "units")
WHICH = (
    "last",
    "past",
    "next",
    "coming",
    "this",
    "current",
    "following",
    "previous",
    "same",
    "that",
)


@dataclass(frozen=True, slots=True)
class Expression:
    """The tokens ``[first, last)`` that one pattern matched."""

    tokens: Tokens
    first: int
    last: int

    def words(self, *classes: str) -> list[str]:
        """The words of some classes, in lower case and in order; of all, where none is named."""
        wanted = {letters()[name] for name in classes}
        return [
            self.tokens.words[i].lower()
            for i in range(self.first, self.last)
            if not wanted or self.tokens.letters[i] in wanted
        ]

    def word(self, *classes: str) -> str | None:
        """The first word of some classes."""
        return next(iter(self.words(*classes)), None)

    def has(self, *classes: str) -> bool:
        """Whether a word of some classes is there."""
        return self.word(*classes) is not None

    def numbers(self, *classes: str) -> list[int]:
        """What the words of some classes count: the lexicon's value, or their digits."""
        return [_number(word) for word in self.words(*classes)]

    def number(self, *classes: str) -> int | None:
        """What the first word of some classes counts."""
        return next(iter(self.numbers(*classes)), None)

    def step(self) -> int | None:
        """Where "last", "this" or "next" points: -1, 0, 1; None without such a word."""
        return self.number(*WHICH)

    def unit(self) -> str | None:
        """The unit that the expression counts in, in the singular."""
        return next((values()[word] for word in self.words(*UNITS)), None)

    def order(self, *classes: str) -> Iterator[tuple[str, int]]:
        """Class and value of each token of some classes, in order."""
        names = {letters()[name]: name for name in classes}
        for i in range(self.first, self.last):
            name = names.get(self.tokens.letters[i])
            if name is not None:
                yield name, _number(self.tokens.words[i].lower())


@dataclass(frozen=True, slots=True)
class Scene:
    """From where an expression is seen.

    ``published`` is the day of publication, ``focus`` what the text named last, and ``heading``
    what an expression at the head of this very sentence named.
    """

    published: dt.date | None
    focus: Period | None
    heading: Period | None
    expression: Expression

    @property
    def ahead(self) -> bool | None:
        """What the clause's words say of the days: to come, past (False) or nothing (None).

        A last day ("until August") is one to come where nothing says otherwise.
        """
        tokens, first, last = self.expression.tokens, self.expression.first, self.expression.last
        found = looks_ahead(tokens, first, last)
        return True if found is None and bound(tokens, first)[0] == "end" else found


def _number(word: str) -> int:
    value = values().get(word)
    return int(value) if value else int(word.rstrip("stndrh"))
