"""Reading tables of facts, and writing tables of the package, always in the same bytes."""

import csv
import datetime as dt
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

Row = dict[str, str]
WRITTEN = Path(__file__).parent / "written"


def read(path: Path) -> Iterator[Row]:
    """The rows of a tab-separated table with a header; lines that start with "#" are notes."""
    with path.open(encoding="utf-8", newline="") as lines:
        plain = (line for line in lines if not line.startswith("#") and line.strip())
        for row in csv.DictReader(plain, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield {key: (value or "").strip() for key, value in row.items() if key}


def written(name: str) -> Iterator[Row]:
    """The rows of a table that was written for this project."""
    return read(WRITTEN / f"{name}.tsv")


def write(path: Path, about: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
    """Write ``rows`` below a note of their sources; give back how many there are.

    The rows are sorted, those of a table with a column "population" by that, the largest first.
    """
    kept = sorted({tuple(row) for row in rows})
    if "population" in columns:
        size = columns.index("population")
        kept.sort(key=lambda row: -int(row[size] or 0))
    lines = [f"# source: {about}", "\t".join(columns)]
    lines.extend("\t".join(cell.replace("\t", " ") for cell in row).rstrip("\t") for row in kept)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    return len(kept)


def parts(cell: str, mark: str = "|") -> list[str]:
    """The items of a cell, trimmed, without empty ones."""
    return [item.strip() for item in cell.split(mark) if item.strip()]


def unique(items: Iterable[str]) -> list[str]:
    """The items without repetitions, in the order of their first appearance."""
    return list(dict.fromkeys(items))


def fold(text: str) -> str:
    """Lower case without accents: what two spellings of one name have in common."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def plain_letters(text: str) -> str:
    """A name without accents, its capitals kept."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def latin(text: str) -> bool:
    """Whether every letter is Latin."""
    return all("LATIN" in unicodedata.name(letter, "") for letter in text if letter.isalpha())


def day_of(date: str, missing: str) -> dt.date:
    """A full date from a partial one, its ``missing`` month and day from another."""
    known = date.split("-")
    year, month, day = [*known, *missing.split("-")[len(known) - 1 :]]
    return dt.date(int(year), int(month), int(day))
