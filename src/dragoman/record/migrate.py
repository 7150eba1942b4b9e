"""The record's schema: named migrations, each applied once, in one transaction."""

import datetime as dt
import sqlite3
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
    """Bring a file up to this version's schema.

    RecordVersionError where a newer version has been at it, RecordError where it is another
    program's file.
    """
    known = migrations()
    applied = _applied(database, path)
    newer = applied - {name for name, _ in known}
    if newer:
        raise RecordVersionError(
            f"{path} was made by a newer version of Dragoman (it has {max(newer)}): "
            "update Dragoman, or read the texts into another file"
        )
    for name, sql in known:
        if name not in applied:
            _apply(database, name, sql)


def _applied(database: sqlite3.Connection, path: str) -> set[str]:
    mark = database.execute("PRAGMA application_id").fetchone()[0]
    tables = {row[0] for row in database.execute("SELECT name FROM sqlite_master")}
    if mark != APPLICATION_ID:
        if tables:
            raise RecordError(f"{path} is a database of another program: give another file")
        return set()
    return {row[0] for row in database.execute("SELECT name FROM migrations")}


def _apply(database: sqlite3.Connection, name: str, sql: str) -> None:
    now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    database.executescript(
        "BEGIN IMMEDIATE;\n"
        f"PRAGMA application_id = {APPLICATION_ID};\n"
        "CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, applied TEXT NOT NULL);\n"
        f"{sql}\n"
        f"INSERT INTO migrations VALUES ('{name}', '{now}');\n"
        "COMMIT;"
    )
