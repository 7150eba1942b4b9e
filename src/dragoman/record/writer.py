"""One reading into the tables, and out of them again when a newer version replaces it."""

import datetime as dt
import json
import sqlite3
from collections.abc import Iterator
from typing import Any

from dragoman.model import Document, Party, Reading
from dragoman.record.cells import days, offsets, party_rows, place_cells
from dragoman.record.load import load_reading

Row = tuple[Any, ...]

ENTRIES = ("expectations", "events", "positions", "figures", "statements", "parties", "codes")
"""The tables that hold a reading, in the order in which they can be emptied."""


def believed_version(database: sqlite3.Connection, document_id: str) -> str | None:
    """The version whose reading of a document is believed, None where it was never read."""
    row = database.execute(
        "SELECT version FROM readings WHERE document_id = ? AND believed_until IS NULL",
        (document_id,),
    ).fetchone()
    return row[0] if row else None


def same_text(database: sqlite3.Connection, document: Document) -> bool:
    """Whether the record holds no other text under a document's id."""
    row = database.execute("SELECT text FROM documents WHERE id = ?", (document.id,)).fetchone()
    return row is None or row[0] == document.text


def write(database: sqlite3.Connection, reading: Reading, now: dt.datetime) -> bool:
    """Write a document's first reading, or put it in the place of the one believed until now.

    Returns whether there was one. It is kept as a snapshot, with the time until which it was
    believed; the document stays as it first came. The caller holds the transaction.
    """
    id = reading.document.id
    replaced = believed_version(database, id) is not None
    if replaced:
        _retire(database, id, now)
    else:
        _write_document(database, reading.document)
    database.execute(
        "INSERT INTO readings (document_id, version, sentences, parsed, believed_from)"
        " VALUES (?, ?, ?, ?, ?)",
        (id, reading.version, reading.sentences, reading.parsed, now.isoformat()),
    )
    _write_entries(database, reading)
    return replaced


def _write_document(database: sqlite3.Connection, document: Document) -> None:
    cells = document.model_dump(exclude={"segments"})
    cells["published"] = document.published.isoformat() if document.published else None
    _insert(database, "documents", [tuple(cells.values())])
    _insert(
        database, "segments", [(document.id, s.start, s.end, s.kind) for s in document.segments]
    )


def _retire(database: sqlite3.Connection, id: str, now: dt.datetime) -> None:
    snapshot = load_reading(database, id)
    database.execute(
        "UPDATE readings SET believed_until = ?, snapshot = ?"
        " WHERE document_id = ? AND believed_until IS NULL",
        (now.isoformat(), snapshot.model_dump_json(exclude={"document"}), id),
    )
    for table in ENTRIES:
        database.execute(f"DELETE FROM {table} WHERE document_id = ?", (id,))


def _write_entries(database: sqlite3.Connection, reading: Reading) -> None:
    id = reading.document.id
    parties = [*_parties(reading)]
    actors = {p.actor_id: p for p in _named(reading) if p.actor_id is not None}
    database.executemany(
        "INSERT INTO actors VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
        [(key, p.code, p.name, p.person, p.sector) for key, p in actors.items()],
    )
    _insert(database, "parties", parties)
    _insert(database, "codes", [
        (code, _day(reading.document), id)
        for code in sorted({p.code for p in _named(reading) if p.code is not None})
    ])  # fmt: skip
    _insert(database, "statements", [
        (s.id, id, n, s.kind, s.turn, *offsets(s.cue), *offsets(s.content), *offsets(s.evidence),
         s.status, s.answers)
        for n, s in enumerate(reading.statements)
    ])  # fmt: skip
    _insert(database, "events", [
        (e.id, id, n, e.type, e.mode, e.cameo, e.quad, e.score, e.status, *days(e.when),
         *place_cells(e.place), e.times, *offsets(e.trigger), *offsets(e.hedge),
         *offsets(e.evidence), e.statement.id if e.statement else None, " ".join(e.contexts))
        for n, e in enumerate(reading.events)
    ])  # fmt: skip
    _insert(database, "positions", [
        (p.id, id, n, p.stance, *offsets(p.matter), *offsets(p.evidence),
         p.statement.id if p.statement else None)
        for n, p in enumerate(reading.positions)
    ])  # fmt: skip
    _insert(database, "figures", [
        (f.id, id, n, f.low, f.high, f.value, f.unit, f.counted, f.bound, f.change, f.measure,
         f.record, f.base, *days(f.period), *offsets(f.text), *offsets(f.evidence),
         f.source.id if f.source else None)
        for n, f in enumerate(reading.figures)
    ])  # fmt: skip
    _insert(database, "expectations", [
        (x.id, id, n, x.event.id, *days(x.window), x.times)
        for n, x in enumerate(reading.expectations)
    ])  # fmt: skip


def _day(document: Document) -> str:
    """The day of publication; a document without one comes last."""
    return document.published.isoformat() if document.published else "9999-12-31"


def _parties(reading: Reading) -> Iterator[Row]:
    id = reading.document.id
    yield from party_rows(id, f"m-{id}", "mentioned", reading.mentions)
    for event in reading.events:
        yield from party_rows(id, event.id, "actor", event.actors)
        yield from party_rows(id, event.id, "recipient", event.recipients)
    for statement in reading.statements:
        yield from party_rows(id, statement.id, "speaker", [statement.speaker])
        yield from party_rows(id, statement.id, "audience", [statement.audience])
    for position in reading.positions:
        yield from party_rows(id, position.id, "holder", [position.holder])
        yield from party_rows(id, position.id, "towards", [position.towards])
    for figure in reading.figures:
        yield from party_rows(id, figure.id, "party", figure.parties)


def _named(reading: Reading) -> Iterator[Party]:
    yield from reading.mentions
    for event in reading.events:
        yield from (*event.actors, *event.recipients)
    for statement in reading.statements:
        yield from (p for p in (statement.speaker, statement.audience) if p is not None)
    for position in reading.positions:
        yield from (p for p in (position.holder, position.towards) if p is not None)
    for figure in reading.figures:
        yield from figure.parties


def _insert(database: sqlite3.Connection, table: str, rows: list[Row]) -> None:
    if rows:
        marks = ", ".join("?" * len(rows[0]))
        database.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)


def as_json(value: object) -> str:
    """A dictionary in its column, the same bytes for the same value."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
