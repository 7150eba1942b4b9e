"""What each run did: documents, entries and what could not be read."""

import datetime as dt
import json
import sqlite3
from collections import Counter
from collections.abc import Iterable

from dragoman.model import Issue, Reading, Run
from dragoman.record.connect import transaction
from dragoman.record.writer import as_json

Options = dict[str, str | int | bool | None]

KINDS = ("events", "statements", "positions", "figures", "expectations")
"""The kinds of entry that a run counts."""


class Log:
    """A run that is under way, as a row that says at any moment what it has done."""

    def __init__(self, database: sqlite3.Connection, version: str, options: Options) -> None:
        self._database = database
        self.version = version
        self._counts: Counter[str] = Counter(dict.fromkeys(KINDS, 0))
        self._added = 0
        self._replaced = 0
        self.unchanged = 0
        with transaction(database):
            cursor = database.execute(
                "INSERT INTO runs (began, version, options) VALUES (?, ?, ?)",
                (_now(), version, as_json(options)),
            )
        self._id = cursor.lastrowid or 0

    def note(self, issues: Iterable[Issue]) -> None:
        """Write issues; the caller holds the transaction."""
        self._database.executemany(
            'INSERT INTO issues (run_id, document_id, "where", kind, message)'
            " VALUES (?, ?, ?, ?, ?)",
            [
                (self._id, _clean(i.document_id), _clean(i.where), i.kind, _clean(i.message))
                for i in issues
            ],
        )

    def count(self, reading: Reading, *, replaced: bool) -> None:
        """Count a reading that was written, in its transaction."""
        self._replaced += replaced
        self._added += not replaced
        self._counts.update({kind: len(getattr(reading, kind)) for kind in KINDS})
        self.note(reading.issues)
        self._save(None)

    def end(self) -> None:
        """Write that the run is done; the caller holds the transaction."""
        self._save(_now())

    def run(self) -> Run:
        """The run as the record holds it."""
        return runs(self._database, self._id)[0]

    def _save(self, ended: str | None) -> None:
        self._database.execute(
            "UPDATE runs SET ended = ?, added = ?, replaced = ?, unchanged = ?, counts = ?"
            " WHERE id = ?",
            (ended, self._added, self._replaced, self.unchanged, as_json(self._counts), self._id),
        )


def _now() -> str:
    return dt.datetime.now(dt.UTC).isoformat()


def _clean(words: str | None) -> str | None:
    """Words as SQLite can hold them: half of a surrogate pair becomes its escape."""
    return words and words.encode("utf-8", "backslashreplace").decode()


def runs(database: sqlite3.Connection, id: int | None = None) -> list[Run]:
    """Every run, in order, or one."""
    return [
        Run(
            id=row["id"],
            began=dt.datetime.fromisoformat(row["began"]),
            ended=dt.datetime.fromisoformat(row["ended"]) if row["ended"] else None,
            version=row["version"],
            options=json.loads(row["options"]),
            added=row["added"],
            replaced=row["replaced"],
            unchanged=row["unchanged"],
            counts=json.loads(row["counts"]),
            issues=tuple(issues(database, row["id"])),
        )
        for row in database.execute(
            "SELECT * FROM runs WHERE ? IS NULL OR id = ? ORDER BY id", (id, id)
        ).fetchall()
    ]


def issues(database: sqlite3.Connection, run: int | None) -> list[Issue]:
    """The issues of one run, or of all, in order."""
    rows = database.execute(
        "SELECT * FROM issues WHERE ? IS NULL OR run_id = ? ORDER BY id", (run, run)
    )
    return [
        Issue(
            document_id=row["document_id"],
            where=row["where"],
            kind=row["kind"],
            message=row["message"],
        )
        for row in rows
    ]
