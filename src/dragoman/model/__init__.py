"""What a record is made of: frozen values, and no logic beyond their own rules."""

from dragoman.model.audit import AuditVerdict, Precision
from dragoman.model.disagreement import Disagreement
from dragoman.model.document import Document, Provenance, Segment, SegmentKind
from dragoman.model.errors import (
    DragomanError,
    FactError,
    MissingExtraError,
    QueryError,
    RecordBusyError,
    RecordError,
    RecordFullError,
    RecordVersionError,
    SourceError,
)
from dragoman.model.event import Event, EventType, Label
from dragoman.model.expectation import Expectation, Outcome, Score, SettledExpectation
from dragoman.model.figure import Figure
from dragoman.model.happening import Copies, Happening, Judgement, Verdict
from dragoman.model.interval import Interval
from dragoman.model.party import Party
from dragoman.model.place import Place
from dragoman.model.position import Position, Stance
from dragoman.model.reading import Entry, Issue, Reading, Run
from dragoman.model.relation import DatedPosition, Month
from dragoman.model.span import Span
from dragoman.model.statement import Statement
from dragoman.model.status import Status

__all__ = [
    "AuditVerdict",
    "Copies",
    "DatedPosition",
    "Disagreement",
    "Document",
    "DragomanError",
    "Entry",
    "Event",
    "EventType",
    "Expectation",
    "FactError",
    "Figure",
    "Happening",
    "Interval",
    "Issue",
    "Judgement",
    "Label",
    "MissingExtraError",
    "Month",
    "Outcome",
    "Party",
    "Place",
    "Position",
    "Precision",
    "Provenance",
    "QueryError",
    "Reading",
    "RecordBusyError",
    "RecordError",
    "RecordFullError",
    "RecordVersionError",
    "Run",
    "Score",
    "Segment",
    "SegmentKind",
    "SettledExpectation",
    "SourceError",
    "Span",
    "Stance",
    "Statement",
    "Status",
    "Verdict",
]
