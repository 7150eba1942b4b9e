"""A figure as it is held against others: what it measures, of whom, when, and how exactly."""

import datetime as dt
import re
from dataclasses import dataclass
from functools import cache
from typing import Self

from dragoman.linking.tables import table
from dragoman.model import Document, Figure

ABOUT = 0.05
"""The share by which a figure that is called "about" may be off."""

SIGNIFICANT = 3
"""Digits of a round number that are taken as meant: 17,000 may be 16,950."""

_DIGITS = re.compile(r"\d[\d,]*(?:\.(\d+))?")
_LETTERS = re.compile(r"[^\W\d_][\w-]*")


@dataclass(frozen=True, slots=True)
class Series:
    """What figures must share to be held against each other."""

    measure: frozenset[str]
    unit: str
    counted: str | None
    parties: frozenset[str]


@dataclass(frozen=True, slots=True)
class Level:
    """One figure that gives a level, not a change, for known days and parties."""

    figure: Figure
    document: Document
    series: Series
    first: dt.date
    last: dt.date
    value: float
    step: float
    """Half of it may be lost to rounding."""

    @classmethod
    def of(cls, figure: Figure, document: Document) -> Self | None:
        """The level that a figure gives; None where it gives none that can be compared."""
        period, value = figure.period, figure.value
        if period is None or period.start is None or period.end is None or value is None:
            return None
        measure = _measure(figure.measure or "")
        parties = frozenset(p.code for p in figure.parties if p.code)
        if figure.change is not None or not measure or not parties or value <= 0:
            return None
        return cls(
            figure=figure,
            document=document,
            series=Series(measure, figure.unit, figure.counted, parties),
            first=period.start,
            last=period.end,
            value=value,
            step=_step(figure.text.text, value),
        )

    def fits(self, other: "Level") -> bool:
        """Whether two levels may be one, by their rounding and their bounds."""
        if self.figure.bound in {"over", "under"} or other.figure.bound in {"over", "under"}:
            return self._is_bound_by(other) and other._is_bound_by(self)
        return abs(self.value - other.value) <= self.slack + other.slack

    @property
    def slack(self) -> float:
        """By how much the value may be off."""
        about = ABOUT * self.value if self.figure.bound == "about" else 0.0
        return self.step / 2 + about

    def _is_bound_by(self, other: "Level") -> bool:
        slack = self.slack + other.slack
        if other.figure.bound == "over" and self.figure.bound != "over":
            return self.value >= other.value - slack
        if other.figure.bound == "under" and self.figure.bound != "under":
            return self.value <= other.value + slack
        return True


def _step(text: str, value: float) -> float:
    """What one unit of the last digit given is worth: 10 million in "31.17 billion"."""
    found = _DIGITS.search(text)
    if found is None:
        return 10.0 ** (len(f"{value:.0f}") - 1)
    number = float(found[0].replace(",", "").rstrip("."))
    factor = value / number if number else 1.0
    if found[1]:
        return 10.0 ** -len(found[1]) * factor
    digits = found[0].replace(",", "")
    zeros = len(digits) - len(digits.rstrip("0"))
    return 10.0 ** min(zeros, max(0, len(digits) - SIGNIFICANT)) * factor


def _measure(words: str) -> frozenset[str]:
    same = _same()
    found = (same.get(w, w.removesuffix("s")) for w in _LETTERS.findall(words.lower()))
    return frozenset(word for word in found if word)


@cache
def _same() -> dict[str, str]:
    return {row["word"]: row["same"] for row in table("measures")}
