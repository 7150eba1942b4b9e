"""Which events settle which expectations, kept as each document comes in, from either end."""

import sqlite3
from collections.abc import Iterator, Sequence

from dragoman.linking import judgements
from dragoman.linking.happenings.telling import LONGEST_DAYS, Telling
from dragoman.linking.outcomes.fits import LATE, Effect, Expected, effect
from dragoman.model import Interval
from dragoman.record.cells import day
from dragoman.record.load import TOGETHER

RULE = "outcomes 1"
"""The rule that judges, and its version: it changes when its verdicts do."""

LOOKED_FOR = 1096
"""Days after its announcement for which an event without a window is looked for (trial:
outcomes)."""

WHY: dict[Effect, str] = {
    "meets": "it is what was expected",
    "meets in part": "it is part of what was expected",
    "fails": "it says that it did not come about",
    "overtakes": "it says that it was called off or put off",
}


def link_outcomes(database: sqlite3.Connection, document_id: str) -> None:
    """Hold a new document's events against the expectations, and its expectations against them."""
    query = "SELECT telling FROM tellings WHERE document_id = ? ORDER BY number"
    for row in database.execute(query, (document_id,)).fetchall():
        told = Telling.from_json(row[0])
        for expected in _awaited(database, told):
            _judge(database, expected, told)
    query = "SELECT id FROM expectations WHERE document_id = ? ORDER BY position"
    ids = [row[0] for row in database.execute(query, (document_id,))]
    for expected in load_expected(database, ids):
        for told in _to_come(database, expected):
            _judge(database, expected, told)
        _keep(database, expected)


def forget_outcomes(database: sqlite3.Connection, document_id: str) -> None:
    """Withdraw what rules judged of a document's entries, before its reading is replaced."""
    query = (
        "SELECT id FROM expectations WHERE document_id = ?"
        " UNION ALL SELECT id FROM events WHERE document_id = ?"
    )
    ids = [row[0] for row in database.execute(query, (document_id, document_id))]
    judgements.withdraw_rules(database, "outcome", ids)


def load_expected(database: sqlite3.Connection, ids: Sequence[str]) -> Iterator[Expected]:
    """The expectations with these ids, as they are compared."""
    for start in range(0, len(ids), TOGETHER):
        some = list(ids[start : start + TOGETHER])
        marks = ", ".join("?" * len(some))
        for row in database.execute(f"{_EXPECTED} WHERE x.id IN ({marks})", some).fetchall():
            yield _expected(row)


def _expected(row: sqlite3.Row) -> Expected:
    return Expected(row["id"], Telling.from_json(row["telling"]), _window(row), row["times"])


_EXPECTED = "SELECT x.*, t.telling FROM expectations x JOIN tellings t ON t.event_id = x.event_id"


def _window(row: sqlite3.Row) -> Interval | None:
    if row["window_precision"] is None:
        return None
    return Interval(
        start=day(row["window_start"]),
        end=day(row["window_end"]),
        precision=row["window_precision"],
    )


def _judge(database: sqlite3.Connection, expected: Expected, told: Telling) -> None:
    found = effect(expected, told)
    if found is not None:
        judgements.note(database, "outcome", (expected.id, told.event_id), "same",
                        by=RULE, why=WHY[found], sure=0.8)  # fmt: skip


def _keep(database: sqlite3.Connection, expected: Expected) -> None:
    days = _days(expected)
    if days is not None:
        database.executemany(
            "INSERT INTO expectation_keys VALUES (?, ?, ?, ?)",
            [(key, days[1], days[0], expected.id) for key in sorted(expected.telling.keys())],
        )


def _days(expected: Expected) -> tuple[int, int] | None:
    """From when until when an event may settle an expectation."""
    announced = expected.telling.published
    if announced is None:
        return None
    last = expected.last
    return announced, (announced + LOOKED_FOR if last is None else last + LATE)


def _awaited(database: sqlite3.Connection, told: Telling) -> Iterator[Expected]:
    """The expectations that were announced before an event and may be settled by it."""
    if told.anchor is None or told.published is None:
        return
    keys = sorted(told.asks())
    marks = ", ".join("?" * len(keys))
    rows = database.execute(
        f"{_EXPECTED} WHERE x.id IN (SELECT expectation_id FROM expectation_keys"
        f' WHERE "key" IN ({marks}) AND until >= ? AND since <= ?) ORDER BY x.id',
        (*keys, told.anchor, told.published),
    )
    for row in rows.fetchall():
        yield _expected(row)


def _to_come(database: sqlite3.Connection, expected: Expected) -> Iterator[Telling]:
    """The events that are told of after an expectation and may settle it."""
    days = _days(expected)
    if days is None:
        return
    keys = sorted(expected.telling.asks())
    marks = ", ".join("?" * len(keys))
    rows = database.execute(
        "SELECT telling FROM tellings WHERE number IN (SELECT number FROM telling_keys"
        f' WHERE "key" IN ({marks}) AND day BETWEEN ? AND ?) ORDER BY number',
        (*keys, days[0] - LONGEST_DAYS, days[1]),
    )
    for row in rows.fetchall():
        yield Telling.from_json(row[0])
