"""The tables of this room."""

import re
from functools import cache

from dragoman.model import FactError
from dragoman.model.tables import rows

_PART = re.compile(r"@(\w+)@")


def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of ``data/<name>.tsv``, each by column; FactError where a row is malformed."""
    return rows("dragoman.sources", name)


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
