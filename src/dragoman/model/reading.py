"""What was read in one document, and what one run did."""

import datetime as dt

from dragoman.model.document import Document
from dragoman.model.event import Event
from dragoman.model.expectation import Expectation
from dragoman.model.figure import Figure
from dragoman.model.party import Party
from dragoman.model.position import Position
from dragoman.model.statement import Statement
from dragoman.model.value import Value

Entry = Event | Statement | Position | Figure | Expectation


class Issue(Value):
    """What could not be read: what happened, to what, and what to do about it."""

    document_id: str | None
    where: str
    """The file, line or address, or the part of the document."""
    kind: str
    """A short key to count by: "unread language", "bad line", "no date"."""
    message: str


class Reading(Value):
    """Everything that one document holds, by one ``version`` of the reader."""

    document: Document
    version: str
    mentions: tuple[Party, ...] = ()
    """Every resolved mention in the text, in order; each has its ``mention`` span."""
    events: tuple[Event, ...] = ()
    statements: tuple[Statement, ...] = ()
    positions: tuple[Position, ...] = ()
    figures: tuple[Figure, ...] = ()
    expectations: tuple[Expectation, ...] = ()
    issues: tuple[Issue, ...] = ()
    sentences: int = 0
    """How many sentences the document has."""
    parsed: int = 0
    """How many of them passed the gate."""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Everything with an id: events, statements, positions, figures, expectations."""
        return (*self.events, *self.statements, *self.positions, *self.figures, *self.expectations)


class Run(Value):
    """One call of ``record.add``: what was read, by which versions, and what went wrong."""

    id: int
    began: dt.datetime
    ended: dt.datetime | None
    """None where the run was broken off."""
    version: str
    options: dict[str, str | int | bool | None]
    added: int
    """Documents that were new."""
    replaced: int
    """Documents whose reading a newer version replaced."""
    unchanged: int
    counts: dict[str, int]
    """Entries written, by kind."""
    issues: tuple[Issue, ...]
