"""Rows of the record as a table on a terminal, or as JSON lines, CSV, Parquet or Arrow."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dragoman.model import (
    Copies,
    DatedPosition,
    Disagreement,
    Event,
    Expectation,
    Figure,
    Happening,
    Judgement,
    Position,
    Precision,
    QueryError,
    Score,
    SettledExpectation,
    Statement,
)
from dragoman.views import phrases

if TYPE_CHECKING:
    from dragoman.record import Rows

FORMATS = ("table", "jsonl", "csv", "parquet", "arrow")

BINARY = frozenset({"parquet", "arrow"})
"""Formats that are not for a terminal."""

Cells = dict[str, str]


def render(rows: "Rows[Any]", format_name: str | None, path: Path | None) -> None:
    """Write rows to ``path``, or to standard output where it is None.

    Without a format, a table on a terminal and JSON lines elsewhere. QueryError for a binary
    format on a terminal.
    """
    terminal = path is None and sys.stdout.isatty()
    chosen = format_name or ("table" if terminal else _by_suffix(path))
    if chosen in BINARY and terminal:
        raise QueryError(f"{chosen} is binary: give a file with --output")
    if chosen == "table":
        _print(rows, path)
        return
    from dragoman.views.exports import write_rows

    write_rows(rows, chosen, path)


def _by_suffix(path: Path | None) -> str:
    """The format that a file's name asks for; JSON lines where it asks for none."""
    suffix = path.suffix.removeprefix(".") if path is not None else ""
    return suffix if suffix in FORMATS else "jsonl"


def _print(rows: "Rows[Any]", path: Path | None) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table

    cells = [_cells(row) for row in rows] or [{}]
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for column in cells[0]:
        table.add_column(column, overflow="fold", no_wrap=column in {"id", "day"})
    for row in cells:
        table.add_row(*row.values())
    if path is not None:
        with path.open("w", encoding="utf-8") as file:
            Console(file=file, width=160).print(table)
        return
    console = Console()
    if len(rows):
        console.print(table)
    console.print(f"{len(rows)} {'row' if len(rows) == 1 else 'rows'}", highlight=False)


def _cells(row: object) -> Cells:
    """What a terminal has room for: the words that tell one row from another."""
    for kind, columns in _COLUMNS.items():
        if isinstance(row, kind):
            return columns(row)
    return {name: "" if value is None else str(value) for name, value in _fields(row).items()}


def _fields(row: Any) -> dict[str, object]:
    fields: dict[str, object] = row.model_dump(mode="json")
    return fields


def _event(event: Event) -> Cells:
    return {
        "id": event.id,
        "day": phrases.day(event.when),
        "who": phrases.who_to_whom(event),
        "what": phrases.deed(event),
        "words": phrases.one_line(event.trigger.text, 60),
        "document": event.document_id,
    }


def _expectation(expectation: Expectation) -> Cells:
    cells = _event(expectation.event)
    return cells | {"id": expectation.id, "day": phrases.day(expectation.window)}


def _settled(expectation: SettledExpectation) -> Cells:
    overdue = f", {expectation.overdue} days overdue" if expectation.overdue else ""
    by = ", ".join(dict.fromkeys(event.document_id for event in expectation.settled_by))
    cells = _expectation(expectation)
    shown = {name: cells[name] for name in ("id", "day", "who", "what")}
    return shown | {"outcome": f"{expectation.outcome}{overdue}", "by": by}


def _happening(happening: Happening) -> Cells:
    return {
        "id": happening.id,
        "day": phrases.day(happening.when),
        "who": phrases.who_to_whom(happening),
        "what": phrases.deed(happening),
        "origins": str(happening.origins),
        "differences": "; ".join(happening.differences),
    }


def _copies(copies: Copies) -> Cells:
    return {
        "id": copies.id,
        "origin": copies.documents[0],
        "copies": ", ".join(copies.documents[1:]),
        "changed": "; ".join(copies.changes),
    }


def _disagreement(disagreement: Disagreement) -> Cells:
    ids = ", ".join(figure.id for figure in disagreement.figures)
    return {"kind": disagreement.kind, "figures": ids, "words": disagreement.words}


def _judgement(judgement: Judgement) -> Cells:
    return {
        "id": str(judgement.id),
        "one": judgement.one,
        "other": judgement.other,
        "verdict": judgement.verdict + (" (withdrawn)" if judgement.withdrawn else ""),
        "by": judgement.by,
        "why": judgement.why,
        "sure": f"{judgement.sure:.2f}",
    }


def _score(score: Score) -> Cells:
    return {
        "actor": score.actor,
        "announced": str(score.announced),
        "met": str(score.met),
        "partly met": str(score.partly_met),
        "missed": str(score.missed),
        "overtaken": str(score.overtaken),
        "open": str(score.open),
        "came true": phrases.share(score.share, score.low, score.high),
    }


def _precision(precision: Precision) -> Cells:
    return {
        "of": precision.type or precision.status or "all",
        "right": str(precision.right),
        "wrong": str(precision.wrong),
        "unsure": str(precision.unsure),
        "precision": phrases.share(precision.share, precision.low, precision.high),
    }


def _dated_position(position: DatedPosition) -> Cells:
    changed = f"changed from {position.changed_from}" if position.changed_from else ""
    day = position.published.isoformat() if position.published else "undated"
    return {"id": position.id, "day": day, "changed": changed} | _position(position)


def _statement(statement: Statement) -> Cells:
    return {
        "id": statement.id,
        "speaker": phrases.party(statement.speaker) if statement.speaker else "",
        "kind": statement.kind,
        "content": phrases.one_line(statement.content.text, 160),
        "document": statement.document_id,
    }


def _position(position: Position) -> Cells:
    return {
        "id": position.id,
        "holder": phrases.party(position.holder),
        "stance": position.stance,
        "matter": phrases.one_line(position.matter.text, 120),
        "towards": phrases.party(position.towards) if position.towards else "",
        "document": position.document_id,
    }


def _figure(figure: Figure) -> Cells:
    return {
        "id": figure.id,
        "amount": phrases.amount(figure),
        "measure": figure.measure or "",
        "parties": phrases.parties(figure.parties),
        "period": phrases.day(figure.period) if figure.period else "",
        "words": phrases.one_line(figure.text.text, 60),
        "document": figure.document_id,
    }


_COLUMNS: dict[type, Callable[[Any], Cells]] = {
    Event: _event,
    Happening: _happening,
    Copies: _copies,
    Disagreement: _disagreement,
    Judgement: _judgement,
    Score: _score,
    Precision: _precision,
    SettledExpectation: _settled,
    DatedPosition: _dated_position,
    Expectation: _expectation,
    Statement: _statement,
    Position: _position,
    Figure: _figure,
}
"""How each kind of row is shown; a kind comes before the kind that it is a case of."""
