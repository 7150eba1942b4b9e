"""What each run did: documents, entries and what could not be read."""

import datetime as dt
import json
import sqlite3
from collections import Counter

from dragoman.model import Issue, Reading, Run
from dragoman.record.writer import as_json

Options = dict[str, str | int | bool | None]


class Log:
    """A run that is under way."""

    def __init__(self, database: sqlite3.Connection, version: str, options: Options) -> None:
        self._database = database
        self._version = version
        self._options = options
        self._began = dt.datetime.now(dt.UTC)
        self._id = 0
        self._counts: Counter[str] = Counter()
        self.added = 0
        self.replaced = 0
        self.unchanged = 0
        self.issues: list[Issue] = []

    def begin(self) -> None:
        """Write that the run began."""
        cursor = self._database.execute(
            "INSERT INTO runs (began, version, options) VALUES (?, ?, ?)",
            (self._began.isoformat(), self._version, as_json(self._options)),
        )
        self._id = cursor.lastrowid or 0

    def count(self, reading: Reading, *, replaced: bool) -> None:
        """Count a reading that was written."""
        self.replaced += replaced
        self.added += not replaced
        self.issues += reading.issues
        for kind in ("events", "statements", "positions", "figures", "expectations"):
            self._counts[kind] += len(getattr(reading, kind))

    def end(self) -> None:
        """Write what the run did."""
        self._database.execute(
            "UPDATE runs SET ended = ?, added = ?, replaced = ?, unchanged = ?, counts = ?"
            " WHERE id = ?",
            (dt.datetime.now(dt.UTC).isoformat(), self.added, self.replaced, self.unchanged,
             as_json(self._counts), self._id),
        )  # fmt: skip
        self._database.executemany(
            'INSERT INTO issues (run_id, document_id, "where", kind, message)'
            " VALUES (?, ?, ?, ?, ?)",
            [(self._id, i.document_id, i.where, i.kind, i.message) for i in self.issues],
        )

    def run(self) -> Run:
        """The run as the record holds it."""
        return next(run for run in runs(self._database) if run.id == self._id)


def runs(database: sqlite3.Connection) -> list[Run]:
    """Every run, in order."""
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
        for row in database.execute("SELECT * FROM runs ORDER BY id").fetchall()
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
