"""Exports: events in the shapes that other tools read, and any rows as a file of a known format.

Each shape is a function of its own module; what is written for the same record is the same bytes.
"""

from dragoman.views.exports.door import EXPORTS, export_events, write_rows

__all__ = ["EXPORTS", "export_events", "write_rows"]
