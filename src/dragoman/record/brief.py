"""What the record holds on two parties, gathered for a brief."""

from dataclasses import dataclass

from dragoman.model import Document, Event, Expectation, Figure, Position, Statement


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
