"""A record: one SQLite file, opened for writing and asking."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from dragoman.model import (
    AuditVerdict,
    Document,
    Entry,
    Event,
    Expectation,
    Figure,
    Issue,
    Position,
    Precision,
    QueryError,
    Reading,
    Run,
    Statement,
)
from dragoman.record.adding import Item, Tick, add
from dragoman.record.audits import note, precisions, sample
from dragoman.record.connect import connect, guarded, snapshot, transaction
from dragoman.record.load import (
    load_documents,
    load_events,
    load_expectations,
    load_figures,
    load_positions,
    load_reading,
    load_statements,
)
from dragoman.record.query import code, ids
from dragoman.record.rows import Rows
from dragoman.record.runs import Options, issues, runs
from dragoman.record.search import Hit, search
from dragoman.record.surveys import Actor, Outlet, actors, counts, outlets
from dragoman.record.writer import believed_version

LOADERS: dict[str, Callable[[sqlite3.Connection, list[str]], dict[str, Any]]] = {
    "events": load_events,
    "statements": load_statements,
    "positions": load_positions,
    "figures": load_figures,
    "expectations": load_expectations,
    "documents": load_documents,
}

Given = Any
"""The value of a filter; see ``Filters``."""


def open(path: str | Path, *, create: bool = True) -> "Record":
    """Open the record at ``path``, and make it where there is none and ``create`` is true.

    Raises RecordError where that cannot be: no such folder, another program's file, a file
    that is none; RecordVersionError for the record of a newer version.
    """
    return Record(Path(path), connect(Path(path), create=create))


class Record:
    """What was read, kept in one file; use it in a ``with`` block, or close it.

    Each query takes the filters that make sense for it as keywords; see ``Filters``.
    """

    def __init__(self, path: Path, database: sqlite3.Connection) -> None:
        self.path = path
        self._database = database

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; nothing is lost without it."""
        self._database.close()

    def add(
        self,
        items: Iterable[Item],
        *,
        jobs: int = 1,
        options: Options | None = None,
        tick: Tick | None = None,
    ) -> Run:
        """Add readings, and documents by reading them first (in ``jobs`` processes).

        A document whose reading by the same version is there is left as it is; another
        version's reading replaces the one that is there. A text never changes: another text
        under an id that is taken is left out with an issue, and so is a reading that cannot be
        written. Each document is written in a transaction of its own, so that a run that was
        broken off is taken up by doing the same again. ``tick`` is called once for each
        document dealt with. Raises RecordBusyError and RecordFullError; what was written
        before stays.
        """
        with guarded(self.path):
            return add(
                self._database,
                items,
                jobs=jobs,
                options=options or {},
                tick=tick or _nothing,
                leaving=self._leaving,
                joined=self._joined,
            )

    def _leaving(self, document_id: str) -> None:
        """A document's reading is about to be replaced, in the same transaction."""

    def _joined(self, document_id: str) -> None:
        """A document's reading was written, in the same transaction."""

    def has(self, document_id: str, version: str) -> bool:
        """Whether the record believes this version's reading of a document."""
        return believed_version(self._database, document_id) == version

    def events(self, **filters: Given) -> Rows[Event]:
        """Who did what with whom."""
        return self._rows(Event, "events", filters)

    def statements(self, **filters: Given) -> Rows[Statement]:
        """Who said what."""
        return self._rows(Statement, "statements", filters)

    def positions(self, **filters: Given) -> Rows[Position]:
        """Who supports, opposes or calls for what."""
        return self._rows(Position, "positions", filters)

    def figures(self, **filters: Given) -> Rows[Figure]:
        """Which figures were claimed."""
        return self._rows(Figure, "figures", filters)

    def expectations(self, **filters: Given) -> Rows[Expectation]:
        """What was planned, possible, wished for or conditional; ``due`` for what is over."""
        return self._rows(Expectation, "expectations", filters)

    def _rows(self, kind: type[Any], name: str, filters: dict[str, Given]) -> Rows[Any]:
        with self._asking() as database:
            found = ids(database, name, filters)
            loaded = LOADERS[name](database, found)
        return Rows(kind, [loaded[id] for id in found])

    @contextmanager
    def _asking(self) -> Iterator[sqlite3.Connection]:
        """The file as it is at one moment, with its errors in this project's words."""
        with guarded(self.path), snapshot(self._database):
            yield self._database

    def actors(self, *, actor: str | None = None, limit: int | None = None) -> Rows[Actor]:
        """Who takes part, the most active first; ``actor`` is a code or name."""
        with self._asking() as database:
            wanted = None if actor is None else code(database, actor)
            return Rows(Actor, actors(database, wanted, limit))

    def outlets(self) -> Rows[Outlet]:
        """The outlets that the documents are from, the largest first."""
        with self._asking() as database:
            return Rows(Outlet, outlets(database))

    def search(self, words: str, *, limit: int | None = 20) -> Rows[Hit]:
        """The documents that hold all of ``words``, the best first, with a snippet each."""
        with self._asking() as database:
            return Rows(Hit, search(database, words, limit))

    def documents(self, **filters: Given) -> Rows[Document]:
        """The documents, by publication; takes since, until, outlet, as_of and limit."""
        return self._rows(Document, "documents", filters)

    def document(self, id: str) -> Document:
        """The document with this id; QueryError where there is none."""
        with self._asking() as database:
            found = load_documents(database, [id])
        if id not in found:
            raise QueryError(f"the record holds no document {id!r}")
        return found[id]

    def reading(self, document_id: str) -> Reading:
        """The believed reading of a document, as it was written; its issues lie with the run."""
        self.document(document_id)
        with self._asking() as database:
            return load_reading(database, document_id)

    def get(self, id: str) -> Entry | Document:
        """The entry or document with this id; QueryError where there is none."""
        with self._asking() as database:
            for load in LOADERS.values():
                found: dict[str, Entry | Document] = load(database, [id])
                if found:
                    return found[id]
        raise QueryError(f"the record holds nothing with the id {id!r}: take one from a list")

    def audit(self, count: int, *, seed: int = 0, **filters: Given) -> Rows[Event]:
        """Random events that nobody has audited, to be looked at; takes the filters of events.

        The same seed draws the same events from the same record.
        """
        with self._asking() as database:
            found = sample(database, filters, count=count, seed=seed)
            loaded = load_events(database, found)
        return Rows(Event, [loaded[id] for id in found])

    def audited(self, event_id: str, verdict: AuditVerdict, *, by: str) -> None:
        """Keep what a person said of an event: "right", "wrong" or "unsure".

        QueryError for another verdict, and for an event that is not there.
        """
        with guarded(self.path), transaction(self._database):
            note(self._database, event_id, verdict, by)

    def precision(self) -> Rows[Precision]:
        """How many audited events are right: of all, by type and by status."""
        with self._asking() as database:
            return Rows(Precision, precisions(database))

    def status(self) -> dict[str, int]:
        """How many documents, sentences and entries of each kind the record holds."""
        with self._asking() as database:
            return counts(database)

    def runs(self) -> Rows[Run]:
        """Each call of ``add``, in order; ``ended`` is None where one was broken off."""
        with self._asking() as database:
            return Rows(Run, runs(database))

    def issues(self, run: int | None = None) -> Rows[Issue]:
        """What could not be read, in one run or in all."""
        with self._asking() as database:
            return Rows(Issue, issues(database, run))


def _nothing() -> None:
    """What is called for each document where nobody counts them."""
