"""The word tables of this package: TSV files under ``data/times``, loaded once a process."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from dragoman.model import FactError


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of ``data/times/<name>.tsv``, each by column; FactError where one is malformed."""
    path = files("dragoman.language").joinpath("data", "times", f"{name}.tsv")
    text = path.read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    columns = lines[0].split("\t")
    found = []
    for line in lines[1:]:
        cells = line.split("\t")
        if len(cells) != len(columns):
            raise FactError(f"{name}.tsv: {len(cells)} cells, not {len(columns)}, in {line!r}")
        found.append(dict(zip(columns, cells, strict=True)))
    return tuple(found)


@cache
def context(kind: str) -> frozenset[str]:
    """The words of one kind in ``contexts.tsv``."""
    return frozenset(row["word"] for row in rows("contexts") if row["kind"] == kind)


@cache
def outlook() -> Mapping[str, str]:
    """Words of ``outlook.tsv`` -> "ahead", "intent", "done" or "act"."""
    return MappingProxyType({row["word"]: row["sign"] for row in rows("outlook")})
