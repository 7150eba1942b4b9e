"""Two parties month by month: how much happens between them, and of what kind."""

import datetime as dt
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from statistics import fmean
from typing import Any, NamedTuple

from dragoman.model import Month
from dragoman.record.filters import Filters
from dragoman.record.query import select


class _Deed(NamedTuple):
    quad: int
    score: float


def months(database: sqlite3.Connection, given: dict[str, Any]) -> list[Month]:
    """Every month from the first to the last in which something happened between the two."""
    deeds: dict[dt.date, list[_Deed]] = defaultdict(list)
    for day, quad, score in _happened(database, given):
        deeds[day.replace(day=1)].append(_Deed(quad, score))
    if not deeds:
        return []
    return [_month(first, deeds.get(first, [])) for first in _every(min(deeds), max(deeds))]


def _happened(
    database: sqlite3.Connection, given: dict[str, Any]
) -> Iterator[tuple[dt.date, int, float]]:
    """The first day, class and score of each happening that took place."""
    rows = select(
        database,
        "events",
        Filters.of("events", given),
        "min(coalesce(e.when_start, e.when_end, d.published)), e.quad, avg(e.score)",
        join="JOIN tellings t ON t.event_id = e.id",
        also=[("e.status IN ('happened', 'ongoing')", [])],
        then=("GROUP BY t.happening_id", []),
    )
    for day, quad, score in rows:
        if day is not None:
            yield dt.date.fromisoformat(day), quad, score


def _month(first: dt.date, deeds: list[_Deed]) -> Month:
    count = {quad: sum(deed.quad == quad for deed in deeds) for quad in (1, 2, 3, 4)}
    return Month(
        first=first,
        happenings=len(deeds),
        verbal_cooperation=count[1],
        material_cooperation=count[2],
        verbal_conflict=count[3],
        material_conflict=count[4],
        score=round(fmean(deed.score for deed in deeds), 2) if deeds else None,
    )


def _every(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    while first <= last:
        yield first
        first = (first + dt.timedelta(days=32)).replace(day=1)
