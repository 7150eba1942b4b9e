"""From a name ("gdelt", "csv") and a path to the function that writes."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from dragoman.model import Event, QueryError
from dragoman.views.exports.cited import Cited

if TYPE_CHECKING:
    from dragoman.record import Record, Rows

SHAPES = {
    "gdelt": "GDELT 1.0's 58 columns, a row for each pair of parties; no header",
    "plover": "PLOVER's JSON records, one on a line, with the status of each",
    "polecat": "POLECAT's 40 columns, a row for each event",
}
"""Shapes of event data sets, each written by the module of its name."""

FILES = {
    "arrow": "an Arrow file of flat rows",
    "csv": "a spreadsheet of flat rows",
    "jsonl": "every field of every row, one JSON object on a line",
    "parquet": "a Parquet file of flat rows",
}
"""File formats, each written by the function of its name in ``files``."""

EXPORTS = {**SHAPES, **FILES}
"""Everything that events can be exported as, with what it is."""


def export_events(
    record: "Record", events: "Rows[Event]", shape: str, path: Path | None = None
) -> int:
    """Write events of ``record`` as one of ``EXPORTS`` to ``path``, or to standard output.

    Returns how many rows were written. Where events were audited, their precision is written
    beside the file, as ``<file>.precision.csv``. QueryError for an unknown shape, for a binary
    file on a terminal, and where a shape without a place for the status is asked for events of
    which none happened or is under way.
    """
    _write_precision(record, path)
    if shape in FILES:
        return write_rows(events, shape, path)
    if shape not in SHAPES:
        raise _unknown(shape, EXPORTS)
    write: Callable[[Iterable[Cited], BinaryIO], int] = _function(shape, "write")
    if shape != "plover":
        _refuse_what_is_to_come(events, shape)
    with destination(path) as file:
        return write(cited(record, events), file)


def _write_precision(record: "Record", path: Path | None) -> None:
    """Beside the data, how right they are as people audited them, where anybody did."""
    precision = record.precision()
    if path is not None and len(precision):
        write_rows(precision, "csv", path.with_name(f"{path.name}.precision.csv"))


def write_rows(rows: "Rows[Any]", format_name: str, path: Path | None = None) -> int:
    """Write any rows in one of the formats of ``FILES``; returns how many.

    QueryError for an unknown format, and for a binary one on a terminal.
    """
    if format_name not in FILES:
        raise _unknown(format_name, FILES)
    if format_name in {"arrow", "parquet"} and path is None and sys.stdout.isatty():
        raise QueryError(f"{format_name} is binary: give a file with --output")
    write: Callable[[Rows[Any], BinaryIO], int] = _function("files", format_name)
    with destination(path) as file:
        return write(rows, file)


def cited(record: "Record", events: Iterable[Event]) -> Iterator[Cited]:
    """Each event beside its document, which is looked up once for all of its events in a row."""
    document = None
    for event in events:
        if document is None or document.id != event.document_id:
            document = record.document(event.document_id)
        yield Cited(event, document)


@contextmanager
def destination(path: Path | None) -> Iterator[BinaryIO]:
    """The file at ``path``, or standard output; QueryError where the file cannot be made."""
    if path is None:
        sys.stdout.flush()
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    try:
        file = path.open("wb")
    except OSError as error:
        raise QueryError(
            f"{path} cannot be written ({error.strerror}): give another file"
        ) from error
    with file:
        yield file


def _refuse_what_is_to_come(events: Iterable[Event], shape: str) -> None:
    found = sorted({event.status for event in events})
    if found and not set(found) & {"happened", "ongoing"}:
        raise QueryError(
            f"{shape} has no column for the status and holds only what happened or is ongoing; "
            f"these events are {', '.join(found)}: export them as plover, csv or jsonl"
        )


def _function(module: str, name: str) -> Callable[..., int]:
    function: Callable[..., int] = getattr(import_module(f"dragoman.views.exports.{module}"), name)
    return function


def _unknown(name: str, allowed: Iterable[str]) -> QueryError:
    return QueryError(f"{name!r} is no export: give one of {', '.join(sorted(allowed))}")
