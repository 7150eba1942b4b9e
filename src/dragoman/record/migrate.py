"""The record's schema: named migrations, each applied once."""

import datetime as dt
import sqlite3
from collections.abc import Iterator
from importlib.resources import files

from dragoman.model import RecordError, RecordVersionError

APPLICATION_ID = 0x44524147
"""What marks a SQLite file as a record: "DRAG"."""


def migrations() -> list[tuple[str, str]]:
    """The name and the SQL of each migration, in order."""
    folder = files("dragoman.record").joinpath("migrations")
    names = sorted(item.name for item in folder.iterdir() if item.name.endswith(".sql"))
    return [
        (name.removesuffix(".sql"), folder.joinpath(name).read_text(encoding="utf-8"))
        for name in names
    ]


def migrate(database: sqlite3.Connection, path: str) -> None:
    """Bring a file up to this version's schema, all in one transaction.

    RecordVersionError where a newer version has been at it, RecordError where it is another
    program's file.
    """
    known = migrations()
    if _applied(database, path, known) == {name for name, _ in known}:
        return
    database.execute("BEGIN IMMEDIATE")
    try:
        # Asked again: another process may have been first.
        applied = _applied(database, path, known)
        for name, sql in known:
            if name not in applied:
                _apply(database, name, sql)
        database.execute(f"PRAGMA user_version = {len(known)}")
        database.execute("COMMIT")
    except BaseException:
        if database.in_transaction:
            database.execute("ROLLBACK")
        raise


def _applied(database: sqlite3.Connection, path: str, known: list[tuple[str, str]]) -> set[str]:
    """The names of the migrations that the file has; an error for one that is not known."""
    mark = database.execute("PRAGMA application_id").fetchone()[0]
    if mark != APPLICATION_ID:
        if database.execute("SELECT 1 FROM sqlite_master").fetchone():
            raise RecordError(f"{path} is a database of another program: give another file")
        return set()
    applied = {row[0] for row in database.execute("SELECT name FROM migrations")}
    newer = applied - {name for name, _ in known}
    if newer:
        raise RecordVersionError(
            f"{path} was made by a newer version of Dragoman (it has {max(newer)}): "
            "update Dragoman, or read the texts into another file"
        )
    return applied


def _apply(database: sqlite3.Connection, name: str, sql: str) -> None:
    database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    database.execute(
        "CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, applied TEXT NOT NULL)"
    )
    for statement in _statements(sql):
        database.execute(statement)
    now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    database.execute("INSERT INTO migrations VALUES (?, ?)", (name, now))


def _statements(sql: str) -> Iterator[str]:
    """The statements of a script, one by one: ``executescript`` would commit before it."""
    statement = ""
    for line in sql.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
