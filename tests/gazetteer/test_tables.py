"""The vocabulary itself: every code known, no key twice, small enough, sources named."""

import re
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from dragoman.gazetteer import Gazetteer, load
from dragoman.gazetteer.tables import Tables, first_day, first_day_after
from dragoman.model import FactError

DATA = Path(str(files("dragoman.gazetteer"))) / "data"
TABLES = sorted(path.stem for path in DATA.glob("*.tsv"))
UNIQUE = {
    "states": 1,
    "titles": 1,
    "agents": 1,
    "organisations": 1,
    "regions": 1,
    "offices": 1,
    "provinces": 1,
    "institution_sectors": 1,
    "title_prefixes": 1,
    "nonstate": 1,
    "memberships": 5,
    "holdings": 6,
}
PLOVER = {
    "COP",
    "GOV",
    "JUD",
    "LEG",
    "MIL",
    "PRM",
    "PTY",
    "REB",
    "SPY",
    "UAF",
    "AGR",
    "BUS",
    "CRM",
    "CVL",
    "EDU",
    "ELI",
    "JRN",
    "LAB",
    "MED",
    "REF",
    "OPP",
    "REL",
    "SOC",
    "IGO",
    "NGO",
}
WITH_CODES = {"metonyms": 1, "cities": 1, "provinces": 1, "titles": 2, "nonstate": 3}


def cells(name: str) -> list[list[str]]:
    """The rows of a table, without its note and header, each as long as the header."""
    lines = (DATA / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    width = len(lines[1].split("\t"))
    rows = [line.split("\t") for line in lines[2:]]
    return [row + [""] * (width - len(row)) for row in rows]


def test_all_tables_together_are_small() -> None:
    """The package carries at most 8 MB of tables."""
    assert sum(path.stat().st_size for path in DATA.iterdir()) <= 8 * 1024 * 1024


@pytest.mark.parametrize("name", TABLES)
def test_a_table_names_its_sources(name: str) -> None:
    """The first line of each table is a note of its sources."""
    first = (DATA / f"{name}.tsv").read_text(encoding="utf-8").partition("\n")[0]
    assert first.startswith("# source: ")
    assert len(first) > 30


@pytest.mark.parametrize(("name", "columns"), UNIQUE.items())
def test_no_key_stands_twice(name: str, columns: int) -> None:
    """The first columns of a table are its key."""
    counted = Counter(tuple(row[:columns]) for row in cells(name))
    assert [key for key, count in counted.items() if count > 1] == []


@pytest.mark.parametrize(("name", "column"), WITH_CODES.items())
def test_every_code_is_known(name: str, column: int) -> None:
    """A table's codes are those of states or organisations."""
    codes = {row[column] for row in cells(name)} - {""}
    known = {row[0] for row in (*cells("states"), *cells("organisations"))}
    assert sorted(codes - known) == []


def test_every_holding_is_of_a_known_office_and_code() -> None:
    """Holdings have offices with a sector, and codes that mean somebody."""
    offices = {row[0] for row in cells("offices")}
    known = {row[0] for row in (*cells("states"), *cells("organisations"))}
    assert sorted({row[1] for row in cells("holdings")} - offices) == []
    assert sorted({row[0] for row in cells("holdings")} - known) == []


def test_every_title_is_of_a_known_office() -> None:
    """Titles name offices with a sector."""
    offices = {row[0] for row in cells("offices")}
    assert sorted({row[1] for row in cells("titles")} - offices) == []


def test_members_are_known() -> None:
    """Members of organisations and regions are states or organisations."""
    known = {row[0] for row in (*cells("states"), *cells("organisations"))}
    members = {row[1] for row in cells("memberships")}
    members |= {code for row in cells("regions") for code in row[2].split()}
    assert sorted(members - known) == []
    assert sorted({row[0] for row in cells("memberships")} - known) == []


def test_sectors_are_plovers() -> None:
    """Every sector is one of PLOVER's."""
    found = {row[1] for name in ("agents", "institutions", "offices") for row in cells(name)}
    assert sorted(found - PLOVER) == []


def test_enough_organisations() -> None:
    """About three hundred organisations and forums are known, among them those of Central Asia."""
    codes = {row[0] for row in cells("organisations")}
    assert len(codes) >= 300
    assert {"CA-China", "BRF", "C5+1", "CA-EU", "OTS", "SCO", "CSTO", "EAEU", "CICA"} <= codes


def test_no_holding_ends_before_it_starts() -> None:
    """Terms run forward."""
    rows = [row for row in cells("holdings") if row[6]]
    assert [row for row in rows if row[6][:7] < row[5][: len(row[6][:7])]] == []


def test_partial_dates() -> None:
    """A partial date begins on its first day and has ended on the first day after it."""
    assert str(first_day("2013")) == "2013-01-01"
    assert str(first_day_after("2013")) == "2014-01-01"
    assert str(first_day_after("2013-12")) == "2014-01-01"
    assert str(first_day_after("2013-03-09")) == "2013-03-09"
    assert first_day("") is None


def test_a_folder_of_ones_own(tmp_path: Path) -> None:
    """Tables of a folder come first; those that it lacks are the package's."""
    header = "term\tcode\tinstitution\tstart\tend"
    text = f"# source: this test\n{header}\nThe Lighthouse\tISL\tgovernment\n"
    (tmp_path / "metonyms.tsv").write_text(text, encoding="utf-8")
    names = load(tmp_path).find("The Lighthouse spoke to Norway and the White House.")
    assert [name.code for name in names] == ["ISL", "NOR"]


def test_no_folder(tmp_path: Path) -> None:
    """A folder that is not there is said so."""
    with pytest.raises(FactError, match="is not a folder"):
        load(tmp_path / "absent")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("# source: x\nname\tcode\nA\tB\n", "has the columns"),
        ("# source: x\nphrase\tsector\na\tb\tc\n", "row too long"),
    ],
)
def test_a_malformed_table(tmp_path: Path, text: str, message: str) -> None:
    """A table with other columns, or a row too long, is an error that names it."""
    (tmp_path / "agents.tsv").write_text(text, encoding="utf-8")
    with pytest.raises(FactError, match=message):
        list(Tables(tmp_path).rows("agents", "phrase sector"))


def test_a_missing_table() -> None:
    """A table that nobody has is an error that names it."""
    with pytest.raises(FactError, match=r"no_such\.tsv is missing"):
        list(Tables().rows("no_such", "a b"))


def test_codes_need_no_cities(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Looking up a state reads the table of states and no other."""
    opened: list[str] = []
    read = Tables.rows

    def watched(tables: Tables, name: str, columns: str) -> Iterator[list[str]]:
        opened.append(name)
        return read(tables, name, columns)

    monkeypatch.setattr(Tables, "rows", watched)
    gazetteer = Gazetteer(tmp_path)
    assert gazetteer.code("Kazakhstan") == "KAZ"
    assert gazetteer.state("CHN") is not None
    assert opened == ["states"]


def test_every_holding_has_days() -> None:
    """Each start, end and last confirmation in the table of holdings is a date."""
    dates = re.compile(r"(?:\d{4}(?:-\d\d){0,2})?")
    text = (DATA / "holdings.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    columns = lines[0].split("\t")
    for line in lines[1:]:
        row = dict(zip(columns, line.split("\t"), strict=False))
        for column in ("start", "end", "confirmed"):
            assert dates.fullmatch(row.get(column, "")), line
