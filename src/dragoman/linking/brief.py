"""What the record holds on two parties, gathered for a brief."""

import sqlite3
from dataclasses import dataclass
from typing import Any, Self

from dragoman.gazetteer import load
from dragoman.linking.happenings import took_place
from dragoman.linking.outcomes import settled
from dragoman.model import (
    Document,
    Entry,
    Event,
    Figure,
    Happening,
    Position,
    SettledExpectation,
    Statement,
)
from dragoman.record.load import (
    load_documents,
    load_figures,
    load_positions,
    load_statements,
)
from dragoman.record.query import ids

MOST = 50
"""Lines of each part that a brief has: the latest."""


@dataclass(frozen=True, slots=True)
class Brief:
    """The latest on two parties: each entry cites a document in ``documents``.

    ``happenings`` holds what happened, goes on or was denied, each once; what was still to come
    is in ``expectations``, with what became of it. Each tuple is in the order of its days, then
    of publication.
    """

    between: tuple[str, str]
    names: tuple[str, str]
    happenings: tuple[Happening, ...]
    statements: tuple[Statement, ...]
    positions: tuple[Position, ...]
    figures: tuple[Figure, ...]
    expectations: tuple[SettledExpectation, ...]
    documents: dict[str, Document]

    @classmethod
    def of(
        cls, database: sqlite3.Connection, between: tuple[str, str], given: dict[str, Any]
    ) -> Self:
        """Look up the brief on two parties, given by their codes."""
        asked = {**given, "between": between}
        happenings = took_place(database, asked, most=MOST)
        statements = load_statements(database, _latest(database, "statements", asked))
        positions = load_positions(database, _latest(database, "positions", asked))
        figures = load_figures(database, _latest(database, "figures", asked))
        expectations = settled(database, {**asked, "limit": MOST}, newest=True)
        entries: list[Entry] = [*statements.values(), *positions.values(), *figures.values()]
        entries += [event for happening in happenings for event in happening.mentions]
        entries += [*expectations, *(event for x in expectations for event in x.settled_by)]
        documents = load_documents(database, sorted({entry.document_id for entry in entries}))

        def day(event: Event) -> str:
            published = documents[event.document_id].published
            start = event.when.start if event.when and event.when.start else published
            return start.isoformat() if start else "9999"

        return cls(
            between=between,
            names=(name(between[0]), name(between[1])),
            happenings=tuple(happenings),
            statements=tuple(statements.values()),
            positions=tuple(positions.values()),
            figures=tuple(figures.values()),
            expectations=tuple(sorted(expectations, key=lambda x: day(x.event))),
            documents=documents,
        )


def _latest(database: sqlite3.Connection, kind: str, given: dict[str, Any]) -> list[str]:
    return ids(database, kind, {**given, "limit": MOST}, newest=True)


def name(code: str) -> str:
    """The English name of a state or organisation; its code where the gazetteer has none."""
    found = load().state(code) or load().organisation(code)
    return found.name if found is not None else code
