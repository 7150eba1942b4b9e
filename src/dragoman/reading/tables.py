"""The word tables of this room: TSV files under ``data``, one header line, ``#`` for remarks."""

from functools import cache
from importlib.resources import files

from dragoman.model import FactError


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of ``data/<name>.tsv``, each by column; FactError where a row is malformed."""
    text = files("dragoman.reading").joinpath("data", f"{name}.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    columns = lines[0].split("\t")
    rows = []
    for line in lines[1:]:
        cells = line.split("\t")
        if len(cells) != len(columns):
            raise FactError(f"{name}.tsv: {len(cells)} cells, not {len(columns)}, in {line!r}")
        rows.append(dict(zip(columns, cells, strict=True)))
    return tuple(rows)


@cache
def words(name: str) -> frozenset[str]:
    """The first column of ``data/<name>.tsv``."""
    return frozenset(next(iter(row.values())) for row in table(name))
