"""The tables of this room: TSV files under ``data``, one header line, ``#`` for remarks."""

import re
from functools import cache
from importlib.resources import files

from dragoman.model import FactError

_PART = re.compile(r"@(\w+)@")


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of ``data/<name>.tsv``, each by column; FactError where a row is malformed."""
    text = files("dragoman.sources").joinpath("data", f"{name}.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    columns = lines[0].split("\t")
    rows = []
    for line in lines[1:]:
        cells = line.split("\t")
        if len(cells) != len(columns):
            raise FactError(f"{name}.tsv: {len(cells)} cells, not {len(columns)}, in {line!r}")
        rows.append(dict(zip(columns, cells, strict=True)))
    return tuple(rows)


def spelt_out(pattern: str) -> str:
    """A pattern with each ``@name@`` replaced by the part of that name in ``parts.tsv``.

    Raises FactError for a part that the table does not have.
    """
    while found := _PART.search(pattern):
        part = _parts().get(found[1])
        if part is None:
            raise FactError(f"parts.tsv: no part {found[1]!r}, which {pattern!r} asks for")
        pattern = pattern.replace(found[0], part)
    return pattern


@cache
def _parts() -> dict[str, str]:
    return {row["name"]: row["pattern"] for row in table("parts")}
