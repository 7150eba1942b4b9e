"""The store: one SQLite file with what was read, and the questions it answers."""

from dragoman.record.record import Record, open
from dragoman.record.rows import Rows

__all__ = ["Record", "Rows", "open"]
