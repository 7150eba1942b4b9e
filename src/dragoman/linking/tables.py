"""The word tables of this room."""

from functools import cache

from dragoman.model.tables import rows


def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of ``data/<name>.tsv``, each by column; FactError where a row is malformed."""
    return rows("dragoman.linking", name)


@cache
def words(name: str) -> frozenset[str]:
    """The first column of ``data/<name>.tsv``."""
    return frozenset(next(iter(row.values())) for row in table(name))
