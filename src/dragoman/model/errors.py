"""The errors of Dragoman, one small tree.

DragomanError
├── SourceError          a text could not be taken in
├── FactError            a table of the gazetteer or codebook is missing or malformed
├── QueryError           a question that the record cannot answer as asked
├── MissingExtraError    an optional library is not installed
└── RecordError          the record could not be opened or written
    ├── RecordBusyError      another process is writing
    ├── RecordFullError      the disk is full
    └── RecordVersionError   a newer Dragoman made it

Each message says what happened, to which document or value, and what to do next.
"""


class DragomanError(Exception):
    """Anything that Dragoman raises on purpose."""


class SourceError(DragomanError):
    """A text could not be taken in."""


class FactError(DragomanError):
    """A table of facts is missing or malformed."""


class QueryError(DragomanError):
    """A question that cannot be answered as asked: an unknown code, type or date."""


class MissingExtraError(DragomanError):
    """An optional library is not installed."""


class RecordError(DragomanError):
    """The record could not be opened or written."""


class RecordBusyError(RecordError):
    """Another process is writing to the record."""


class RecordFullError(RecordError):
    """The disk has no room for the record."""


class RecordVersionError(RecordError):
    """The record was made by a newer version of Dragoman."""
