"""A record that links what its documents tell, as each of them comes in."""

from pathlib import Path
from typing import Any

from dragoman.linking.brief import Brief
from dragoman.linking.checking import check
from dragoman.linking.copies import copies, link_copies
from dragoman.linking.happenings import by_id, forget_events, happenings, link_events, timeline
from dragoman.linking.judgements import log
from dragoman.linking.judging import judge, take_back
from dragoman.linking.outcomes import forget_outcomes, link_outcomes, scores, settled
from dragoman.linking.relation import months
from dragoman.linking.stances import positions_over_time
from dragoman.model import (
    Copies,
    DatedPosition,
    Disagreement,
    Happening,
    Judgement,
    Month,
    QueryError,
    Score,
    SettledExpectation,
    Verdict,
)
from dragoman.record import Record, Rows
from dragoman.record.connect import connect, guarded, transaction
from dragoman.record.query import code

Given = Any
"""The value of a filter; see ``Filters``."""


def open(path: str | Path, *, create: bool = True) -> "LinkedRecord":
    """Open the record at ``path``, and make it where there is none and ``create`` is true.

    Raises RecordError where that cannot be: no such folder, another program's file, a file
    that is none; RecordVersionError for the record of a newer version.
    """
    record = LinkedRecord(Path(path), connect(Path(path), create=create))
    record.link()
    return record


class LinkedRecord(Record):
    """What was read and how it hangs together, kept in one file.

    Use it in a ``with`` block, or close it. Each query takes the filters that make sense for it
    as keywords; see ``Filters``.
    """

    def link(self) -> int:
        """Link the documents that an earlier version added; returns how many there were.

        It is done when a record is opened, each document in a transaction of its own.
        """
        with guarded(self.path):
            found = [row[0] for row in self._database.execute(_UNLINKED)]
            for document_id in found:
                with transaction(self._database):
                    self._joined(document_id)
        return len(found)

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
        """What happened or is to happen, each once, with every report of it, by day."""
        with self._asking() as database:
            return Rows(Happening, happenings(database, filters))

    def happening(self, id: str) -> Happening:
        """The happening with this id; QueryError where there is none."""
        with self._asking() as database:
            found = by_id(database, id)
        if found is None:
            raise QueryError(f"the record holds no happening {id!r}: take its id from a list")
        return found

    def timeline(
        self,
        one: str | None = None,
        other: str | None = None,
        *,
        matter: str | None = None,
        most: int | None = None,
        **filters: Given,
    ) -> Rows[Happening]:
        """What happened between two parties, with one, or on a matter given by words, by day.

        ``most`` keeps those that the most independent origins report.
        """
        asked = {**filters, **_between(one, other)}
        with self._asking() as database:
            return Rows(Happening, timeline(database, asked, matter=matter, most=most))

    def relation(self, one: str, other: str, **filters: Given) -> Rows[Month]:
        """What happened between two parties month by month, each happening once."""
        with self._asking() as database:
            return Rows(Month, months(database, {**filters, "between": (one, other)}))

    def expectations(self, **filters: Given) -> Rows[SettledExpectation]:
        """What was announced, hoped for or conditional, and what became of it by ``as_of``.

        Without a day it is today; ``due`` for those whose window is over.
        """
        with self._asking() as database:
            return Rows(SettledExpectation, settled(database, filters))

    def score(self, **filters: Given) -> Rows[Score]:
        """How often what each actor announced came true by ``as_of``."""
        with self._asking() as database:
            return Rows(Score, scores(settled(database, filters)))

    def positions_over_time(
        self, matter: str | None = None, **filters: Given
    ) -> Rows[DatedPosition]:
        """What actors said on a matter, in order, with changes of stance marked."""
        with self._asking() as database:
            return Rows(DatedPosition, positions_over_time(database, matter, filters))

    def check(self, **filters: Given) -> Rows[Disagreement]:
        """Figures that cannot all be true."""
        with self._asking() as database:
            return Rows(Disagreement, check(database, filters))

    def brief(self, one: str, other: str, **filters: Given) -> Brief:
        """The latest that the record holds on two parties, given by code or name."""
        with self._asking() as database:
            pair = code(database, one), code(database, other)
            return Brief.of(database, pair, filters)

    def judge(self, one: str, other: str, verdict: Verdict, *, by: str, why: str = "") -> Judgement:
        """Say as a person whether two entries are one; it outranks every rule.

        Two events or happenings (of one happening), an expectation and an event (that settles
        it), or two documents (copies). QueryError for an id or verdict that is none.
        """
        with guarded(self.path), transaction(self._database):
            return judge(self._database, (one, other), verdict, by=by, why=why)

    def withdraw(self, judgement: int) -> Judgement:
        """Withdraw a judgement; it stays in the log. QueryError where none of that id stands."""
        with guarded(self.path), transaction(self._database):
            return take_back(self._database, judgement)

    def judgements(self) -> Rows[Judgement]:
        """The log of judgements by rules and people, withdrawn ones too."""
        with self._asking() as database:
            return Rows(Judgement, list(log(database)))


_UNLINKED = (
    "SELECT r.document_id FROM readings r WHERE r.believed_until IS NULL AND NOT EXISTS"
    " (SELECT 1 FROM fingerprinted f WHERE f.document_id = r.document_id) ORDER BY r.id"
)


def _between(one: str | None, other: str | None) -> dict[str, Given]:
    if one is not None and other is not None:
        return {"between": (one, other)}
    return {"actor": one or other} if one or other else {}
