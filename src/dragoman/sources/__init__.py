"""Bytes -> Document: plain text, HTML, JSON, PETRARCH XML, feeds, folders, addresses, stdin.

``document`` makes a document of a text at hand, ``read_from`` reads whatever lies at a place,
``count`` says how much that will be, and ``FORMATS`` lists what can be read.
"""

from dragoman.sources.counting import count
from dragoman.sources.dates import day
from dragoman.sources.formats import FORMATS, Format
from dragoman.sources.intake import read_from
from dragoman.sources.plain import document

__all__ = ["FORMATS", "Format", "count", "day", "document", "read_from"]
