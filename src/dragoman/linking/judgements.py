"""The log of judgements: which two entries are one, by whom and why; people outrank rules."""

import datetime as dt
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from dragoman.model import Judgement, QueryError, Verdict

KINDS = {"e": "event", "x": "outcome"}
"""What is judged, by the first letter of the ids; anything else is a document."""


class Pair(NamedTuple):
    """Two entries and how sure it is that they are one; ``by_person`` where a person said so."""

    one: str
    other: str
    sure: float
    by_person: bool


class Verdicts(NamedTuple):
    """What stands of all that was judged of some entries."""

    same: tuple[Pair, ...]
    different: frozenset[tuple[str, str]]


def note(
    database: sqlite3.Connection,
    kind: str,
    pair: tuple[str, str],
    verdict: Verdict,
    *,
    by: str,
    why: str,
    sure: float,
    is_person: bool = False,
) -> int:
    """Write a judgement into the log and return its number; the caller holds the transaction."""
    one, other = pair if kind == "outcome" else sorted(pair)
    now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    cursor = database.execute(
        'INSERT INTO judgements (kind, one, other, verdict, "by", is_person, why, sure, made)'
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (kind, one, other, verdict, by, is_person, why, sure, now),
    )
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def withdraw(database: sqlite3.Connection, id: int) -> Judgement:
    """Withdraw a judgement that stands, and return it; QueryError where there is none."""
    found = [j for j in log(database, id=id) if j.withdrawn is None]
    if not found:
        raise QueryError(f"no judgement {id} stands: take its number from `dragoman judgements`")
    now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    database.execute("UPDATE judgements SET withdrawn = ? WHERE id = ?", (now, id))
    return found[0].model_copy(update={"withdrawn": now})


def withdraw_rules(database: sqlite3.Connection, kind: str, ids: Collection[str]) -> set[str]:
    """Withdraw what rules judged of these entries; returns the entries on the other side."""
    now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    beside: set[str] = set()
    for id in ids:
        for row in database.execute(_STANDING, (kind, id, kind, id)).fetchall():
            if not row["is_person"]:
                database.execute(
                    "UPDATE judgements SET withdrawn = ? WHERE id = ?", (now, row["id"])
                )
                beside |= {row["one"], row["other"]}
    return beside - set(ids)


def verdicts(database: sqlite3.Connection, kind: str, ids: Iterable[str]) -> Verdicts:
    """What stands of these entries: a person's last word, else the rule's."""
    latest: dict[tuple[str, str], sqlite3.Row] = {}
    for id in ids:
        for row in database.execute(_STANDING, (kind, id, kind, id)):
            pair = (row["one"], row["other"])
            known = latest.get(pair)
            if known is None or _rank(row) > _rank(known):
                latest[pair] = row
    return Verdicts(
        tuple(
            Pair(*pair, row["sure"], bool(row["is_person"]))
            for pair, row in latest.items()
            if row["verdict"] == "same"
        ),
        frozenset(pair for pair, row in latest.items() if row["verdict"] == "different"),
    )


def together(database: sqlite3.Connection, kind: str, ids: Iterable[str]) -> set[str]:
    """These entries and all that hang together with them by what is judged the same."""
    found: set[str] = set()
    ahead = set(ids)
    while ahead:
        found |= ahead
        same = verdicts(database, kind, ahead).same
        ahead = {id for pair in same for id in (pair.one, pair.other)} - found
    return found


def log(database: sqlite3.Connection, *, id: int | None = None) -> Iterator[Judgement]:
    """Every judgement, or one, withdrawn ones too, in order."""
    for row in database.execute(
        "SELECT * FROM judgements WHERE ? IS NULL OR id = ? ORDER BY id", (id, id)
    ).fetchall():
        cells = {key: row[key] for key in row.keys() if key != "is_person"}  # noqa: SIM118
        yield Judgement(**cells)


def _rank(row: sqlite3.Row) -> tuple[bool, int]:
    """A person who is sure outranks a rule; of two the later outranks the earlier."""
    return row["is_person"] and row["verdict"] != "unsure", row["id"]


_STANDING = (
    "SELECT * FROM judgements WHERE kind = ? AND one = ? AND withdrawn IS NULL"
    " UNION ALL SELECT * FROM judgements WHERE kind = ? AND other = ? AND withdrawn IS NULL"
)
