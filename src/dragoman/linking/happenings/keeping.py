"""Which events are one, kept as each document comes in."""

import sqlite3
from collections.abc import Iterable, Iterator

from dragoman.linking import judgements
from dragoman.linking.happenings.clusters import clusters, first
from dragoman.linking.happenings.likeness import NEAR, copied, likeness
from dragoman.linking.happenings.telling import LONGEST_DAYS, Telling
from dragoman.model.identity import digest
from dragoman.record.load import load_documents, load_events

RULE = "happenings 1"
"""The rule that judges, and its version: it changes when its verdicts do."""


def link_events(database: sqlite3.Connection, document_id: str) -> None:
    """Link the events of a document that was just written with those that the record holds."""
    document = load_documents(database, [document_id])[document_id]
    query = "SELECT id FROM events WHERE document_id = ? ORDER BY position"
    ids = [row[0] for row in database.execute(query, (document_id,))]
    in_copies = list(_in_copies(database, document_id))
    for event in load_events(database, ids).values():
        telling = Telling.of(event, document)
        _keep(database, telling)
        found = {t.event_id: likeness(telling, t) for t in _near(database, telling)}
        found |= {t.event_id: copied(telling, t) or found.get(t.event_id) for t in in_copies}
        for other, like in found.items():
            if like is not None:
                judgements.note(database, "event", (telling.event_id, other), "same",
                                by=RULE, why=like.why, sure=like.sure)  # fmt: skip
    cluster_again(database, ids)


def forget_events(database: sqlite3.Connection, document_id: str) -> None:
    """Take a document's events out of their happenings, before its reading is replaced.

    What rules judged of them is withdrawn, what people judged is kept.
    """
    query = "SELECT event_id FROM tellings WHERE document_id = ?"
    ids = [row[0] for row in database.execute(query, (document_id,))]
    beside = judgements.withdraw_rules(database, "event", ids)
    database.execute("DELETE FROM tellings WHERE document_id = ?", (document_id,))
    cluster_again(database, beside)


def cluster_again(database: sqlite3.Connection, events: Iterable[str]) -> None:
    """Make the happenings anew that these events hang together with."""
    found = judgements.together(database, "event", events)
    tellings = {t.event_id: t for t in _tellings(database, found)}
    judged = judgements.verdicts(database, "event", tellings)
    for cluster in clusters(tellings, judged):
        happening = f"h-{digest(first(cluster, tellings))}"
        database.executemany(
            "UPDATE tellings SET happening_id = ? WHERE event_id = ?",
            [(happening, id) for id in sorted(cluster)],
        )


def _keep(database: sqlite3.Connection, telling: Telling) -> None:
    number = database.execute(
        "INSERT INTO tellings (event_id, document_id, happening_id, telling) VALUES (?, ?, ?, ?)",
        (telling.event_id, telling.document_id, f"h-{digest(telling.event_id)}",
         telling.to_json()),
    ).lastrowid  # fmt: skip
    database.executemany(
        "INSERT INTO telling_keys VALUES (?, ?, ?)",
        [(key, telling.anchor, number) for key in sorted(telling.keys()) if telling.anchor],
    )


def _near(database: sqlite3.Connection, telling: Telling) -> Iterator[Telling]:
    """The tellings of other documents with a key and about the days of this one."""
    if not telling.is_fine or telling.first is None or telling.last is None:
        return
    keys = sorted(telling.asks())
    marks = ", ".join("?" * len(keys))
    rows = database.execute(
        "SELECT telling FROM tellings WHERE number IN (SELECT number FROM telling_keys"
        f' WHERE "key" IN ({marks}) AND day BETWEEN ? AND ?) AND document_id != ? ORDER BY number',
        (*keys, telling.first - LONGEST_DAYS - NEAR, telling.last + NEAR, telling.document_id),
    )
    for row in rows.fetchall():
        yield Telling.from_json(row[0])


def _in_copies(database: sqlite3.Connection, document_id: str) -> Iterator[Telling]:
    """The tellings of the documents that are judged to be copies of this one."""
    for pair in judgements.verdicts(database, "copy", [document_id]).same:
        other = pair.other if pair.one == document_id else pair.one
        query = "SELECT telling FROM tellings WHERE document_id = ? ORDER BY number"
        for row in database.execute(query, (other,)):
            yield Telling.from_json(row[0])


def _tellings(database: sqlite3.Connection, events: Iterable[str]) -> Iterator[Telling]:
    for id in sorted(events):
        query = "SELECT telling FROM tellings WHERE event_id = ?"
        row = database.execute(query, (id,)).fetchone()
        if row is not None:
            yield Telling.from_json(row[0])
