"""Figures held against each other."""

import sqlite3
from typing import Any

from dragoman.model import Disagreement


def check(database: sqlite3.Connection, given: dict[str, Any]) -> list[Disagreement]:
    """The disagreements among the figures that pass the filters."""
    return []
