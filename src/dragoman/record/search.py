"""Full-text search over titles and texts, the best first, with the words marked."""

import datetime as dt
import re
import sqlite3

from dragoman.model.value import Value
from dragoman.record.cells import day

SNIPPET = 24
"""Words around the best match."""

_TERM = re.compile(r'"([^"]+)"|(\S+)')
_LETTERS = re.compile(r"\w")


class Hit(Value):
    """A document that search found; ``rank`` is BM25, lower is better."""

    document_id: str
    published: dt.date | None
    outlet: str | None
    title: str | None
    snippet: str
    rank: float


def search(database: sqlite3.Connection, words: str, limit: int | None) -> list[Hit]:
    """The documents that hold all of ``words``; a phrase in double quotes stands together."""
    asked = phrases(words)
    if not asked:
        return []
    rows = database.execute(
        "SELECT d.id, d.published, d.outlet, d.title, bm25(texts, 4.0, 1.0) AS rank,"
        f" snippet(texts, -1, '[', ']', ' ... ', {SNIPPET}) AS snippet"
        " FROM texts JOIN documents d ON d.rowid = texts.rowid WHERE texts MATCH ?"
        " ORDER BY rank, d.id LIMIT ?",
        (asked, -1 if limit is None else limit),
    )
    return [
        Hit(
            document_id=row["id"],
            published=day(row["published"]),
            outlet=row["outlet"],
            title=row["title"],
            snippet=" ".join(row["snippet"].split()),
            rank=row["rank"],
        )
        for row in rows
    ]


def phrases(words: str) -> str:
    """The words as FTS5 phrases, so that no sign in them is taken for its syntax."""
    # FTS5 ends a string at a NUL.
    clean = words.replace("\0", " ")
    terms = ((found[1] or found[2]).replace('"', " ") for found in _TERM.finditer(clean))
    return " ".join(f'"{term}"' for term in terms if _LETTERS.search(term))
