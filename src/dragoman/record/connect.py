"""Opening the file, and SQLite's errors in this project's words."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dragoman.model import RecordBusyError, RecordError, RecordFullError
from dragoman.record.migrate import migrate

PATIENCE = 10.0
"""Seconds to wait for another writer."""


def connect(path: Path, *, create: bool) -> sqlite3.Connection:
    """A connection to the record at ``path``, its schema up to date."""
    if not create and not path.exists():
        raise RecordError(
            f"there is no record at {path}: make one with `dragoman read FOLDER --record {path}`"
        )
    if not path.parent.is_dir():
        raise RecordError(f"{path} cannot be made: the folder {path.parent} does not exist")
    if path.is_dir():
        raise RecordError(f"{path} is a folder: give a file")
    with guarded(path):
        database = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
        try:
            database.row_factory = sqlite3.Row
            database.execute("PRAGMA foreign_keys = ON")
            database.execute("PRAGMA journal_mode = WAL")
            database.execute("PRAGMA synchronous = NORMAL")
            migrate(database, str(path))
        except BaseException:
            database.close()
            raise
    return database


@contextmanager
def transaction(database: sqlite3.Connection) -> Iterator[None]:
    """One transaction that writes: all of it, or nothing."""
    database.execute("BEGIN IMMEDIATE")
    try:
        yield
        database.execute("COMMIT")
    except BaseException:
        if database.in_transaction:
            database.execute("ROLLBACK")
        raise


@contextmanager
def snapshot(database: sqlite3.Connection) -> Iterator[None]:
    """One look at the record as it is now, whatever another process writes meanwhile."""
    if database.in_transaction:
        yield
        return
    database.execute("BEGIN")
    try:
        yield
    finally:
        if database.in_transaction:
            database.execute("COMMIT")


@contextmanager
def guarded(path: Path) -> Iterator[None]:
    """Turn SQLite's errors into RecordErrors that say what to do."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise _translated(path, error) from error


def _translated(path: Path, error: sqlite3.DatabaseError) -> RecordError:
    code = error.sqlite_errorcode & 0xFF if getattr(error, "sqlite_errorcode", None) else 0
    if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return RecordBusyError(
            f"{path} is being written by another process: wait until it is done and try again"
        )
    if code == sqlite3.SQLITE_FULL:
        return RecordFullError(
            f"the disk has no room for {path}: make room and read again; what was written before "
            "is kept"
        )
    if code == sqlite3.SQLITE_NOTADB:
        return RecordError(f"{path} is no record: give another file")
    return RecordError(f"{path} could not be used ({error})")
