"""Model values to the columns of a row and back; spans are kept as offsets and cut anew."""

import datetime as dt
import sqlite3
from collections.abc import Iterable
from typing import Any

from dragoman.model import Interval, Party, Place, Span


def offsets(span: Span | None) -> tuple[int | None, int | None]:
    """A span's two columns."""
    return (span.start, span.end) if span is not None else (None, None)


def span(text: str, row: sqlite3.Row, name: str) -> Span | None:
    """The span in the columns ``<name>_start`` and ``<name>_end``, cut out of the text."""
    start = row[f"{name}_start"]
    return None if start is None else Span.of(text, start, row[f"{name}_end"])


def words(text: str, row: sqlite3.Row, name: str) -> Span:
    """The span in the columns of ``name``, which is always there."""
    return Span.of(text, row[f"{name}_start"], row[f"{name}_end"])


def days(interval: Interval | None) -> tuple[Any, ...]:
    """An interval's five columns."""
    if interval is None:
        return (None,) * 5
    return (
        interval.start.isoformat() if interval.start else None,
        interval.end.isoformat() if interval.end else None,
        interval.precision,
        *offsets(interval.span),
    )


def interval(text: str, row: sqlite3.Row, name: str) -> Interval | None:
    """The interval in the columns of ``name``."""
    if row[f"{name}_precision"] is None:
        return None
    return Interval(
        start=day(row[f"{name}_start"]),
        end=day(row[f"{name}_end"]),
        precision=row[f"{name}_precision"],
        span=span(text, row, f"{name}_span"),
    )


def day(iso: str | None) -> dt.date | None:
    """A date from its column."""
    return dt.date.fromisoformat(iso) if iso else None


def place_cells(place: Place | None) -> tuple[Any, ...]:
    """A place's seven columns."""
    if place is None:
        return (None,) * 7
    return (
        place.name,
        place.code,
        place.latitude,
        place.longitude,
        place.geonames_id,
        *offsets(place.mention),
    )


def place(text: str, row: sqlite3.Row) -> Place | None:
    """The place in a row's columns."""
    if row["place_name"] is None:
        return None
    return Place(
        name=row["place_name"],
        code=row["place_code"],
        latitude=row["place_latitude"],
        longitude=row["place_longitude"],
        geonames_id=row["place_geonames_id"],
        mention=span(text, row, "place"),
    )


def party_rows(
    document_id: str, entry_id: str, role: str, parties: Iterable[Party | None]
) -> list[tuple[Any, ...]]:
    """The rows of an entry's parties in one role."""
    return [
        (document_id, entry_id, role, number, p.code, p.name, p.actor_id, p.sector, p.person,
         p.office, *offsets(p.mention))
        for number, p in enumerate(parties)
        if p is not None
    ]  # fmt: skip


def party(text: str, row: sqlite3.Row) -> Party:
    """The party in a row."""
    start = row["start"]
    return Party(
        code=row["code"],
        name=row["name"],
        actor_id=row["actor_id"],
        sector=row["sector"],
        person=row["person"],
        office=row["office"],
        mention=None if start is None else Span.of(text, start, row["end"]),
    )
