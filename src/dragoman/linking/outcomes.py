"""What became of what was announced."""

import sqlite3
from typing import Any

from dragoman.model import SettledExpectation
from dragoman.record.load import load_expectations
from dragoman.record.query import ids


def link_outcomes(database: sqlite3.Connection, document_id: str) -> None:
    """Hold a new document's events against the expectations, and its expectations against them."""


def forget_outcomes(database: sqlite3.Connection, document_id: str) -> None:
    """Drop what a document's entries settle, before its reading is replaced."""


def settled(database: sqlite3.Connection, given: dict[str, Any]) -> list[SettledExpectation]:
    """The expectations that pass the filters, with their outcomes on the day ``as_of``."""
    found = ids(database, "expectations", given)
    loaded = load_expectations(database, found)
    return [SettledExpectation(**dict(loaded[id])) for id in found]
