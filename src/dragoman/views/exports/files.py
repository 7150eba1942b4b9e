"""Any rows as JSON lines, CSV, Parquet or Arrow."""

import csv as comma_separated
import io
from typing import TYPE_CHECKING, Any, BinaryIO

if TYPE_CHECKING:
    from dragoman.record import Rows


def jsonl(rows: "Rows[Any]", file: BinaryIO) -> int:
    """Every field of every row with its spans, one JSON object on a line."""
    file.write(b"".join(row.model_dump_json().encode() + b"\n" for row in rows))
    return len(rows)


def csv(rows: "Rows[Any]", file: BinaryIO) -> int:
    """Flat rows under a header, in UTF-8; a missing value is an empty cell."""
    text = io.TextIOWrapper(file, encoding="utf-8", newline="", write_through=True)
    writer = comma_separated.writer(text, lineterminator="\n")
    writer.writerow(column.name for column in rows.columns())
    writer.writerows(row.values() for row in rows.table())
    text.detach()
    return len(rows)


def parquet(rows: "Rows[Any]", file: BinaryIO) -> int:
    """Flat rows as Parquet, compressed with zstd."""
    from arro3.io import write_parquet

    whole = io.BytesIO()
    write_parquet(rows.to_arrow(), whole, compression="zstd(3)")
    file.write(whole.getvalue())
    return len(rows)


def arrow(rows: "Rows[Any]", file: BinaryIO) -> int:
    """Flat rows as an Arrow IPC file."""
    from arro3.io import write_ipc

    whole = io.BytesIO()
    write_ipc(rows.to_arrow(), whole)
    file.write(whole.getvalue())
    return len(rows)
