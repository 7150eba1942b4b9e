"""Which documents are one text."""

import sqlite3
from typing import Any

from dragoman.model import Copies


def link_copies(database: sqlite3.Connection, document_id: str) -> None:
    """Put a document that was just written with those that it is a copy of."""


def forget_copies(database: sqlite3.Connection, document_id: str) -> None:
    """Take a document out of its group, before its reading is replaced."""


def copies(database: sqlite3.Connection, given: dict[str, Any]) -> list[Copies]:
    """The groups of two and more documents, the earliest first."""
    return []
