"""How many documents a read will come to, for a progress bar."""

import re
from collections.abc import Iterable
from pathlib import Path

from dragoman.model import Issue
from dragoman.sources.address import is_address
from dragoman.sources.formats import LARGEST_FILE, SNIFFED, format_of
from dragoman.sources.paths import files

_PIECE = 1 << 20
_ELEMENTS = {
    "feed": re.compile(rb"<(?:item|entry)\b"),
    "PETRARCH XML": re.compile(rb"<(?:Sentence|Article)\b"),
}


def count(where: str | Path | Iterable[str | Path]) -> int | None:
    """About how many documents ``read_from`` will yield, None where only reading would tell.

    Lines, elements and files are counted and none is read as text. Standard input, packed
    files and JSON lists cannot be counted so; what cannot be opened counts as nothing.
    """
    places = [where] if isinstance(where, str | Path) else list(where)
    total = 0
    for place in map(str, places):
        if place == "-":
            return None
        found = [Path()] if is_address(place) else files(Path(place))
        for file in found:
            number = 1 if is_address(place) else _in_file(file)
            if number is None:
                return None
            total += number
    return total


def _in_file(file: Path | Issue) -> int | None:
    if isinstance(file, Issue):
        return 0
    try:
        with file.open("rb") as stream:
            opening = stream.read(SNIFFED)
            name = format_of(opening, file.suffix.lower())
            if file.suffix.lower() == ".gz" or name == "JSON":
                return None
            if name == "JSON lines":
                return _lines(file)
            if name in _ELEMENTS:
                rest = opening + stream.read(LARGEST_FILE)
                return sum(1 for _ in _ELEMENTS[name].finditer(rest))
            return 1 if opening.strip() else 0
    except OSError:
        return 0


def _lines(file: Path) -> int:
    """The lines of a file, a last one without its end counted too."""
    total, last = 0, b"\n"
    with file.open("rb") as stream:
        while piece := stream.read(_PIECE):
            total += piece.count(b"\n")
            last = piece[-1:]
    return total + (last != b"\n")
