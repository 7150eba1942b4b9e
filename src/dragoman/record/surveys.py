"""The record from above: who acts in it, where it comes from, how much it holds."""

import datetime as dt
import sqlite3

from dragoman.model.value import Value
from dragoman.record.cells import day


class Actor(Value):
    """A party that takes part in something, and how often."""

    id: str
    code: str | None
    name: str
    person: str | None
    sector: str | None
    events: int
    statements: int


class Outlet(Value):
    """An outlet, and what the record has from it; the name is None where documents give none."""

    outlet: str | None
    documents: int
    first: dt.date | None
    last: dt.date | None
    events: int
    statements: int


def actors(database: sqlite3.Connection, code: str | None, limit: int | None) -> list[Actor]:
    """The actors, of one state or organisation where ``code`` is given, the most active first."""
    rows = database.execute(
        "SELECT a.*,"
        " count(DISTINCT iif(p.role IN ('actor', 'recipient'), p.entry_id, NULL)) AS events,"
        " count(DISTINCT iif(p.role = 'speaker', p.entry_id, NULL)) AS statements"
        " FROM actors a JOIN parties p ON p.actor_id = a.id AND p.role != 'mentioned'"
        " WHERE ? IS NULL OR a.code = ? GROUP BY a.id"
        " ORDER BY events + statements DESC, a.id LIMIT ?",
        (code, code, -1 if limit is None else limit),
    )
    return [Actor(**{key: row[key] for key in Actor.model_fields}) for row in rows]


def outlets(database: sqlite3.Connection) -> list[Outlet]:
    """The outlets, the one with the most documents first."""
    rows = database.execute(
        "SELECT outlet, count(*) AS documents, min(published) AS first, max(published) AS last,"
        " sum((SELECT count(*) FROM events e WHERE e.document_id = d.id)) AS events,"
        " sum((SELECT count(*) FROM statements s WHERE s.document_id = d.id)) AS statements"
        " FROM documents d GROUP BY outlet ORDER BY documents DESC, outlet"
    )
    return [
        Outlet(
            outlet=row["outlet"],
            documents=row["documents"],
            first=day(row["first"]),
            last=day(row["last"]),
            events=row["events"],
            statements=row["statements"],
        )
        for row in rows
    ]


def counts(database: sqlite3.Connection) -> dict[str, int]:
    """How much the record holds, by what."""
    found = {"documents": _one(database, "SELECT count(*) FROM documents")}
    found["sentences"] = _one(
        database, "SELECT coalesce(sum(sentences), 0) FROM readings WHERE believed_until IS NULL"
    )
    for table in ("events", "statements", "positions", "figures", "expectations", "actors"):
        found[table] = _one(database, f"SELECT count(*) FROM {table}")
    return found


def _one(database: sqlite3.Connection, query: str) -> int:
    return int(database.execute(query).fetchone()[0])
