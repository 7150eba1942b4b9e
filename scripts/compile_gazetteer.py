"""Compile the gazetteer's tables: ``python scripts/compile_gazetteer.py FACTS_DIR [DATA_DIR]``.

FACTS_DIR holds the tables of facts as they were gathered; DATA_DIR (the package's own folder
unless given) is where the compact tables go. The same facts give the same bytes.
"""

import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from gazetteer_tables import holdings, organisations, places, states, words
from gazetteer_tables.rows import write

PACKAGE_DATA = Path(__file__).parents[1] / "src" / "dragoman" / "gazetteer" / "data"
LARGEST = 8 * 1024 * 1024


class Table(NamedTuple):
    """One table of the package: where its rows come from."""

    name: str
    about: str
    columns: Sequence[str]
    rows: Callable[[Path], Iterable[Sequence[str]]]


TABLES = (
    Table("states", states.ABOUT, states.COLUMNS, states.rows),
    Table("metonyms", words.METONYMS, words.METONYM_COLUMNS, words.metonyms),
    Table("titles", words.TITLES, words.TITLE_COLUMNS, words.titles),
    Table("agents", words.AGENTS, words.AGENT_COLUMNS, words.agents),
    Table("nonstate", words.NONSTATE, words.NONSTATE_COLUMNS, words.nonstate),
    Table(
        "organisations",
        organisations.ABOUT,
        organisations.COLUMNS,
        organisations.organisations,
    ),
    Table(
        "memberships",
        organisations.MEMBERS,
        organisations.MEMBER_COLUMNS,
        organisations.memberships,
    ),
    Table("regions", places.REGIONS, places.REGION_COLUMNS, places.regions),
    Table("cities", places.CITIES, places.CITY_COLUMNS, places.cities),
    Table("holdings", holdings.ABOUT, holdings.COLUMNS, holdings.rows),
)


def compile_tables(facts: Path, data: Path) -> dict[str, int]:
    """Write every table from ``facts`` into ``data``; give back the rows of each."""
    data.mkdir(parents=True, exist_ok=True)
    return {
        table.name: write(data / f"{table.name}.tsv", table.about, table.columns, table.rows(facts))
        for table in TABLES
    }


def main(arguments: Sequence[str]) -> int:
    """Compile from the command line; 2 for a wrong call, 1 if the tables grow too large."""
    if not 1 <= len(arguments) <= 2:
        print(__doc__, file=sys.stderr)
        return 2
    data = Path(arguments[1]) if len(arguments) == 2 else PACKAGE_DATA
    counts = compile_tables(Path(arguments[0]), data)
    for name, count in counts.items():
        print(f"{name:14} {count:7,} rows {(data / f'{name}.tsv').stat().st_size:10,} bytes")
    size = sum(path.stat().st_size for path in data.iterdir())
    print(f"{'all':14} {sum(counts.values()):7,} rows {size:10,} bytes")
    return 0 if size <= LARGEST else 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
