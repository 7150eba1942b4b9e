"""Bytes -> Document: plain text, HTML, JSON lines, PETRARCH XML, feeds, folders, standard input."""

from dragoman.sources.formats import FORMATS, Format
from dragoman.sources.intake import count, read_from
from dragoman.sources.plain import day, document

__all__ = ["FORMATS", "Format", "count", "day", "document", "read_from"]
