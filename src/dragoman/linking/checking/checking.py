"""Figures that cannot all be true, each with its citation."""

import datetime as dt
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Any

from dragoman.linking.checking.level import Level, Series
from dragoman.linking.copies.groups import origins
from dragoman.model import Disagreement
from dragoman.record.load import load_documents, load_figures
from dragoman.record.query import ids

SCALES = (1e3, 1e6)
"""Factors by which units are mixed up: thousand, million and billion."""

SCALE_SLACK = 0.5
"""How far a ratio may be off such a factor: values change from year to year (trial:
disagreements)."""

CHANGE_SLACK = 0.01
"""The share by which an implied earlier value may miss the one reported (trial: disagreements)."""

RECORD_SLACK = 0.005
"""The share by which an earlier value must exceed a record to contradict it."""


def check(database: sqlite3.Connection, given: dict[str, Any]) -> list[Disagreement]:
    """The disagreements among the figures that pass the filters, by publication.

    A figure that copies of one text repeat is held against others once.
    """
    limit = given.get("limit")
    found = ids(database, "figures", {**given, "limit": None})
    figures = load_figures(database, found)
    documents = load_documents(database, sorted({f.document_id for f in figures.values()}))
    first_copy = origins(database, documents)
    series: dict[Series, list[Level]] = defaultdict(list)
    seen: set[tuple[str, Series, dt.date, dt.date, float]] = set()
    for id in found:
        level = Level.of(figures[id], documents[figures[id].document_id])
        if level is not None:
            origin = first_copy[level.document.id]
            key = (origin, level.series, level.first, level.last, level.value)
            if key not in seen:
                seen.add(key)
                series[level.series].append(level)
    return [d for levels in series.values() for d in _disagreements(levels)][:limit]


def _disagreements(levels: Sequence[Level]) -> Iterator[Disagreement]:
    """All that does not fit in one series."""
    for one, other in combinations(levels, 2):
        if one.document.id == other.document.id:
            continue
        scale = _scale(one, other)
        if scale is not None:
            yield _found("scale", one, other, f"apart by a factor of about {scale:,.0f}")
        elif (one.first, one.last) == (other.first, other.last) and not one.fits(other):
            yield _found("contradiction", one, other, "two values for one period")
    for level in levels:
        yield from _changes(level, levels)
        yield from _records(level, levels)


def _scale(one: Level, other: Level) -> float | None:
    """The factor by which units are mixed up in two values of one period or two that adjoin."""
    low, high = sorted((one, other), key=lambda level: level.value)
    ratio = high.value / low.value
    same = (one.first, one.last) == (other.first, other.last)
    slack = 0.05 if same else SCALE_SLACK
    if not same and not _adjoin(one, other) and not _adjoin(other, one):
        return None
    return next((f for f in SCALES if f * (1 - slack) <= ratio <= f / (1 - slack)), None)


def _changes(level: Level, levels: Iterable[Level]) -> Iterator[Disagreement]:
    """Earlier values that are not what a change implies."""
    base = level.figure.base
    if base is None:
        return
    for earlier in levels:
        if _adjoin(earlier, level) and earlier.document.id != level.document.id:
            slack = earlier.slack + CHANGE_SLACK * base
            if abs(earlier.value - base) > slack and _scale(earlier, level) is None:
                implied = (
                    f"the change implies {_rounded(base)} {level.figure.unit} for the time before"
                )
                yield _found("change", earlier, level, implied)


def _records(level: Level, levels: Iterable[Level]) -> Iterator[Disagreement]:
    """Earlier values that are beyond what is called a record."""
    for earlier in levels if level.figure.record is not None else ():
        if earlier.last >= level.first or earlier.document.id == level.document.id:
            continue
        high = level.figure.record == "high" and earlier.value - earlier.slack > level.value * (
            1 + RECORD_SLACK
        )
        low = level.figure.record == "low" and earlier.value + earlier.slack < level.value * (
            1 - RECORD_SLACK
        )
        if (high or low) and _scale(earlier, level) is None:
            yield _found("record", earlier, level, f"called a record {level.figure.record}")


def _adjoin(earlier: Level, later: Level) -> bool:
    """Whether one period ends where another of about its length begins, or is a year before."""
    lengths = (earlier.last - earlier.first).days, (later.last - later.first).days
    if abs(lengths[0] - lengths[1]) > 3:
        return False
    gap = (later.first - earlier.first).days
    return gap in {365, 366}


def _found(kind: Any, one: Level, other: Level, why: str) -> Disagreement:
    return Disagreement(
        kind=kind,
        figures=(one.figure, other.figure),
        words=f"{_cited(one)} against {_cited(other)}: {why}",
    )


def _rounded(value: float) -> str:
    """An implied value to four digits, which is all that its sources bear."""
    return f"{float(f'{value:.4g}'):,.10g}"


def _cited(level: Level) -> str:
    outlet = f"{level.document.outlet}, " if level.document.outlet else ""
    published = level.document.published or "undated"
    return (
        f'"{level.figure.text.text}" for {_days(level)} ({outlet}{published}, {level.document.id})'
    )


def _days(level: Level) -> str:
    if (level.last - level.first).days in {364, 365} and level.first.day == level.first.month == 1:
        return str(level.first.year)
    return f"{level.first} to {level.last}"
