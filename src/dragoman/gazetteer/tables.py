"""Reading the package's tables; each is read when it is first asked for."""

import datetime as dt
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from dragoman.model.errors import FactError


class Tables:
    """The folder of tables: the package's own, or another whose tables come first."""

    def __init__(self, folder: Path | None = None) -> None:
        self._package: Traversable = files("dragoman.gazetteer") / "data"
        self._folder = folder
        if folder is not None and not folder.is_dir():
            raise FactError(
                f"gazetteer: {folder} is not a folder; give the folder that "
                "compile_gazetteer.py wrote, or none for the tables of the package"
            )

    def rows(self, name: str, columns: str) -> Iterator[list[str]]:
        """The rows of a table, each as long as ``columns`` (names parted by spaces).

        Raises FactError where the table is missing or has other columns.
        """
        wanted = columns.split()
        lines = iter(self._text(name).split("\n"))
        header = next((line for line in lines if line and not line.startswith("#")), "")
        if header.split("\t") != wanted:
            raise FactError(
                f"gazetteer: table {name}.tsv has the columns {header.split()!r}, needed are "
                f"{wanted!r}; compile the tables again"
            )
        width = len(wanted)
        for line in lines:
            if line and line[0] != "#":
                cells = line.split("\t")
                if len(cells) > width:
                    raise FactError(f"gazetteer: table {name}.tsv has a row too long: {line!r}")
                yield cells + [""] * (width - len(cells))

    def _text(self, name: str) -> str:
        file = f"{name}.tsv"
        places: list[Traversable] = [] if self._folder is None else [self._folder / file]
        for place in [*places, self._package / file]:
            if place.is_file():
                try:
                    return place.read_text(encoding="utf-8")
                except UnicodeDecodeError as error:
                    raise FactError(f"gazetteer: {place} is not UTF-8: {error}") from error
        raise FactError(f"gazetteer: table {file} is missing; install the package again")


def parts(cell: str) -> tuple[str, ...]:
    """The items of a cell that holds several, parted by "|"."""
    return tuple(cell.split("|")) if cell else ()


def first_day(cell: str) -> dt.date | None:
    """The first day of a full or partial date ("2013", "2013-03"); None for an empty cell."""
    if not cell:
        return None
    numbers = [int(part) for part in cell.split("-")]
    return dt.date(numbers[0], *[*numbers[1:], 1, 1][:2])


def first_day_after(cell: str) -> dt.date | None:
    """The day on which something had ended: the day given, or the first after a partial date."""
    day = first_day(cell)
    if day is None or cell.count("-") == 2:
        return day
    if "-" in cell:
        return (day.replace(day=28) + dt.timedelta(days=4)).replace(day=1)
    return dt.date(day.year + 1, 1, 1)
