"""The lines of a stream of bytes, decoded one at a time, however large the stream is."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

from dragoman.model import SourceError
from dragoman.sources.decode import decode, marked
from dragoman.sources.items import LARGEST_DOCUMENT

LONGEST_LINE = 2 * LARGEST_DOCUMENT
"""Characters of a line: a document of the largest size, with its escapes and fields."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line that holds more than blanks; ``text`` is None where it was too long to keep."""

    number: int
    text: str | None
    encoding: str = "utf-8"


def rows(stream: IO[bytes]) -> Iterator[Row]:
    """The lines of ``stream`` from its start, numbered from 1, blank ones left out."""
    stream.seek(0)
    encoding = marked(stream.read(4)) or "utf-8"
    stream.seek(0)
    # Bytes that are no UTF-8 come through as escapes, so that the line's own encoding can be told.
    errors = "surrogateescape" if encoding.startswith("utf-8") else "replace"
    text = io.TextIOWrapper(stream, encoding, errors, newline="\n")
    try:
        number = 0
        while line := text.readline(LONGEST_LINE):
            number += 1
            if len(line) == LONGEST_LINE and not line.endswith("\n"):
                _skip_rest(text)
                yield Row(number, None)
            elif line.strip():
                yield _decoded(number, line)
    finally:
        text.detach()


def _skip_rest(text: io.TextIOWrapper) -> None:
    while (part := text.readline(LONGEST_LINE)) and not part.endswith("\n"):
        pass


def _decoded(number: int, line: str) -> Row:
    try:
        line.encode("utf-8")
    except UnicodeEncodeError:
        try:
            found = decode(line.encode("utf-8", "surrogateescape"))
        except SourceError:
            return Row(number, line.encode("utf-8", "replace").decode("utf-8"), "bytes")
        return Row(number, found.text, found.encoding + (" with gaps" if found.damaged else ""))
    return Row(number, line)
