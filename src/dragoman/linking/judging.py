"""What people say of links: heard at once, whatever rules said."""

import sqlite3
from typing import Literal, get_args

from dragoman.linking import judgements
from dragoman.linking.copies import group_again
from dragoman.linking.happenings import cluster_again
from dragoman.model import Judgement, QueryError, Verdict

TABLES = {"event": "events", "outcome": "expectations", "copy": "documents"}
"""Where the first of two entries lies, by what is judged."""


def judge(
    database: sqlite3.Connection, pair: tuple[str, str], verdict: Verdict, *, by: str, why: str
) -> Judgement:
    """Write what a person said of two entries and link anew; the caller holds the transaction."""
    if verdict not in get_args(Verdict):
        raise QueryError(f"{verdict!r} is no verdict: give same, different or unsure")
    one, other = (_event_of(database, id) for id in pair)
    if one.startswith("e-") and other.startswith("x-"):
        one, other = other, one
    if one == other:
        raise QueryError(f"{pair[0]} and {pair[1]} are one entry: give two")
    kind = _kind(one, other)
    _check(database, TABLES[kind], one)
    _check(database, "events" if kind == "outcome" else TABLES[kind], other)
    id = judgements.note(database, kind, (one, other), verdict,
                         by=by, why=why, sure=1.0, is_person=True)  # fmt: skip
    _link_again(database, kind, one, other)
    return next(judgements.log(database, id=id))


def take_back(database: sqlite3.Connection, id: int) -> Judgement:
    """Withdraw a judgement and link anew; the caller holds the transaction."""
    found = judgements.withdraw(database, id)
    _link_again(database, found.kind, found.one, found.other)
    return found


def _link_again(database: sqlite3.Connection, kind: str, one: str, other: str) -> None:
    """What hangs on two entries; both are given, since they may hang together no more."""
    if kind == "event":
        cluster_again(database, [one, other])
    elif kind == "copy":
        group_again(database, [one, other])


def _kind(one: str, other: str) -> Literal["event", "outcome", "copy"]:
    letters = one[:2], other[:2]
    if letters == ("e-", "e-"):
        return "event"
    return "outcome" if letters == ("x-", "e-") else "copy"


def _event_of(database: sqlite3.Connection, id: str) -> str:
    """The first event of a happening; any other id as it is."""
    if not id.startswith("h-"):
        return id
    query = "SELECT min(event_id) FROM tellings WHERE happening_id = ?"
    found: str | None = database.execute(query, (id,)).fetchone()[0]
    if found is None:
        raise QueryError(f"the record holds no happening {id!r}: take its id from a list")
    return found


def _check(database: sqlite3.Connection, table: str, id: str) -> None:
    if database.execute(f"SELECT 1 FROM {table} WHERE id = ?", (id,)).fetchone() is None:
        what = "two events, an expectation and an event, or two documents"
        raise QueryError(f"the record holds no {id!r} among its {table}: give the ids of {what}")
