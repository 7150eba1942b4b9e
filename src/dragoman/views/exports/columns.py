"""The columns of other projects' tables, and rows laid out in them."""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

HAPPENED = frozenset({"happened", "ongoing"})
"""Statuses that tables without a column for it can hold: what was announced, hoped for or
denied is left out, since their readers would take it for done."""


@cache
def columns(name: str) -> tuple[str, ...]:
    """The column names in ``data/<name>_columns.tsv``, in order."""
    file = files("dragoman.views.exports").joinpath("data", f"{name}_columns.tsv")
    lines = file.read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


def tsv(name: str, rows: Iterable[Mapping[str, object]]) -> str:
    """Rows as tab-separated lines under a header; what a row does not give stays empty."""
    names = columns(name)
    lines = ["\t".join(names)]
    lines += ["\t".join(_cell(row.get(column)) for column in names) for row in rows]
    return "\n".join(lines) + "\n"


def _cell(value: object) -> str:
    return "" if value is None else " ".join(str(value).split())
