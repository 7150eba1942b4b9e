"""Events that people looked at, and how many of them are right."""

import datetime as dt
import random
import sqlite3
from collections import Counter
from typing import Any, get_args

from dragoman.model import AuditVerdict, Precision, QueryError
from dragoman.record.query import ids
from dragoman.record.wilson import wilson

Counts = Counter[str]


def sample(
    database: sqlite3.Connection, given: dict[str, Any], *, count: int, seed: int
) -> list[str]:
    """The ids of ``count`` random events that pass the filters and nobody has audited.

    The same seed draws the same events from the same record.
    """
    known = {row[0] for row in database.execute("SELECT event_id FROM audits")}
    left = sorted(set(ids(database, "events", given)) - known)
    return random.Random(seed).sample(left, min(count, len(left)))


def note(database: sqlite3.Connection, event_id: str, verdict: AuditVerdict, by: str) -> None:
    """Write what a person said of an event; the caller holds the transaction.

    QueryError for an unknown verdict and for an event that is not there.
    """
    if verdict not in get_args(AuditVerdict):
        raise QueryError(f"{verdict!r} is no verdict: give right, wrong or unsure")
    row = database.execute(
        "SELECT e.type, e.status, r.version FROM events e JOIN readings r"
        " ON r.document_id = e.document_id AND r.believed_until IS NULL WHERE e.id = ?",
        (event_id,),
    ).fetchone()
    if row is None:
        raise QueryError(f"the record holds no event {event_id!r}: take its id from a list")
    now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    database.execute(
        'INSERT INTO audits (event_id, type, status, verdict, "by", version, made)'
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (event_id, row["type"], row["status"], verdict, by, row["version"], now),
    )


def precisions(database: sqlite3.Connection) -> list[Precision]:
    """The precision of all that was audited, of each type and each status, by the last verdict."""
    rows = database.execute(
        "SELECT type, status, verdict FROM audits WHERE id IN"
        " (SELECT max(id) FROM audits GROUP BY event_id)"
    ).fetchall()
    if not rows:
        return []
    types = sorted({row["type"] for row in rows})
    statuses = sorted({row["status"] for row in rows})
    return [
        _precision(rows, None, None),
        *(_precision(rows, type, None) for type in types),
        *(_precision(rows, None, status) for status in statuses),
    ]


def _precision(rows: list[sqlite3.Row], type: Any, status: Any) -> Precision:
    counts = Counter(
        row["verdict"]
        for row in rows
        if type in (None, row["type"]) and status in (None, row["status"])
    )
    right, judged = counts["right"], counts["right"] + counts["wrong"]
    low, high = wilson(right, judged)
    return Precision(
        type=type,
        status=status,
        right=right,
        wrong=counts["wrong"],
        unsure=counts["unsure"],
        share=right / judged if judged else None,
        low=low,
        high=high,
    )
