"""The columns of other data sets, and lines of tab-separated values."""

from collections.abc import Iterable
from functools import cache
from importlib.resources import files


@cache
def table(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of ``data/<name>.tsv`` under its header; lines that begin with # are remarks."""
    text = files("dragoman.views.exports").joinpath("data", f"{name}.tsv").read_text("utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return tuple(tuple(line.split("\t")) for line in lines[1:])


def columns(name: str) -> tuple[str, ...]:
    """The names of a data set's columns, in order."""
    return tuple(row[0] for row in table(name))


@cache
def pairs(name: str) -> dict[str, str]:
    """A table of two columns, as what is looked up and what is found."""
    return {row[0]: row[1] for row in table(name)}


def line(cells: Iterable[object]) -> bytes:
    """One line of tab-separated values in UTF-8; blanks stand for tabs and line ends in a cell."""
    return ("\t".join(" ".join(str(cell).split()) for cell in cells) + "\n").encode()
