"""What the record holds on two parties, gathered for a brief."""

import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Self, TypeVar

from dragoman.gazetteer import load
from dragoman.linking.copies import origins
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

E = TypeVar("E", Statement, Position, Figure, SettledExpectation)

MOST = 40
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
        found = load_statements(database, _latest(database, "statements", asked))
        statements = _once(database, found.values(), lambda s: s.content.text)
        held = load_positions(database, _latest(database, "positions", asked))
        positions = _once(database, held.values(), lambda p: (p.stance, p.matter.text))
        counted = load_figures(database, _latest(database, "figures", asked))
        figures = _once(database, counted.values(), lambda f: (f.measure, f.text.text))
        expected = settled(database, {**asked, "limit": MOST}, newest=True)
        expectations = _once(database, expected, lambda x: x.event.evidence.text)
        entries: list[Entry] = [*statements, *positions, *figures]
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
            statements=statements,
            positions=positions,
            figures=figures,
            expectations=tuple(sorted(expectations, key=lambda x: day(x.event))),
            documents=documents,
        )


def _once(
    database: sqlite3.Connection, entries: Iterable[E], words: Callable[[E], object]
) -> tuple[E, ...]:
    """The entries without those that a copy of a text repeats in the same words."""
    several = list(entries)
    first_copy = origins(database, {entry.document_id for entry in several})
    own = {(e.document_id, words(e)) for e in several if first_copy[e.document_id] == e.document_id}
    return tuple(
        entry
        for entry in several
        if first_copy[entry.document_id] == entry.document_id
        or (first_copy[entry.document_id], words(entry)) not in own
    )


def _latest(database: sqlite3.Connection, kind: str, given: dict[str, Any]) -> list[str]:
    return ids(database, kind, {**given, "limit": MOST}, newest=True)


def name(code: str) -> str:
    """The English name of a state or organisation; its code where the gazetteer has none."""
    found = load().state(code) or load().organisation(code)
    return found.name if found is not None else code
