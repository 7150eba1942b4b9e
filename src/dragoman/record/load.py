"""Rows of the tables -> the model's values, exactly as they were written."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from dragoman.model import (
    Document,
    Event,
    Expectation,
    Figure,
    Party,
    Position,
    Reading,
    Segment,
    Statement,
)
from dragoman.record.cells import day, interval, party, place, span, words

TOGETHER = 500
"""Ids asked for in one statement; SQLite allows at least 999."""

Parties = dict[tuple[str, str], list[Party]]


def load_statements(database: sqlite3.Connection, ids: Sequence[str]) -> dict[str, Statement]:
    """The statements with these ids, by id."""
    rows = _rows(database, "statements", ids)
    texts = _texts(database, rows)
    parties = _parties(database, [row["id"] for row in rows], texts)
    return {
        row["id"]: Statement(
            id=row["id"],
            document_id=row["document_id"],
            speaker=_one(parties, row["id"], "speaker"),
            cue=span(texts[row["document_id"]], row, "cue"),
            content=words(texts[row["document_id"]], row, "content"),
            kind=row["kind"],
            audience=_one(parties, row["id"], "audience"),
            status=row["status"],
            turn=row["turn"],
            answers=row["answers"],
            evidence=words(texts[row["document_id"]], row, "evidence"),
        )
        for row in rows
    }


def load_events(database: sqlite3.Connection, ids: Sequence[str]) -> dict[str, Event]:
    """The events with these ids, by id, each with the statement that reports it."""
    rows = _rows(database, "events", ids)
    texts = _texts(database, rows)
    parties = _parties(database, [row["id"] for row in rows], texts)
    statements = load_statements(database, _statement_ids(rows))
    found = {}
    for row in rows:
        text = texts[row["document_id"]]
        found[row["id"]] = Event(
            id=row["id"],
            document_id=row["document_id"],
            type=row["type"],
            mode=row["mode"],
            cameo=row["cameo"],
            quad=row["quad"],
            score=row["score"],
            status=row["status"],
            actors=tuple(parties.get((row["id"], "actor"), ())),
            recipients=tuple(parties.get((row["id"], "recipient"), ())),
            when=interval(text, row, "when"),
            place=place(text, row),
            times=row["times"],
            trigger=words(text, row, "trigger"),
            hedge=span(text, row, "hedge"),
            contexts=tuple(row["contexts"].split()),
            evidence=words(text, row, "evidence"),
            statement=statements.get(row["statement_id"]),
        )
    return found


def load_positions(database: sqlite3.Connection, ids: Sequence[str]) -> dict[str, Position]:
    """The positions with these ids, by id."""
    rows = _rows(database, "positions", ids)
    texts = _texts(database, rows)
    parties = _parties(database, [row["id"] for row in rows], texts)
    statements = load_statements(database, _statement_ids(rows))
    return {
        row["id"]: Position(
            id=row["id"],
            document_id=row["document_id"],
            holder=parties[row["id"], "holder"][0],
            stance=row["stance"],
            matter=words(texts[row["document_id"]], row, "matter"),
            towards=_one(parties, row["id"], "towards"),
            statement=statements.get(row["statement_id"]),
            evidence=words(texts[row["document_id"]], row, "evidence"),
        )
        for row in rows
    }


def load_figures(database: sqlite3.Connection, ids: Sequence[str]) -> dict[str, Figure]:
    """The figures with these ids, by id."""
    rows = _rows(database, "figures", ids)
    texts = _texts(database, rows)
    parties = _parties(database, [row["id"] for row in rows], texts)
    statements = load_statements(database, _statement_ids(rows))
    found = {}
    for row in rows:
        text = texts[row["document_id"]]
        found[row["id"]] = Figure(
            id=row["id"],
            document_id=row["document_id"],
            text=words(text, row, "text"),
            low=row["low"],
            high=row["high"],
            value=row["value"],
            unit=row["unit"],
            counted=row["counted"],
            bound=row["bound"],
            change=row["change"],
            measure=row["measure"],
            parties=tuple(parties.get((row["id"], "party"), ())),
            period=interval(text, row, "period"),
            record=row["record"],
            base=row["base"],
            source=statements.get(row["statement_id"]),
            evidence=words(text, row, "evidence"),
        )
    return found


def load_expectations(database: sqlite3.Connection, ids: Sequence[str]) -> dict[str, Expectation]:
    """The expectations with these ids, by id, each with its event."""
    rows = _rows(database, "expectations", ids)
    texts = _texts(database, rows)
    events = load_events(database, sorted({row["event_id"] for row in rows}))
    return {
        row["id"]: Expectation(
            id=row["id"],
            document_id=row["document_id"],
            event=events[row["event_id"]],
            window=interval(texts[row["document_id"]], row, "window"),
            times=row["times"],
        )
        for row in rows
    }


def load_documents(database: sqlite3.Connection, ids: Sequence[str]) -> dict[str, Document]:
    """The documents with these ids, by id."""
    segments: dict[str, list[Segment]] = defaultdict(list)
    for row in _select(database, "SELECT * FROM segments WHERE document_id IN", ids):
        segments[row["document_id"]].append(
            Segment(kind=row["kind"], start=row["start"], end=row["end"])
        )
    found = {}
    for row in _select(database, "SELECT * FROM documents WHERE id IN", ids):
        cells = {key: row[key] for key in row.keys()}  # noqa: SIM118 - a row is no dictionary
        cells["published"] = day(cells["published"])
        found[row["id"]] = Document(**cells, segments=tuple(segments[row["id"]]))
    return found


def load_reading(database: sqlite3.Connection, document_id: str) -> Reading:
    """The believed reading of one document, as it was written; its issues lie with their run."""

    def ids(table: str) -> list[str]:
        query = f"SELECT id FROM {table} WHERE document_id = ? ORDER BY position"
        return [row[0] for row in database.execute(query, (document_id,))]

    row = database.execute(
        "SELECT * FROM readings WHERE document_id = ? AND believed_until IS NULL", (document_id,)
    ).fetchone()
    document = load_documents(database, [document_id])[document_id]
    mentioned = _parties(database, [f"m-{document_id}"], {document_id: document.text})
    return Reading(
        document=document,
        version=row["version"],
        mentions=tuple(mentioned.get((f"m-{document_id}", "mentioned"), ())),
        events=tuple(load_events(database, ids("events")).values()),
        statements=tuple(load_statements(database, ids("statements")).values()),
        positions=tuple(load_positions(database, ids("positions")).values()),
        figures=tuple(load_figures(database, ids("figures")).values()),
        expectations=tuple(load_expectations(database, ids("expectations")).values()),
        sentences=row["sentences"],
        parsed=row["parsed"],
    )


def _rows(database: sqlite3.Connection, table: str, ids: Sequence[str]) -> list[sqlite3.Row]:
    """The rows with these ids, in the order of the ids."""
    query = f"SELECT * FROM {table} WHERE id IN"
    found = {row["id"]: row for row in _select(database, query, ids)}
    return [found[id] for id in ids if id in found]


def _texts(database: sqlite3.Connection, rows: Iterable[sqlite3.Row]) -> dict[str, str]:
    """The texts of the documents that these rows are from, by the documents' ids."""
    ids = sorted({row["document_id"] for row in rows})
    query = "SELECT id, text FROM documents WHERE id IN"
    return {row["id"]: row["text"] for row in _select(database, query, ids)}


def _parties(database: sqlite3.Connection, ids: Sequence[str], texts: dict[str, str]) -> Parties:
    query = "SELECT * FROM parties WHERE entry_id IN"
    found: Parties = defaultdict(list)
    for row in _select(database, query, ids, " ORDER BY entry_id, role, position"):
        text = texts[row["document_id"]]
        found[row["entry_id"], row["role"]].append(party(text, row))
    return found


def _select(
    database: sqlite3.Connection, query: str, ids: Sequence[str], order: str = ""
) -> Iterator[sqlite3.Row]:
    for first in range(0, len(ids), TOGETHER):
        some = ids[first : first + TOGETHER]
        marks = ", ".join("?" * len(some))
        yield from database.execute(f"{query} ({marks}){order}", list(some))


def _one(parties: Parties, id: str, role: str) -> Party | None:
    return next(iter(parties.get((id, role), ())), None)


def _statement_ids(rows: Iterable[sqlite3.Row]) -> list[str]:
    return sorted({row["statement_id"] for row in rows if row["statement_id"] is not None})
