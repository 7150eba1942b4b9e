"""Which documents speak of the parties of an expectation after its window."""

import datetime as dt
import sqlite3

from dragoman.linking.outcomes.fits import Expected

Covered = tuple[str, str]
"""A day of publication in ISO 8601, and the document's id."""


WITHIN = 183
"""Days after a window within which a document that speaks of the parties would have told of what
was expected (trial: outcomes)."""


class Coverage:
    """The documents that speak of the same parties after a window, published by a day."""

    def __init__(self, database: sqlite3.Connection, on: dt.date) -> None:
        self._database = database
        self._on = on
        self._found: dict[tuple[frozenset[str], int], Covered | None] = {}

    def after(self, expected: Expected) -> Covered | None:
        """The first document on both parties soon after a window; None where there is none.

        None too where the window is open or only one party is known by a code.
        """
        codes, last = expected.telling.codes, expected.last
        if last is None or len(codes) < 2:
            return None
        if (codes, last) not in self._found:
            self._found[codes, last] = self._first(codes, last)
        return self._found[codes, last]

    def _first(self, codes: frozenset[str], last: int) -> Covered | None:
        until = min(self._on.toordinal(), last + WITHIN)
        row = self._database.execute(
            "SELECT d.published, d.id FROM documents d WHERE d.published BETWEEN ? AND ?"
            f"{_NAMED * len(codes)} ORDER BY d.published, d.id LIMIT 1",
            (_iso(last + 1), _iso(until), *sorted(codes)),
        ).fetchone()
        return (row[0], row[1]) if row else None


def _iso(day: int) -> str:
    return dt.date.fromordinal(day).isoformat()


_NAMED = (
    " AND EXISTS (SELECT 1 FROM parties p WHERE p.entry_id = 'm-' || d.id"
    " AND p.role = 'mentioned' AND p.code = ?)"
)
