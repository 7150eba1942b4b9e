"""Every shape that can be written, and where it is written to."""

import csv
import io
import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dragoman.model import Document, Event, QueryError
from dragoman.views.exports import gdelt, plover, polecat

if TYPE_CHECKING:
    from dragoman.record import Record, Rows

Documents = Callable[[str], Document]
Writer = Callable[[Iterable[Event], Documents], str]

EXPORTS: dict[str, Writer | None] = {
    "arrow": None,
    "csv": None,
    "gdelt": gdelt.as_tsv,
    "jsonl": None,
    "parquet": None,
    "plover": plover.as_json_lines,
    "polecat": polecat.as_tsv,
}
"""The shapes of ``dragoman export``; None is a plain table of the events' own columns."""


def export_events(record: "Record", rows: "Rows[Event]", shape: str, path: Path | None) -> None:
    """Write events in one of ``EXPORTS``, to ``path`` or to standard output."""
    writer = EXPORTS[shape]
    if writer is None:
        write_rows(rows, shape, path)
        return
    documents: dict[str, Document] = {}

    def document(id: str) -> Document:
        if id not in documents:
            documents[id] = record.document(id)
        return documents[id]

    _write_text(writer(rows, document), path)


def write_rows(rows: "Rows[Any]", format_name: str, path: Path | None) -> None:
    """Write any rows as "jsonl", "csv", "parquet" or "arrow" (IPC stream)."""
    if format_name == "jsonl":
        lines = (json.dumps(row, ensure_ascii=False, default=str) for row in rows.table())
        _write_text("".join(f"{line}\n" for line in lines), path)
    elif format_name == "csv":
        _write_text(_as_csv(rows), path)
    else:
        _write_bytes(rows, format_name, path)


def _as_csv(rows: "Rows[Any]") -> str:
    out = io.StringIO()
    table = csv.DictWriter(out, [c.name for c in rows.columns()], lineterminator="\n")
    table.writeheader()
    table.writerows(rows.table())
    return out.getvalue()


def _write_bytes(rows: "Rows[Any]", format_name: str, path: Path | None) -> None:
    from arro3 import io as arrow_io

    out = io.BytesIO()
    write = arrow_io.write_parquet if format_name == "parquet" else arrow_io.write_ipc_stream
    write(rows.to_arrow(), out)
    if path is None:
        sys.stdout.buffer.write(out.getvalue())
        return
    with _told(path):
        path.write_bytes(out.getvalue())


def _write_text(text: str, path: Path | None) -> None:
    if path is None:
        sys.stdout.write(text)
        return
    with _told(path):
        path.write_text(text, encoding="utf-8", newline="")


class _told:
    """Turn a failed write into one clear line."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, OSError):
            raise QueryError(
                f"{self._path} could not be written ({error.strerror}): give another file"
            ) from error
