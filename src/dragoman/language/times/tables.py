"""The word tables of this package."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from dragoman.model.tables import rows as table_rows


def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of ``data/times/<name>.tsv``, each by column; FactError where one is malformed."""
    return table_rows("dragoman.language", f"times/{name}")


@cache
def context(kind: str) -> frozenset[str]:
    """The words of one kind in ``contexts.tsv``."""
    return frozenset(row["word"] for row in rows("contexts") if row["kind"] == kind)


@cache
def outlook() -> Mapping[str, str]:
    """Words of ``outlook.tsv`` -> "ahead", "intent", "done" or "act"."""
    return MappingProxyType({row["word"]: row["sign"] for row in rows("outlook")})
