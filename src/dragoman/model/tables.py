"""Tables of words and facts that a room keeps beside its code.

A table is a file ``data/<name>.tsv``: tab-separated, one header line, ``#`` for remarks.
"""

from functools import cache
from importlib.resources import files

from dragoman.model.errors import FactError


@cache
def rows(package: str, name: str) -> tuple[dict[str, str], ...]:
    """The rows of a package's table, each by column; FactError where one is malformed."""
    text = files(package).joinpath("data", f"{name}.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    columns = lines[0].split("\t")
    found = []
    for line in lines[1:]:
        cells = line.split("\t")
        if len(cells) != len(columns):
            raise FactError(f"{name}.tsv: {len(cells)} cells, not {len(columns)}, in {line!r}")
        found.append(dict(zip(columns, cells, strict=True)))
    return tuple(found)
