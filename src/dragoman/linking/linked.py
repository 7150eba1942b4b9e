"""A record that links what its documents tell, as each of them comes in."""

from pathlib import Path
from typing import Any

from dragoman.linking.checking import check
from dragoman.linking.copies import copies, link_copies
from dragoman.linking.happenings import forget_events, happenings, link_events
from dragoman.linking.outcomes import forget_outcomes, link_outcomes, scores, settled
from dragoman.model import Copies, Disagreement, Happening, Score, SettledExpectation
from dragoman.record import Record, Rows
from dragoman.record.connect import connect

Given = Any
"""The value of a filter; see ``Filters``."""


def open(path: str | Path, *, create: bool = True) -> "LinkedRecord":
    """Open the record at ``path``, and make it where there is none and ``create`` is true.

    Raises RecordError where that cannot be: no such folder, another program's file, a file
    that is none; RecordVersionError for the record of a newer version.
    """
    return LinkedRecord(Path(path), connect(Path(path), create=create))


class LinkedRecord(Record):
    """What was read and how it hangs together, kept in one file.

    Use it in a ``with`` block, or close it. Each query takes the filters that make sense for it
    as keywords; see ``Filters``.
    """

    def _leaving(self, document_id: str) -> None:
        forget_outcomes(self._database, document_id)
        forget_events(self._database, document_id)

    def _joined(self, document_id: str) -> None:
        link_copies(self._database, document_id)
        link_events(self._database, document_id)
        link_outcomes(self._database, document_id)

    def copies(self, **filters: Given) -> Rows[Copies]:
        """Groups of documents that are one text and count as one origin."""
        with self._asking() as database:
            return Rows(Copies, copies(database, filters))

    def happenings(self, **filters: Given) -> Rows[Happening]:
        """What happened or is to happen, each once, with every report of it."""
        with self._asking() as database:
            return Rows(Happening, happenings(database, filters))

    def expectations(self, **filters: Given) -> Rows[SettledExpectation]:
        """What was announced, hoped for or conditional, and what became of it by ``as_of``."""
        with self._asking() as database:
            return Rows(SettledExpectation, settled(database, filters))

    def score(self, **filters: Given) -> Rows[Score]:
        """How often what each actor announced came true by ``as_of``."""
        with self._asking() as database:
            return Rows(Score, scores(settled(database, filters)))

    def check(self, **filters: Given) -> Rows[Disagreement]:
        """Figures that cannot all be true."""
        with self._asking() as database:
            return Rows(Disagreement, check(database, filters))
