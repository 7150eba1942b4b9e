"""Which documents speak of the parties of an expectation after its window."""

import bisect
import datetime as dt
import sqlite3

from dragoman.linking.outcomes.fits import Expected

Covered = tuple[str, str]
"""A day of publication in ISO 8601, and the document's id."""


WITHIN = 183
"""Days after a window within which a document that speaks of the parties would have told of what
was expected (trial: outcomes)."""


class Coverage:
    """The documents that name the same parties, published by a day, looked up once for each."""

    def __init__(self, database: sqlite3.Connection, on: dt.date) -> None:
        self._database = database
        self._on = on
        self._found: dict[frozenset[str], list[Covered]] = {}

    def after(self, expected: Expected) -> Covered | None:
        """The first document on both parties soon after a window; None where there is none.

        None too where the window is open or only one party is known by a code.
        """
        if expected.last is None or len(expected.telling.codes) < 2:
            return None
        days = self._of(expected.telling.codes)
        at = bisect.bisect_left(days, (_iso(expected.last + 1), ""))
        if at == len(days) or days[at][0] > _iso(expected.last + WITHIN):
            return None
        return days[at]

    def _of(self, codes: frozenset[str]) -> list[Covered]:
        if codes not in self._found:
            named = " AND ".join([_NAMED] * len(codes))
            self._found[codes] = [
                (row[0], row[1])
                for row in self._database.execute(
                    "SELECT d.published, d.id FROM documents d WHERE d.published <= ?"
                    f" AND {named} ORDER BY d.published, d.id",
                    (self._on.isoformat(), *sorted(codes)),
                )
            ]
        return self._found[codes]


def _iso(day: int) -> str:
    return dt.date.fromordinal(day).isoformat()


_NAMED = "d.id IN (SELECT document_id FROM parties WHERE code = ? AND role = 'mentioned')"
