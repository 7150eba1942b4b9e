"""What the record holds on two parties, gathered for a brief."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Self

from dragoman.gazetteer import load
from dragoman.model import Document, Event, Expectation, Figure, Position, Statement

COMING = frozenset({"planned", "possible", "wished", "conditional"})
"""Statuses of events that are listed as expectations."""


@dataclass(frozen=True, slots=True)
class Brief:
    """Everything on two parties: each entry cites a document in ``documents``.

    ``events`` holds what happened, goes on or was denied; what is still to come is in
    ``expectations``. Each tuple is in the order of its days, then of publication.
    """

    between: tuple[str, str]
    names: tuple[str, str]
    events: tuple[Event, ...]
    statements: tuple[Statement, ...]
    positions: tuple[Position, ...]
    figures: tuple[Figure, ...]
    expectations: tuple[Expectation, ...]
    documents: dict[str, Document]

    @classmethod
    def of(
        cls,
        between: tuple[str, str],
        events: Iterable[Event],
        statements: Iterable[Statement],
        positions: Iterable[Position],
        figures: Iterable[Figure],
        expectations: Iterable[Expectation],
        document: Callable[[str], Document],
    ) -> Self:
        """Sort entries into a brief; ``document`` gives the document of an id."""
        done = [event for event in events if event.status not in COMING]
        parts = (done, list(statements), list(positions), list(figures), list(expectations))
        ids = sorted({entry.document_id for part in parts for entry in part})
        documents = {id: document(id) for id in ids}

        def day(event: Event) -> str:
            published = documents[event.document_id].published
            start = event.when.start if event.when and event.when.start else published
            return start.isoformat() if start else "9999"

        return cls(
            between=between,
            names=(name(between[0]), name(between[1])),
            events=tuple(sorted(done, key=day)),
            statements=tuple(parts[1]),
            positions=tuple(parts[2]),
            figures=tuple(parts[3]),
            expectations=tuple(sorted(parts[4], key=lambda x: day(x.event))),
            documents=documents,
        )


def name(code: str) -> str:
    """The English name of a state or organisation; its code where the gazetteer has none."""
    found = load().state(code) or load().organisation(code)
    return found.name if found is not None else code
