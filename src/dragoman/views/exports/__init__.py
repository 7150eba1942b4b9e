"""The record in shapes that other tools read."""

from dragoman.views.exports.shapes import EXPORTS, export_events, write_rows

__all__ = ["EXPORTS", "export_events", "write_rows"]
