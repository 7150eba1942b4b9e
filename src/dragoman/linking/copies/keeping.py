"""Which documents are copies, kept as each document comes in."""

import sqlite3
from collections.abc import Iterable

from dragoman.linking import judgements
from dragoman.linking.copies.fingerprint import Fingerprint
from dragoman.linking.copies.likeness import likeness
from dragoman.model import Document
from dragoman.record.load import load_documents

RULE = "copies 1"
"""The rule that judges, and its version: it changes when its verdicts do."""

DAYS_APART = 31
"""Texts that were published farther apart are not compared: a formula is not a copy."""


def link_copies(database: sqlite3.Connection, document_id: str) -> None:
    """Put a document that was just written with those that it is a copy of.

    A text never changes, so that a document that was read again keeps its place.
    """
    known = "SELECT 1 FROM fingerprinted WHERE document_id = ?"
    if database.execute(known, (document_id,)).fetchone():
        return
    document = load_documents(database, [document_id])[document_id]
    fingerprint = Fingerprint(document)
    bands = sorted(fingerprint.bands())
    near = _near(database, document, bands)
    number = database.execute(
        "INSERT INTO fingerprinted (document_id) VALUES (?)", (document_id,)
    ).lastrowid
    database.executemany("INSERT INTO bands VALUES (?, ?)", [(band, number) for band in bands])
    found = False
    for other in load_documents(database, near).values():
        like = likeness(fingerprint, Fingerprint(other))
        if like is not None:
            found = True
            judgements.note(database, "copy", (document_id, other.id), "same",
                            by=RULE, why=like.why, sure=like.sure)  # fmt: skip
    if found:
        group_again(database, [document_id])


def _near(database: sqlite3.Connection, document: Document, bands: list[int]) -> list[str]:
    """The documents of the same weeks that share a band."""
    marks = ", ".join("?" * len(bands))
    rows = database.execute(
        "SELECT DISTINCT f.document_id FROM bands b JOIN fingerprinted f ON f.number = b.number"
        " JOIN documents d ON d.id = f.document_id"
        f" WHERE b.band IN ({marks}) AND (? IS NULL OR d.published IS NULL"
        " OR abs(julianday(d.published) - julianday(?)) <= ?)"
        " ORDER BY f.document_id",
        (*bands, *[document.published and document.published.isoformat()] * 2, DAYS_APART),
    )
    return [row[0] for row in rows]


def group_again(database: sqlite3.Connection, documents: Iterable[str]) -> None:
    """Make the groups anew that these documents hang together with."""
    found = judgements.together(database, "copy", documents)
    marks = ", ".join("?" * len(found))
    database.execute(f"DELETE FROM copies WHERE document_id IN ({marks})", list(found))
    left = set(found)
    while left:
        group = judgements.together(database, "copy", [min(left)]) & found
        left -= group
        if len(group) > 1:
            origin = min(group, key=lambda document: _order(database, document))
            database.executemany(
                "INSERT INTO copies VALUES (?, ?)", [(id, origin) for id in sorted(group)]
            )


def _order(database: sqlite3.Connection, id: str) -> tuple[bool, str, str]:
    """By publication, then by id; undated documents last."""
    day = database.execute("SELECT published FROM documents WHERE id = ?", (id,)).fetchone()[0]
    return day is None, day or "", id
