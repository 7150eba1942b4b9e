"""One event from many reports."""

import sqlite3
from typing import Any

from dragoman.model import Happening


def link_events(database: sqlite3.Connection, document_id: str) -> None:
    """Link the events of a document that was just written with those that the record holds."""


def forget_events(database: sqlite3.Connection, document_id: str) -> None:
    """Take a document's events out of their happenings, before its reading is replaced."""


def happenings(database: sqlite3.Connection, given: dict[str, Any]) -> list[Happening]:
    """The happenings that pass the filters, by day."""
    return []
